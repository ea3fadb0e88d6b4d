import type { GetAccountPasswordPolicy } from '@/lib/operations/iam/account/get-account-password-policy'
import { DEFAULT_MINIMUM_LENGTH } from '@/lib/operations/iam/account/password-rules'
import type { UpdateAccountPasswordPolicy } from '@/lib/operations/iam/account/update-account-password-policy'
import type { Infer } from '@/lib/shape/shape'
import { policyFormTexts as texts } from '@/lib/texts/account-settings'
import type { Answer } from './ask'
import type { FormError } from './form-state'

/** Every field of UpdateAccountPasswordPolicy: AWS resets the fields that a call leaves out. */
export type PasswordPolicy = Required<Omit<Infer<(typeof UpdateAccountPasswordPolicy)['input']>, Limit>> & {
  [K in Limit]: number | undefined
}
type Limit = 'MaxPasswordAge' | 'PasswordReusePrevention'

type Found = Infer<(typeof GetAccountPasswordPolicy)['output']>

/** Undefined is the default policy, of an account that has set none. */
export type AccountPasswordPolicy = PasswordPolicy | undefined

/** The policy in the result of a call; undefined if it was refused or failed. An account without one has the default. */
export function policyInForce(answer: Answer<Found>): { policy: AccountPasswordPolicy } | undefined {
  if (answer.ok) return { policy: policyOf(answer.output.PasswordPolicy) }
  return answer.error.code === 'NoSuchEntity' ? { policy: undefined } : undefined
}

/** The policy that GetAccountPasswordPolicy answers, as UpdateAccountPasswordPolicy takes it. */
function policyOf(found: Found['PasswordPolicy']): PasswordPolicy {
  const { ExpirePasswords: _, MaxPasswordAge, HardExpiry = false, PasswordReusePrevention, ...rules } = found
  return { ...rules, MaxPasswordAge, HardExpiry, PasswordReusePrevention }
}

/** The kinds of characters that a policy may demand. */
export const CHARACTER_KINDS = [
  ...(['RequireUppercaseCharacters', 'RequireLowercaseCharacters'] as const),
  ...(['RequireNumbers', 'RequireSymbols'] as const),
]
/** Boxes that are fields of the policy, by its own names. */
const SWITCHES = [...CHARACTER_KINDS, ...(['AllowUsersToChangePassword', 'HardExpiry'] as const)]
const NUMBERS = ['MinimumPasswordLength', 'MaxPasswordAge', 'PasswordReusePrevention'] as const
/** Boxes that say whether a number counts. */
const LIMITS = ['expires', 'remembers'] as const

/** The names of the form's fields. */
const POLICY_FIELDS = [...NUMBERS, ...SWITCHES, ...LIMITS]
type FieldName = (typeof POLICY_FIELDS)[number]

/** What the form has in its fields: numbers as text, and `on` for a box that is checked. */
export type PolicyFields = Readonly<Partial<Record<FieldName, string>>>

/** Reads the fields from a form or the query of an address. */
export function fieldsFrom(read: (name: FieldName) => string | undefined): PolicyFields {
  return Object.fromEntries(POLICY_FIELDS.flatMap((name) => (read(name) ? [[name, read(name)]] : [])))
}

export const POLICY_REVIEW = '/account-settings/password-policy'
/** Reviews the way back to the default policy. */
export const DEFAULT_REVIEW = `${POLICY_REVIEW}?default=on`

/** The address of the review of a draft. */
export const reviewHref = (fields: PolicyFields): string => `${POLICY_REVIEW}?${new URLSearchParams(fields)}`

/** The address of the settings with a draft in the form, as it was typed. */
export const draftHref = (fields: PolicyFields): string =>
  `/account-settings?${new URLSearchParams({ draft: 'on', ...fields })}`

