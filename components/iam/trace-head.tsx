import { ButtonLink } from '@/components/ui/button'
import { CopyButton } from '@/components/ui/copy'
import { traceTexts } from '@/lib/texts/trace'
import type { TraceView } from './trace-view'

const TEXTS = traceTexts.actions

/** The ids of a decision, for the line under the page's heading. */
export function TraceIds({ trace }: { trace: TraceView }) {
  return (
    <>
      <span className="inline-flex items-center gap-1">
        {traceTexts.decision} <code>{trace.decisionId}</code>
        <CopyButton text={trace.decisionId} label={TEXTS.copyDecisionId} />
      </span>
      {trace.requestId && (
        <span className="inline-flex items-center gap-1">
          {traceTexts.request.title} <code>{trace.requestId}</code>
          <CopyButton text={trace.requestId} label={TEXTS.copyRequestId} />
        </span>
      )}
    </>
  )
}

/** The actions on a trace: copy it, show its event, compare it with another, open it in the simulator. */
export function TraceActions({
  trace,
  simulatorHref,
  compareHref,
  eventHref,
}: {
  trace: TraceView
  simulatorHref?: string
  compareHref?: string
  eventHref?: string
}) {
  return (
    <>
      {trace.message && (
        <CopyButton size="medium" text={trace.message} label={TEXTS.copyMessage}>
          {TEXTS.copyMessage}
        </CopyButton>
      )}
      {trace.json && (
        <CopyButton size="medium" text={trace.json} label={TEXTS.copyJson}>
          {TEXTS.copyJson}
        </CopyButton>
      )}
      {eventHref && <ButtonLink href={eventHref}>{TEXTS.event}</ButtonLink>}
      {compareHref && <ButtonLink href={compareHref}>{TEXTS.compare}</ButtonLink>}
      {simulatorHref && <ButtonLink href={simulatorHref}>{TEXTS.simulate}</ButtonLink>}
    </>
  )
}
