import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createClient } from '@libsql/client'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { migrate } from './migrate'

let folder = ''
let url = ''
const migrations = () => path.join(folder, 'migrations')

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'postern-migrate-'))
  url = `file:${path.join(folder, 'data', 'test.db')}`
  mkdirSync(migrations())
})
afterEach(() => rmSync(folder, { recursive: true }))

function write(name: string, sql: string): void {
  mkdirSync(path.join(migrations(), name), { recursive: true })
  writeFileSync(path.join(migrations(), name, 'migration.sql'), sql)
}

async function tables(): Promise<unknown[]> {
  const client = createClient({ url })
  const { rows } = await client.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
  client.close()
  return rows.map(({ name }) => name).filter((name) => name !== '_prisma_migrations')
}

describe('migrating', () => {
  it('applies what is lacking, in the order of the names, and answers it', async () => {
    write('0002_more', 'ALTER TABLE a ADD COLUMN y TEXT;')
    write('0001_init', 'CREATE TABLE a (x TEXT);\nCREATE TABLE b (x TEXT);')
    expect(await migrate(url, migrations())).toEqual(['0001_init', '0002_more'])
    expect(await tables()).toEqual(['a', 'b'])
  })

  it('twice does nothing', async () => {
    write('0001_init', 'CREATE TABLE a (x TEXT);')
    await migrate(url, migrations())
    expect(await migrate(url, migrations())).toEqual([])
  })

  it('later applies only what was added', async () => {
    write('0001_init', 'CREATE TABLE a (x TEXT);')
    await migrate(url, migrations())
    write('0002_more', 'CREATE TABLE b (x TEXT);')
    expect(await migrate(url, migrations())).toEqual(['0002_more'])
  })

  it('refuses a migration that was changed after it had been applied', async () => {
    write('0001_init', 'CREATE TABLE a (x TEXT);')
    await migrate(url, migrations())
    write('0001_init', 'CREATE TABLE a (x TEXT); -- better')
    await expect(migrate(url, migrations())).rejects.toThrow(
      'Migration 0001_init was changed after it had been applied.',
    )
  })

  it('leaves nothing of a migration that fails, and can be repeated', async () => {
    write('0001_init', 'CREATE TABLE a (x TEXT);')
    write('0002_more', 'CREATE TABLE b (x TEXT); CREATE TABLE b (x TEXT);')
    await expect(migrate(url, migrations())).rejects.toThrow()
    expect(await tables()).toEqual(['a'])
    write('0002_more', 'CREATE TABLE b (x TEXT);')
    expect(await migrate(url, migrations())).toEqual(['0002_more'])
    expect(await tables()).toEqual(['a', 'b'])
  })
})

describe("the project's migrations", () => {
  it('make a database from nothing, and know it again', async () => {
    expect(await migrate(url)).toContain('0001_init')
    expect(await migrate(url)).toEqual([])
    expect(await tables()).toEqual(expect.arrayContaining(['Account', 'AuditEvent', 'MfaDevice', 'User']))
  })
})
