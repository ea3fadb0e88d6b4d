import { operation } from '@/lib/gate/operation'
import { nothing, record } from '@/lib/shape/shape'
import { existingUserName } from '../shapes'
import { namedUser } from '../subject'
import { groupName, namedGroup } from './group-fields'

/** Removes a user from a group. As at AWS, a user who is not a member is not an error. */
export const RemoveUserFromGroup = operation({
  action: 'iam:RemoveUserFromGroup',
  access: 'Write',
  summary: 'Removes an IAM user from a user group.',

  input: record({ GroupName: groupName, UserName: existingUserName }),
  output: nothing,

  resource: ({ GroupName }, _caller, names) => names.group(GroupName),

  async run({ input, account, store }) {
    // Checks the user first, as recorded from AWS.
    const { userId } = await namedUser(store, account.id, input.UserName)
    const { groupId } = await namedGroup(store, account.id, input.GroupName)
    await store.groupMember.deleteMany({ where: { account: account.id, groupId, userId } })
    return {}
  },
})
