#!/usr/bin/env node
// Prisma's schema engine without the native download: the CLI's JSON-RPC on stdin/stdout, answered by
// the WebAssembly build of the same engine commit through a driver adapter.
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { readFile, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils'
import * as glue from '@prisma/schema-engine-wasm/schema_engine_bg'

const argv = process.argv.slice(2)
const option = (name) => argv.flatMap((a, i) => (a === name ? [argv[i + 1]] : []))
const url = JSON.parse(option('--datasource')[0] ?? '{}').url ?? ''
const pg = /^postgres(ql)?:/.test(url)
const HISTORY = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" ("id" TEXT PRIMARY KEY NOT NULL, "checksum" TEXT NOT NULL,
  "finished_at" DATETIME, "migration_name" TEXT NOT NULL, "logs" TEXT, "rolled_back_at" DATETIME,
  "started_at" DATETIME NOT NULL DEFAULT current_timestamp, "applied_steps_count" INTEGER UNSIGNED NOT NULL DEFAULT 0);`
const READS_HISTORY = new Set([
  'devDiagnostic',
  'diagnoseMigrationHistory',
  'evaluateDataLoss',
  'markMigrationApplied',
  'markMigrationRolledBack',
])
for (const s of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(s, () => process.exit(0))
const after = (c, more) => {
  const d = c.dispose.bind(c)
  c.dispose = async () => {
    await d()
    await more()
  }
  return c
}
async function plain(to = url) {
  if (pg) return new (await import('@prisma/adapter-pg')).PrismaPg({ connectionString: to })
  return new (await import('@prisma/adapter-libsql')).PrismaLibSql({ url: to, timeout: 10_000 })
}
const connect = async (to) => mend(await (await plain(to)).connect())
/** Gaps between the wasm engine and the adapters. */
function mend(c) {
  if (!pg) {
    // the engine sends whole scripts as one raw command; SQLite drivers would run only the first statement
    const one = c.executeRaw.bind(c)
    c.executeRaw = async (q) => (q.args.length ? one(q) : (await c.executeScript(q.sql), 0))
    return c
  }
  const seen = new WeakMap(),
    io = c.performIO.bind(c),
    query = c.queryRaw.bind(c)
  c.performIO = async (q) => {
    // the catalogue's one-byte "char" (oid 18) is unknown to the adapter; the engine wants a Character
    const res = await io(q)
    seen.set(q, res.fields?.flatMap((f, i) => (f.dataTypeID === 18 ? [((f.dataTypeID = 1042), i)] : [])) ?? [])
    return res
  }
  c.queryRaw = async (q) => {
    const res = await query(q)
    for (const i of seen.get(q) ?? []) res.columnTypes[i] = ColumnTypeEnum.Character
    return res
  }
  return c
}
async function shadow() {
  if (!pg) {
    // in memory it is lost between connections: a throw-away file
    const dir = mkdtempSync(join(tmpdir(), 'shadow-')),
      drop = () => rmSync(dir, { recursive: true, force: true })
    process.once('exit', drop)
    return after(await connect(`file:${join(dir, 'shadow.db')}`), drop)
  }
  const admin = await connect(url),
    name = `shadow_${randomUUID().replaceAll('-', '')}`,
    there = new URL(url)
  await admin.executeScript(`CREATE DATABASE "${name}"`) // the adapter's own way connects to the wrong database and cannot drop it
  there.pathname = `/${name}`
  return after(await connect(there.href), async () => {
    await admin.executeScript(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`)
    await admin.dispose()
  })
}
async function emptySqlite() {
  // the wasm engine's reset leaves tables behind
  const c = await connect(url),
    args = { args: [], argTypes: [] }
  const { rows } = await c.queryRaw({
    ...args,
    sql: "SELECT type, name FROM sqlite_master WHERE type IN ('view','table') AND substr(name, 1, 7) <> 'sqlite_' ORDER BY type DESC",
  })
  await c.executeScript(
    `PRAGMA foreign_keys=OFF;${rows.map(([t, n]) => `DROP ${t} IF EXISTS "${n.replaceAll('"', '""')}";`).join('')}PRAGMA foreign_keys=ON;`,
  )
  await c.dispose()
  return {}
}
let panic
globalThis.PRISMA_WASM_PANIC_REGISTRY = {
  set_message: (m) => {
    panic = m
  },
}
const say = (m) => process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', ...m })}\n`)
async function serve() {
  const file = createRequire(import.meta.url)
    .resolve('@prisma/schema-engine-wasm/schema_engine_bg')
    .replace(/\.js$/, '.wasm')
  const { instance } = await WebAssembly.instantiate(await readFile(file), { './schema_engine_bg.js': glue })
  glue.__wbg_set_wasm(instance.exports)
  instance.exports.__wbindgen_start()
  const datamodels = await Promise.all(option('--datamodels').map(async (p) => [p, await readFile(p, 'utf8')]))
  const base = await plain()
  const factory = {
    provider: base.provider,
    adapterName: base.adapterName,
    connect: () => connect(url),
    connectToShadowDb: shadow,
  }
  const engine = await glue.SchemaEngine.new(
    { datamodels: datamodels.length ? datamodels : undefined },
    () => {},
    bindMigrationAwareSqlAdapterFactory(factory),
  )
  for await (const line of createInterface({ input: process.stdin })) {
    const { id, method, params } = JSON.parse(line || '{}')
    if (!method) continue // the CLI's answer to our "print"
    try {
      if (!pg && READS_HISTORY.has(method)) {
        const c = await connect(url)
        await c.executeScript(HISTORY)
        await c.dispose()
      } // wasm: P1014 otherwise
      if (method === 'evaluateDataLoss')
        // has no shadow database of its own: this fills the engine's cache
        await engine.devDiagnostic({ migrationsList: params.migrationsList, filters: params.filters })
      const result =
        method === 'reset' && !pg
          ? await emptySqlite()
          : await engine[method === 'getDatabaseVersion' ? 'version' : method](params)
      if (method === 'diff' && result?.stdout != null)
        say({ id: 0, method: 'print', params: { content: result.stdout } })
      say({ id, result: result ?? {} })
    } catch (e) {
      say({
        id,
        error: {
          code: 4466,
          message: 'engine error',
          data: {
            is_panic: false,
            message: panic ?? e?.message ?? String(e),
            meta: e?.meta ?? null,
            error_code: e?.code ?? null,
          },
        },
      })
    }
  }
}
if (argv.includes('--version')) console.log('schema-engine-cli wasm')
else if (argv.includes('cli')) {
  try {
    if (argv.at(-1) === 'drop-database' && !pg) await rm(url.slice(5), { force: true })
    else await (await connect(url)).dispose()
  } catch (e) {
    process.stderr.write(
      `${JSON.stringify({ level: 'ERROR', target: 'schema_engine::logger', fields: { message: e?.message ?? String(e), error_code: 'P1001' } })}\n`,
    )
    process.exit(1)
  }
} else await serve()
process.exit(0)
