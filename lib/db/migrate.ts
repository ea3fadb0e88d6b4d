import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { createClient } from '@libsql/client'
import { env } from '@/lib/env'
import { newUuid, systemChance } from '@/lib/ids'

const HISTORY = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" TEXT PRIMARY KEY NOT NULL, "checksum" TEXT NOT NULL, "finished_at" DATETIME, "migration_name" TEXT NOT NULL,
  "logs" TEXT, "rolled_back_at" DATETIME, "started_at" DATETIME NOT NULL DEFAULT current_timestamp,
  "applied_steps_count" INTEGER UNSIGNED NOT NULL DEFAULT 0)`

/**
 * Applies the migrations that the database lacks, each in a transaction of its own, in the order of their names, and
 * answers their names. Keeps Prisma's own book, so that `prisma migrate` agrees; needs no download, as Prisma's would.
 * Throws when a migration that was applied has been changed since.
 */
export async function migrate(
  url = env().databaseUrl,
  folder = path.resolve('prisma/sqlite/migrations'),
): Promise<string[]> {
  mkdirSync(path.dirname(url.slice('file:'.length)), { recursive: true, mode: 0o700 })
  const client = createClient({ url })
  try {
    await client.execute('PRAGMA journal_mode=WAL')
    await client.execute(HISTORY)
    const applied: string[] = []
    for (const { name, sql, checksum } of migrationsIn(folder)) {
      const known = await client.execute({
        sql: 'SELECT checksum FROM _prisma_migrations WHERE migration_name = ? AND rolled_back_at IS NULL',
        args: [name],
      })
      const before = known.rows[0]?.checksum
      if (before === checksum) continue
      if (before !== undefined) throw new Error(`Migration ${name} was changed after it had been applied.`)
      const record = `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
        VALUES ('${newUuid(systemChance)}', '${checksum}', '${name}', current_timestamp, 1)`
      await client.executeMultiple(`BEGIN IMMEDIATE;\n${sql}\n;${record};\nCOMMIT;`)
      applied.push(name)
    }
    return applied
  } finally {
    client.close()
  }
}

function migrationsIn(folder: string): { name: string; sql: string; checksum: string }[] {
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
  return names.sort().map((name) => {
    const sql = readFileSync(path.join(folder, name, 'migration.sql'), 'utf8')
    return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
  })
}
