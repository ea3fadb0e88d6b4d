import { operation } from '@/lib/gate/operation'
import { record } from '@/lib/shape/shape'
import { cut, pageOf } from '../paging'
import { existingUserName, paging } from '../shapes'
import { namedUser } from '../subject'
import { groupFields, groupList } from './group-fields'

/** Lists the groups that a user is in, by name. */
export const ListGroupsForUser = operation({
  action: 'iam:ListGroupsForUser',
  access: 'List',
  summary: 'Lists the user groups that an IAM user belongs to.',

  input: record({ UserName: existingUserName, ...paging }),
  output: groupList,

  resource: ({ UserName }, _caller, names) => names.user(UserName),

  async run({ input, account, store }) {
    const { after = '', take } = pageOf(input)
    const { userId } = await namedUser(store, account.id, input.UserName)
    const rows = await store.group.findMany({
      where: { account: account.id, nameKey: { gt: after }, members: { some: { userId } } },
      orderBy: { nameKey: 'asc' },
      take: take + 1,
    })
    const { page, paging } = cut(rows, take, ({ nameKey }) => nameKey)
    return { Groups: page.map(groupFields), ...paging }
  },
})
