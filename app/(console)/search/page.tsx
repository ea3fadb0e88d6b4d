import type { Metadata, Route } from 'next'
import { redirect } from 'next/navigation'
import { PageHead } from '@/components/console/page-head'
import { SearchDenied } from '@/components/console/search-denied'
import { HIT, SearchHitLine } from '@/components/console/search-hit'
import type { SearchGroup } from '@/components/console/search-view'
import { cx } from '@/components/ui/cx'
import { Link } from '@/components/ui/link'
import { Panel, PanelFoot } from '@/components/ui/panel'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextField } from '@/components/ui/text-field'
import { pageMoment } from '@/lib/console/ask'
import { hasPractice } from '@/lib/console/practice'
import { one, type Query } from '@/lib/console/query'
import { listedHere, SEARCH_PAGE, search } from '@/lib/console/search/search'
import { demandSession } from '@/lib/console/session'
import { searchTexts as texts } from '@/lib/texts/search'

export const generateMetadata = (): Metadata => ({ title: texts.title })

/** Finds what has a name in the console. A whole identifier opens its page at once. */
export default async function SearchPage({ searchParams }: { searchParams: Promise<Query> }) {
  const { caller } = await demandSession(SEARCH_PAGE)
  const query = await searchParams
  const searcher = { caller, isTraining: hasPractice(), moment: pageMoment() }
  const { q, groups, denied, failed } = await search(searcher, one(query.q) ?? '', listedHere(one(query.all)))
  const [first] = groups
  const [target] = first?.name === 'jump' ? first.hits : []
  if (target) redirect(target.href as Route)
  return (
    <>
      <PageHead title={texts.title} sub={texts.lead} />
      <form action={SEARCH_PAGE} method="get" className="mb-5 flex flex-wrap items-end gap-3 [&>div]:flex-[0_1_28rem]">
        <div>
          <TextField label={texts.label} hint={texts.hint} name="q" type="search" defaultValue={q} maxLength={2048} />
        </div>
        <SubmitButton variant="primary">{texts.submit}</SubmitButton>
      </form>
      <div className="grid max-w-200 grid-cols-1 gap-5">
        {groups.map((group) => (
          <FoundPanel key={group.name} group={group} q={q} />
        ))}
        {q !== '' && groups.length === 0 && <p>{texts.nothing(q)}</p>}
        <SearchDenied denied={denied} failed={failed} />
      </div>
    </>
  )
}

function FoundPanel({ group: { name, title, hits, total, all }, q }: { group: SearchGroup; q: string }) {
  return (
    <Panel name={`found-${name}`} title={title} count={total} flush>
      <ul className="py-1.5">
        {hits.map((hit) => (
          <li key={hit.href + hit.label}>
            <Link href={hit.href} className={cx(HIT, 'px-(--inset) py-2 hover:bg-sunken')}>
              <SearchHitLine hit={hit} q={q} />
            </Link>
          </li>
        ))}
      </ul>
      {all && (
        <PanelFoot>
          <Link href={all.href}>{all.label}</Link>
        </PanelFoot>
      )}
      {!all && total > hits.length && (
        <PanelFoot>
          <p className="text-muted">{texts.firstOf(hits.length, total)}</p>
        </PanelFoot>
      )}
    </Panel>
  )
}
