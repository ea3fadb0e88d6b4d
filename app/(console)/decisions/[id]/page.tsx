import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PageHead } from '@/components/console/page-head'
import { DecisionTrace } from '@/components/iam/decision-trace'
import { TraceActions, TraceIds } from '@/components/iam/trace-head'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { ask, foresee, pageBudget } from '@/lib/console/ask'
import { traceOf } from '@/lib/console/decisions/trace-of'
import { demandSession } from '@/lib/console/session'
import { reproductionsOf } from '@/lib/console/simulator/from-decision'
import { LookupEvents } from '@/lib/operations/cloudtrail/lookup-events'
import { GetDecision } from '@/lib/operations/postern/decisions/get-decision'
import { traceTexts } from '@/lib/texts/trace'
import { DeniedPanel } from '../../denied'

export const metadata: Metadata = { title: traceTexts.title }

/** Why one request was allowed or refused. */
export default async function DecisionPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const session = await demandSession(`/decisions/${encodeURIComponent(id)}`)
  const answer = await ask(GetDecision, { Id: id })
  if (!answer.ok && (answer.error.code === 'NoSuchEntity' || answer.error.code === 'ValidationError')) notFound()
  const crumbs = <Breadcrumb current={traceTexts.title} />
  if (!answer.ok) {
    return (
      <>
        {crumbs}
        <PageHead title={traceTexts.title} />
        <DeniedPanel name="decision" title={traceTexts.decision} error={answer.error} />
      </>
    )
  }
  const trace = traceOf(answer.output, pageBudget())
  const { today, recorded } = reproductionsOf(answer.output)
  const simulatorHref = today || recorded ? `/simulator?decision=${id}` : undefined
  const isOwn = answer.output.Principal === session.caller.arn
  const { events } = await foresee({ events: { operation: LookupEvents, input: { EventId: id } } })
  const isTestClock = session.account.clock.mode !== 'real'
  return (
    <>
      {crumbs}
      <PageHead
        title={traceTexts.title}
        sub={<TraceIds trace={trace} />}
        actions={
          <TraceActions
            trace={trace}
            simulatorHref={simulatorHref}
            compareHref={`/decisions/${id}/compare`}
            eventHref={isOwn || !events ? `/audit/${id}` : undefined}
          />
        }
      />
      <DecisionTrace trace={{ ...trace, request: { ...trace.request, isTestClock } }} />
    </>
  )
}
