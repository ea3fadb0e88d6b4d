import { ButtonLink } from '@/components/ui/button'
import { CopyButton } from '@/components/ui/copy'
import { MoreMenu } from '@/components/ui/more-menu'
import { traceTexts } from '@/lib/texts/trace'
import type { TraceView } from './trace-view'

const TEXTS = traceTexts.actions

/** The ids of a decision. */
export function TraceIds({ trace }: { trace: TraceView }) {
  return (
    <p className="flex flex-wrap gap-x-4 gap-y-1 text-caption text-muted">
      <span className="inline-flex flex-wrap items-center gap-1">
        {traceTexts.decision} <code>{trace.decisionId}</code>
        <CopyButton text={trace.decisionId} label={TEXTS.copyDecisionId} />
      </span>
      {trace.requestId && (
        <span className="inline-flex flex-wrap items-center gap-1">
          {traceTexts.request.title} <code>{trace.requestId}</code>
          <CopyButton text={trace.requestId} label={TEXTS.copyRequestId} />
        </span>
      )}
    </p>
  )
}

/** One action on a trace, and the others under "More": show its event, compare it, copy it. */
export function TraceActions({
  trace: { message, json },
  simulatorHref,
  compareHref,
  eventHref,
}: {
  trace: TraceView
  simulatorHref?: string
  compareHref?: string
  eventHref?: string
}) {
  const copy = (text: string | undefined, label: string) =>
    text && (
      <CopyButton key={label} size="medium" text={text} label={label}>
        {label}
      </CopyButton>
    )
  const link = (href: string | undefined, label: string) =>
    href && (
      <ButtonLink key={label} href={href}>
        {label}
      </ButtonLink>
    )
  const [first, ...more] = [
    link(simulatorHref, TEXTS.simulate),
    copy(message, TEXTS.copyMessage),
    link(compareHref, TEXTS.compare),
    link(eventHref, TEXTS.event),
    copy(json, TEXTS.copyJson),
  ].filter(Boolean)
  return (
    <div className="flex flex-wrap gap-2">
      {first}
      {more.length > 0 && <MoreMenu label={TEXTS.more}>{more}</MoreMenu>}
    </div>
  )
}
