import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { createClient } from '@libsql/client'
import { beforeEach, describe, expect, it } from 'vitest'
import { backUp } from '@/lib/db/backup'
import { addressOf } from '@/lib/db/files'
import { closeStore } from '@/lib/db/store'
import { seal } from '@/lib/seal'
import { anAccount, aUser, trailOf } from '@/lib/testing/account'
import { allRows, inStore, ownDatabase } from '@/lib/testing/database'
import { releasedDatabase } from '@/lib/testing/released'
import { prepareDatabase } from '@/lib/worlds/prepare'
import { restore } from './restore'

const dataDir = ownDatabase()
const file = path.join(dataDir, 'postern.db')
let count = 0
let copy = ''
beforeEach(async () => {
  copy = path.join(dataDir, `copy-${++count}.db`)
  await prepareDatabase()
})

/** Changes a copy, as anybody who has it can. */
async function change(sql: string): Promise<void> {
  const client = createClient({ url: addressOf(copy) })
  await client.executeMultiple(sql)
  client.close()
}

/** Lets time pass between restores, because the names of kept databases contain it. */
const clock = { now: () => new Date(Date.UTC(2026, 10, 28, 12, count)) }

/** Checks that a refusal changed nothing. */
async function refusal(): Promise<string> {
  const before = await allRows()
  const names = readdirSync(dataDir)
  await closeStore()
  const said = await restore(copy, clock).then(
    () => 'It was restored.',
    (thrown: Error) => thrown.message,
  )
  expect(await allRows()).toEqual(before)
  expect(readdirSync(dataDir).filter((name) => !name.startsWith('postern.db'))).toEqual(
    names.filter((name) => !name.startsWith('postern.db')),
  )
  return said
}

describe('restoring a backup', () => {
  it('brings back every row, and keeps the previous database', async () => {
    const account = await anAccount()
    await aUser(account, 'alice')
    const [rows, trail] = [await allRows(), await trailOf(account)]
    await backUp(file, copy)
    await aUser(account, 'added-later')
    const later = await allRows()
    await closeStore()

    const { kept } = await restore(copy, clock)
    expect(await allRows()).toEqual(rows)
    expect(await trailOf(account)).toEqual(trail)
    await closeStore()
    await restore(kept ?? '', { now: () => new Date('2026-11-29T00:00:00Z') })
    expect(await allRows()).toEqual(later)
  })

  it('migrates one of an older version', async () => {
    const folder = path.join(dataDir, 'released')
    mkdirSync(folder)
    copy = await releasedDatabase('0002_iam', folder)
    await closeStore()
    await restore(copy, clock)
    const names = await inStore((store) => store.user.findMany({ where: { account: '123456789012' } }))
    expect(names.length).toBeGreaterThan(3)
  })

  it('refuses one of a newer version', async () => {
    await backUp(file, copy)
    await change(`CREATE TRIGGER newer AFTER DELETE ON User BEGIN SELECT 1; END;
      INSERT INTO _prisma_migrations (id, checksum, migration_name) VALUES ('x', 'x', '9999_newer')`)
    expect(await refusal()).toBe(
      'A newer version has written this database: its migration 9999_newer is not known here.',
    )
  })

  it('refuses one sealed with other keys (S-102)', async () => {
    await backUp(file, copy)
    const other = seal(Buffer.from('x'), 'Setting.value:seal-canary', [{ id: 'lost', key: Buffer.alloc(32) }])
    await change(`UPDATE Setting SET value = '${other}' WHERE key = 'seal-canary'`)
    expect(await refusal()).toContain('the seal key "lost" of this database is not among them')
  })

  it('refuses one of production in training', async () => {
    await backUp(file, copy)
    await change(`INSERT OR REPLACE INTO Setting VALUES ('environment', 'production')`)
    expect(await refusal()).toContain('This database is of production')
  })

  it('refuses a damaged one, and a file that is not a database', async () => {
    await backUp(file, copy)
    const bytes = readFileSync(copy)
    writeFileSync(copy, bytes.fill(0xaa, 4096 * 3, 4096 * 6))
    expect(await refusal()).toMatch(/damaged|malformed/)
    writeFileSync(copy, 'text'.repeat(5000))
    expect(await refusal()).toContain('cannot be copied: SQLITE_NOTADB')
  })

  it('is refused while a server runs', async () => {
    await backUp(file, copy)
    await closeStore()
    const server = spawn(process.execPath, ['--import', 'tsx', 'lib/testing/hold-database.ts', `file:${file}`, 'serve'])
    await once(createInterface({ input: server.stdout }), 'line')
    const ended = once(server, 'exit')
    expect(await refusal()).toContain('Another process is using the database')
    server.stdin.end()
    await ended
  })

  it('replaces a damaged database, which is kept as it is', async () => {
    await backUp(file, copy)
    const rows = await allRows()
    await closeStore()
    const damaged = Buffer.from('damaged'.repeat(1000))
    writeFileSync(file, damaged)
    const { kept } = await restore(copy, clock)
    expect(readFileSync(kept ?? '')).toEqual(damaged)
    expect(await allRows()).toEqual(rows)
    expect(existsSync(`${kept}-wal`)).toBe(false)
  })
})
