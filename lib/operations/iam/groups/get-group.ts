import { operation } from '@/lib/gate/operation'
import { boolean, list, optional, record, string } from '@/lib/shape/shape'
import { cut, pageOf } from '../paging'
import { paging, user } from '../shapes'
import { userFields } from '../users/user-fields'
import { group, groupFields, groupName, namedGroup } from './group-fields'

/** Returns a group and its members by name. */
export const GetGroup = operation({
  action: 'iam:GetGroup',
  access: 'Read',
  summary: 'Retrieves information about a user group, with its users.',

  input: record({ GroupName: groupName, ...paging }),
  output: record({ Group: group, Users: list(user), IsTruncated: boolean, Marker: optional(string({})) }),

  resource: ({ GroupName }, _caller, names) => names.group(GroupName),

  async run({ input, account, store }) {
    const { after = '', take } = pageOf(input)
    const found = await namedGroup(store, account.id, input.GroupName)
    const users = await store.user.findMany({
      where: { account: account.id, nameKey: { gt: after }, groups: { some: { groupId: found.groupId } } },
      orderBy: { nameKey: 'asc' },
      take: take + 1,
    })
    const { page, paging } = cut(users, take, ({ nameKey }) => nameKey)
    return { Group: groupFields(found), Users: page.map(userFields), ...paging }
  },
})
