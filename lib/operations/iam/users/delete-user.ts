import type { Store } from '@/lib/db/store'
import { AwsError } from '@/lib/errors'
import { operation } from '@/lib/gate/operation'
import { nothing, record } from '@/lib/shape/shape'
import { existingUserName } from '../shapes'
import { lockedUser } from '../subject'

/** Deletes a user without credentials, devices and policies: they must be removed first. */
export const DeleteUser = operation({
  action: 'iam:DeleteUser',
  access: 'Write',
  summary: 'Deletes an IAM user who has no credentials, devices, groups or policies left.',

  input: record({ UserName: existingUserName }),
  output: nothing,

  resource: ({ UserName }, _caller, names) => names.user(UserName),

  async run({ input, account, store }) {
    const { userId } = await lockedUser(store, account.id, input.UserName)
    const obstacle = await obstacleOf(store, account.id, userId)
    if (obstacle !== undefined) throw new AwsError('DeleteConflict', `Cannot delete entity, must ${obstacle} first.`)
    await store.session.deleteMany({ where: { account: account.id, principalId: userId } })
    await store.challenge.deleteMany({ where: { account: account.id, principalId: userId } })
    await store.temporaryCredential.deleteMany({ where: { account: account.id, principalId: userId } })
    await store.user.delete({ where: { account_userId: { account: account.id, userId } } })
    return {}
  },
})

/** What must be removed first, in the words of the message. */
async function obstacleOf(store: Store, account: string, userId: string): Promise<string | undefined> {
  const own = { account, principalId: userId }
  const ofUser = { account, userId }
  if ((await store.loginProfile.count({ where: own })) > 0) return 'delete login profile'
  if ((await store.accessKey.count({ where: own })) > 0) return 'delete access keys'
  if ((await store.mfaDevice.count({ where: own })) > 0) return 'delete MFA device'
  if ((await store.policyAttachment.count({ where: own })) > 0) return 'detach all policies'
  if ((await store.inlinePolicy.count({ where: own })) > 0) return 'delete policies'
  if ((await store.groupMember.count({ where: ofUser })) > 0) return 'remove users from group'
  const others =
    (await store.signingCertificate.count({ where: ofUser })) +
    (await store.sshPublicKey.count({ where: ofUser })) +
    (await store.serviceCredential.count({ where: ofUser }))
  return others > 0 ? 'remove referenced objects' : undefined
}
