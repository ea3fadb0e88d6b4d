import { AwsError } from '@/lib/errors'
import { operation } from '@/lib/gate/operation'
import { newGroupId } from '@/lib/ids'
import { lockAccount } from '@/lib/row-locks'
import { optional, record } from '@/lib/shape/shape'
import { path } from '../shapes'
import { demandFreeGroupName, group, groupFields, groupName } from './group-fields'

/** IAM user guide, "IAM and AWS STS quotas". */
export const GROUPS_PER_ACCOUNT = 300

/** Creates a group without members and policies. */
export const CreateGroup = operation({
  action: 'iam:CreateGroup',
  access: 'Write',
  summary: 'Creates a user group for the account.',

  input: record({ Path: optional(path), GroupName: groupName }),
  output: record({ Group: group }),

  resource: ({ Path, GroupName }, _caller, names) => names.newGroup(Path ?? '/', GroupName),

  async run({ input, account, store, now, chance }) {
    const { GroupName: name, Path = '/' } = input
    await lockAccount(store, account.id)
    await demandFreeGroupName(store, account.id, name)
    if ((await store.group.count({ where: { account: account.id } })) >= GROUPS_PER_ACCOUNT) {
      throw new AwsError('LimitExceeded', `Cannot exceed quota for GroupsPerAccount: ${GROUPS_PER_ACCOUNT}`)
    }
    const facts = { name, nameKey: name.toLowerCase(), path: Path, createdAt: now }
    const created = await store.group.create({ data: { account: account.id, groupId: newGroupId(chance), ...facts } })
    return { Group: groupFields(created) }
  },
})
