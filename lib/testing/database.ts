import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, inject } from 'vitest'
import { closeStore, inTransaction, type Store } from '@/lib/db/store'
import { EVERY_ACCOUNT } from '@/lib/db/turn'

/** A key that seals only test data. */
export const TEST_SEAL_KEYS = `test:${Buffer.alloc(32, 7).toString('base64')}`

const SETTINGS = [
  ...['ENVIRONMENT', 'HOST', 'PORT', 'PUBLIC_URL', 'TRUSTED_PROXIES', 'DATABASE_URL', 'OPERATOR_TOKEN'],
  ...['SECOND_DEVICE_RULE', 'NOTICE_COMMAND', 'FIDO_METADATA', 'METRICS_TOKEN'],
]

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
  beforeAll(() => {
    rmSync(folder, { recursive: true, force: true })
    mkdirSync(folder, { mode: 0o700 })
    copyFileSync(inject('baseDatabase'), path.join(folder, 'postern.db'))
  })
  afterAll(closeStore)
  return folder
}

function newDataDir(settings: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(path.join(inject('testFolder'), 'data-'))
  for (const name of SETTINGS) delete process.env[name]
  Object.assign(process.env, { DATA_DIR: folder, SEAL_KEYS: TEST_SEAL_KEYS, LOG_LEVEL: 'error' }, settings)
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
 * The same with the rows of a table as one JSON text, bytes as hex. SQLite writes it in a tenth of the time that
 * reading the rows takes, and texts are faster to compare than objects when a file does so hundreds of times.
 */
export async function allRowsAsText(): Promise<Record<string, string>> {
  return inStore(async (store) => {
    const tables = await store.$queryRawUnsafe<{ name: string; rows: string }[]>(await everyTable(store))
    return Object.fromEntries(tables.map(({ name, rows }) => [name, rows]))
  })
}

/** The statement that reads every table. */
async function everyTable(store: Store): Promise<string> {
  const columns = await store.$queryRaw<{ table: string; column: string; type: string }[]>`
    SELECT m.name AS "table", c.name AS "column", c.type FROM sqlite_master m JOIN pragma_table_info(m.name) c
    WHERE m.type = 'table' AND m.name NOT IN ('AuditEvent', '_prisma_migrations') AND m.name NOT LIKE 'sqlite_%'
    ORDER BY m.name, c.cid`
  const tables = [...new Set(columns.map(({ table }) => table))]
  const selects = tables.map((table) => {
    const pairs = columns
      .filter((one) => one.table === table)
      .map(({ column, type }) => `'${column}', ${type === 'BLOB' ? `hex("${column}")` : `"${column}"`}`)
    const rows = `SELECT json_object(${pairs.join(', ')}) AS line FROM "${table}" ORDER BY rowid`
    return `SELECT '${table}' AS name, json_group_array(json(line)) AS "rows" FROM (${rows})`
  })
  return selects.join(' UNION ALL ')
}
