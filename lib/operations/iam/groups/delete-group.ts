import { AwsError } from '@/lib/errors'
import { operation } from '@/lib/gate/operation'
import { nothing, record } from '@/lib/shape/shape'
import { groupKey, groupName, lockedGroup } from './group-fields'

/** Deletes a group without members and policies. */
export const DeleteGroup = operation({
  action: 'iam:DeleteGroup',
  access: 'Write',
  summary: 'Deletes a user group without users and policies.',

  input: record({ GroupName: groupName }),
  output: nothing,

  resource: ({ GroupName }, _caller, names) => names.group(GroupName),

  async run({ input, account, store }) {
    const found = await lockedGroup(store, account.id, input.GroupName)
    const { groupId } = found
    const held = { account: account.id, principalId: groupId }
    if ((await store.groupMember.count({ where: { account: account.id, groupId } })) > 0) {
      throw new AwsError('DeleteConflict', 'Cannot delete entity, must remove users from group first.')
    }
    if ((await store.policyAttachment.count({ where: held })) > 0) {
      throw new AwsError('DeleteConflict', 'Cannot delete entity, must detach all policies first.')
    }
    if ((await store.inlinePolicy.count({ where: held })) > 0) {
      throw new AwsError('DeleteConflict', 'Cannot delete entity, must delete policies first.')
    }
    await store.group.delete({ where: groupKey(found) })
    return {}
  },
})
