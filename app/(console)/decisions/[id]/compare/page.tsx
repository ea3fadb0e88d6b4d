import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { PageHead } from '@/components/console/page-head'
import { VERDICTS } from '@/components/iam/verdict'
import { Arn } from '@/components/ui/arn'
import { Mark } from '@/components/ui/badge'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Button } from '@/components/ui/button'
import { Link } from '@/components/ui/link'
import { Panel, PanelEmpty } from '@/components/ui/panel'
import { type Column, Table } from '@/components/ui/table'
import { TextField } from '@/components/ui/text-field'
import { Time } from '@/components/ui/time'
import { ask } from '@/lib/console/ask'
import { type ListedDecision, listedDecisions } from '@/lib/console/decisions/listed'
import { one, type Query } from '@/lib/console/query'
import { demandSession } from '@/lib/console/session'
import { GetDecision } from '@/lib/operations/postern/decisions/get-decision'
import { ListDecisions } from '@/lib/operations/postern/decisions/list-decisions'
import { DeniedPanel } from '../../../denied'

export const metadata: Metadata = { title: 'Compare decisions' }

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
      <Breadcrumb
        trail={[
          { label: 'Home', href: '/' },
          { label: 'Decision trace', href: `/decisions/${id}` },
        ]}
        current="Compare decisions"
      />
      <PageHead
        title="Compare decisions"
        sub={
          decision.ok && (
            <span>
              <code>{decision.output.Action}</code> with another decision
            </span>
          )
        }
      />
      {decision.ok ? (
        <Recent page={page} id={id} />
      ) : (
        <DeniedPanel name="decision" title="Decision" error={decision.error} />
      )}
      {decision.ok && <ById page={page} typed={typed} isUnknown={found !== undefined} />}
    </>
  )
}

/** The id in what was pasted, which may be the whole address of a trace. */
function idIn(typed: string): string {
  return /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/.exec(typed.toLowerCase())?.[0] ?? typed
}

async function Recent({ page, id }: { page: string; id: string }) {
  const answer = await ask(ListDecisions, {})
  if (!answer.ok) return <DeniedPanel name="recent" title="Your recent decisions" error={answer.error} />
  const decisions = listedDecisions(answer.output.Decisions, id)
  return (
    <Panel
      name="recent"
      title="Your recent decisions"
      count={decisions.length}
      flush={decisions.length > 0}
      state={decisions.length > 0 ? 'ready' : 'empty'}
    >
      {decisions.length === 0 ? (
        <PanelEmpty>Nothing else that you asked for has been decided yet.</PanelEmpty>
      ) : (
        <Table
          caption="Your recent decisions"
          columns={columns(page)}
          rows={decisions}
          rowKey={(row) => row.id}
          rowAttributes={(row) => ({ 'data-decision-id': row.id })}
        />
      )}
    </Panel>
  )
}

function columns(page: string): Column<ListedDecision>[] {
  return [
    {
      key: 'action',
      header: 'Action',
      rowHeader: true,
      cell: ({ id, action, at }) => (
        <Link
          href={`${page}/${id}`}
          aria-label={`Compare with ${action}, ${new Date(at).toISOString().slice(11, 19)} UTC`}
        >
          <code>{action}</code>
        </Link>
      ),
    },
    { key: 'resource', header: 'Resource', cell: ({ resource }) => <Arn value={resource} /> },
    {
      key: 'verdict',
      header: 'Verdict',
      cell: ({ verdict, reason }) => (
        <>
          <Verdict of={verdict} />
          {reason && <span className="caption block wrap-anywhere">{reason}</span>}
        </>
      ),
    },
    { key: 'entry', header: 'Entry point', muted: true, cell: ({ entryPoint }) => entryPoint },
    { key: 'time', header: 'Time', nowrap: true, cell: ({ at }) => <Time at={at} format="seconds" /> },
  ]
}

function Verdict({ of: verdict }: { of: ListedDecision['verdict'] }) {
  const { icon, tone, short } = VERDICTS[verdict]
  return (
    <Mark icon={icon} tone={tone}>
      {short}
    </Mark>
  )
}

function ById({ page, typed, isUnknown }: { page: string; typed: string | undefined; isUnknown: boolean }) {
  return (
    <Panel name="by-id" title="Another decision">
      <form method="get" action={page} className="grid justify-items-start gap-4">
        <TextField
          name="other"
          label="Decision ID"
          hint="The ID or the address of a trace, also of somebody else’s."
          error={isUnknown ? 'No decision that you may see has this ID.' : undefined}
          defaultValue={typed}
          required
          maxLength={300}
          autoComplete="off"
          spellCheck={false}
          size={40}
        />
        <Button type="submit">Compare</Button>
      </form>
    </Panel>
  )
}
