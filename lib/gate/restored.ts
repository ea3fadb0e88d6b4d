import { contextOf, type PolicySet, type Request } from '@/lib/policy'
import type { SourcedEntry } from './context'
import { type PolicyInForce, setOf } from './policies-in-force'

/** A decision as the gate recorded it, and the texts of the policies that it names. */
export type RecordedDecision = {
  action: string
  resource: string
  principalArn: string
  context: readonly SourcedEntry[]
  policies: readonly PolicyInForce[]
  documents: ReadonlyMap<string, string>
}

/**
 * Rebuilds the policies and the request of a recorded decision, for the engine's `explain` and `whatIf`.
 * Throws when the text of a policy is missing.
 */
export function restored(decision: RecordedDecision): { set: PolicySet; request: Request } {
  const { action, resource, principalArn, context } = decision
  const values = Object.fromEntries(context.map(({ key, value }) => [key, value]))
  const isRoot = principalArn.endsWith(':root')
  return {
    set: setOf(decision.policies, decision.documents, isRoot),
    request: { action, resource, principalArn, context: contextOf(values) },
  }
}
