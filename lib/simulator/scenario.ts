import type { PresetId } from './presets'

export const CONTEXT_TYPES = ['string', 'numeric', 'boolean', 'date', 'ip', 'binary'] as const
export type ContextType = (typeof CONTEXT_TYPES)[number]

/** A context key of a scenario. Absence is stated, not left out: it is a value like others. */
export const KEY_STATES = ['absent', 'value', 'list'] as const
export type KeyState = (typeof KEY_STATES)[number]

/** Empty for an absent key, one value for `value`, any number for `list`. */
export type ContextKey = { name: string; type: ContextType; state: KeyState; values: readonly string[] }

/** Whose policies are simulated: those of a principal of the account, or given ones. */
export type ScenarioSubject =
  // With the policy of a resource, such as a trust policy, the principal is also the caller.
  | { kind: 'principal'; arn: string; resourcePolicy?: string }
  | { kind: 'custom'; policies: readonly string[]; boundary?: string; resourcePolicy?: string; caller?: string }

/** Everything that a simulation needs. Each action is simulated on each resource. */
export type Scenario = {
  subject: ScenarioSubject
  session: PresetId
  context: readonly ContextKey[]
  actions: readonly string[]
  resources: readonly string[]
}

/** The decision on a request, in the words of the AWS simulator. */
export const DECISIONS = ['allowed', 'explicitDeny', 'implicitDeny'] as const
export type DecisionWord = (typeof DECISIONS)[number]

/** Names of keys are case-insensitive. */
export const isSameKey = (one: string, other: string) => one.toLowerCase() === other.toLowerCase()
