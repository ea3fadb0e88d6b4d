import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { type Client, createClient } from '@libsql/client'
import { addressOf } from '@/lib/db/files'
import { migrate } from '@/lib/db/migrate'
import { MIGRATIONS, migrationNames } from '@/lib/db/migrations'
import { env } from '@/lib/env'
import { isOnPostgres } from './database'
import { withPostgres } from './postgres'

const FOLDER = path.resolve('lib/db/fixtures')
/** Releases so far had databases of SQLite alone. */
const SQLITE = 'file:'

/**
 * The released schemas, by their last migrations. Each has a database with rows in all tables, written by the code of
 * that release (in worlds and outside of them) and sealed with the key of tests.
 */
export const RELEASED = readdirSync(FOLDER).map((name) => path.basename(name, '.sql'))

/** Creates a database as the code of a released schema left it, in a new folder. Returns its file. */
export async function releasedDatabase(schema: string, folder: string): Promise<string> {
  const migrations = path.join(folder, 'migrations')
  mkdirSync(migrations)
  for (const name of migrationNames(MIGRATIONS(SQLITE)).filter((one) => one <= schema)) {
    cpSync(path.join(MIGRATIONS(SQLITE), name), path.join(migrations, name), { recursive: true })
  }
  const file = path.join(folder, 'postern.db')
  await migrate(`file:${file}`, migrations)
  const client = createClient({ url: addressOf(file) })
  const rows = readFileSync(path.join(FOLDER, `${schema}.sql`), 'utf8')
  await client.executeMultiple(`PRAGMA foreign_keys=OFF; BEGIN; ${rows} COMMIT;`)
  client.close()
  return file
}

/**
 * Copies the rows of a released schema, migrated as at a start, into the database of a test file with this data directory.
 * A migration may rename columns, so the rows of a release do not fit unchanged.
 */
export async function loadReleased(schema: string, dataDir: string): Promise<void> {
  const folder = mkdtempSync(path.join(dataDir, 'released-'))
  const released = await releasedDatabase(schema, folder)
  await migrate(`file:${released}`)
  await (isOnPostgres ? copyToPostgres(released) : copyToFile(released, path.join(dataDir, 'postern.db')))
  rmSync(folder, { recursive: true })
}

async function copyToFile(released: string, file: string): Promise<void> {
  const client = createClient({ url: addressOf(file) })
  const copies = (await tablesOf(client)).map(
    (table) => `INSERT OR REPLACE INTO "${table}" SELECT * FROM old."${table}";`,
  )
  await client.executeMultiple(
    `PRAGMA foreign_keys=OFF; ATTACH '${released}' AS old; BEGIN; ${copies.join('')} COMMIT;`,
  )
  client.close()
}

/** Through JSON, from which PostgreSQL reads each value by the type of its column. */
async function copyToPostgres(released: string): Promise<void> {
  const client = createClient({ url: addressOf(released) })
  await withPostgres(env().databaseUrl, async (postgres) => {
    // No triggers: neither are references checked in the order of tables, nor rows counted that are counted already.
    await postgres.query('SET session_replication_role = replica')
    for (const table of await tablesOf(client)) {
      const { rows } = await client.execute(`SELECT * FROM "${table}"`)
      await postgres.query(
        `INSERT INTO "${table}" SELECT * FROM json_populate_recordset(CAST(NULL AS "${table}"), $1) ON CONFLICT DO NOTHING`,
        [JSON.stringify(rows)],
      )
    }
  })
  client.close()
}

/** Counts the rows of each table of a database, except the list of migrations. */
export async function countsOf(file: string): Promise<Record<string, number>> {
  const client = createClient({ url: addressOf(file) })
  const counts: Record<string, number> = {}
  for (const table of await tablesOf(client)) {
    counts[table] = Number((await client.execute(`SELECT count(*) AS count FROM "${table}"`)).rows[0]?.count)
  }
  client.close()
  return counts
}

/** The tables of a database, except the list of migrations. */
async function tablesOf(client: Client): Promise<string[]> {
  const { rows } = await client.execute(
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name <> '_prisma_migrations'",
  )
  return rows.map(({ name }) => String(name))
}
