import { ButtonLink } from '@/components/ui/button'
import { CopyButton } from '@/components/ui/copy'
import type { TraceView } from './trace-view'

/** The ids of a decision, for the line under the page's heading. */
export function TraceIds({ trace }: { trace: TraceView }) {
  return (
    <>
      <span className="inline-flex items-center gap-1">
        Decision <code>{trace.decisionId}</code>
        <CopyButton text={trace.decisionId} label="Copy decision ID" />
      </span>
      {trace.requestId && (
        <span className="inline-flex items-center gap-1">
          Request <code>{trace.requestId}</code>
          <CopyButton text={trace.requestId} label="Copy request ID" />
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
        <CopyButton size="medium" text={trace.message} label="Copy API message">
          Copy API message
        </CopyButton>
      )}
      {trace.json && (
        <CopyButton size="medium" text={trace.json} label="Copy as JSON">
          Copy as JSON
        </CopyButton>
      )}
      {eventHref && <ButtonLink href={eventHref}>Show the event</ButtonLink>}
      {compareHref && <ButtonLink href={compareHref}>Compare with another decision</ButtonLink>}
      {simulatorHref && <ButtonLink href={simulatorHref}>Open in simulator</ButtonLink>}
    </>
  )
}
