import type { PasswordChecklistRules as Checklist } from '@/components/iam/password-checklist'
import type { GetAccountPasswordPolicy } from '@/lib/operations/iam/account/get-account-password-policy'
import { DEFAULT_MINIMUM_LENGTH } from '@/lib/operations/iam/account/password-rules'
import type { Infer } from '@/lib/shape/shape'
import { namesOf } from '@/lib/texts/names-of'
import { passwordRuleTexts as texts } from '@/lib/texts/password-rules'
import type { Answer } from './ask'

type Policy = Infer<(typeof GetAccountPasswordPolicy)['output']>['PasswordPolicy']

/** The rules for passwords of an account, for a checklist, with the maximum age and the reuse rule. */
type PasswordRulesView = Checklist & { daysValid?: number; remembered?: number }

/** The rules of an account without a password policy: length, and three of the four kinds of characters. */
export const DEFAULT_RULES: PasswordRulesView = { minimumLength: DEFAULT_MINIMUM_LENGTH, kinds: 3 }

/** The rules in the result of a call; undefined if it was refused or failed. */
export function passwordRules(answer: Answer<{ PasswordPolicy: Policy }>): PasswordRulesView | undefined {
  if (answer.ok) return viewOf(answer.output.PasswordPolicy)
  return answer.error.code === 'NoSuchEntity' ? DEFAULT_RULES : undefined
}

function viewOf(policy: Policy): PasswordRulesView {
  return {
    minimumLength: policy.MinimumPasswordLength,
    requireUppercase: policy.RequireUppercaseCharacters,
    requireLowercase: policy.RequireLowercaseCharacters,
    requireNumbers: policy.RequireNumbers,
    requireSymbols: policy.RequireSymbols,
    daysValid: policy.MaxPasswordAge,
    remembered: policy.PasswordReusePrevention,
  }
}

/** The rules in sentences. */
export function rulesInWords(rules: PasswordRulesView): string[] {
  const kinds = [
    rules.requireUppercase && texts.kinds.upper,
    rules.requireLowercase && texts.kinds.lower,
    rules.requireNumbers && texts.kinds.digit,
    rules.requireSymbols && texts.kinds.symbol,
  ].filter((kind) => typeof kind === 'string')
  return [
    texts.minimum(rules.minimumLength),
    ...(kinds.length > 0 ? [texts.atLeast(namesOf(kinds))] : []),
    ...(rules.kinds === undefined ? [] : [texts.atLeastKinds(rules.kinds)]),
    texts.notTheName,
    texts.notCommon,
    rules.daysValid === undefined ? texts.neverExpires : texts.expires(rules.daysValid),
    ...(rules.remembered === undefined ? [] : [texts.notUsedBefore(rules.remembered)]),
  ]
}
