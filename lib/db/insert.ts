import type { Prisma } from '@/lib/generated/sqlite/client'
import { join, raw, sql } from './sql'
import type { Store } from './turn'

type Models = Prisma.TypeMap['model']

/** A row of a table, as the client's `createMany` takes it. */
type NewRow<Table extends keyof Models> = Extract<
  Models[Table]['operations']['createMany']['args']['data'],
  readonly unknown[]
>[number]

/** The most values of one statement: both databases take a few more. */
const MOST_VALUES = 30_000

/**
 * Inserts rows past the client, whose part of it takes ten times as long as the database's. All rows have the same columns;
 * those they leave out get what the database gives by itself. Throws an error that `isUniqueViolation` knows.
 */
export async function insertRows<Table extends keyof Models>(
  store: Store,
  table: Table,
  rows: readonly NewRow<Table>[],
): Promise<void> {
  const columns = columnsOf(rows[0])
  const names = raw(columns.map((name) => `"${name}"`).join(', '))
  const size = Math.floor(MOST_VALUES / Math.max(columns.length, 1))
  for (let at = 0; at < rows.length; at += size) {
    const lists = rows.slice(at, at + size).map((row) => sql`(${join(valuesOf(row, columns))})`)
    await store.$executeRaw(sql`INSERT INTO ${raw(`"${table}"`)} (${names}) VALUES ${join(lists)}`)
  }
}

/** The columns of a row that it has a value for. */
const columnsOf = (row: object = {}) =>
  Object.entries(row).flatMap(([name, value]) => (value === undefined ? [] : [name]))

function valuesOf(row: object, columns: readonly string[]): unknown[] {
  const values = new Map<string, unknown>(Object.entries(row))
  const isAlike = columnsOf(row).length === columns.length && columns.every((name) => values.get(name) !== undefined)
  if (!isAlike) throw new Error(`Rows of one statement have different columns: ${columnsOf(row)}, and ${columns}.`)
  return columns.map((name) => values.get(name))
}
