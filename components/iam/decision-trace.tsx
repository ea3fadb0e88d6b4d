import type { ReactNode } from 'react'
import { ContextKeys } from './context-keys'
import { Evaluation } from './evaluation'
import { RequestFactList } from './request-facts'
import { TraceIds } from './trace-actions'
import type { TraceView } from './trace-view'
import { VerdictBanner } from './verdict'
import { WhatIfPanel } from './what-if'

/** Why a request was allowed or refused: the verdict first, what can be done about it, and the proof below. */
export function DecisionTrace({ trace, actions }: { trace: TraceView; actions?: ReactNode }) {
  return (
    <div data-decision-id={trace.decisionId}>
      <VerdictBanner verdict={trace.verdict} summary={trace.summary} />
      {actions && (
        <div className="mb-5 flex flex-wrap items-center justify-between gap-3">
          {actions}
          {trace.decisionId && <TraceIds trace={trace} />}
        </div>
      )}
      <RequestFactList request={trace.request} />
      <ContextKeys keys={trace.keys} others={trace.otherKeys} />
      <Evaluation phases={trace.phases} />
      {trace.counterfactuals && trace.counterfactuals.length > 0 && <WhatIfPanel cases={trace.counterfactuals} />}
    </div>
  )
}
