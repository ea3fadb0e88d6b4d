import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { env } from '@/lib/env'
import { inStore, ownDatabase } from '@/lib/testing/database'
import { databaseFile, protectDatabase, protectDataDir, trueName } from './files'

ownDatabase()

/** Starts another process, which opens the database, runs a statement, prints the first column and closes it. */
function elsewhere(sql: string): string[] {
  const code = `import { createClient } from '@libsql/client'
    const client = createClient({ url: process.argv[1] })
    const { rows } = await client.execute(process.argv[2])
    console.log(JSON.stringify(rows.map((row) => row[0])))
    client.close()`
  const args = ['--input-type=module', '-e', code, env().databaseUrl, sql]
  const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' })
  expect(stderr).toBe('')
  return JSON.parse(stdout)
}

const keep = (key: string) => inStore((store) => store.setting.create({ data: { key, value: '' } }))

// The last process to close a database deletes its write-ahead log. A process that lost its lock would continue to
// write to the deleted file.
it('a process that opens and closes the database loses nothing of another that has it open', async () => {
  await keep('a first')
  expect(elsewhere(`INSERT INTO "Setting" VALUES ('b other', '') RETURNING "key"`)).toEqual(['b other'])
  await keep('c last')
  expect(elsewhere('SELECT "key" FROM "Setting" ORDER BY "key"')).toEqual(['a first', 'b other', 'c last'])
})

it('changing the permissions of open files loses nothing either', async () => {
  protectDatabase(databaseFile(env().databaseUrl))
  await keep('d')
  elsewhere('SELECT "key" FROM "Setting"')
  await keep('e')
  expect(elsewhere('SELECT "key" FROM "Setting" ORDER BY "key"').slice(-2)).toEqual(['d', 'e'])
})

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'postern-files-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const at = (name: string) => path.join(folder, name)
const modeOf = (name: string) => statSync(at(name)).mode & 0o777

describe('a data directory', () => {
  it('is created with access only for its owner', () => {
    protectDataDir(at('new/data'))
    expect(modeOf('new/data')).toBe(0o700)
  })

  it.each([0o755, 0o775, 0o777])('containing only our files loses the permissions of others (%o)', (mode) => {
    mkdirSync(at('data'))
    for (const name of ['postern.db', 'postern.db-wal', 'postern.db.lock', 'seal.keys', 'operator-token']) {
      writeFileSync(at(`data/${name}`), '')
    }
    chmodSync(at('data'), mode)
    protectDataDir(at('data'))
    expect(modeOf('data')).toBe(0o700)
  })

  it('with other files is left unchanged', () => {
    mkdirSync(at('home'))
    writeFileSync(at('home/letter.txt'), '')
    chmodSync(at('home'), 0o755)
    protectDataDir(at('home'))
    expect(modeOf('home')).toBe(0o755)
  })
})

describe('a database', () => {
  it('loses the permissions of others, like the files beside it, and keeps its content', () => {
    for (const name of ['a.db', 'a.db-wal', 'a.db-shm']) writeFileSync(at(name), 'content', { mode: 0o666 })
    protectDatabase(at('a.db'))
    expect(['a.db', 'a.db-wal', 'a.db-shm'].map(modeOf)).toEqual([0o600, 0o600, 0o600])
    expect(statSync(at('a.db')).size).toBe(7)
  })

  it('has one canonical name, whether it exists or not', () => {
    mkdirSync(at('real'))
    symlinkSync(at('real'), at('link'))
    expect(trueName(at('link/a.db'))).toBe(at('real/a.db'))
    writeFileSync(at('real/a.db'), '')
    symlinkSync(at('real/a.db'), at('b.db'))
    expect(trueName(at('b.db'))).toBe(at('real/a.db'))
  })
})
