import { operation } from '@/lib/gate/operation'
import { integer, list, optional, record, string } from '@/lib/shape/shape'
import { pathPrefix, user } from '../../iam/shapes'
import { userFields } from '../../iam/users/user-fields'
import { windowFields, windowOf } from './window'

/**
 * Users for the console's own list: filtered by a part of the name, sorted, with their total. A caller who may list
 * users may call it, and it is recorded as ListUsers. Differs from AWS: ListUsers has none of this, so AWS's console
 * reads all users first.
 */
export const SearchUsers = operation({
  action: 'iam:ListUsers',
  access: 'List',
  summary: 'Finds users by a part of their name, sorted, and counts them.',

  input: record({
    NameContains: optional(string({ min: 1, max: 128 })),
    PathPrefix: optional(pathPrefix),
    SortBy: optional(string({ values: ['UserName', 'Path', 'CreateDate', 'PasswordLastUsed'] })),
    ...windowFields,
  }),
  /** `Total` is the number of all users that match. */
  output: record({ Users: list(user), Total: integer() }),

  resource: () => '*',
  deniedResource: ({ account }) => `arn:aws:iam::${account}:user/`,

  async run({ input, account, store }) {
    const part = input.NameContains?.toLowerCase() ?? ''
    const prefix = input.PathPrefix ?? ''
    const by = input.SortBy ?? 'UserName'
    // LIKE, which the client's `contains` becomes, treats "_" as a wildcard, and names contain it.
    const [counted] = await store.$queryRaw<{ total: bigint }[]>`
      SELECT count(*) AS "total" FROM "User"
      WHERE "account" = ${account.id} AND instr("nameKey", ${part}) > 0 AND substr("path", 1, ${prefix.length}) = ${prefix}`
    const Total = Number(counted?.total ?? 0)
    const { offset, limit, inOrder } = windowOf(input, Total)
    const ids = await store.$queryRaw<{ userId: string }[]>`
      SELECT "userId" FROM "User"
      WHERE "account" = ${account.id} AND instr("nameKey", ${part}) > 0 AND substr("path", 1, ${prefix.length}) = ${prefix}
      ORDER BY
        CASE ${by} WHEN 'Path' THEN "path" WHEN 'CreateDate' THEN "createdAt" WHEN 'PasswordLastUsed' THEN "passwordLastUsed" END,
        "nameKey"
      LIMIT ${limit} OFFSET ${offset}`
    const rows = await store.user.findMany({
      where: { account: account.id, userId: { in: ids.map(({ userId }) => userId) } },
    })
    const byId = new Map(rows.map((row) => [row.userId, row]))
    const page = ids.flatMap(({ userId }) => byId.get(userId) ?? [])
    return { Users: inOrder(page).map(userFields), Total }
  },
})
