import { operation } from '@/lib/gate/operation'
import { boolean, list, optional, record, string } from '@/lib/shape/shape'
import { cut, pageOf } from '../paging'
import { paging, tag } from '../shapes'
import { namedRole, roleName } from './role-fields'

/** Lists the tags of a role by key. */
export const ListRoleTags = operation({
  action: 'iam:ListRoleTags',
  access: 'List',
  summary: 'Lists the tags of a role.',

  input: record({ RoleName: roleName, ...paging }),
  output: record({ Tags: list(tag), IsTruncated: boolean, Marker: optional(string({})) }),

  resource: ({ RoleName }, _caller, names) => names.role(RoleName),

  async run({ input, account, store }) {
    const { roleId } = await namedRole(store, account.id, input.RoleName)
    const { after, take } = pageOf(input)
    const rows = await store.roleTag.findMany({
      where: { account: account.id, roleId, ...(after !== undefined && { keyKey: { gt: after } }) },
      orderBy: { keyKey: 'asc' },
      take: take + 1,
    })
    const { page, paging } = cut(rows, take, ({ keyKey }) => keyKey)
    return { Tags: page.map(({ key, value }) => ({ Key: key, Value: value })), ...paging }
  },
})