/** What the form shows before anybody types. The default policy has no kinds to check: it asks for three of four. */
export function fieldsOf(policy: AccountPasswordPolicy): PolicyFields {
  if (!policy) return { MinimumPasswordLength: String(DEFAULT_MINIMUM_LENGTH) }
  const { MaxPasswordAge: days, PasswordReusePrevention: remembered } = policy
  return {
    MinimumPasswordLength: String(policy.MinimumPasswordLength),
    ...(days !== undefined && { expires: 'on', MaxPasswordAge: String(days) }),
    ...(remembered !== undefined && { remembers: 'on', PasswordReusePrevention: String(remembered) }),
    ...Object.fromEntries(SWITCHES.filter((name) => policy[name]).map((name) => [name, 'on'])),
  }
}

/** The policy that the fields describe, or what is wrong with them (API reference, "UpdateAccountPasswordPolicy"). */
export function policyIn(fields: PolicyFields): { policy?: PasswordPolicy; errors: readonly FormError[] } {
  const errors: FormError[] = []
  const number = (field: (typeof NUMBERS)[number], least: number, most: number): number => {
    const text = fields[field]?.trim() ?? ''
    const value = /^\d{1,4}$/.test(text) ? Number(text) : Number.NaN
    if (!(value >= least && value <= most)) errors.push({ field, message: texts.outOfRange[field](least, most) })
    return value
  }
  const expires = fields.expires === 'on'
  const policy = {
    MinimumPasswordLength: number('MinimumPasswordLength', 6, 128),
    RequireUppercaseCharacters: fields.RequireUppercaseCharacters === 'on',
    RequireLowercaseCharacters: fields.RequireLowercaseCharacters === 'on',
    RequireNumbers: fields.RequireNumbers === 'on',
    RequireSymbols: fields.RequireSymbols === 'on',
    MaxPasswordAge: expires ? number('MaxPasswordAge', 1, 1095) : undefined,
    // Without an age nothing expires, hard or not.
    HardExpiry: expires && fields.HardExpiry === 'on',
    PasswordReusePrevention: fields.remembers === 'on' ? number('PasswordReusePrevention', 1, 24) : undefined,
    AllowUsersToChangePassword: fields.AllowUsersToChangePassword === 'on',
  }
  return errors.length > 0 ? { errors } : { policy, errors }
}

/** The rules of a policy, each in words. Two policies differ in a rule if its words differ. */
export function rulesOf(policy: AccountPasswordPolicy): Record<PolicyRule, string> {
  const words = texts.inForce
  if (!policy) {
    return {
      length: words.characters(DEFAULT_MINIMUM_LENGTH),
      kinds: words.threeOfFour,
      expiry: words.never,
      reuse: words.reuseAllowed,
      own: words.ownByPolicy,
    }
  }
  const { MaxPasswordAge: days, PasswordReusePrevention: remembered } = policy
  const kinds = CHARACTER_KINDS.filter((kind) => policy[kind]).map((kind) => texts.kinds[kind])
  return {
    length: words.characters(policy.MinimumPasswordLength),
    kinds: kinds.length > 0 ? kinds.join(', ') : words.anyKinds,
    expiry: days === undefined ? words.never : words.after(days, policy.HardExpiry),
    reuse: remembered === undefined ? words.reuseAllowed : words.notTheLast(remembered),
    own: policy.AllowUsersToChangePassword ? words.ownByAccount : words.ownByPolicy,
  }
}

export const POLICY_RULES = ['length', 'kinds', 'expiry', 'reuse', 'own'] as const
type PolicyRule = (typeof POLICY_RULES)[number]

export type PolicyChange = { rule: PolicyRule; before: string; after: string }

/** The rules in which two policies differ, in words. */
export function changesBetween(before: AccountPasswordPolicy, after: AccountPasswordPolicy): PolicyChange[] {
  const [old, next] = [rulesOf(before), rulesOf(after)]
  return POLICY_RULES.filter((rule) => old[rule] !== next[rule]).map((rule) => ({
    ...{ rule, before: old[rule], after: next[rule] },
  }))
}

/** Tells whether a policy is still the one that a page has shown. */
export const stampOf = (policy: AccountPasswordPolicy): string => JSON.stringify(policy ?? null)
