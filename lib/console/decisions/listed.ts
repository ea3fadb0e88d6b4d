import type { Verdict } from '@/components/iam/trace-view'
import type { ListDecisions } from '@/lib/operations/postern/decisions/list-decisions'
import type { Infer } from '@/lib/shape/shape'
import { reasonOf } from './denied-by'
import { entryPointOf, verdictOf } from './trace-of'

/** A decision in a list. `at` is milliseconds since 1970. */
export type ListedDecision = {
  id: string
  action: string
  resource: string
  verdict: Verdict
  /** Which statement denied the call, or that none allowed it. */
  reason: string | undefined
  entryPoint: string
  at: number
}

/** The output of ListDecisions for a page, without the decision that is being compared. */
export function listedDecisions(
  decisions: Infer<(typeof ListDecisions)['output']>['Decisions'],
  compared: string,
): ListedDecision[] {
  return decisions
    .filter(({ Id }) => Id !== compared)
    .map(({ Id, At, Action, Resource, Outcome, DeniedBy, EntryPoint }) => ({
      id: Id,
      action: Action,
      resource: Resource,
      verdict: verdictOf(Outcome),
      reason: reasonOf(Outcome, DeniedBy),
      entryPoint: entryPointOf(EntryPoint),
      at: At.getTime(),
    }))
}
