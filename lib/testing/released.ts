import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { type Client, createClient } from '@libsql/client'
import { addressOf } from '@/lib/db/files'
import { migrate } from '@/lib/db/migrate'
import { MIGRATIONS, migrationNames, migrationsIn } from '@/lib/db/migrations'
import { emptyPostgres, migratePostgres } from '@/lib/db/postgres/migrate'
import { closeStore } from '@/lib/db/store'
import { env } from '@/lib/env'
import { isOnPostgres } from './database'
import { withPostgres } from './postgres'

const FOLDER = path.resolve('lib/db/fixtures')
const SQLITE = 'file:'

/**
 * The released schemas, by their last migrations. Each has a database with rows in all tables, written by the code of
 * that release (in worlds and outside of them) and sealed with the key of tests.
 */
export const RELEASED = schemasIn(FOLDER)

/** Those of PostgreSQL, which releases have since 0.2.0. The code of the release wrote these rows there, too. */
const POSTGRES_FOLDER = path.join(FOLDER, 'postgres')

/** The released schemas of the database that this test file runs on. */
export const RELEASED_HERE = isOnPostgres ? schemasIn(POSTGRES_FOLDER) : RELEASED

function schemasIn(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => (name.endsWith('.sql') ? [path.basename(name, '.sql')] : []))
}

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
  // No triggers meanwhile: they would count rows that are counted already.
  const { rows: triggers } = await client.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
  const [drops, creates] = [triggers.map(({ name }) => `DROP TRIGGER "${name}";`), triggers.map(({ sql }) => `${sql};`)]
  await client.executeMultiple(`PRAGMA foreign_keys=OFF; BEGIN; ${drops.join('')} ${rows} ${creates.join('')} COMMIT;`)
  client.close()
  return file
}

/**
 * Puts the database of a released schema (one of `RELEASED_HERE`), as the code of that release left it, in the place of
 * that of a test file with this data directory, and migrates it as at a start. Returns the names of the migrations.
 */
export async function upgradeReleased(schema: string, dataDir: string): Promise<string[]> {
  await closeStore()
  if (isOnPostgres) return upgradePostgres(schema, env().databaseUrl)
  const folder = mkdtempSync(path.join(dataDir, 'released-'))
  const released = await releasedDatabase(schema, folder)
  const migrated = await migrate(`file:${released}`)
  for (const end of ['', '-wal', '-shm']) rmSync(path.join(dataDir, `postern.db${end}`), { force: true })
  // Not copied: an empty write-ahead log may be beside it.
  const client = createClient({ url: addressOf(released) })
  await client.execute(`VACUUM INTO '${path.join(dataDir, 'postern.db')}'`)
  client.close()
  rmSync(folder, { recursive: true })
  return migrated
}

async function upgradePostgres(schema: string, url: string): Promise<string[]> {
  await emptyPostgres(url)
  const known = migrationsIn(MIGRATIONS(url))
  await migratePostgres(
    url,
    known.filter(({ name }) => name <= schema),
  )
  const rows = readFileSync(path.join(POSTGRES_FOLDER, `${schema}.sql`), 'utf8')
  // No triggers: neither are references checked in the order of tables, nor rows counted that are counted already.
  await withPostgres(url, (client) => client.query(`SET session_replication_role = replica; ${rows}`))
  return migrate(url)
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
