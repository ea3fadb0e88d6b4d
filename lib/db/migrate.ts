import path from 'node:path'
import { type Client, createClient } from '@libsql/client'
import { type Clock, systemClock } from '@/lib/clock'
import { env } from '@/lib/env'
import { newUuid, systemChance } from '@/lib/ids'
import { isPostgres } from './address'
import { backUp, backupFolder, backupName } from './backup'
import { addressOf, databaseFile, protectDatabase } from './files'
import { holdDatabase } from './lock'
import { lackingIn, MIGRATIONS, type Migration, migrationsIn } from './migrations'
import { migratePostgres } from './postgres/migrate'

const HISTORY = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" TEXT PRIMARY KEY NOT NULL, "checksum" TEXT NOT NULL, "finished_at" DATETIME, "migration_name" TEXT NOT NULL,
  "logs" TEXT, "rolled_back_at" DATETIME, "started_at" DATETIME NOT NULL DEFAULT current_timestamp,
  "applied_steps_count" INTEGER UNSIGNED NOT NULL DEFAULT 0)`

/**
 * Applies the migrations that the database lacks, each in its own transaction, in the order of their names, and returns
 * their names. Writes Prisma's migration table, so `prisma migrate` agrees; unlike Prisma, it downloads nothing. A database
 * with content is copied first, to `backups` beside it (S-124); PostgreSQL is backed up by its own means.
 * Throws if a newer version has written the database, if an applied migration was changed since, and if there is something
 * to apply while another process uses the database.
 */
export async function migrate(
  url = env().databaseUrl,
  folder = MIGRATIONS(url),
  clock: Clock = systemClock,
): Promise<string[]> {
  const known = migrationsIn(folder)
  if (isPostgres(url)) return migratePostgres(url, known)
  const file = databaseFile(url)
  protectDatabase(file)
  const isLacking = await withClient(file, async (client) => (await lackingIn(asking(client), known, url)).length > 0)
  if (!isLacking) return []
  const release = await holdDatabase(url)
  try {
    // Checked again, because another process may have migrated in the meantime.
    const lacking = await withClient(file, (client) => lackingIn(asking(client), known, url))
    const [first] = lacking
    if (first && first !== known[0]) {
      await backUp(file, path.join(backupFolder(file), backupName(clock.now(), `before-${first.name}`)))
    }
    for (const migration of lacking) await withClient(file, (client) => apply(client, migration))
    return lacking.map(({ name }) => name)
  } finally {
    await release()
  }
}

/**
 * Applies one migration. References are not enforced while it runs: most changes of a table in SQLite create another
 * one and drop the first, which with references enforced deletes all rows that refer to it (SQLite manual, "ALTER
 * TABLE", section 7). The pragma has no effect inside a transaction, so it is set before. All references are checked
 * before the commit.
 */
async function apply(client: Client, { name, sql, checksum }: Migration): Promise<void> {
  await client.executeMultiple('PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=OFF;')
  const transaction = await client.transaction('write')
  try {
    await transaction.execute(HISTORY)
    await transaction.executeMultiple(sql)
    const { rows } = await transaction.execute('PRAGMA foreign_key_check')
    if (rows.length > 0) throw new Error(`Migration ${name} leaves rows in ${rows[0]?.table} that point to nothing.`)
    await transaction.execute({
      sql: `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
        VALUES (?, ?, ?, current_timestamp, 1)`,
      args: [newUuid(systemChance), checksum, name],
    })
    await transaction.commit()
  } finally {
    transaction.close()
  }
}

const asking = (client: Client) => async (sql: string) => (await client.execute(sql)).rows

async function withClient<T>(file: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = createClient({ url: addressOf(file) })
  try {
    return await work(client)
  } finally {
    client.close()
  }
}
