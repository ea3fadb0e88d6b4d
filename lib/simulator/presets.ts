import { type ContextKey, isSameKey } from './scenario'

const MFA_PRESENT = 'aws:MultiFactorAuthPresent'
const MFA_AGE = 'aws:MultiFactorAuthAge'

const withMfa: readonly ContextKey[] = [
  { name: MFA_PRESENT, type: 'boolean', state: 'value', values: ['true'] },
  { name: MFA_AGE, type: 'numeric', state: 'value', values: ['300'] },
]
const withoutMfa: readonly ContextKey[] = [
  { name: MFA_PRESENT, type: 'boolean', state: 'value', values: ['false'] },
  { name: MFA_AGE, type: 'numeric', state: 'absent', values: [] },
]
const longTerm: readonly ContextKey[] = [
  { name: MFA_PRESENT, type: 'boolean', state: 'absent', values: [] },
  { name: MFA_AGE, type: 'numeric', state: 'absent', values: [] },
]

/**
 * Kinds of sign-in and their MFA keys (IAM user guide, `aws:MultiFactorAuthPresent`): long-term keys leave the key out,
 * temporary credentials always carry it. Ages are in seconds.
 */
export const PRESETS = [
  { id: 'console', keys: withoutMfa },
  { id: 'console-mfa', keys: withMfa },
  { id: 'access-key', keys: longTerm },
  { id: 'session-token', keys: withoutMfa },
  { id: 'session-token-mfa', keys: withMfa },
] as const

export type PresetId = (typeof PRESETS)[number]['id']

export const presetIn = (text: string): PresetId | undefined => PRESETS.find(({ id }) => id === text)?.id

/** The keys after a preset is applied. Keys that the preset does not set stay unchanged. */
export function withPreset(keys: readonly ContextKey[], id: PresetId): ContextKey[] {
  const own = PRESETS.find((preset) => preset.id === id)?.keys ?? []
  const rest = keys.filter(({ name }) => !own.some((key) => isSameKey(key.name, name)))
  return [...own, ...rest]
}

/** The first preset whose MFA keys equal these. A key that is missing counts as absent. */
export function presetOf(keys: readonly ContextKey[]): PresetId {
  const mfa = keys.find(({ name }) => isSameKey(name, MFA_PRESENT))
  if (!mfa || mfa.state === 'absent') return 'access-key'
  return mfa.values[0]?.toLowerCase() === 'true' ? 'console-mfa' : 'console'
}
