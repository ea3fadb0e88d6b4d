import { contextOf, type PolicySet, type Request } from '@/lib/policy'
import type { SourcedEntry } from './context'
import { type PolicyInForce, setOf } from './policies-in-force'

/** What the gate recorded of a decision, and the texts of the policies it names. */
export type RecordedDecision = {
  action: string
  resource: string
  principalArn: string
  context: readonly SourcedEntry[]
  policies: readonly PolicyInForce[]
  documents: ReadonlyMap<string, string>
}

/**
 * Puts a recorded decision before the same engine again: what `explain` and `whatIf` take.
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
