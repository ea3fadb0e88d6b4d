import type { ReactNode } from 'react'
import { verdicts } from '@/components/iam/verdict'
import { cx } from '@/components/ui/cx'
import { Disclosure } from '@/components/ui/disclosure'
import { Icon } from '@/components/ui/icon'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { NoticeList } from '@/components/ui/notice-list'
import { Panel, PanelStrip } from '@/components/ui/panel'
import { Prose } from '@/components/ui/prose'
import { type Column, Table } from '@/components/ui/table'
import { INKS } from '@/components/ui/tones'
import type { EffectView } from '@/lib/console/policies/effect/view-types'
import { effectTexts as texts } from '@/lib/texts/policy-effect'

type Block = EffectView['blocks'][number]
type Row = Block['rows'][number]
type Cell = NonNullable<Row['cells'][number]>

/** What a change of a policy comes to: what is loud, how many answers change, and which. */
export function EffectPanels({
  view,
  title,
  chooser,
}: {
  view: EffectView
  title: string
  /** The fields that choose whom to ask. */
  chooser?: ReactNode
}) {
  return (
    <>
      <Loud view={view} />
      <Panel name="effect" title={title} flush>
        <p className="measure p-(--inset) pb-3 text-muted">
          {texts.asked(view.answers, view.subjects, view.requests, view.sessions)} {texts.sessionNote}
        </p>
        <Troubles view={view} />
        <Counts counts={view.counts} />
        {chooser}
        {view.all === 0 && <p className="p-(--inset)">{texts.nobody}</p>}
        {view.all > 0 && view.blocks.length === 0 && <p className="p-(--inset)">{texts.nothing}</p>}
        {view.blocks.map((block) => (
          <BlockPart key={block.names.join(' ')} block={block} />
        ))}
      </Panel>
    </>
  )
}

/** How many lines of each class are shown. */
const MOST_LOUD = 6

/** What opens without MFA, writes apart from reads. */
function Loud({ view: { loud } }: { view: EffectView }) {
  const writes = loud.filter(({ isWrite }) => isWrite)
  const reads = loud.filter(({ isWrite }) => !isWrite)
  if (loud.length === 0) return null
  return (
    <NoticeList>
      {writes.length > 0 && (
        <Notice tone="danger" title={texts.loud.write}>
          <LoudLines lines={writes} after={texts.loud.writeText} />
        </Notice>
      )}
      {reads.length > 0 && (
        <Notice tone="warning" title={texts.loud.read}>
          <LoudLines lines={reads} after={texts.loud.readText} />
        </Notice>
      )}
    </NoticeList>
  )
}

function LoudLines({ lines, after }: { lines: EffectView['loud']; after: string }) {
  const more = lines.length - MOST_LOUD
  return (
    <>
      <ul className="grid gap-1">
        {lines.slice(0, MOST_LOUD).map(({ sentence }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines have no other identity, and never move
          <li key={index} className="wrap-anywhere">
            <Prose text={sentence} words />
          </li>
        ))}
      </ul>
      {more > 0 && <p>{texts.loud.more(more)}</p>}
      <p>{after}</p>
    </>
  )
}

/** For whom the question was refused or failed, and how many were left out. */
function Troubles({ view: { refused, failed, subjects, all } }: { view: EffectView }) {
  const left = all - subjects - [...refused, ...failed].flatMap(({ names }) => names).length
  return (
    <>
      {refused.map(({ action, why, names }) => (
        <PanelStrip key={action} why={why}>
          <Prose text={texts.refused(action, names.join(', '))} />
        </PanelStrip>
      ))}
      {failed.map(({ message, names }) => (
        <PanelStrip key={message}>{texts.failed(names.join(', '), message)}</PanelStrip>
      ))}
      {left > 0 && <PanelStrip>{texts.notAsked(subjects, all)}</PanelStrip>}
    </>
  )
}

