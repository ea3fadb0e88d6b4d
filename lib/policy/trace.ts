import type { ConditionWhy } from './condition'
import type { Fact } from './rules'
import type { Effect, Layer, Outcome, PolicyType, Reason, Span, StatementRef, Unreadable, Version } from './types'

/**
 * Why a decision came out as it did: data that survives JSON, never sentences. What AWS's Access Troubleshooter tells is a
 * part of it (layers, policies, matched statements, context); why a statement did not match is ours.
 */
export type Trace = {
  readonly format: 1
  readonly request: { readonly action: string; readonly resource: string; readonly principalArn: string }
  readonly outcome: Outcome
  readonly reason: Reason
  /** The rule that settled it; `facts` are what the rules were asked about. */
  readonly rule: string
  readonly facts: readonly Fact[]
  readonly deciding: StatementRef | undefined
  /** Every layer in the order in which they are asked, also those without a policy. */
  readonly layers: readonly LayerTrace[]
  readonly context: readonly ContextTrace[]
  readonly steps: number
}

export type LayerTrace = {
  readonly layer: Layer
  /** False when no policy of this layer is set. */
  readonly present: boolean
  /** False for the identity policies and the boundary of a root user. */
  readonly asked: boolean
  readonly denies: boolean
  /** For organisation policies: does every level allow? */
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
  /** This is the statement that settled the request. */
  readonly decides: boolean
  /** The statement could not be judged: a fault, or no steps left. It then counts for nothing, and the request is denied. */
  readonly fault: boolean
  readonly elements: readonly ElementTrace[]
  readonly conditions: readonly ConditionTrace[]
}

export type ElementTrace = {
  readonly element: 'Action' | 'NotAction' | 'Resource' | 'NotResource' | 'Principal' | 'NotPrincipal'
  readonly matches: boolean
  /** `pattern-matched` and `no-pattern-matched` speak of the patterns; a Not element matches when none did. */
  readonly why: 'pattern-matched' | 'no-pattern-matched'
  /** The value of the request. */
  readonly request: string
  readonly patterns: readonly PatternTrace[]
}

export type PatternTrace = {
  /** As written in the policy. */
  readonly source: string
  /** With variables filled in; the same as `source` without variables, null when one has no value. */
  readonly resolved: string | null
  readonly matches: boolean
  readonly why: PatternWhy
}

export type PatternWhy =
  | 'matched'
  | 'different'
  | 'variable-unresolved'
  /** The action has no resource type, so that only `*` matches. */
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
  /** What the condition came to for a statement of this effect. */
  readonly holds: boolean
  readonly why: ConditionWhy
  /** True when a value could not be read and the effect decided: an Allow fails, a Deny holds. */
  readonly failedClosed: boolean
  readonly span: Span
}

export type ConditionValueTrace = {
  readonly source: string
  readonly resolved: string | null
  /** The request values that this value of the policy matches, whatever the operator makes of it. */
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
