import { compile, contextOf, type NamedPolicy, type PolicySet, type Request } from '@/lib/policy'
import type { ContextEntry } from './context'
import type { PolicyInForce } from './question'

/** What the gate recorded of a decision, and the texts of the policies it names. */
export type RecordedDecision = {
  action: string
  resource: string
  principalArn: string
  context: readonly ContextEntry[]
  policies: readonly PolicyInForce[]
  documents: ReadonlyMap<string, string>
}

/**
 * Puts a recorded decision before the same engine again: what `explain` and `whatIf` take.
 * Throws when the text of a policy is missing.
 */
export function restored(decision: RecordedDecision): { set: PolicySet; request: Request } {
  const identity = decision.policies.map(({ arn, name, type, digest }): NamedPolicy => {
    const compiled = compile(decision.documents.get(digest) ?? '')
    if (!compiled.ok) throw new Error(`The text of policy ${arn} is not there any more.`)
    return { id: arn, name, type, policy: compiled.policy }
  })
  const { action, resource, principalArn, context } = decision
  const values = Object.fromEntries(context.map(({ key, value }) => [key, value]))
  const isRoot = principalArn.endsWith(':root')
  return {
    set: { identity, isRoot },
    request: { action, resource, principalArn, context: contextOf(values) },
  }
}
