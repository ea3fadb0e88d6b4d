import { DecisionTrace } from '@/components/iam/decision-trace'
import { TraceActions } from '@/components/iam/trace-actions'
import { foresee, pageBudget } from '@/lib/console/ask'
import { traceOf } from '@/lib/console/decisions/trace-of'
import { demandSession } from '@/lib/console/session'
import { reproductionsOf } from '@/lib/console/simulator/from-decision'
import { LookupEvents } from '@/lib/operations/cloudtrail/lookup-events'
import type { GetDecision } from '@/lib/operations/postern/decisions/get-decision'
import type { Infer } from '@/lib/shape/shape'

/** The trace of a recorded decision, with what can be done about it. */
export async function RecordedTrace({ id, decision }: { id: string; decision: Infer<(typeof GetDecision)['output']> }) {
  const session = await demandSession(`/decisions/${encodeURIComponent(id)}`)
  const trace = traceOf(decision, pageBudget())
  const { today, recorded } = reproductionsOf(decision)
  const isOwn = decision.Principal === session.caller.arn
  const { events } = await foresee({ events: { operation: LookupEvents, input: { EventId: id } } })
  const isTestClock = session.account.clock.mode !== 'real'
  return (
    <DecisionTrace
      trace={{ ...trace, request: { ...trace.request, isTestClock } }}
      actions={
        <TraceActions
          trace={trace}
          simulatorHref={today || recorded ? `/simulator?decision=${id}` : undefined}
          compareHref={`/decisions/${id}/compare`}
          eventHref={isOwn || !events ? `/audit/${id}` : undefined}
        />
      }
    />
  )
}
