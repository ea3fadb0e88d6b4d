import type { Caller } from '@/lib/auth/caller'
import { hashPassword, inTurn, verifyPassword } from '@/lib/auth/passwords'
import { countThrottledTry, forgetTries } from '@/lib/auth/throttle'
import { AwsError } from '@/lib/errors'
import type { Grant } from '@/lib/gate/grant'
import { operation } from '@/lib/gate/operation'
import { lockPerson } from '@/lib/row-locks'
import { nothing, record } from '@/lib/shape/shape'
import { networkOf } from '@/lib/values/addresses'
import { rememberPassword, usedPasswords } from '../account/password-history'
import { demandGoodPassword } from '../account/password-rules-in-force'
import { noLoginProfile, profileKey } from '../login-profiles/login-profile'
import { endOtherSessions } from '../sessions'
import { password } from '../shapes'

/**
 * Changes the caller's own password. The old one is checked between two transactions, because its hash is slow to
 * compute; the second then changes exactly the password that was checked, or nothing.
 */
export const ChangePassword = operation({
  action: 'iam:ChangePassword',
  access: 'Write',
  summary: 'Changes the password of the user who calls it.',
  freshFactor: true,

  input: record({ OldPassword: password, NewPassword: password }),
  output: nothing,

  resource: (_input, caller) => caller.arn,

  async reserve(grant) {
    const { caller, account, store, machineNow, input, rules } = grant
    if (caller.principal.kind !== 'user') {
      throw new AwsError('InvalidUserType', 'Only IAM Users can change their own password.')
    }
    await demandGoodPassword(grant, input.NewPassword, 'NewPassword')
    // Guessing the old password is slowed down like guessing at a sign-in (S-31), by the machine's clock: a test clock would
    // end the waits of other accounts.
    const isHeldBack = rules.holdsBackPasswords && (await countThrottledTry(store, throttleKey(caller), machineNow))
    if (isHeldBack) throw new AwsError('Throttling', 'Rate exceeded')
    const proven = await currentHash(grant)
    const used = await usedPasswords(store, account.id, caller.principal.id, proven)
    return { proven, used, from: networkOf(caller.request.sourceIp) }
  },

  async prepare({ OldPassword, NewPassword }, { proven, used, from }) {
    const isThe = (hash: string, password: string) => inTurn(from, (turn) => verifyPassword(turn, hash, password))
    if (!(await isThe(proven, OldPassword))) {
      throw new AwsError('AccessDenied', 'The old password was incorrect.', {
        field: 'OldPassword',
        failedProof: 'password',
      })
    }
    for (const hash of used) {
      if (!(await isThe(hash, NewPassword))) continue
      throw new AwsError('PasswordPolicyViolation', 'Password cannot be one that was used before', {
        field: 'NewPassword',
      })
    }
    return { proven, next: await inTurn(from, (turn) => hashPassword(turn, NewPassword)) }
  },

  async run(grant, { proven, next }) {
    const { caller, account, store, now } = grant
    const { id: principalId } = caller.principal
    await lockPerson(store, account.id, principalId)
    const before = await store.loginProfile.findUnique({ where: profileKey(account.id, principalId) })
    if (before?.passwordHash !== proven) {
      throw new AwsError('ConcurrentModification', 'The password was changed meanwhile. Try again.')
    }
    await store.loginProfile.update({
      where: profileKey(account.id, principalId),
      data: { passwordHash: next, passwordResetRequired: false, changedAt: now },
    })
    await rememberPassword(store, before)
    await forgetTries(store, throttleKey(caller))
    await endOtherSessions(grant, principalId)
    return {}
  },

  tells: async ({ caller }) => ({
    ...{ principalId: caller.principal.id, principalArn: caller.arn },
    ...{ kind: 'password-changed', subject: '' },
  }),
})

const throttleKey = ({ account, principal }: Caller) => `change-password ${account} ${principal.id}`

async function currentHash({ caller, account, store }: Grant<unknown>): Promise<string> {
  const { principal } = caller
  const where = profileKey(account.id, principal.id)
  const profile = await store.loginProfile.findUnique({ where, select: { passwordHash: true } })
  if (profile) return profile.passwordHash
  throw noLoginProfile(principal.kind === 'user' ? principal.name : 'root')
}
