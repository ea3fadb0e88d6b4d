import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { PageHead } from '@/components/console/page-head'
import { verdicts } from '@/components/iam/verdict'
import { Arn } from '@/components/ui/arn'
import { Mark } from '@/components/ui/badge'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Button } from '@/components/ui/button'
import { Link } from '@/components/ui/link'
import { Panel, PanelEmpty, PanelFoot } from '@/components/ui/panel'
import { Prose } from '@/components/ui/prose'
import { type Column, Table } from '@/components/ui/table'
import { TextField } from '@/components/ui/text-field'
import { Time } from '@/components/ui/time'
import { ask } from '@/lib/console/ask'
import { type Compared, type ListedDecision, listedDecisions } from '@/lib/console/decisions/listed'
import { one, type Query } from '@/lib/console/query'
import { demandSession } from '@/lib/console/session'
import { GetDecision } from '@/lib/operations/postern/decisions/get-decision'
import { ListDecisions } from '@/lib/operations/postern/decisions/list-decisions'
import { comparisonTexts as TEXTS } from '@/lib/texts/comparison'
import { traceTexts } from '@/lib/texts/trace'
import { DeniedPanel } from '../../../denied'

export const generateMetadata = (): Metadata => ({ title: TEXTS.title })

/** Chooses what a decision is compared with: one of the reader's own, or any by its id. */
export default async function ChoosePage({
  params,
  searchParams,
}: {
  params: Promise<{ id: string }>
  searchParams: Promise<Query>
}) {
  const { id } = await params
  const page = `/decisions/${encodeURIComponent(id)}/compare`
  await demandSession(page)
  const decision = await ask(GetDecision, { Id: id })
  if (!decision.ok && (decision.error.code === 'NoSuchEntity' || decision.error.code === 'ValidationError')) notFound()
  const typed = one((await searchParams).other)
  const found = typed === undefined ? undefined : await ask(GetDecision, { Id: idIn(typed) })
  if (found?.ok) redirect(`${page}/${found.output.Id}`)
  return (
    <>
      <Breadcrumb trail={[{ label: traceTexts.title, href: `/decisions/${id}` }]} current={TEXTS.title} />
      <PageHead
        title={TEXTS.title}
        sub={
          decision.ok && (
            <span>
              <Prose text={TEXTS.with(decision.output.Action)} />
            </span>
          )
        }
      />
      {decision.ok ? (
        <Recent page={page} compared={decision.output} />
      ) : (
        <DeniedPanel name="decision" title={traceTexts.decision} error={decision.error} />
      )}
      {decision.ok && <ById page={page} typed={typed} isUnknown={found !== undefined} />}
    </>
  )
}

/** The id in what was pasted, which may be the whole address of a trace. */
function idIn(typed: string): string {
  return /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/.exec(typed.toLowerCase())?.[0] ?? typed
}

async function Recent({ page, compared }: { page: string; compared: Compared }) {
  const answer = await ask(ListDecisions, {})
  if (!answer.ok) return <DeniedPanel name="recent" title={TEXTS.recent.title} error={answer.error} />
  const { Decisions, ArchivedUntil } = answer.output
  const decisions = listedDecisions(Decisions, compared)
  return (
    <Panel
      name="recent"
      title={TEXTS.recent.title}
      count={decisions.length}
      note={decisions.length > 0 && TEXTS.recent.note}
      flush={decisions.length > 0}
      state={decisions.length > 0 ? 'ready' : 'empty'}
    >
      {decisions.length === 0 ? (
        <PanelEmpty>{TEXTS.recent.none}</PanelEmpty>
      ) : (
        <Table
          caption={TEXTS.recent.title}
          columns={columns(page)}
          rows={decisions}
          rowKey={(row) => row.id}
          rowAttributes={(row) => ({ 'data-decision-id': row.id })}
        />
      )}
      {ArchivedUntil && (
        <PanelFoot>
          <p className="caption">
            <Prose text={TEXTS.recent.archived(ArchivedUntil.getTime())} />
          </p>
        </PanelFoot>
      )}
    </Panel>
  )
}

const COLUMNS = TEXTS.recent.columns

function columns(page: string): Column<ListedDecision>[] {
  return [
    {
      key: 'action',
      header: COLUMNS.action,
      rowHeader: true,
      cell: ({ id, action, at }) => (
        <Link href={`${page}/${id}`} className="inline-block">
          <span className="sr-only">{TEXTS.recent.compareWith}</span>
          <code>{action}</code>
          <span className="sr-only">
            , <Time at={at} format="seconds" />
          </span>
        </Link>
      ),
    },
    { key: 'resource', header: COLUMNS.resource, cell: ({ resource }) => <Arn value={resource} /> },
    {
      key: 'verdict',
      header: COLUMNS.verdict,
      cell: ({ verdict, reason }) => (
        <>
          <Verdict of={verdict} />
          {reason && <span className="caption block wrap-anywhere">{reason}</span>}
        </>
      ),
    },
    { key: 'entry', header: COLUMNS.entryPoint, muted: true, cell: ({ entryPoint }) => entryPoint },
    { key: 'time', header: COLUMNS.time, nowrap: true, cell: ({ at }) => <Time at={at} format="seconds" /> },
  ]
}

function Verdict({ of: verdict }: { of: ListedDecision['verdict'] }) {
  const { icon, tone, short } = verdicts()[verdict]
  return (
    <Mark icon={icon} tone={tone}>
      {short}
    </Mark>
  )
}

function ById({ page, typed, isUnknown }: { page: string; typed: string | undefined; isUnknown: boolean }) {
  return (
    <Panel name="by-id" title={TEXTS.byId.title}>
      <form method="get" action={page} className="grid justify-items-start gap-4">
        <TextField
          name="other"
          label={TEXTS.byId.label}
          hint={TEXTS.byId.hint}
          error={isUnknown ? TEXTS.byId.unknown : undefined}
          defaultValue={typed}
          required
          maxLength={300}
          autoComplete="off"
          spellCheck={false}
          size={40}
        />
        <Button type="submit">{TEXTS.byId.submit}</Button>
      </form>
    </Panel>
  )
}
