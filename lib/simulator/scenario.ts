import type { PresetId } from './presets'

export const CONTEXT_TYPES = ['string', 'numeric', 'boolean', 'date', 'ip', 'binary'] as const
export type ContextType = (typeof CONTEXT_TYPES)[number]

/** What a scenario says of a context key. Absent is said, not left out: it is a value of its own. */
export const KEY_STATES = ['absent', 'value', 'list'] as const
export type KeyState = (typeof KEY_STATES)[number]

/** `values` is empty for an absent key, holds one value for `value`, and any number for `list`. */
export type ContextKey = { name: string; type: ContextType; state: KeyState; values: readonly string[] }

/** Whose policies are asked: those of a principal as they are in the account, or given ones. */
export type ScenarioSubject =
  | { kind: 'principal'; arn: string }
  | { kind: 'custom'; policies: readonly string[]; boundary?: string; resourcePolicy?: string; caller?: string }

/** Everything that a simulation needs to know: each action is asked about on each resource. */
export type Scenario = {
  subject: ScenarioSubject
  session: PresetId
  context: readonly ContextKey[]
  actions: readonly string[]
  resources: readonly string[]
}

/** The decision of the policies on a request, in the words of the AWS simulator. */
export const DECISIONS = ['allowed', 'explicitDeny', 'implicitDeny'] as const
export type DecisionWord = (typeof DECISIONS)[number]

/** Names of keys have no case. */
export const isSameKey = (one: string, other: string) => one.toLowerCase() === other.toLowerCase()
