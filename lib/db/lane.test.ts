import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Transaction } from '@libsql/client'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { PrismaClient } from '@/lib/generated/sqlite/client'
import { OneLaneLibSql } from './lane'
import { migrate } from './migrate'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

// The client without `inTransaction`, to run statements outside of any transaction.
const folder = mkdtempSync(path.join(tmpdir(), 'postern-lane-'))
const url = `file:${path.join(folder, 'test.db')}`
const client = new PrismaClient({ adapter: new OneLaneLibSql({ url, intMode: 'bigint' }) })

beforeAll(async () => void (await migrate(url)))
afterAll(async () => {
  await client.$disconnect()
  rmSync(folder, { recursive: true })
})

const keep = (key: string) => client.setting.create({ data: { key, value: '' } })
const rolledBack = (key: string) =>
  client.$transaction(async (store) => {
    await store.setting.create({ data: { key, value: '' } })
    await store.setting.count()
    await store.setting.count()
    throw new Error('rolled back')
  })

describe('a statement outside of a transaction', () => {
  it('does not run inside an open transaction, and is not lost when that rolls back', async () => {
    const work = Array.from({ length: 20 }, (_, number) => [
      rolledBack(`lost ${number}`).catch(() => undefined),
      keep(`kept ${number}`),
    ])
    await Promise.all(work.flat())
    const rows = await client.setting.findMany()
    expect(rows.map(({ key }) => key).sort()).toEqual(
      Array.from({ length: 20 }, (_, number) => `kept ${number}`).sort(),
    )
  })

  it('sees nothing of an open transaction', async () => {
    const seen: number[] = []
    await Promise.all([
      rolledBack('never seen').catch(() => undefined),
      client.setting.count({ where: { key: 'never seen' } }).then((count) => seen.push(count)),
    ])
    expect(seen).toEqual([0])
  })

  it('that fails does not block others', async () => {
    await keep('twice')
    const results = await Promise.allSettled([keep('twice'), keep('once'), rolledBack('never'), keep('last')])
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'rejected', 'fulfilled'])
  })
})

// The adapter has its own lock; the lane must work without it.
describe('the connection alone', () => {
  const factory = new OneLaneLibSql({ url })
  const connection = factory.createClient({ url })
  const insert = (key: string) => `INSERT INTO Setting (key, value) VALUES ('${key}', '')`
  const keys = async (prefix: string) => {
    const { rows } = await connection.execute(`SELECT key FROM Setting WHERE key LIKE '${prefix}%' ORDER BY key`)
    return rows.map(({ key }) => key)
  }
  /** Long enough for a statement that does not wait. */
  const dwell = async (transaction: Transaction) => {
    for (let count = 0; count < 50; count++) await transaction.execute('SELECT 1')
  }
  afterAll(() => connection.close())

  it('makes a statement wait until the transaction ends', async () => {
    const transaction = await connection.transaction('write')
    const outside = connection.execute(insert('a outside'))
    await transaction.execute(insert('a inside'))
    await dwell(transaction)
    await transaction.rollback()
    await outside
    expect(await keys('a ')).toEqual(['a outside'])
  })

  it('makes a transaction wait until the one before ends', async () => {
    const first = await connection.transaction('write')
    const order: string[] = []
    const second = connection.transaction('write').then((transaction) => {
      order.push('second begins')
      return transaction
    })
    await first.execute(insert('b first'))
    await dwell(first)
    order.push('first ends')
    await first.rollback()
    await (await second).execute(insert('b second'))
    await (await second).commit()
    expect(order).toEqual(['first ends', 'second begins'])
    expect(await keys('b ')).toEqual(['b second'])
  })

  it('ends a transaction once: later calls have no effect', async () => {
    const transaction = await connection.transaction('write')
    await transaction.execute(insert('c'))
    await transaction.commit()
    await transaction.rollback()
    transaction.close()
    expect(transaction.closed).toBe(true)
    expect(await keys('c')).toEqual(['c'])
  })
})

// S-120: SQLite reports no error for a pragma that has no effect.
describe('a connection that does not keep what it acknowledges', () => {
  it('is not used', async () => {
    const connection = new OneLaneLibSql({ url: ':memory:' }).createClient({ url: ':memory:' })
    await expect(connection.execute('SELECT 1')).rejects.toThrow(
      'The database does not keep what it acknowledges: journal_mode is memory where it must be wal.',
    )
    connection.close()
  })
})

describe('integers', () => {
  it('too large for a number are returned as bigint', async () => {
    const [row] = await client.$queryRaw<{ big: bigint }[]>`SELECT 9007199254740993 AS big`
    expect(row?.big).toBe(9007199254740993n)
  })
})
