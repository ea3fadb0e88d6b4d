import { DecisionTrace } from '@/components/iam/decision-trace'
import { TraceActions } from '@/components/iam/trace-actions'
import { SidePanel } from '@/components/ui/side-panel'
import { failureTexts } from '@/lib/texts/failure'
import { traceTexts } from '@/lib/texts/trace'
import { type Asked, foreseenAt } from '../../../../decisions/preview/[operation]/foreseen'
import { SendAnyway } from '../../../../decisions/preview/[operation]/send-anyway'

/** The preview of a call, over the page whose button it is about (decision 0036). */
export default async function PreviewInPanel(asked: Asked) {
  const trace = await foreseenAt(asked)
  return (
    <SidePanel title={traceTexts.preview.title}>
      <p className="mb-4 text-muted">{traceTexts.preview.lead}</p>
      {trace ? (
        <>
          <SendAnyway asked={asked} trace={trace} />
          <DecisionTrace trace={trace} actions={<TraceActions trace={trace} />} />
        </>
      ) : (
        <p className="measure">{failureTexts.notFoundLead}</p>
      )}
    </SidePanel>
  )
}
