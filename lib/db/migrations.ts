import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { env } from '@/lib/env'
import { Prisma } from '@/lib/generated/sqlite/client'
import { PACKAGE_ROOT } from '@/lib/package-root'
import { isPostgres } from './address'
import type { Store } from './turn'

export type Migration = { name: string; sql: string; checksum: string }

/** The folder of this version's migrations for a database. */
export const MIGRATIONS = (url = env().databaseUrl) =>
  path.join(PACKAGE_ROOT, isPostgres(url) ? 'prisma/postgres/migrations' : 'prisma/sqlite/migrations')

/** Asks a database, and returns the rows. */
type Ask = (sql: string) => Promise<readonly { [column: string]: unknown }[]>

/** How a database is asked about itself: for its triggers, functions and views, with a null text for what is never ours. */
const SQLITE = {
  made: "SELECT name, sql FROM sqlite_master WHERE type IN ('trigger', 'view')",
  book: "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = '_prisma_migrations'",
}
// PostgreSQL keeps the text of a function, but not that of a trigger, which must name one.
const POSTGRES = {
  made: `SELECT tgname AS name, 'CREATE TRIGGER "' || tgname || '"' AS sql FROM pg_trigger WHERE NOT tgisinternal
    UNION ALL SELECT proname, prosrc FROM pg_proc WHERE pronamespace = current_schema()::regnamespace
    UNION ALL SELECT viewname, NULL FROM pg_views WHERE schemaname = current_schema()
    UNION ALL SELECT rulename, NULL FROM pg_rules WHERE schemaname = current_schema()`,
  book: `SELECT 1 FROM pg_tables WHERE schemaname = current_schema() AND tablename = '_prisma_migrations'`,
}

/**
 * The names of triggers, functions and views of this process's database that no migration made. Throws if it has an
 * unknown migration: a newer version wrote it, and made triggers of its own.
 */
export async function straysOf(store: Store, url = env().databaseUrl): Promise<string[]> {
  const { made, book } = isPostgres(url) ? POSTGRES : SQLITE
  const known = migrationsIn(MIGRATIONS(url))
  const ask: Ask = (sql) => store.$queryRaw(Prisma.raw(sql))
  demandKnown(await appliedIn(ask, book), known)
  return straysIn(await ask(made), known)
}

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
export async function lackingIn(ask: Ask, known: readonly Migration[], url = env().databaseUrl): Promise<Migration[]> {
  const { made, book } = isPostgres(url) ? POSTGRES : SQLITE
  const applied = await appliedIn(ask, book)
  // Before triggers, because a newer version has made some that are as unknown here.
  demandKnown(applied, known)
  const [stray] = straysIn(await ask(made), known)
  if (stray !== undefined) throw new Error(strayText(stray))
  for (const { name, checksum } of known) {
    if (applied.has(name) && applied.get(name) !== checksum)
      throw new Error(`Migration ${name} was changed after it had been applied.`)
  }
  return known.filter(({ name }) => !applied.has(name))
}

/** Throws if a database has a migration that this version does not know. */
function demandKnown(applied: ReadonlyMap<string, string>, known: readonly Migration[]): void {
  const names = new Set(known.map(({ name }) => name))
  const stranger = [...applied.keys()].find((name) => !names.has(name))
  if (stranger === undefined) return
  throw new Error(`A newer version has written this database: its migration ${stranger} is not known here.`)
}

/**
 * The names of triggers and views that no migration made. Somebody who can write to a database once could leave a
 * trigger that continues to work, even after a restore: if it drops their records, the chain has no gap.
 */
function straysIn(rows: readonly { [column: string]: unknown }[], known: readonly Migration[]): string[] {
  // SQLite keeps the text of the statement, without the semicolon.
  const isOurs = (sql: unknown) => typeof sql === 'string' && known.some((migration) => migration.sql.includes(sql))
  return rows.filter(({ sql }) => !isOurs(sql)).map(({ name }) => String(name))
}

export const strayText = (name: string) =>
  `The database has a trigger or a view ${JSON.stringify(name)} that no migration made: somebody has written to it.`

/** The names of the applied migrations with their checksums. */
async function appliedIn(ask: Ask, book: string): Promise<Map<string, string>> {
  if ((await ask(book)).length === 0) return new Map()
  const rows = await ask('SELECT migration_name AS name, checksum FROM _prisma_migrations WHERE rolled_back_at IS NULL')
  return new Map(rows.map(({ name, checksum }) => [String(name), String(checksum)]))
}
