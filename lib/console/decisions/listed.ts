import type { Verdict } from '@/components/iam/trace-view'
import type { ListDecisions } from '@/lib/operations/postern/decisions/list-decisions'
import type { Infer } from '@/lib/shape/shape'
import { reasonOf } from './denied-by'
import { verdictOf } from './simulated-trace'
import { entryPointOf } from './trace-of'

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

/** The decision to compare with, as GetDecision returns it. */
export type Compared = { Id: string; Action: string; Outcome: string }

/**
 * The output of ListDecisions for a page, without the decision that is being compared. First come those on the same
 * action with another verdict, as they tell the most, then the others on that action. Within these, the latest first.
 */
export function listedDecisions(
  decisions: Infer<(typeof ListDecisions)['output']>['Decisions'],
  compared: Compared,
): ListedDecision[] {
  const rank = ({ Action, Outcome }: Compared) =>
    Action !== compared.Action ? 2 : Outcome === compared.Outcome ? 1 : 0
  return decisions
    .filter(({ Id }) => Id !== compared.Id)
    .sort((one, other) => rank(one) - rank(other))
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
