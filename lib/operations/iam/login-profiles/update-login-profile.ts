import { hashPassword, inTurn } from '@/lib/auth/passwords'
import { operation } from '@/lib/gate/operation'
import { boolean, nothing, optional, record } from '@/lib/shape/shape'
import { networkOf } from '@/lib/values/addresses'
import { rememberPassword } from '../account/password-history'
import { demandGoodPassword } from '../account/password-rules-in-force'
import { endOtherSessions } from '../sessions'
import { existingUserName, password } from '../shapes'
import { lockedUserOf, userOf } from '../subject'
import { telling } from '../telling'
import { profileKey, profileOf } from './login-profile'

/** Changes the password of a user, and ends the user's console sessions. */
export const UpdateLoginProfile = operation({
  action: 'iam:UpdateLoginProfile',
  access: 'Write',
  summary: 'Changes the password of an IAM user.',

  input: record({
    UserName: existingUserName,
    Password: optional(password),
    PasswordResetRequired: optional(boolean),
  }),
  output: nothing,

  resource: ({ UserName }, _caller, names) => names.user(UserName),

  async reserve(grant) {
    const { account, store, input } = grant
    await profileOf(store, account.id, await userOf(grant))
    if (input.Password !== undefined) await demandGoodPassword(grant, input.Password, 'Password')
    return networkOf(grant.caller.request.sourceIp)
  },

  async prepare({ Password }, from) {
    return Password === undefined ? undefined : inTurn(from, (turn) => hashPassword(turn, Password))
  },

  async run(grant, passwordHash) {
    const { input, account, store, now } = grant
    const user = await lockedUserOf(grant)
    const before = await profileOf(store, account.id, user)
    await store.loginProfile.update({
      where: profileKey(account.id, user.principalId),
      data: {
        passwordResetRequired: input.PasswordResetRequired,
        ...(passwordHash !== undefined && { passwordHash, changedAt: now }),
      },
    })
    if (passwordHash === undefined) return {}
    await rememberPassword(store, before)
    await endOtherSessions(grant, user.principalId)
    return {}
  },

  tells: async (grant) => (grant.input.Password === undefined ? undefined : telling(grant, 'password-changed')),
})
