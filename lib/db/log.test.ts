import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openLane } from './lane'
import { type DatabaseLog, openLog } from './log'
import { migrate } from './migrate'
import { isOutage } from './outage'
import { NO_ACCOUNT, type Store } from './turn'

const folder = mkdtempSync(path.join(tmpdir(), 'postern-log-'))
const file = path.join(folder, 'test.db')
beforeAll(async () => void (await migrate(`file:${file}`)))
afterAll(() => rmSync(folder, { recursive: true }))

/** A disk that is done when the test says so: each of `turns` ends one wait for it, with an error or without. */
function slowDisk() {
  const turns: ((failure?: Error) => void)[] = []
  const sync = () =>
    new Promise<void>((resolve, reject) => {
      turns.push((failure) => (failure ? reject(failure) : resolve()))
    })
  return { turns, logOf: (name: string) => openLog(name, sync) }
}

/** A lane on such a disk. `ended` has the names of the works whose answers came, in their order. */
function scene() {
  const disk = slowDisk()
  const { turns } = disk
  const logs: DatabaseLog[] = []
  const lane = openLane(file, undefined, (name) => {
    const log = disk.logOf(name)
    logs.push(log)
    return log
  })
  const ended: string[] = []
  const run = (name: string, work: (store: Store) => Promise<unknown>) =>
    lane.run(NO_ACCOUNT, work).finally(() => ended.push(name))
  /** Writes a row. Resolves within the transaction, so that what comes next has a transaction of its own. */
  const keep = (key: string) =>
    new Promise<{ kept: Promise<unknown> }>((begun) => {
      const kept = settled(
        run(key, async (store) => {
          await store.setting.create({ data: { key, value: '' } })
          begun({ kept })
        }),
      )
    })
  const keys = (name: string) =>
    run(name, async (store) => (await store.setting.findMany()).map(({ key }) => key).sort())
  /** Puts the disk in order, empties the table, and closes the lane. */
  const end = async () => {
    await Promise.allSettled([lane.close(), ...turns.map((turn) => turn())])
    const other = openLane(file)
    await other.run(NO_ACCOUNT, (store) => store.setting.deleteMany())
    await other.close()
  }
  return { ...disk, lane, logs, ended, keep, keys, end }
}

const settled = (promise: Promise<unknown>) =>
  promise.then(
    () => 'done',
    (thrown) => thrown,
  )
const failed = () => Object.assign(new Error('EIO: i/o error, fdatasync'), { code: 'EIO' })

describe('a commit', () => {
  it('is acknowledged when the log is on the disk, while others read', async () => {
    const { turns, ended, keep, keys, end } = scene()
    const { kept } = await keep('one')
    expect(await keys('reader')).toEqual(['one'])
    expect(ended).toEqual(['reader'])
    expect(turns).toHaveLength(1)
    turns.shift()?.()
    expect(await kept).toBe('done')
    expect(ended).toEqual(['reader', 'one'])
    await end()
  })

  it('shares the next turn of the disk with all that come while the disk is busy', async () => {
    const { turns, keep, keys, end } = scene()
    const works: Promise<unknown>[] = []
    for (const name of ['one', 'two', 'three', 'four']) {
      const { kept } = await keep(name)
      works.push(kept)
      await keys(`reader of ${name}`)
    }
    expect(turns).toHaveLength(1)
    turns.shift()?.()
    await works[0]
    expect(turns).toHaveLength(1)
    turns.shift()?.()
    expect(await Promise.all(works)).toEqual(['done', 'done', 'done', 'done'])
    expect(turns).toHaveLength(0)
    await end()
  })

  it('is told at once to whoever goes on ahead of the disk, who then waits for it', async () => {
    const { turns, lane, keys, end } = scene()
    const { value, kept } = await lane.runAhead(NO_ACCOUNT, (store) =>
      store.setting.create({ data: { key: 'one', value: '' } }),
    )
    expect([value.key, await keys('reader')]).toEqual(['one', ['one']])
    const order: string[] = []
    const told = kept.then(() => order.push('kept'))
    await keys('another reader')
    order.push('disk')
    turns.shift()?.()
    await told
    expect(order).toEqual(['disk', 'kept'])
    await end()
  })

  it('is waited for when the lane is closed', async () => {
    const { turns, lane, ended, keep, keys, end } = scene()
    const { kept } = await keep('one')
    await keys('reader')
    const closed = lane.close().then(() => ended.push('closed'))
    turns.shift()?.()
    await Promise.all([kept, closed])
    expect(ended).toEqual(['reader', 'one', 'closed'])
    await end()
  })
})

describe('a disk that fails', () => {
  it('is an outage for all that wait for it, and the next work has another log', async () => {
    const { turns, logs, keep, keys, end } = scene()
    const first = await keep('first')
    await keys('reader')
    const second = await keep('second')
    await keys('another reader')
    turns.shift()?.(failed())
    expect(isOutage(await first.kept)).toBe(true)
    expect(isOutage(await second.kept)).toBe(true)
    expect(turns).toHaveLength(0)

    const third = await keep('third')
    await keys('reader')
    expect(logs).toHaveLength(2)
    turns.shift()?.()
    expect(await third.kept).toBe('done')
    await end()
  })

  it('is an outage for whoever went on ahead of it too, even if nobody listens yet', async () => {
    const { turns, lane, keys, end } = scene()
    const { kept } = await lane.runAhead(NO_ACCOUNT, (store) =>
      store.setting.create({ data: { key: 'one', value: '' } }),
    )
    turns.shift()?.(failed())
    await keys('reader')
    expect(isOutage(await settled(kept))).toBe(true)
    await end()
  })

  it('while a transaction runs, lets it change nothing', async () => {
    const { turns, lane, keep, keys, end } = scene()
    const first = await keep('first')
    await keys('reader')
    const second = settled(
      lane.run(NO_ACCOUNT, async (store) => {
        await store.setting.create({ data: { key: 'second', value: '' } })
        turns.shift()?.(failed())
        await first.kept
      }),
    )
    expect(isOutage(await second)).toBe(true)
    expect(await keys('later')).toEqual(['first'])
    await end()
  })
})

it('a log that failed once keeps nothing again', async () => {
  const lane = openLane(file)
  await lane.run(NO_ACCOUNT, (store) => store.setting.deleteMany())
  const { turns, logOf } = slowDisk()
  const log = logOf(file)
  const kept = settled(log.keep())
  turns.shift()?.(failed())
  expect(await kept).toMatchObject({ code: 'EIO' })
  await expect(log.keep()).rejects.toMatchObject({ code: 'EIO' })
  expect(turns).toHaveLength(0)
  await log.close()
  await lane.close()
})
