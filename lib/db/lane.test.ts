import { AsyncLocalStorage } from 'node:async_hooks'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { watchStatements } from '@/lib/testing/statements'
import { NOON } from '@/lib/testing/time'
import { connect } from './connection'
import { openLane } from './lane'
import { migrate } from './migrate'
import { isOutage } from './outage'
import { NO_ACCOUNT, type Store } from './turn'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

const folder = mkdtempSync(path.join(tmpdir(), 'postern-lane-'))
const file = path.join(folder, 'test.db')
const statements = watchStatements({ turns: true })
const lane = openLane(file)

beforeAll(async () => void (await migrate(`file:${file}`)))
afterAll(async () => {
  await lane.close()
  rmSync(folder, { recursive: true })
})
beforeEach(() => lane.run(NO_ACCOUNT, (store) => store.setting.deleteMany()))

const keep = (store: Store, key: string) => store.setting.create({ data: { key, value: '' } })
const keys = async () =>
  (await lane.run(NO_ACCOUNT, (store) => store.setting.findMany({ orderBy: { key: 'asc' } }))).map(keyOf)
const keyOf = ({ key }: { key: string }) => key

/** A promise and what resolves it. */
function signal(): { given: Promise<void>; give: () => void } {
  let give = () => {}
  const given = new Promise<void>((resolve) => {
    give = resolve
  })
  return { given, give }
}

/** A store of a transaction that has ended. */
const staleStore = () => lane.run(NO_ACCOUNT, async (store) => ({ store }))

describe('a statement outside of its transaction', () => {
  it('is refused when no transaction is open', async () => {
    const { store } = await staleStore()
    await expect(keep(store, 'late')).rejects.toThrow('This transaction is over.')
    await expect(store.$queryRaw`SELECT 1`).rejects.toThrow('This transaction is over.')
    await expect(store.$executeRaw`DELETE FROM "Setting"`).rejects.toThrow('This transaction is over.')
    expect(await keys()).toEqual([])
  })

  it('is refused while another transaction is open, which goes on', async () => {
    const { store: stale } = await staleStore()
    const [opened, tried] = [signal(), signal()]
    const other = lane.run(NO_ACCOUNT, async (store) => {
      await keep(store, 'before')
      opened.give()
      await tried.given
      await keep(store, 'after')
    })
    await opened.given
    await expect(keep(stale, 'late')).rejects.toThrow('This transaction is over.')
    await expect(stale.$executeRaw`DELETE FROM "Setting"`).rejects.toThrow('This transaction is over.')
    tried.give()
    await other
    expect(await keys()).toEqual(['after', 'before'])
  })

  it('is refused when its work did not wait for it, also in the transaction that follows', async () => {
    const [next, tried] = [signal(), signal()]
    let late: Promise<unknown> | undefined
    await lane.run(NO_ACCOUNT, async (store) => {
      late = next.given.then(() => keep(store, 'late'))
    })
    const following = lane.run(NO_ACCOUNT, async (store) => {
      await keep(store, 'following')
      next.give()
      await tried.given
    })
    await expect(late).rejects.toThrow('This transaction is over.')
    tried.give()
    await following
    expect(await keys()).toEqual(['following'])
  })
})

