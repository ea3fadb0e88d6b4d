import { join, raw, type Sql, sql } from '@/lib/db/sql'
import type { Store } from '@/lib/db/store'
import { quickWindowOf, type Window, windowFrom, windowOf } from './window'

/**
 * Counting stops there: reading the names of an account with a hundred thousand would take longer than all the rest. An
 * account within its quotas has no more users, so that its counts are exact.
 */
export const MOST_COUNTED = 5_000

/** Columns by which rows are sorted, all in one direction. Rows without a value come first. */
type Order = readonly { column: string; hasNulls?: true }[]

/** Rows of a table, of which a list shows a page. */
type Sought = {
  table: Sql
  /** The column of the ids. */
  id: Sql
  /** Which rows. Those of the account alone. */
  where: Sql
  order: Order
  window: Window
}

/** How many rows there are. If the count is partial, there are more. */
type Count = { Total: number; IsCountPartial?: true }

/** The ids of a page, and how many rows there are. */
export type Found = Count & { ids: string[] }

/** Looks up and sorts the rows among a few, whose ids a statement returns as `id`. */
export async function findAmong(store: Store, few: Sql, sought: Sought): Promise<Found> {
  const { table, id, where, order, window } = sought
  // "Cross" lets SQLite begin with the few.
  const rows = await store.$queryRaw<{ id: string }[]>`
    SELECT "few"."id" AS "id" FROM (${few}) AS "few" CROSS JOIN ${table}
    WHERE ${id} = "few"."id" AND ${where} ORDER BY ${sorted(order, 'asc')}`
  const { offset, limit, inOrder } = windowOf(window, rows.length)
  return { ids: inOrder(rows.slice(offset, offset + limit).map((row) => row.id)), Total: rows.length }
}

/** Reads along the index that has the order, until the page is full. */
export async function findAlong(store: Store, sought: Sought, count: Count): Promise<Found> {
  const { table, id, where, order, window } = sought
  const { direction, skip, take, inOrder } = count.IsCountPartial
    ? windowFrom(window)
    : quickWindowOf(window, count.Total)
  const rows = await store.$queryRaw<{ id: string }[]>`
    SELECT ${id} AS "id" FROM ${table} WHERE ${where} ORDER BY ${sorted(order, direction)} LIMIT ${take} OFFSET ${skip}`
  return { ids: inOrder(rows.map((row) => row.id)), ...count }
}

/**
 * Counts rows. `known` is their number, if something else has counted them, as far as to `most`. An order leads PostgreSQL to its index: without one,
 * it reads the table where it believes that few rows match.
 */
export async function counted(
  store: Store,
  { table, where, order }: Pick<Sought, 'table' | 'where'> & { order?: Order },
  known?: { rows: number; most: number },
): Promise<Count> {
  const ordered = order ? sql`${where} ORDER BY ${sorted(order, 'asc')}` : where
  const { rows, most } = known ?? { rows: await upToMost(store, table, ordered), most: MOST_COUNTED }
  return rows > most ? { Total: most, IsCountPartial: true } : { Total: rows }
}

/** How many rows there are, or one more than are counted. */
async function upToMost(store: Store, table: Sql, where: Sql): Promise<number> {
  const [found] = await store.$queryRaw<{ rows: bigint }[]>`
    SELECT count(*) AS "rows" FROM (SELECT 1 FROM ${table} WHERE ${where} LIMIT ${MOST_COUNTED + 1}) AS "some"`
  return Number(found?.rows ?? 0)
}

/** The rows with some ids, in the order of the ids. */
export function inOrderOf<T>(ids: readonly string[], rows: readonly T[], idOf: (row: T) => string): T[] {
  const byId = new Map(rows.map((row) => [idOf(row), row]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

// PostgreSQL has nulls last, SQLite first, unless told; the first uses no index that says otherwise than the statement.
const sorted = (order: Order, direction: 'asc' | 'desc') =>
  join(
    order.map(({ column, hasNulls }) =>
      raw(`"${column}" ${direction}${hasNulls ? ` NULLS ${direction === 'asc' ? 'FIRST' : 'LAST'}` : ''}`),
    ),
  )
