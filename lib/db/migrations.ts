import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Client } from '@libsql/client'

export type Migration = { name: string; sql: string; checksum: string }

/** The folder of this version's migrations. */
export const MIGRATIONS = () => path.resolve(/* turbopackIgnore: true */ 'prisma/sqlite/migrations')

/** The names of the migrations in a folder, in their order. */
export function migrationNames(folder: string): string[] {
  const folders = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  return folders.map(({ name }) => name).sort()
}

/** The migrations in a folder, in the order of their names. */
export function migrationsIn(folder: string): Migration[] {
  return migrationNames(folder).map((name) => {
    const sql = readFileSync(path.join(folder, name, 'migration.sql'), 'utf8')
    return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
  })
}

/**
 * The migrations that a database lacks, in order. Throws if it has an unknown one (a newer version wrote it), if an
 * applied one was changed since, and if it has a trigger or a view that no migration made. A database without Prisma's
 * table has no migrations.
 */
export async function lackingIn(client: Client, known: readonly Migration[]): Promise<Migration[]> {
  const made = await client.execute("SELECT name, sql FROM sqlite_master WHERE type IN ('trigger', 'view')")
  const [stray] = straysIn(made.rows, known)
  if (stray !== undefined) throw new Error(strayText(stray))
  const applied = await appliedIn(client)
  const names = new Set(known.map(({ name }) => name))
  const stranger = [...applied.keys()].find((name) => !names.has(name))
  if (stranger !== undefined) {
    throw new Error(`A newer version has written this database: its migration ${stranger} is not known here.`)
  }
  for (const { name, checksum } of known) {
    if (applied.has(name) && applied.get(name) !== checksum)
      throw new Error(`Migration ${name} was changed after it had been applied.`)
  }
  return known.filter(({ name }) => !applied.has(name))
}

/**
 * The names of triggers and views that no migration made. Somebody who can write to a database once could leave a
 * trigger that continues to work, even after a restore: if it drops their records, the chain has no gap.
 */
export function straysIn(rows: readonly { [column: string]: unknown }[], known: readonly Migration[]): string[] {
  // SQLite keeps the text of the statement, without the semicolon.
  const isOurs = (sql: unknown) => typeof sql === 'string' && known.some((migration) => migration.sql.includes(sql))
  return rows.filter(({ sql }) => !isOurs(sql)).map(({ name }) => String(name))
}

export const strayText = (name: string) =>
  `The database has a trigger or a view ${JSON.stringify(name)} that no migration made: somebody has written to it.`

/** The names of the applied migrations with their checksums. */
async function appliedIn(client: Client): Promise<Map<string, string>> {
  const book = await client.execute("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = '_prisma_migrations'")
  if (book.rows.length === 0) return new Map()
  const { rows } = await client.execute(
    'SELECT migration_name AS name, checksum FROM _prisma_migrations WHERE rolled_back_at IS NULL',
  )
  return new Map(rows.map(({ name, checksum }) => [String(name), String(checksum)]))
}