describe('works that wait at the same time', () => {
  const commits = () => statements.filter((sql) => sql === 'COMMIT').length

  it('share a commit, up to sixteen', async () => {
    statements.length = 0
    await Promise.all(
      Array.from({ length: 40 }, (_, number) => lane.run(NO_ACCOUNT, (store) => keep(store, `key ${number}`))),
    )
    expect(commits()).toBe(3)
    expect(await keys()).toHaveLength(40)
  })

  it('get their answers only when what they wrote is stored', async () => {
    const other = connect(file)
    const stored = () => other.execute('SELECT count(*) FROM "Setting"').rows[0]?.[0]
    const seen: unknown[] = []
    const one = lane.run(NO_ACCOUNT, (store) => keep(store, 'one')).then(() => seen.push(['one', stored()]))
    const two = lane.run(NO_ACCOUNT, async (store) => {
      seen.push(['within', stored()])
      await keep(store, 'two')
    })
    await Promise.all([one, two])
    other.close()
    expect(seen).toEqual([
      ['within', 0n],
      ['one', 2n],
    ])
  })

  it('do not fail when one of them does, and do not see what it wrote', async () => {
    const results = await Promise.allSettled([
      lane.run(NO_ACCOUNT, (store) => keep(store, 'first')),
      lane.run(NO_ACCOUNT, async (store) => {
        await keep(store, 'lost')
        throw new Error('on purpose')
      }),
      lane.run(NO_ACCOUNT, async (store) => (await store.setting.findMany()).map(keyOf)),
    ])
    expect(results).toMatchObject([
      { status: 'fulfilled' },
      { status: 'rejected', reason: { message: 'on purpose' } },
      { status: 'fulfilled', value: ['first'] },
    ])
  })

  it('all fail when the commit does, and those after them work', async () => {
    const orphan = (store: Store) => {
      const data = { account: '999999999999', userId: 'AIDA', name: 'x', nameKey: 'x', path: '/', createdAt: NOON }
      return store.user.create({ data })
    }
    const results = await Promise.allSettled([
      lane.run(NO_ACCOUNT, (store) => keep(store, 'lost')),
      lane.run(NO_ACCOUNT, async (store) => {
        // Moves the check of the reference to the commit.
        await store.$executeRaw`PRAGMA defer_foreign_keys=ON`
        await orphan(store)
      }),
      lane.run(NO_ACCOUNT, (store) => keep(store, 'lost too')),
    ])
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected'])
    await lane.run(NO_ACCOUNT, (store) => keep(store, 'kept'))
    expect(await keys()).toEqual(['kept'])
  })

  it('each run in the asynchronous context of their callers', async () => {
    const context = new AsyncLocalStorage<string>()
    const run = (name: string) => context.run(name, () => lane.run(NO_ACCOUNT, async () => context.getStore()))
    expect(await Promise.all(['alice', 'bob', 'carol'].map(run))).toEqual(['alice', 'bob', 'carol'])
  })
})

describe('a work that does not end', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
  afterEach(() => void vi.useRealTimers())

  /** A work that writes and then waits, until somebody gives it a signal. */
  function hanging() {
    const [began, goOn] = [signal(), signal()]
    let late: Promise<unknown> = Promise.resolve()
    const ended = lane.run(NO_ACCOUNT, async (store) => {
      await keep(store, 'lost')
      began.give()
      await goOn.given
      late = keep(store, 'late')
      await late
    })
    return { began: began.given, ended, goOn: goOn.give, late: () => late }
  }

  it('is given up after thirty seconds and keeps nothing, and others do', async () => {
    const together = lane.run(NO_ACCOUNT, (store) => keep(store, 'together'))
    const { began, ended, goOn, late } = hanging()
    await began
    vi.advanceTimersByTime(29_999)
    expect(await Promise.race([ended, Promise.resolve('waits')])).toBe('waits')
    vi.advanceTimersByTime(1)
    await expect(ended).rejects.toSatisfy(isOutage)
    await together
    goOn()
    await lane.run(NO_ACCOUNT, (store) => keep(store, 'afterwards'))
    await expect(late()).rejects.toThrow('This transaction is over.')
    expect(await keys()).toEqual(['afterwards', 'together'])
  })

  it('makes others wait thirty seconds for their turn, and not longer', async () => {
    const { began, ended, goOn } = hanging()
    ended.catch(() => {})
    await began
    let hasRun = false
    const waiting = lane.run(NO_ACCOUNT, async () => {
      hasRun = true
    })
    vi.advanceTimersByTime(30_000)
    await expect(waiting).rejects.toSatisfy(isOutage)
    goOn()
    await ended.catch(() => {})
    expect(await keys()).toEqual([])
    expect(hasRun).toBe(false)
  })
})

describe('a lane that is closed', () => {
  it('first ends what waits, and then refuses', async () => {
    const other = openLane(file)
    const waiting = Array.from({ length: 20 }, (_, number) =>
      other.run(NO_ACCOUNT, (store) => keep(store, `key ${number}`)),
    )
    await other.close()
    await Promise.all(waiting)
    await expect(other.run(NO_ACCOUNT, (store) => keep(store, 'late'))).rejects.toThrow('The database is closed.')
    expect(await keys()).toHaveLength(20)
  })
})
