import { join, type Sql, sql } from '@/lib/db/sql'
import type { Store } from '@/lib/db/store'

// A table has the letters of all names, three at a time (migration 0025), because a name that contains a part is found by
// no index of whole names.

/** Whose names: users, or the devices of a kind. */
type Named = { account: string; kind: string }

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
  return three === undefined ? undefined : sql`SELECT DISTINCT "id" FROM "NamePart" WHERE ${having(named, three)}`
}

/** How many names contain a part of exactly three letters, as far as they are counted; of others this table knows no number. */
export async function namesWithThree(
  store: Store,
  named: Named,
  part: string,
  most: number,
): Promise<number | undefined> {
  if (part.length !== 3) return undefined
  const [found] = await store.$queryRaw<{ names: bigint }[]>`
    SELECT count(*) AS "names" FROM (${atMost(named, part.toLowerCase(), most)}) AS "some"`
  return Number(found?.names ?? 0)
}

/** Three letters from some places of a part, the first and the last among them. A shorter part is all there is. */
export function threesOf(part: string): string[] {
  const places = Math.max(1, part.length - 2)
  const looks = Math.min(places, MOST_THREES)
  const threes = Array.from({ length: looks }, (_, look) => {
    const place = looks === 1 ? 0 : Math.floor((look * (places - 1)) / (looks - 1))
    return part.slice(place, place + 3)
  })
  return [...new Set(threes)]
}

const atMost = (named: Named, three: string, most: number) =>
  sql`SELECT 1 FROM "NamePart" WHERE ${having(named, three)} LIMIT ${most}`

/** Fewer than three letters begin the three of each place where they stand. Names have letters of ASCII alone. */
const having = ({ account, kind }: Named, three: string) =>
  sql`"NamePart"."account" = ${account} AND "NamePart"."kind" = ${kind} AND "NamePart"."part" >= ${three}
    AND "NamePart"."part" < ${`${three}\u0080`}`
