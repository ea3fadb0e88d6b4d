import { operation } from '@/lib/gate/operation'
import { boolean, list, optional, record, string } from '@/lib/shape/shape'
import { beginningWith, cut, pageOf } from '../paging'
import { paging, pathPrefix } from '../shapes'
import { role, roleFields } from './role-fields'

/** Lists the roles of the account by name. */
export const ListRoles = operation({
  action: 'iam:ListRoles',
  access: 'List',
  summary: 'Lists the roles whose path begins with the given prefix.',

  input: record({ PathPrefix: optional(pathPrefix), ...paging }),
  output: record({ Roles: list(role), IsTruncated: boolean, Marker: optional(string({})) }),

  // Has no resource type: a statement must name "*".
  resource: () => '*',
  deniedResource: ({ account }) => `arn:aws:iam::${account}:role/`,

  async run({ input, account, store }) {
    const { after, take } = pageOf(input)
    const rows = await store.role.findMany({
      where: {
        account: account.id,
        ...(after !== undefined && { nameKey: { gt: after } }),
        ...(input.PathPrefix !== undefined && { path: beginningWith(input.PathPrefix) }),
      },
      orderBy: { nameKey: 'asc' },
      take: take + 1,
      include: { trust: true },
    })
    const { page, paging } = cut(rows, take, ({ nameKey }) => nameKey)
    return { Roles: page.map(roleFields), ...paging }
  },
})
