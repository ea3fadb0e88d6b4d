import { AwsError } from '@/lib/errors'
import type { Grant } from '@/lib/gate/grant'
import { operation } from '@/lib/gate/operation'
import { hashPassword, verifyPassword } from '@/lib/passwords'
import { nothing, record } from '@/lib/shape/shape'
import { type PasswordRules, passwordProblems } from '../account/password-rules'
import { endOtherSessions } from '../sessions'
import { password } from '../shapes'

/**
 * Changes the caller's own password. The old one is proven between two transactions, as its hash is slow to compute;
 * the second then changes exactly the password that was proven, or nothing.
 */
export const ChangePassword = operation({
  action: 'iam:ChangePassword',
  access: 'Write',
  summary: 'Changes the password of the user who calls it.',

  input: record({ OldPassword: password, NewPassword: password }),
  output: nothing,

  resource: (_input, caller) => caller.arn,

  async reserve(grant) {
    const { caller, account, store, input } = grant
    const { principal } = caller
    if (principal.kind === 'root')
      throw new AwsError('InvalidUserType', 'Only IAM Users can change their own password.')
    const row = await store.passwordPolicy.findUnique({ where: { account: account.id } })
    const forbidden = [account.id, account.alias ?? account.id, account.rootEmail]
    const problems = passwordProblems(input.NewPassword, row ? rulesOf(row) : undefined, forbidden)
    if (problems.length > 0)
      throw new AwsError('PasswordPolicyViolation', problems.join('. '), { field: 'NewPassword' })
    return currentHash(grant)
  },

  async prepare({ OldPassword, NewPassword }, proven) {
    if (!(await verifyPassword(proven, OldPassword))) {
      throw new AwsError('AccessDenied', 'The old password was incorrect.', { field: 'OldPassword' })
    }
    return { proven, next: await hashPassword(NewPassword) }
  },

  async run(grant, { proven, next }) {
    const { caller, account, store, now } = grant
    const { id: principalId } = caller.principal
    const { count } = await store.loginProfile.updateMany({
      where: { account: account.id, principalId, passwordHash: proven },
      data: { passwordHash: next, passwordResetRequired: false, changedAt: now },
    })
    if (count !== 1) throw new AwsError('ConcurrentModification', 'The password was changed meanwhile. Try again.')
    await endOtherSessions(grant, principalId)
    return {}
  },
})

async function currentHash({ caller, account, store }: Grant<unknown>): Promise<string> {
  const { principal } = caller
  const where = { account_principalId: { account: account.id, principalId: principal.id } }
  const profile = await store.loginProfile.findUnique({ where, select: { passwordHash: true } })
  if (profile) return profile.passwordHash
  const name = principal.kind === 'user' ? principal.name : 'root'
  throw new AwsError('NoSuchEntity', `Login Profile for User ${name} cannot be found.`)
}

function rulesOf(row: {
  minimumPasswordLength: number
  requireSymbols: boolean
  requireNumbers: boolean
  requireUppercaseCharacters: boolean
  requireLowercaseCharacters: boolean
}): PasswordRules {
  return {
    MinimumPasswordLength: row.minimumPasswordLength,
    RequireSymbols: row.requireSymbols,
    RequireNumbers: row.requireNumbers,
    RequireUppercaseCharacters: row.requireUppercaseCharacters,
    RequireLowercaseCharacters: row.requireLowercaseCharacters,
  }
}
