import { operation } from '@/lib/gate/operation'
import { optional, record } from '@/lib/shape/shape'
import { beginningWith, cut, pageOf } from '../paging'
import { paging, pathPrefix } from '../shapes'
import { groupFields, groupList } from './group-fields'

/** Lists the groups of the account by name. */
export const ListGroups = operation({
  action: 'iam:ListGroups',
  access: 'List',
  summary: 'Lists the user groups whose path begins with the given prefix.',

  input: record({ PathPrefix: optional(pathPrefix), ...paging }),
  output: groupList,

  // Has no resource type: a statement must name "*".
  resource: () => '*',
  deniedResource: ({ account }) => `arn:aws:iam::${account}:group/`,

  async run({ input, account, store }) {
    const { after = '', take } = pageOf(input)
    const rows = await store.group.findMany({
      where: { account: account.id, nameKey: { gt: after }, path: beginningWith(input.PathPrefix ?? '/') },
      orderBy: { nameKey: 'asc' },
      take: take + 1,
    })
    const { page, paging } = cut(rows, take, ({ nameKey }) => nameKey)
    return { Groups: page.map(groupFields), ...paging }
  },
})
