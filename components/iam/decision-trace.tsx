import { ContextKeys } from './context-keys'
import { Evaluation } from './evaluation'
import { RequestFactList } from './request-facts'
import type { TraceView } from './trace-view'
import { VerdictBanner } from './verdict'
import { WhatIfPanel } from './what-if'

/** Why a request was allowed or refused: the verdict first, the proof below. */
export function DecisionTrace({ trace }: { trace: TraceView }) {
  return (
    <div data-decision-id={trace.decisionId}>
      <VerdictBanner verdict={trace.verdict} summary={trace.summary} />
      <RequestFactList request={trace.request} />
      <ContextKeys keys={trace.keys} others={trace.otherKeys} />
      <Evaluation phases={trace.phases} />
      {trace.counterfactuals && trace.counterfactuals.length > 0 && <WhatIfPanel cases={trace.counterfactuals} />}
    </div>
  )
}
