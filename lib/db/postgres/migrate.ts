import type { Client } from 'pg'
import { newUuid, systemChance } from '@/lib/ids'
import { holdDatabase } from '../lock'
import { lackingIn, type Migration } from '../migrations'
import { connectPg } from './connection'
import { LOCKS } from './locks'

// As Prisma makes it.
const HISTORY = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" VARCHAR(36) PRIMARY KEY NOT NULL, "checksum" VARCHAR(64) NOT NULL, "finished_at" TIMESTAMPTZ,
  "migration_name" VARCHAR(255) NOT NULL, "logs" TEXT, "rolled_back_at" TIMESTAMPTZ,
  "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(), "applied_steps_count" INTEGER NOT NULL DEFAULT 0)`

/** How long a migration waits for another one, and may take. Milliseconds. */
const PATIENCE = 30 * 60_000

/**
 * Applies the migrations that the database lacks, each in its own transaction, and returns their names. Servers that
 * start at the same time wait for the one that migrates. Throws like `migrate`.
 */
export async function migratePostgres(url: string, known: readonly Migration[]): Promise<string[]> {
  const { client } = await connectPg(url, PATIENCE)
  try {
    await client.query(`SELECT pg_advisory_lock(${LOCKS.migration})`)
    const lacking = await lackingIn(asking(client), known, url)
    if (lacking.length === 0) return []
    const release = await holdDatabase(url)
    try {
      for (const migration of lacking) await apply(client, migration)
    } finally {
      await release()
    }
    return lacking.map(({ name }) => name)
  } finally {
    await client.end()
  }
}

/** Deletes everything in a database, which must not be in use. */
export async function emptyPostgres(url: string): Promise<void> {
  const { client } = await connectPg(url, PATIENCE)
  try {
    await client.query('DROP SCHEMA public CASCADE; CREATE SCHEMA public')
  } finally {
    await client.end()
  }
}

const asking = (client: Client) => async (sql: string) => (await client.query(sql)).rows

async function apply(client: Client, { name, sql, checksum }: Migration): Promise<void> {
  await client.query('BEGIN')
  try {
    await client.query(HISTORY)
    await client.query(sql)
    await client.query(
      `INSERT INTO "_prisma_migrations" ("id", "checksum", "migration_name", "finished_at", "applied_steps_count")
        VALUES ($1, $2, $3, now(), 1)`,
      [newUuid(systemChance), checksum, name],
    )
    await client.query('COMMIT')
  } catch (thrown) {
    await client.query('ROLLBACK').catch(() => {})
    throw thrown
  }
}
