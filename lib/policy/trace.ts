import type { ConditionWhy } from './condition'
import type { Fact } from './rules'
import type { Effect, Layer, Outcome, PolicyType, Reason, Span, StatementRef, Unreadable, Version } from './types'

/**
 * The reasons for a decision, as data that survives JSON, never as sentences. It includes what AWS's Access
 * Troubleshooter shows (layers, policies, matched statements, context); why a statement did not match is ours.
 */
export type Trace = {
  readonly format: 1
  readonly request: { readonly action: string; readonly resource: string; readonly principalArn: string }
  readonly outcome: Outcome
  readonly reason: Reason
  /** The rule that decided; `facts` are its input. */
  readonly rule: string
  readonly facts: readonly Fact[]
  readonly deciding: StatementRef | undefined
  /** Every layer in the order of evaluation, including those without a policy. */
  readonly layers: readonly LayerTrace[]
  readonly context: readonly ContextTrace[]
  readonly steps: number
}

export type LayerTrace = {
  readonly layer: Layer
  /** False if the layer has no policy. */
  readonly present: boolean
  /** False for the identity policies and the boundary of a root user. */
  readonly applies: boolean
  readonly denies: boolean
  /** For organisation policies: whether every level allows. */
  readonly allows: boolean
  readonly policies: readonly PolicyTrace[]
}

export type PolicyTrace = {
  readonly policyId: string
  readonly policyName: string
  readonly policyType: PolicyType
  readonly version: Version
  /** The level of an organisation policy, from zero; zero for the others. */
  readonly level: number
  readonly statements: readonly StatementTrace[]
}

export type StatementTrace = {
  readonly index: number
  readonly sid: string | undefined
  readonly effect: Effect
  readonly span: Span
  readonly applies: boolean
  /** Whether this statement decided the request. */
  readonly decides: boolean
  /** The statement could not be evaluated: a fault, or no steps left. It does not apply, and the request is denied. */
  readonly fault: boolean
  readonly elements: readonly ElementTrace[]
  readonly conditions: readonly ConditionTrace[]
}

export type ElementTrace = {
  readonly element: 'Action' | 'NotAction' | 'Resource' | 'NotResource' | 'Principal' | 'NotPrincipal'
  readonly matches: boolean
  /** `pattern-matched` and `no-pattern-matched` are about the patterns; a Not element matches if no pattern did. */
  readonly why: 'pattern-matched' | 'no-pattern-matched'
  /** The value of the request. */
  readonly request: string
  readonly patterns: readonly PatternTrace[]
}

export type PatternTrace = {
  /** As written in the policy. */
  readonly source: string
  /** `source` with its variables replaced; null if one has no value. */
  readonly resolved: string | null
  readonly matches: boolean
  readonly why: PatternWhy
}

type PatternWhy =
  | 'matched'
  | 'different'
  | 'variable-unresolved'
  /** The action has no resource type, so only `*` matches. */
  | 'request-has-no-resource'
  | 'request-is-no-arn'
  | 'names-self'
  | 'names-role'
  | 'names-account'
  | 'names-everyone'
  | 'names-other'

export type ConditionTrace = {
  readonly operator: string
  readonly key: string
  readonly state: 'present' | 'absent'
  readonly multivalued: boolean
  readonly requestValues: readonly string[]
  readonly policyValues: readonly ConditionValueTrace[]
  /** Whether the condition holds for a statement of this effect. */
  readonly holds: boolean
  readonly why: ConditionWhy
  /** True if a value could not be read and the effect decided: an Allow fails, a Deny holds. */
  readonly failedClosed: boolean
  readonly span: Span
}

export type ConditionValueTrace = {
  readonly source: string
  readonly resolved: string | null
  /** The request values that this value of the policy matches, before a negated operator inverts the result. */
  readonly matched: readonly string[]
  readonly why: 'matched' | 'different' | 'variable-unresolved' | 'not-compared' | Unreadable
}

export type ContextTrace = {
  readonly key: string
  readonly state: 'present' | 'absent'
  readonly values: readonly string[]
  readonly multivalued: boolean
  readonly usedBy: readonly ContextUse[]
}

export type ContextUse = {
  readonly policyId: string
  readonly policyName: string
  readonly sid: string | undefined
  readonly statementIndex: number
  readonly as: 'condition' | 'variable'
}
