import { AwsError } from '@/lib/errors'
import type { Grant } from '@/lib/gate/grant'
import { passwordProblems } from './password-rules'

/** Refuses a password that breaks the rules of the account. Throws PasswordPolicyViolation. */
export async function demandGoodPassword(
  { account, store }: Grant<unknown>,
  password: string,
  field: string,
): Promise<void> {
  const row = await store.passwordPolicy.findUnique({ where: { account: account.id } })
  const rules = row
    ? {
        MinimumPasswordLength: row.minimumPasswordLength,
        RequireSymbols: row.requireSymbols,
        RequireNumbers: row.requireNumbers,
        RequireUppercaseCharacters: row.requireUppercaseCharacters,
        RequireLowercaseCharacters: row.requireLowercaseCharacters,
      }
    : undefined
  const forbidden = [account.id, account.alias ?? account.id, account.rootEmail]
  const problems = passwordProblems(password, rules, forbidden)
  if (problems.length > 0) throw new AwsError('PasswordPolicyViolation', problems.join('. '), { field })
}
