import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, vi } from 'vitest'
import { migrate } from '@/lib/db/migrate'
import { closeStore, inTransaction, type Store } from '@/lib/db/store'

/** A key that seals nothing but tests. */
export const TEST_SEAL_KEYS = `test:${Buffer.alloc(32, 7).toString('base64')}`

const SETTINGS = [
  ...['ENVIRONMENT', 'HOST', 'PORT', 'PUBLIC_URL', 'TRUSTED_PROXIES', 'DATABASE_URL', 'OPERATOR_TOKEN'],
  ...['SECOND_DEVICE_RULE', 'NOTICE_COMMAND'],
]

/**
 * A migrated database of its own for the test file that calls this, and settings that no shell can change. Belongs at
 * the top of the file: settings are read once. Answers the data directory.
 */
export function ownDatabase(settings: Readonly<Record<string, string>> = {}): string {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'postern-test-'))
  for (const name of SETTINGS) delete process.env[name]
  Object.assign(process.env, { DATA_DIR: dataDir, SEAL_KEYS: TEST_SEAL_KEYS, LOG_LEVEL: 'error' }, settings)
  // A busy machine is slow, which is no failure.
  vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })
  beforeAll(async () => void (await migrate()))
  afterAll(async () => {
    await closeStore()
    rmSync(dataDir, { recursive: true, force: true })
  })
  return dataDir
}

/** The database as it stands, for looking at rows and for setting them up. */
export function inStore<T>(work: (store: Store) => Promise<T>): Promise<T> {
  return inTransaction(work)
}

/** Every row of every table but the audit trail and the book of migrations: equal before and after means unchanged. */
export async function allRows(): Promise<Record<string, unknown>> {
  return inStore(async (store) => {
    const tables = await store.$queryRaw<{ name: string }[]>`
      SELECT name FROM sqlite_master
      WHERE type = 'table' AND name NOT IN ('AuditEvent', '_prisma_migrations') AND name NOT LIKE 'sqlite_%' ORDER BY name`
    const rows: Record<string, unknown> = {}
    for (const { name } of tables) rows[name] = await store.$queryRawUnsafe(`SELECT * FROM "${name}" ORDER BY rowid`)
    return rows
  })
}
