import { operation } from '@/lib/gate/operation'
import { optional, record } from '@/lib/shape/shape'
import { existingUserName } from '../shapes'
import { userOf } from '../subject'
import { loginProfile, profileOf } from './login-profile'

/** Returns since when a user has a password. */
export const GetLoginProfile = operation({
  action: 'iam:GetLoginProfile',
  access: 'List',
  summary: 'Tells whether an IAM user has a password, and since when.',

  input: record({ UserName: optional(existingUserName) }),
  output: record({ LoginProfile: loginProfile }),

  resource: ({ UserName }, _caller, names) => names.user(UserName),

  async run(grant) {
    const user = await userOf(grant)
    const { createdAt, passwordResetRequired } = await profileOf(grant.store, grant.account.id, user)
    return {
      LoginProfile: { UserName: user.userName, CreateDate: createdAt, PasswordResetRequired: passwordResetRequired },
    }
  },
})