function Counts({ counts }: { counts: EffectView['counts'] }) {
  return (
    <dl
      aria-label={texts.countsLabel}
      className="grid grid-cols-2 gap-px border-y border-hairline bg-line sm:grid-cols-4 forced-colors:gap-2"
    >
      {(['opens', 'closes', 'kind', 'same'] as const).map((name) => (
        <div key={name} className="flex flex-col-reverse justify-end bg-surface px-(--inset) py-3" data-count={name}>
          <dt className="text-muted">{texts.counts[name]}</dt>
          <dd
            className={cx(
              'text-[1.25rem]/7 font-semibold tabular-nums',
              name === 'opens' && counts.opens > 0 && 'text-warning',
              name === 'same' && 'text-muted',
            )}
          >
            {counts[name]}
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** How many requests are shown before the others are folded: what opens a write comes first. */
const MOST_ROWS = 8

/** The answers that change for some principals; those that only change their kind are folded. */
function BlockPart({ block: { names, arn, answers, rows, kindRows, like } }: { block: Block }) {
  const all = names.join(', ')
  const kinds = kindRows.flatMap(({ cells }) => cells.filter((cell) => cell !== undefined)).length
  return (
    <section className="border-b border-hairline last:border-b-0" data-subjects={all}>
      <div className="flex flex-wrap items-baseline gap-x-3 px-(--inset) pt-4 pb-2">
        <h3 className="wrap-anywhere">{all}</h3>
        <span className="text-muted wrap-anywhere">
          {like ? (
            <Prose text={texts.table.like(like.names.join(', '), like.without, like.also, answers)} />
          ) : (
            texts.table.each(answers, names.length > 1)
          )}
        </span>
        <Link href={`/simulator?${new URLSearchParams({ principal: arn })}`} className="text-caption">
          {texts.why.simulate}
        </Link>
      </div>
      {like && rows.length > 0 && (
        <Disclosure summary={texts.table.show(answers - kinds)} className="px-(--inset) py-2" flush>
          <RowsTable caption={texts.table.caption(all)} rows={rows} />
        </Disclosure>
      )}
      {!like && rows.length > 0 && <RowsTable caption={texts.table.caption(all)} rows={rows.slice(0, MOST_ROWS)} />}
      {!like && rows.length > MOST_ROWS && (
        <Disclosure summary={texts.table.more(rows.length - MOST_ROWS)} className="px-(--inset) py-2" flush>
          <RowsTable caption={texts.table.more(rows.length - MOST_ROWS)} rows={rows.slice(MOST_ROWS)} />
        </Disclosure>
      )}
      {kindRows.length > 0 && (
        <Disclosure summary={texts.table.kinds(kinds)} className="px-(--inset) py-2" flush>
          <RowsTable caption={texts.table.kinds(kinds)} rows={kindRows} />
        </Disclosure>
      )}
    </section>
  )
}

function RowsTable({ caption, rows }: { caption: string; rows: readonly Row[] }) {
  return (
    <Table
      caption={caption}
      rows={rows}
      rowKey={({ action, on }) => `${action} ${on}`}
      rowAttributes={({ action, on }) => ({ 'data-request': `${action} ${on}` })}
      columns={columns()}
    />
  )
}

const SESSIONS = ['console', 'console-mfa', 'access-key'] as const

const columns = (): Column<Row>[] => [
  {
    key: 'request',
    header: texts.table.request,
    rowHeader: true,
    className: 'sm:w-[40%]',
    cell: ({ action, on }) => (
      <>
        <code className="wrap-anywhere">{action}</code>
        <span className="block text-caption font-normal text-muted wrap-anywhere">{on}</span>
      </>
    ),
  },
  ...SESSIONS.map(
    (session, index): Column<Row> => ({
      key: session,
      header: texts.sessions[session],
      className: 'sm:w-[20%]',
      cell: ({ cells }) => <AnswerCell cell={cells[index]} />,
    }),
  ),
]

/** An answer that changes opens to say why; the ground marks what opens access. */
function AnswerCell({ cell }: { cell: Cell | undefined }) {
  if (!cell) {
    return (
      <span className="text-muted" data-moot>
        <span aria-hidden="true">{texts.table.same}</span>
        <span className="sr-only">{texts.table.noChange}</span>
      </span>
    )
  }
  const { direction, before, after, causes } = cell
  const [was, is] = [verdicts()[before.verdict], verdicts()[after.verdict]]
  return (
    <details
      className={cx('rounded-control', direction === 'opens' && 'bg-warning-bg px-1.5 forced-colors:border')}
      data-direction={direction}
    >
      <summary className="flex min-h-8 flex-wrap items-center gap-1.5">
        <span className="sr-only">{texts.table.becomes(was.title, is.title)}</span>
        <span aria-hidden="true" className="inline-flex items-center gap-1.5">
          <Icon name={was.icon} size="small" className="text-muted" />
          <Icon name="arrow" size="small" className="text-muted" />
          <Icon name={is.icon} size="small" className={INKS[is.tone]} />
          <span className="font-semibold">{is.title}</span>
        </span>
      </summary>
      <dl className="grid max-w-80 gap-2 pb-2 text-caption font-normal">
        {[
          { term: texts.why.before, side: before },
          { term: texts.why.after, side: after },
        ].map(({ term, side }) => (
          <div key={term}>
            <dt className="font-semibold">
              {term}: {verdicts()[side.verdict].title}
            </dt>
            <dd className="wrap-anywhere">
              <Prose text={side.sentence} words />
            </dd>
          </div>
        ))}
        {causes.length > 0 && (
          <div>
            <dt className="font-semibold">{texts.why.changes}</dt>
            {causes.map((sentence, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the sentences have no other identity, and never move
              <dd key={index} className="wrap-anywhere">
                <Prose text={sentence} words />
              </dd>
            ))}
          </div>
        )}
      </dl>
    </details>
  )
}
