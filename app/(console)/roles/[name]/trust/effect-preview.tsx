import type { ReactNode } from 'react'
import { Checkbox } from '@/components/ui/checkbox'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { Prose } from '@/components/ui/prose'
import { type Column, NoValue, Table } from '@/components/ui/table'
import type { TrustEffect } from '@/lib/console/trust-effect'
import { commonTexts } from '@/lib/texts/common'
import { namesOf } from '@/lib/texts/names-of'
import { roleTexts } from '@/lib/texts/roles'
import { Sign } from '../../../_holders/sign'

const texts = roleTexts.trustPage.effect

/** Who gains and who loses the role by the text above, within its form. */
export function EffectPreview({
  effect: { of, rows, asked, all, openWithoutMfa, refused },
  error,
}: {
  effect: TrustEffect
  /** Of the box that must be checked. */
  error: ReactNode
}) {
  const opens = openWithoutMfa.length > 0
  return (
    <section
      aria-labelledby="trust-effect"
      data-panel="trust-effect"
      className="grid gap-4 border-t border-hairline pt-4"
    >
      <h3 id="trust-effect">{texts.title}</h3>
      <input type="hidden" name="reviewed" value={of} />
      <p role="status" className="measure">
        {rows.length === 0 ? texts.none : texts.changes(rows.length)} {all > asked && texts.sample(asked, all)}
      </p>
      {refused && (
        <p className="text-muted">
          <Prose text={texts.refused(refused.action, refused.users)} />{' '}
          <Link href={refused.why}>{commonTexts.why}</Link>
        </p>
      )}
      {opens && (
        <Notice tone="warning" icon="shield" title={texts.opens(namesOf(openWithoutMfa))}>
          <p>{texts.opensText}</p>
        </Notice>
      )}
      {rows.length > 0 && (
        <Table
          caption={texts.caption}
          rows={rows}
          rowKey={({ user }) => user}
          rowAttributes={({ user }) => ({ 'data-user': user })}
          columns={columns()}
        />
      )}
      {opens && (
        <>
          <input type="hidden" name="opens" value="yes" />
          <Checkbox name="looked" label={texts.looked} error={error} />
        </>
      )}
    </section>
  )
}

const columns = (): Column<TrustEffect['rows'][number]>[] => [
  { key: 'user', header: texts.user, rowHeader: true, cell: ({ user }) => user },
  ...Object.values(roleTexts.assume.sessions).map((header, index): Column<TrustEffect['rows'][number]> => {
    return {
      ...{ key: header, header },
      cell: ({ changes }) => <Change change={changes[index]} />,
    }
  }),
]

/** The answer before as a sign, and the one after as sign and word. */
function Change({ change }: { change: TrustEffect['rows'][number]['changes'][number] }) {
  if (!change) return <NoValue>{texts.same}</NoValue>
  return (
    <span className="inline-flex items-center gap-1.5">
      <Sign verdict={change.before} />
      <span aria-hidden="true">→</span>
      <Sign verdict={change.after} />
      {change.opens ? texts.gains : texts.loses}
    </span>
  )
}
