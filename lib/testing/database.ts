import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, inject } from 'vitest'
import { closeStore, inTransaction, type Store } from '@/lib/db/store'
import { EVERY_ACCOUNT } from '@/lib/db/turn'
import { everyPostgresTable, everySqliteTable } from './every-table'
import { askPostgres, databaseAddress } from './postgres'

/** A key that seals only test data. */
export const TEST_SEAL_KEYS = `test:${Buffer.alloc(32, 7).toString('base64')}`

const SETTINGS = [
  ...['ENVIRONMENT', 'HOST', 'PORT', 'PUBLIC_URL', 'TRUSTED_PROXIES', 'DATABASE_URL', 'OPERATOR_TOKEN'],
  ...['SECOND_DEVICE_RULE', 'NOTICE_COMMAND', 'FIDO_METADATA', 'METRICS_TOKEN', 'EVENT_RETENTION_DAYS'],
  'ARCHIVE_DIR',
]

const postgres = inject('basePostgres')
/** The database of this process on PostgreSQL. */
const copy = `${postgres?.template}_${process.pid}`

/** Reports whether the tests run on PostgreSQL (the project `postgres` of vitest.config.ts), rather than on SQLite. */
export const isOnPostgres = postgres !== undefined

// Set once per process, because settings are read once.
let dataDir: string | undefined

/**
 * Creates an empty, migrated database for this test file, with settings that the shell cannot change. Call it at the
 * top of the file. A file that passes settings gets its own process (`own-process.mjs`). Returns the data directory,
 * which is removed after the run.
 */
export function ownDatabase(settings: Readonly<Record<string, string>> = {}): string {
  dataDir ??= newDataDir(settings)
  const folder = dataDir
  beforeAll(async () => {
    rmSync(folder, { recursive: true, force: true })
    mkdirSync(folder, { mode: 0o700 })
    if (!postgres) return copyFileSync(inject('baseDatabase'), path.join(folder, 'postern.db'))
    await askPostgres(postgres.server, `CREATE DATABASE "${copy}" TEMPLATE "${postgres.template}"`)
  })
  afterAll(async () => {
    await closeStore()
    if (postgres) await askPostgres(postgres.server, `DROP DATABASE "${copy}" WITH (FORCE)`)
  })
  return folder
}

/** Gives the process the settings of tests before somebody reads those of the shell, which every later file would have. */
export function demandTestSettings(): void {
  dataDir ??= newDataDir({})
}

function newDataDir(settings: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(path.join(inject('testFolder'), 'data-'))
  for (const name of SETTINGS) delete process.env[name]
  Object.assign(process.env, { DATA_DIR: folder, SEAL_KEYS: TEST_SEAL_KEYS, LOG_LEVEL: 'error' }, settings)
  if (postgres) process.env.DATABASE_URL = databaseAddress(postgres.server, copy)
  return folder
}

/** Runs `work` in a transaction, to read rows and to set them up. */
export function inStore<T>(work: (store: Store) => Promise<T>): Promise<T> {
  return inTransaction(EVERY_ACCOUNT, work)
}

/**
 * Every row of every table except the audit trail and the list of migrations: equal before and after means unchanged.
 */
export async function allRows(): Promise<Record<string, object[]>> {
  const tables = Object.entries(await allRowsAsText())
  return Object.fromEntries(tables.map(([name, rows]) => [name, JSON.parse(rows)]))
}

/**
 * The same with the rows of a table as one JSON text. SQLite writes it in a tenth of the time that
 * reading the rows takes, and texts are faster to compare than objects when a file does so hundreds of times.
 */
export async function allRowsAsText(): Promise<Record<string, string>> {
  return inStore(async (store) => {
    const tables = await store.$queryRawUnsafe<{ name: string; rows: string }[]>(
      await (isOnPostgres ? everyPostgresTable : everySqliteTable)(store),
    )
    return Object.fromEntries(tables.map(({ name, rows }) => [name, rows]))
  })
}
