import { operation } from '@/lib/gate/operation'
import { nothing, optional, record } from '@/lib/shape/shape'
import { forgetPasswords } from '../account/password-history'
import { endOtherSessions } from '../sessions'
import { existingUserName } from '../shapes'
import { lockedUserOf } from '../subject'
import { telling } from '../telling'
import { profileKey, profileOf } from './login-profile'

/** Removes a user's password. The user can no longer sign in to the console; access keys still work. */
export const DeleteLoginProfile = operation({
  action: 'iam:DeleteLoginProfile',
  access: 'Write',
  summary: 'Deletes the password of an IAM user.',

  input: record({ UserName: optional(existingUserName) }),
  output: nothing,

  resource: ({ UserName }, _caller, names) => names.user(UserName),

  async run(grant) {
    const { account, store } = grant
    const user = await lockedUserOf(grant)
    await profileOf(store, account.id, user)
    await store.loginProfile.delete({ where: profileKey(account.id, user.principalId) })
    await forgetPasswords(store, account.id, user.principalId)
    await endOtherSessions(grant, user.principalId)
    return {}
  },

  tells: (grant) => telling(grant, 'password-removed'),
})
