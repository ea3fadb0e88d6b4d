import { readdirSync } from 'node:fs'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { inTransaction } from './store'

/** Whoever asks wants an answer soon; a database that takes longer than this does not answer. */
const PATIENCE = 5_000

/** True when the database answers, and has all the migrations that the code was written for. */
export function isHealthy(): Promise<boolean> {
  const tooLate = setTimeout(PATIENCE, false, { ref: false })
  return Promise.race([hasMigrations().catch(() => false), tooLate])
}

async function hasMigrations(): Promise<boolean> {
  const rows = await inTransaction(
    (store) =>
      store.$queryRaw<{ name: string }[]>`
        SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`,
  )
  const applied = new Set(rows.map(({ name }) => name))
  return migrationNames().every((name) => applied.has(name))
}

let names: string[] | undefined

// Read once: a server runs the code, and with it the migrations, that it was started with.
function migrationNames(): string[] {
  names ??= readdirSync(path.resolve(/* turbopackIgnore: true */ 'prisma/sqlite/migrations'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
  return names
}
