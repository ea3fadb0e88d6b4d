import { Badge } from '@/components/ui/badge'
import { Breaks } from '@/components/ui/breaks'
import { Link } from '@/components/ui/link'
import { Panel, PanelEmpty } from '@/components/ui/panel'
import { Prose } from '@/components/ui/prose'
import { type Column, Table } from '@/components/ui/table'
import { comparisonTexts as TEXTS } from '@/lib/texts/comparison'
import type { ComparedRow, ComparedStatement, ComparisonView } from './comparison-view'
import { VerdictBanner } from './verdict'

/** Two decisions side by side: both verdicts, and below them what differs, or everything. */
export function Comparison({ of: view, everything }: { of: ComparisonView; everything: boolean }) {
  const shown = <T extends { differs: boolean }>(rows: readonly T[]) =>
    everything ? rows : rows.filter(({ differs }) => differs)
  return (
    <>
      <div className="grid grid-cols-1 gap-x-5 min-[60rem]:grid-cols-2">
        {[view.first, view.second].map(({ decisionId, href, verdict, summary }, index) => (
          <VerdictBanner
            key={index === 0 ? 'first' : 'second'}
            verdict={verdict}
            summary={summary}
            of={
              <>
                {index === 0 ? TEXTS.decisions.first : TEXTS.decisions.second} <Link href={href}>{decisionId}</Link>
              </>
            }
            name={index === 0 ? 'first' : 'second'}
          />
        ))}
      </div>
      <Rows
        name="compared-request"
        title={TEXTS.request.title}
        what={TEXTS.request.of}
        all={view.request}
        rows={shown(view.request)}
      />
      {!view.isMessageOnly && (
        <>
          <Rows
            name="compared-context-keys"
            title={TEXTS.keys.title}
            what={TEXTS.keys.of}
            all={view.keys}
            rows={shown(view.keys)}
          />
          <Rows
            name="compared-policies"
            title={TEXTS.policies.title}
            what={TEXTS.policies.of}
            all={view.policies}
            rows={shown(view.policies)}
          />
          <Statements all={view.statements} rows={shown(view.statements)} everything={everything} />
        </>
      )}
    </>
  )
}

type Rows = { name: string; title: string; what: string; all: readonly ComparedRow[]; rows: readonly ComparedRow[] }

function Rows({ name, title, what, all, rows }: Rows) {
  return (
    <Panel name={name} title={title} note={counted(all)} flush={rows.length > 0}>
      {rows.length === 0 ? (
        <PanelEmpty>{TEXTS.nothing}</PanelEmpty>
      ) : (
        <RowTable caption={TEXTS.ofBoth(title)} what={what} rows={rows} />
      )}
    </Panel>
  )
}

function counted(all: readonly { differs: boolean }[]): string {
  const different = all.filter(({ differs }) => differs).length
  return TEXTS.different(different, all.length)
}

type RowTable = { caption: string; what: string; rows: readonly ComparedRow[]; className?: string }

function RowTable({ caption, what, rows, className }: RowTable) {
  return (
    <Table
      className={className}
      caption={caption}
      columns={columns(what)}
      rows={rows}
      rowKey={({ name }) => name}
      rowAttributes={({ name, differs }) => ({ 'data-compared': name, 'data-differs': differs || undefined })}
    />
  )
}

function columns(what: string): Column<ComparedRow>[] {
  return [
    {
      key: 'name',
      header: what,
      rowHeader: true,
      cell: ({ name, isCode }) => (isCode ? <code>{name}</code> : name),
    },
    { key: 'first', header: TEXTS.columns.first, cell: ({ first }) => <Value of={first} /> },
    { key: 'second', header: TEXTS.columns.second, cell: ({ second }) => <Value of={second} /> },
  ]
}

function Value({ of: sentence }: { of: ComparedRow['first'] }) {
  return (
    <span className="wrap-break-word">
      <Prose text={sentence} words />
    </span>
  )
}

type Statements = { all: readonly ComparedStatement[]; rows: readonly ComparedStatement[]; everything: boolean }

function Statements({ all, rows, everything }: Statements) {
  return (
    <Panel name="compared-statements" title={TEXTS.statements.title} note={counted(all)} flush={rows.length > 0}>
      {rows.length === 0 && <PanelEmpty>{TEXTS.nothing}</PanelEmpty>}
      {rows.map((statement) => (
        <Statement key={statement.id} of={statement} everything={everything} />
      ))}
    </Panel>
  )
}

function Statement({ of: statement, everything }: { of: ComparedStatement; everything: boolean }) {
  const elements = everything ? statement.elements : statement.elements.filter(({ differs }) => differs)
  return (
    <section className="border-hairline px-6 py-4 [section+&]:border-t" data-compared={statement.sid}>
      <h3 className="flex flex-wrap items-baseline gap-x-3 gap-y-0.5 text-[0.875rem]/6 font-normal">
        <span className="font-mono text-[0.8125rem]/5 font-bold wrap-anywhere">
          <Breaks words of={statement.sid} />
        </span>{' '}
        {statement.effect}
        <span className="text-caption text-muted">{statement.policy}</span>
      </h3>
      <p className="mt-2 flex flex-wrap items-center gap-2">
        {TEXTS.first}
        <Outcome of={statement.first} effect={statement.effect} /> {TEXTS.second}
        <Outcome of={statement.second} effect={statement.effect} />
      </p>
      {elements.length > 0 && (
        <RowTable
          className="mt-3 rounded-panel border border-hairline"
          caption={TEXTS.elementsOf(statement.sid)}
          what={TEXTS.statements.of}
          rows={elements}
        />
      )}
    </section>
  )
}

function Outcome({ of: outcome, effect }: { of: ComparedStatement['first']; effect: ComparedStatement['effect'] }) {
  const tone = outcome === 'decides' ? (effect === 'Deny' ? 'solid' : 'success') : undefined
  return <Badge tone={tone}>{TEXTS.outcomes[outcome]}</Badge>
}
