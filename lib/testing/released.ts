import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { type Client, createClient } from '@libsql/client'
import { addressOf } from '@/lib/db/files'
import { migrate } from '@/lib/db/migrate'
import { MIGRATIONS, migrationNames } from '@/lib/db/migrations'

const FOLDER = path.resolve('lib/db/fixtures')

/**
 * The released schemas, by their last migrations. Each has a database with rows in all tables, written by the code of
 * that release (in worlds and outside of them) and sealed with the key of tests.
 */
export const RELEASED = readdirSync(FOLDER).map((name) => path.basename(name, '.sql'))

/** Creates a database as the code of a released schema left it, in a new folder. Returns its file. */
export async function releasedDatabase(schema: string, folder: string): Promise<string> {
  const migrations = path.join(folder, 'migrations')
  mkdirSync(migrations)
  for (const name of migrationNames(MIGRATIONS()).filter((one) => one <= schema)) {
    cpSync(path.join(MIGRATIONS(), name), path.join(migrations, name), { recursive: true })
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
 * Copies the rows of a released schema, migrated as at a start, into a database of this version. A migration may rename
 * columns, so the rows of a release do not fit unchanged.
 */
export async function loadReleased(schema: string, file: string): Promise<void> {
  const folder = mkdtempSync(path.join(path.dirname(file), 'released-'))
  const released = await releasedDatabase(schema, folder)
  await migrate(`file:${released}`)
  const client = createClient({ url: addressOf(file) })
  const copies = (await tablesOf(client)).map(
    (table) => `INSERT OR REPLACE INTO "${table}" SELECT * FROM old."${table}";`,
  )
  await client.executeMultiple(
    `PRAGMA foreign_keys=OFF; ATTACH '${released}' AS old; BEGIN; ${copies.join('')} COMMIT;`,
  )
  client.close()
  rmSync(folder, { recursive: true })
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
