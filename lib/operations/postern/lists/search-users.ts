import type { Store } from '@/lib/db/store'
import type { Grant } from '@/lib/gate/grant'
import { operation } from '@/lib/gate/operation'
import { type Infer, integer, list, optional, record, string } from '@/lib/shape/shape'
import { pathPrefix, user } from '../../iam/shapes'
import { tallies } from '../../iam/tallies'
import { userFields } from '../../iam/users/user-fields'
import { containing, quickWindowOf, windowFields, windowOf } from './window'

const input = record({
  NameContains: optional(string({ min: 1, max: 128 })),
  PathPrefix: optional(pathPrefix),
  SortBy: optional(string({ values: ['UserName', 'Path', 'CreateDate', 'PasswordLastUsed'] })),
  ...windowFields,
})

/**
 * Users for the console's own list: filtered by a part of the name, sorted, with their total. A caller who may list
 * users may call it, and it is recorded as ListUsers. Differs from AWS: ListUsers has none of this, so AWS's console
 * reads all users first.
 */
export const SearchUsers = operation({
  action: 'iam:ListUsers',
  access: 'List',
  summary: 'Finds users by a part of their name, sorted, and counts them.',

  input,
  /** `Total` is the number of all users that match. */
  output: record({ Users: list(user), Total: integer() }),

  resource: () => '*',
  deniedResource: ({ account }) => `arn:aws:iam::${account}:user/`,

  async run(grant) {
    const { NameContains, PathPrefix = '/' } = grant.input
    const isEveryone = NameContains === undefined && PathPrefix === '/'
    const { users, Total } = await (isEveryone ? byIndex(grant) : byReadingAll(grant))
    return { Users: users.map(userFields), Total }
  },
})

type Search = Grant<Infer<typeof input>>

/** The number of users is known, so only the page is read. */
async function byIndex({ input, account, store }: Search) {
  const { SortBy = 'UserName' } = input
  const count = await tallies(store, account.id, ['User'])
  const Total = count('User')
  const { direction, skip, take, inOrder } = quickWindowOf(input, Total)
  if (SortBy === 'PasswordLastUsed') {
    const ids = await byLastUse(store, account.id, direction, { skip, take })
    return { users: inOrder(await usersOf(store, account.id, ids)), Total }
  }
  const first = { UserName: [], Path: [{ path: direction }], CreateDate: [{ createdAt: direction }] }[SortBy]
  const orderBy = [...first, { nameKey: direction }]
  return { users: inOrder(await store.user.findMany({ where: { account: account.id }, orderBy, skip, take })), Total }
}

/**
 * The ids of a page by the last sign-in; users who never signed in come first. As statements of our own: where it is said
 * on which side nulls are, those of the client use no index of SQLite.
 */
async function byLastUse(
  store: Store,
  account: string,
  direction: 'asc' | 'desc',
  { skip, take }: { skip: number; take: number },
): Promise<string[]> {
  const rows =
    direction === 'asc'
      ? await store.$queryRaw<{ userId: string }[]>`
        SELECT "userId" FROM "User" WHERE "account" = ${account}
        ORDER BY "passwordLastUsed" NULLS FIRST, "nameKey" LIMIT ${take} OFFSET ${skip}`
      : await store.$queryRaw<{ userId: string }[]>`
        SELECT "userId" FROM "User" WHERE "account" = ${account}
        ORDER BY "passwordLastUsed" DESC NULLS LAST, "nameKey" DESC LIMIT ${take} OFFSET ${skip}`
  return rows.map(({ userId }) => userId)
}

/** The users with some ids, in the order of the ids. */
async function usersOf(store: Store, account: string, ids: readonly string[]) {
  const rows = await store.user.findMany({ where: { account, userId: { in: [...ids] } } })
  const byId = new Map(rows.map((row) => [row.userId, row]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

/** All names are read: no index knows parts of them. */
async function byReadingAll({ input, account, store }: Search) {
  const pattern = containing(input.NameContains)
  const prefix = input.PathPrefix ?? ''
  const by = input.SortBy ?? 'UserName'
  const [counted] = await store.$queryRaw<{ total: bigint }[]>`
    SELECT count(*) AS "total" FROM "User"
    WHERE "account" = ${account.id} AND "nameKey" LIKE ${pattern} ESCAPE '!' AND substr("path", 1, ${prefix.length}) = ${prefix}`
  const Total = Number(counted?.total ?? 0)
  const { offset, limit, inOrder } = windowOf(input, Total)
  const rows =
    by === 'UserName'
      ? await store.$queryRaw<{ userId: string }[]>`
        SELECT "userId" FROM "User"
        WHERE "account" = ${account.id} AND "nameKey" LIKE ${pattern} ESCAPE '!' AND substr("path", 1, ${prefix.length}) = ${prefix}
        ORDER BY "nameKey" LIMIT ${limit} OFFSET ${offset}`
      : await store.$queryRaw<{ userId: string }[]>`
        SELECT "userId" FROM "User"
        WHERE "account" = ${account.id} AND "nameKey" LIKE ${pattern} ESCAPE '!' AND substr("path", 1, ${prefix.length}) = ${prefix}
        ORDER BY
          CASE WHEN ${by} = 'Path' THEN "path" END,
          CASE WHEN ${by} = 'CreateDate' THEN "createdAt" END,
          CASE WHEN ${by} = 'PasswordLastUsed' THEN "passwordLastUsed" END NULLS FIRST,
          "nameKey"
        LIMIT ${limit} OFFSET ${offset}`
  const users = await usersOf(
    store,
    account.id,
    rows.map(({ userId }) => userId),
  )
  return { users: inOrder(users), Total }
}
