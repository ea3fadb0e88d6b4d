import type { PasswordRules } from '@/components/iam/password-checklist'
import type { Caller } from '@/lib/auth/caller'
import { askAs } from '@/lib/console/ask'
import { GetAccountPasswordPolicy } from '@/lib/iam/account/get-account-password-policy'
import { DEFAULT_MINIMUM_LENGTH } from '@/lib/iam/account/password-rules'

/** The rules for the new password as far as the caller may read them; else the ones that always hold. */
export async function passwordRules(caller: Caller): Promise<{ rules: PasswordRules; hint: string }> {
  const answer = await askAs(caller, GetAccountPasswordPolicy, {})
  if (answer.ok) {
    const policy = answer.output.PasswordPolicy
    const rules = {
      minimumLength: policy.MinimumPasswordLength,
      requireUppercase: policy.RequireUppercaseCharacters,
      requireLowercase: policy.RequireLowercaseCharacters,
      requireNumbers: policy.RequireNumbers,
      requireSymbols: policy.RequireSymbols,
    }
    return { rules, hint: 'The rules of this account:' }
  }
  const hint =
    answer.error.code === 'NoSuchEntity'
      ? 'Use three of these: upper-case letters, lower-case letters, digits, symbols.'
      : 'Use three of these: upper-case letters, lower-case letters, digits, symbols. The account may demand more; you may not read its rules.'
  return { rules: { minimumLength: DEFAULT_MINIMUM_LENGTH }, hint }
}
