import { join, type Sql, sql } from '@/lib/db/sql'
import type { Store } from '@/lib/db/store'
import { beginningWith } from '../../iam/paging'
import { MOST_COUNTED } from './find-rows'

// A table has the letters of all names, three at a time (migration 0034), because a name that contains a part is found by
// no index of whole names.

/** Whose names: users, perhaps only those whose path begins with `pathPrefix`, or the devices of a kind. */
type Named = { account: string; kind: string; pathPrefix?: string | undefined }

/** Rows that begin with fewer than three letters are looked at for a name that is counted: few names have such letters twice. */
const ROWS_FOR_A_NAME = 1.5

/** As many letters of a name stand together. */
export const LETTERS = 3

/** Of a long part, as many places are looked at. */
const MOST_THREES = 8

/**
 * How many rows are few: to look each of them up by its id, and sort them, is quicker than to read all of so many names
 * until a page is full, because a look-up takes as long as reading ten names of an index.
 */
export const fewOf = (all: number): number => Math.min(1_000, Math.floor(all / 10))

/**
 * The statement for the ids of all whose name contains three letters of `part`: those that the fewest have. It is of use
 * where these are `few` at most, and undefined otherwise. Names that it finds need not contain the whole part.
 */
export async function idsWithPart(store: Store, named: Named, part: string, few: number): Promise<Sql | undefined> {
  const threes = threesOf(part.toLowerCase())
  const counts = threes.map(
    (three, index) =>
      sql`SELECT CAST(${index} AS INTEGER) AS "index", (SELECT count(*) FROM (${atMost(named, three, few + 1)}) AS "some") AS "names"`,
  )
  const found = await store.$queryRaw<{ index: number | bigint; names: bigint }[]>(join(counts, ' UNION ALL '))
  const [rarest] = found.toSorted((one, other) => Number(one.names - other.names))
  const three = rarest && rarest.names <= few ? threes[Number(rarest.index)] : undefined
  return three === undefined ? undefined : idsHaving(named, three)
}

/** Names that have one or two letters are counted that far: finding out which rows are of one name takes longer than reading. */
const MOST_OF_FEW_LETTERS = 2_000

/** How many names contain a part, and how far they are counted; undefined for a part of which this table knows no number. */
export async function countOfNames(store: Store, named: Named, part: string) {
  const most = part.length < LETTERS ? MOST_OF_FEW_LETTERS : MOST_COUNTED
  const rows = await namesWith(store, named, part, most + 1)
  return rows === undefined ? undefined : { rows, most }
}

/** How many names contain a part of three letters at most, as far as they are counted; of others this table knows no number. */
export async function namesWith(store: Store, named: Named, part: string, most: number): Promise<number | undefined> {
  if (part.length > LETTERS) return undefined
  const letters = part.toLowerCase()
  // PostgreSQL looks for different ids among all rows before it counts to a limit.
  if (part.length < LETTERS) {
    const some = await namesAmong(store, named, letters, most)
    if (some !== undefined) return some
  }
  const [found] = await store.$queryRaw<{ names: bigint }[]>`
    SELECT count(*) AS "names" FROM (${idsHaving(named, letters)} LIMIT ${most}) AS "some"`
  return Number(found?.names ?? 0)
}

/** How many names are found by the first rows that begin with fewer than three letters; undefined if these do not tell. */
async function namesAmong(store: Store, named: Named, letters: string, most: number): Promise<number | undefined> {
  const rows = Math.ceil(most * ROWS_FOR_A_NAME)
  const [found] = await store.$queryRaw<{ rows: bigint; names: bigint }[]>`
    SELECT count(*) AS "rows", count(DISTINCT "id") AS "names"
    FROM (SELECT "id" FROM "NamePart" WHERE ${having(named, letters)} LIMIT ${rows}) AS "some"`
  const names = Math.min(Number(found?.names ?? 0), most)
  return names === most || Number(found?.rows ?? 0) < rows ? names : undefined
}

/** The statement for the ids of names that have three letters, or fewer. */
const idsHaving = (named: Named, three: string) =>
  // A name has three letters once. Several threes of a name may begin with fewer.
  sql`SELECT ${three.length === LETTERS ? sql`"id"` : sql`DISTINCT "id"`} FROM "NamePart" WHERE ${having(named, three)}`

/** Three letters from some places of a part, the first and the last among them. A shorter part is all there is. */
export function threesOf(part: string): string[] {
  const places = Math.max(1, part.length - LETTERS + 1)
  const looks = Math.min(places, MOST_THREES)
  const threes = Array.from({ length: looks }, (_, look) => {
    const place = looks === 1 ? 0 : Math.floor((look * (places - 1)) / (looks - 1))
    return part.slice(place, place + LETTERS)
  })
  return [...new Set(threes)]
}

const atMost = (named: Named, three: string, most: number) =>
  sql`SELECT 1 FROM "NamePart" WHERE ${having(named, three)} LIMIT ${most}`

/** The condition for the rows of the table that have three letters, or begin with fewer. */
function having(named: Named, three: string): Sql {
  const isPart = three.length === LETTERS ? sql`"NamePart"."part" = ${three}` : beginningWithLetters(named, three)
  const { pathPrefix } = named
  const ofPath = pathPrefix === undefined ? [] : [beginsWith(sql`"NamePart"."path"`, pathPrefix)]
  return join([ofKind(named), isPart, ...ofPath], ' AND ')
}

/**
 * Fewer than three letters begin the three of each place where they stand. The rows of a path are together within three
 * letters only, so each three is looked up: from one to the next, because there are few, whatever the number of names.
 */
function beginningWithLetters(named: Named, letters: string): Sql {
  // Names have letters of ASCII alone.
  const isBefore = sql`"NamePart"."part" < ${`${letters}\u0080`}`
  if (named.pathPrefix === undefined) return sql`"NamePart"."part" >= ${letters} AND ${isBefore}`
  const first = sql`SELECT min("part") FROM "NamePart" WHERE ${ofKind(named)} AND ${isBefore}`
  return sql`"NamePart"."part" IN (
    WITH RECURSIVE "threes" ("part") AS (
      ${first} AND "NamePart"."part" >= ${letters}
      UNION ALL
      SELECT (${first} AND "NamePart"."part" > "threes"."part") FROM "threes" WHERE "threes"."part" IS NOT NULL
    )
    SELECT "part" FROM "threes" WHERE "part" IS NOT NULL)`
}

const ofKind = ({ account, kind }: Named) => sql`"NamePart"."account" = ${account} AND "NamePart"."kind" = ${kind}`

/** The condition that the paths of a column begin with a prefix. */
export function beginsWith(column: Sql, prefix: string): Sql {
  const { gte, lt } = beginningWith(prefix)
  return sql`${column} >= ${gte} AND ${column} < ${lt}`
}
