import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, expect, it } from 'vitest'
import { askPostgres, databaseAddress, startPostgres } from '@/lib/testing/postgres'
import { scratch } from '@/lib/testing/scratch'
import { migrate } from './migrate'

const server = await startPostgres()
const folder = mkdtempSync(path.join(scratch(), 'postern-drift-'))
afterAll(async () => {
  rmSync(folder, { recursive: true })
  await server.stop()
})

/** The statements by which a database would become what the models of a folder say. */
async function drift(url: string, schema: string): Promise<string> {
  const asked = ['--from-config-datasource', '--to-schema', schema, '--script', '--exit-code']
  const child = spawn('node_modules/.bin/prisma', ['migrate', 'diff', ...asked], {
    env: { ...process.env, DATABASE_URL: url, CHECKPOINT_DISABLE: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = once(child, 'close')
  const [script, complaint, [code]] = await Promise.all([text(child.stdout), text(child.stderr), ended])
  if (code !== 0 && code !== 2) throw new Error(complaint)
  return script.trim()
}

it('the migrations of PostgreSQL make what the models say, and one index more', async () => {
  await askPostgres(server.address, 'CREATE DATABASE drift')
  const url = databaseAddress(server.address, 'drift')
  await migrate(url)
  // The models are of both databases, and SQLite has one writer (migration 0020).
  expect(await drift(url, 'prisma/postgres')).toBe('-- DropIndex\nDROP INDEX "AuditEvent_one_successor";')
  await askPostgres(url, `ALTER TABLE "Session" DROP COLUMN "note"`)
  expect(await drift(url, 'prisma/postgres')).toContain('ALTER TABLE "Session" ADD COLUMN')
})

it('the migrations of SQLite make what the models say, but for the number of an event', async () => {
  const url = `file:${path.join(folder, 'drift.db')}`
  await migrate(url)
  // INTEGER PRIMARY KEY has 64 bits there, and gives numbers by itself. Prisma calls it Int, and has no such BigInt.
  const schema = path.join(folder, 'sqlite')
  cpSync('prisma/sqlite/schema.prisma', path.join(schema, 'schema.prisma'))
  cpSync('prisma/models', path.join(schema, 'models'), { recursive: true })
  const audit = path.join(schema, 'models/audit.prisma')
  writeFileSync(audit, readFileSync(audit, 'utf8').replace(/(seq +)BigInt( +@id)/, '$1Int$2'))
  expect(await drift(url, schema)).toBe('-- This is an empty migration.')
  expect(await drift(url, 'prisma/sqlite')).toContain('"seq" BIGINT NOT NULL PRIMARY KEY')
})
