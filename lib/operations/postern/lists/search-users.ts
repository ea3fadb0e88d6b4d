import { join, type Sql, sql } from '@/lib/db/sql'
import type { Grant } from '@/lib/gate/grant'
import { operation } from '@/lib/gate/operation'
import { boolean, type Infer, integer, list, optional, record, string } from '@/lib/shape/shape'
import { usersById } from '@/lib/user-rows'
import { beginningWith } from '../../iam/paging'
import { pathPrefix, user } from '../../iam/shapes'
import { tallies } from '../../iam/tallies'
import { userFields } from '../../iam/users/user-fields'
import { counted, type Found, findAlong, findAmong, inOrderOf } from './find-rows'
import { beginsWith, countOfNames, fewOf, idsWithPart, LETTERS } from './name-parts'
import { containing, windowFields } from './window'

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
  /** `Total` is the number of all users that match; if `IsCountPartial`, there are more. */
  output: record({ Users: list(user), Total: integer(), IsCountPartial: optional(boolean) }),

  resource: () => '*',
  deniedResource: ({ account }) => `arn:aws:iam::${account}:user/`,

  async run(grant) {
    const { account, store } = grant
    const { ids, ...count } = await find(grant)
    const rows = await usersById(store, account.id, ids)
    return { Users: inOrderOf(ids, rows, ({ userId }) => userId).map(userFields), ...count }
  },
})

type Search = Grant<Infer<typeof input>>

const ORDERS = {
  UserName: [{ column: 'nameKey' }],
  Path: [{ column: 'path' }, { column: 'nameKey' }],
  CreateDate: [{ column: 'createdAt' }, { column: 'nameKey' }],
  PasswordLastUsed: [{ column: 'passwordLastUsed', hasNulls: true }, { column: 'nameKey' }],
} as const

async function find(search: Search): Promise<Found> {
  const { account, store, input } = search
  const { NameContains: part, PathPrefix: prefix, SortBy = 'UserName' } = input
  const all = (await tallies(store, account.id, ['User']))('User')
  const most = fewOf(all)
  const few = await fewIds(search, most)
  const rows = { table: sql`"User"`, id: sql`"User"."userId"`, order: ORDERS[SortBy], window: input }
  if (few) return findAmong(store, few, { ...rows, where: matching(search, isOfPrefix) })
  if (part !== undefined && part.length > LETTERS && prefix !== undefined) {
    // Many have each three of the letters within the path, but few may have the whole part.
    const found = await findAmong(store, idsOfBoth(search, most), { ...rows, where: matching(search, isOfPrefix) })
    if (found.Total > 0) return found
  }
  // An index with another order must not be left for the one of paths.
  const where = matching(search, SortBy === 'Path' ? isOfPrefix : isOfPrefixUnsorted)
  const isEveryone = part === undefined && prefix === undefined
  const count = isEveryone ? { Total: all } : await countOf(search)
  return count.Total === 0 ? { ids: [], Total: 0 } : findAlong(store, { ...rows, where }, count)
}

/** The statement for the ids of users among whom are all that match, if there are few. */
async function fewIds({ account, store, input }: Search, few: number): Promise<Sql | undefined> {
  const { NameContains: part, PathPrefix: prefix } = input
  if (part !== undefined) return idsWithPart(store, namedOf(account.id, prefix), part, few)
  if (prefix === undefined) return undefined
  const ids = sql`SELECT "userId" AS "id" FROM "User" WHERE "account" = ${account.id} AND ${isOfPrefix(prefix)}`
  const [found] = await store.$queryRaw<{ rows: bigint }[]>`
    SELECT count(*) AS "rows" FROM (${ids} LIMIT ${few + 1}) AS "some"`
  return found && found.rows <= few ? ids : undefined
}

const namedOf = (account: string, pathPrefix: string | undefined) => ({ account, kind: 'user', pathPrefix })

/**
 * The statement for the ids of all users who match a part and a path, or of nobody where more than `most` do. Until it knows
 * who they are it reads nothing but the index of paths, which has the names.
 */
function idsOfBoth(search: Search, most: number): Sql {
  return sql`
    WITH "named" AS MATERIALIZED (SELECT "nameKey" FROM "User" WHERE ${matching(search, isOfPrefix)} LIMIT ${most + 1})
    SELECT "found"."userId" AS "id" FROM "named" CROSS JOIN "User" AS "found"
    WHERE "found"."account" = ${search.account.id} AND "found"."nameKey" = "named"."nameKey"
      AND (SELECT count(*) FROM "named") <= ${most}`
}

async function countOf(search: Search) {
  const { account, store, input } = search
  const { NameContains: part, PathPrefix: prefix } = input
  const named = namedOf(account.id, prefix)
  const known = part === undefined ? undefined : await countOfNames(store, named, part)
  return counted(store, { table: sql`"User"`, where: matching(search, isOfPrefix) }, known)
}

/** The condition for the users that match. */
function matching({ account, input }: Search, prefixed: (prefix: string) => Sql): Sql {
  const { NameContains: part, PathPrefix: prefix } = input
  return join(
    [
      sql`"User"."account" = ${account.id}`,
      ...(part === undefined ? [] : [sql`"User"."nameKey" LIKE ${containing(part)} ESCAPE '!'`]),
      ...(prefix === undefined ? [] : [prefixed(prefix)]),
    ],
    ' AND ',
  )
}

const isOfPrefix = (prefix: string) => beginsWith(sql`"User"."path"`, prefix)

/** The same, which leads SQLite to no index. PostgreSQL turns it back, and so knows how many users have such a path. */
function isOfPrefixUnsorted(prefix: string): Sql {
  const { gte, lt } = beginningWith(prefix)
  return sql`NOT ("User"."path" < ${gte} OR "User"."path" >= ${lt})`
}
