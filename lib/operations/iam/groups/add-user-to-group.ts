import { AwsError } from '@/lib/errors'
import { operation } from '@/lib/gate/operation'
import { lockGroup } from '@/lib/row-locks'
import { nothing, record } from '@/lib/shape/shape'
import { existingUserName } from '../shapes'
import { lockedUser } from '../subject'
import { groupName, namedGroup, noSuchGroup } from './group-fields'

/** IAM user guide, "IAM and AWS STS quotas". */
const GROUPS_PER_USER = 10

/** Adds a user to a group. The group's policies apply at once. Adding a member again is not an error. */
export const AddUserToGroup = operation({
  action: 'iam:AddUserToGroup',
  access: 'Write',
  summary: 'Adds an IAM user to a user group.',

  input: record({ GroupName: groupName, UserName: existingUserName }),
  output: nothing,

  resource: ({ GroupName }, _caller, names) => names.group(GroupName),

  async run({ input, account, store, now }) {
    const { groupId } = await namedGroup(store, account.id, input.GroupName)
    const { userId } = await lockedUser(store, account.id, input.UserName)
    // Second, as always (lib/row-locks.ts), although AWS looks for the group first.
    if (!(await lockGroup(store, account.id, groupId))) throw noSuchGroup(input.GroupName)
    const key = { account: account.id, groupId, userId }
    if (await store.groupMember.findUnique({ where: { account_groupId_userId: key } })) return {}
    if ((await store.groupMember.count({ where: { account: account.id, userId } })) >= GROUPS_PER_USER) {
      throw new AwsError('LimitExceeded', `Cannot exceed quota for GroupsPerUser: ${GROUPS_PER_USER}`)
    }
    await store.groupMember.create({ data: { ...key, addedAt: now } })
    return {}
  },
})
