import { operation } from '@/lib/gate/operation'
import { boolean, list, optional, record, string } from '@/lib/shape/shape'
import { beginningWith, cut, pageOf } from '../paging'
import { paging, pathPrefix, user } from '../shapes'
import { userFields } from './user-fields'

/** Lists the users of the account by name, without the root user. */
export const ListUsers = operation({
  action: 'iam:ListUsers',
  access: 'List',
  summary: 'Lists the IAM users whose path begins with the given prefix.',

  input: record({ PathPrefix: optional(pathPrefix), ...paging }),
  output: record({ Users: list(user), IsTruncated: boolean, Marker: optional(string({})) }),

  // Has no resource type: a statement must name "*".
  resource: () => '*',
  deniedResource: ({ account }) => `arn:aws:iam::${account}:user/`,

  async run({ input, account, store }) {
    const { after, take } = pageOf(input)
    const rows = await store.user.findMany({
      where: {
        account: account.id,
        ...(after !== undefined && { nameKey: { gt: after } }),
        ...(input.PathPrefix !== undefined && { path: beginningWith(input.PathPrefix) }),
      },
      orderBy: { nameKey: 'asc' },
      take: take + 1,
    })
    const { page, paging } = cut(rows, take, ({ nameKey }) => nameKey)
    return { Users: page.map(userFields), ...paging }
  },
})
