#!/usr/bin/env node
// Prisma's schema engine for `prisma migrate` without its native download: the CLI speaks JSON-RPC over standard input
// and output, and the WebAssembly build of the same engine responds through the driver adapter. Needed only to write
// migrations; the server applies them itself (lib/db/migrate.ts).
import { mkdtempSync, rmSync } from 'node:fs'
import { readFile, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { PrismaLibSql } from '@prisma/adapter-libsql'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import * as glue from '@prisma/schema-engine-wasm/schema_engine_bg'

const argv = process.argv.slice(2)
const option = (name) => argv.flatMap((word, index) => (word === name ? [argv[index + 1]] : []))
const url = JSON.parse(option('--datasource')[0] ?? '{}').url ?? ''

const isPostgres = (to) => /^postgres(ql)?:/.test(to)
const TIME = isPostgres(url) ? 'TIMESTAMPTZ' : 'DATETIME'

const HISTORY = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" ("id" TEXT PRIMARY KEY NOT NULL, "checksum" TEXT NOT NULL,
  "finished_at" ${TIME}, "migration_name" TEXT NOT NULL, "logs" TEXT, "rolled_back_at" ${TIME},
  "started_at" ${TIME} NOT NULL DEFAULT current_timestamp, "applied_steps_count" INTEGER NOT NULL DEFAULT 0);`
// The WebAssembly engine fails on a database without the history table; the native one does not.
const READS_HISTORY = new Set([
  'devDiagnostic',
  'diagnoseMigrationHistory',
  'evaluateDataLoss',
  'markMigrationApplied',
  'markMigrationRolledBack',
])

const adapter = (to) =>
  isPostgres(to) ? new PrismaPg({ connectionString: to }) : new PrismaLibSql({ url: to, timeout: 10_000 })

/** PostgreSQL's type of one byte, in its own tables, and the type of letters that the adapter knows. */
const BYTE = 18
const LETTER = 1042

/**
 * Lets the engine describe PostgreSQL: the adapter refuses a type of PostgreSQL's own tables, and the engine panics at the
 * constraints that PostgreSQL 18 has for columns that are not null.
 */
function describable(pool) {
  const query = pool.query.bind(pool)
  pool.query = async (asked, ...rest) => {
    const text = asked.text?.replace("contype NOT IN ('p', 'u', 'f')", "contype NOT IN ('p', 'u', 'f', 'n')")
    const answer = await query(text === undefined ? asked : { ...asked, text }, ...rest)
    for (const field of answer?.fields ?? []) if (field.dataTypeID === BYTE) field.dataTypeID = LETTER
    return answer
  }
}

/** A connection that runs a whole script sent as one raw command: the driver would run only its first statement. */
async function connect(to) {
  const connection = await adapter(to).connect()
  if (isPostgres(to)) describable(connection.underlyingDriver())
  // The adapter would cut a script at every semicolon, also inside a function.
  if (isPostgres(to)) connection.executeScript = (script) => connection.underlyingDriver().query(script)
  const executeOne = connection.executeRaw.bind(connection)
  connection.executeRaw = async (query) => {
    if (query.args.length > 0) return executeOne(query)
    await connection.executeScript(query.sql)
    return 0
  }
  return connection
}

/** The shadow database of SQLite is a temporary file: in memory it would be lost between connections. */
async function connectToShadow() {
  if (isPostgres(url)) return adapter(url).connectToShadowDb()
  const folder = mkdtempSync(path.join(tmpdir(), 'shadow-'))
  const drop = () => rmSync(folder, { recursive: true, force: true })
  process.once('exit', drop)
  return connect(`file:${path.join(folder, 'shadow.db')}`)
}

/** The WebAssembly engine's own reset leaves tables behind. */
async function emptyDatabase() {
  const connection = await connect(url)
  if (isPostgres(url)) {
    await connection.executeScript('DROP SCHEMA public CASCADE; CREATE SCHEMA public')
    await connection.dispose()
    return {}
  }
  const sql = `SELECT type, name FROM sqlite_master
    WHERE type IN ('view', 'table') AND substr(name, 1, 7) <> 'sqlite_' ORDER BY type DESC`
  const { rows } = await connection.queryRaw({ args: [], argTypes: [], sql })
  const drops = rows.map(([type, name]) => `DROP ${type} IF EXISTS "${name.replaceAll('"', '""')}";`)
  await connection.executeScript(`PRAGMA foreign_keys=OFF;${drops.join('')}PRAGMA foreign_keys=ON;`)
  await connection.dispose()
  return {}
}

let panic
globalThis.PRISMA_WASM_PANIC_REGISTRY = {
  set_message: (message) => {
    panic = message
  },
}

async function makeEngine() {
  const script = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg')
  const code = await readFile(script.replace(/\.js$/, '.wasm'))
  const { instance } = await WebAssembly.instantiate(code, { './schema_engine_bg.js': glue })
  glue.__wbg_set_wasm(instance.exports)
  instance.exports.__wbindgen_start()
  const datamodels = await Promise.all(option('--datamodels').map(async (file) => [file, await readFile(file, 'utf8')]))
  const { provider, adapterName } = adapter(url)
  const factory = { provider, adapterName, connect: () => connect(url), connectToShadowDb: connectToShadow }
  const given = { datamodels: datamodels.length > 0 ? datamodels : undefined }
  return glue.SchemaEngine.new(given, () => {}, bindMigrationAwareSqlAdapterFactory(factory))
}

async function answer(engine, method, params) {
  if (READS_HISTORY.has(method)) {
    const connection = await connect(url)
    await connection.executeScript(HISTORY)
    await connection.dispose()
  }
  // Data loss is judged by what the diagnosis left in the engine.
  if (method === 'evaluateDataLoss') {
    await engine.devDiagnostic({ migrationsList: params.migrationsList, filters: params.filters })
  }
  if (method === 'reset') return emptyDatabase()
  return engine[method === 'getDatabaseVersion' ? 'version' : method](params)
}

async function serve() {
  const say = (message) => process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`)
  const engine = await makeEngine()
  for await (const line of createInterface({ input: process.stdin })) {
    const { id, method, params } = JSON.parse(line || '{}')
    if (!method) continue // the CLI's response to our own "print"
    try {
      const result = await answer(engine, method, params)
      if (method === 'diff' && result?.stdout != null) {
        say({ id: 0, method: 'print', params: { content: result.stdout } })
      }
      say({ id, result: result ?? {} })
    } catch (thrown) {
      const data = {
        is_panic: false,
        message: panic ?? thrown?.message ?? String(thrown),
        meta: thrown?.meta ?? null,
        error_code: thrown?.code ?? null,
      }
      say({ id, error: { code: 4466, message: 'engine error', data } })
    }
  }
}

async function runCommand() {
  try {
    if (argv.at(-1) === 'drop-database') await rm(url.slice('file:'.length), { force: true })
    else await (await connect(url)).dispose()
  } catch (thrown) {
    const fields = { message: thrown?.message ?? String(thrown), error_code: 'P1001' }
    process.stderr.write(`${JSON.stringify({ level: 'ERROR', target: 'schema_engine::logger', fields })}\n`)
    process.exit(1)
  }
}

for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => process.exit(0))
if (argv.includes('--version')) console.log('schema-engine-cli wasm')
else if (argv.includes('cli')) await runCommand()
else await serve()
process.exit(0)
