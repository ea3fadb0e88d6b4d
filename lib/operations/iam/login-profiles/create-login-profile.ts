import { hashPassword, inTurn } from '@/lib/auth/passwords'
import { AwsError } from '@/lib/errors'
import { operation } from '@/lib/gate/operation'
import { passwordRow } from '@/lib/rows'
import { boolean, optional, record } from '@/lib/shape/shape'
import { networkOf } from '@/lib/values/addresses'
import { demandGoodPassword } from '../account/password-rules-in-force'
import { existingUserName, password } from '../shapes'
import { lockedUserOf, userOf } from '../subject'
import { telling } from '../telling'
import { loginProfile, profileKey } from './login-profile'

/**
 * Gives a user a password. Differs from AWS: a request without a password, which only AWS's own console sends, gets a
 * ValidationError.
 */
export const CreateLoginProfile = operation({
  action: 'iam:CreateLoginProfile',
  access: 'Write',
  summary: 'Creates a password for an IAM user, with which to sign in to the console.',

  input: record({
    UserName: optional(existingUserName),
    Password: password,
    PasswordResetRequired: optional(boolean),
  }),
  output: record({ LoginProfile: loginProfile }),

  resource: ({ UserName }, _caller, names) => names.user(UserName),

  async reserve(grant) {
    const { account, store, input } = grant
    const { principalId, userName } = await userOf(grant)
    if (await store.loginProfile.findUnique({ where: profileKey(account.id, principalId) })) throw taken(userName)
    await demandGoodPassword(grant, input.Password, 'Password')
    return networkOf(grant.caller.request.sourceIp)
  },

  prepare: ({ Password }, from) => inTurn(from, (turn) => hashPassword(turn, Password)),

  async run(grant, passwordHash) {
    const { input, account, store, now } = grant
    const { principalId, userName } = await lockedUserOf(grant)
    const passwordResetRequired = input.PasswordResetRequired ?? false
    if (await store.loginProfile.findUnique({ where: profileKey(account.id, principalId) })) throw taken(userName)
    await store.loginProfile.create({
      data: passwordRow({ account: account.id, principalId, passwordHash, passwordResetRequired, createdAt: now }),
    })
    return { LoginProfile: { UserName: userName, CreateDate: now, PasswordResetRequired: passwordResetRequired } }
  },

  tells: (grant) => telling(grant, 'password-added'),
})

const taken = (userName: string) =>
  new AwsError('EntityAlreadyExists', `Login Profile for user ${userName} already exists.`, { field: 'UserName' })
