import { SidePanel } from '@/components/ui/side-panel'
import { traceTexts } from '@/lib/texts/trace'
import { recordedDecision } from '../../../decisions/[id]/recorded-decision'
import { RecordedTrace } from '../../../decisions/[id]/recorded-trace'
import { DeniedPanel } from '../../../denied'

/** The trace of a decision, over the page whose link led to it (decision 0036). */
export default async function DecisionInPanel({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const answer = await recordedDecision(id)
  return (
    <SidePanel title={traceTexts.title}>
      {answer === undefined && <p className="measure">{traceTexts.notFound}</p>}
      {answer?.ok && <RecordedTrace id={id} decision={answer.output} />}
      {answer?.ok === false && <DeniedPanel name="decision" title={traceTexts.decision} error={answer.error} />}
    </SidePanel>
  )
}
