import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { askPostgres, databaseAddress, startPostgres } from '@/lib/testing/postgres'
import type { Lane } from '../lane'
import { migrate } from '../migrate'
import { isOutage } from '../outage'
import { isUniqueViolation } from '../store'
import { EVERY_ACCOUNT, NO_ACCOUNT, type Store, type Turn } from '../turn'
import { openLanes } from './lanes'

const server = await startPostgres()
afterAll(server.stop)
const url = databaseAddress(server.address, 'lanes')
let lanes: Lane

beforeAll(async () => {
  await askPostgres(server.address, 'CREATE DATABASE lanes')
  await migrate(url)
  lanes = openLanes(url)
})
afterAll(() => lanes.close())
beforeEach(() => lanes.run(EVERY_ACCOUNT, (store) => store.setting.deleteMany()))

const keep = (store: Store, key: string, value = '') => store.setting.create({ data: { key, value } })
const valueAt = async (key: string) =>
  (await lanes.run(NO_ACCOUNT, (store) => store.setting.findUnique({ where: { key } })))?.value

/** Reads, then writes: right only if nobody else does so in between. */
async function count(store: Store) {
  const { value } = await store.setting.findUniqueOrThrow({ where: { key: 'count' } })
  await store.setting.update({ where: { key: 'count' }, data: { value: String(Number(value) + 1) } })
}

/** What somebody waits for, and how it comes. */
function gate(): { opened: Promise<void>; open: () => void } {
  let open = () => {}
  const opened = new Promise<void>((done) => {
    open = done
  })
  return { opened, open }
}

describe('a transaction on PostgreSQL', () => {
  it('is kept as a whole, or not at all', async () => {
    const failed = lanes.run('111122223333', async (store) => {
      await keep(store, 'lost')
      throw new Error('no')
    })
    await expect(failed).rejects.toThrow('no')
    await lanes.run('111122223333', (store) => keep(store, 'kept', 'a'))
    expect([await valueAt('lost'), await valueAt('kept')]).toEqual([undefined, 'a'])
  })

  it('sends statements that are asked for at the same time one after another', async () => {
    const warnings: Error[] = []
    const note = (warning: Error) => void warnings.push(warning)
    process.on('warning', note)
    const numbers = await lanes.run(NO_ACCOUNT, (store) =>
      Promise.all(
        [1, 2, 3].map(async (number) => (await store.$queryRaw<{ n: number }[]>`SELECT ${number}::int AS "n"`)[0]?.n),
      ),
    )
    // Warnings come in the next tick.
    await new Promise((resolve) => setImmediate(resolve))
    process.off('warning', note)
    expect(numbers).toEqual([1, 2, 3])
    expect(warnings).toEqual([])
  })

  it('overlaps with none of the same account, on this server or another', async () => {
    const other = openLanes(url)
    await lanes.run(NO_ACCOUNT, (store) => keep(store, 'count', '0'))
    await Promise.all(Array.from({ length: 30 }, (_, at) => (at % 2 ? lanes : other).run('111122223333', count)))
    expect(await valueAt('count')).toBe('30')
    await other.close()
  })

  it('overlaps with none of an account that is found inside', async () => {
    await lanes.run(NO_ACCOUNT, (store) => keep(store, 'count', '0'))
    const find = async (store: Store) => ((await store.setting.count()) > 0 ? '111122223333' : undefined)
    await Promise.all(Array.from({ length: 20 }, (_, at) => lanes.run(at % 2 ? find : '111122223333', count)))
    expect(await valueAt('count')).toBe('20')
  })

  it('overlaps with none at all in the turn of every account', async () => {
    await lanes.run(NO_ACCOUNT, (store) => keep(store, 'count', '0'))
    const turns = Array.from({ length: 20 }, (_, at) => (at % 2 ? EVERY_ACCOUNT : '111122223333'))
    await Promise.all(turns.map((turn) => lanes.run(turn, count)))
    expect(await valueAt('count')).toBe('20')
  })

  it('runs beside those of other accounts', async () => {
    const { opened, open } = gate()
    await Promise.all([lanes.run('111122223333', () => opened), lanes.run('444455556666', async () => open())])
  })

  it.each([
    ['that is known', '111122223333'],
    ['that is found inside', async () => '111122223333'],
  ] as [string, Turn][])('is answered while more works of an account %s wait than there are lanes', async (_, turn) => {
    const begun = gate()
    const over = gate()
    const order: string[] = []
    const first = lanes.run('111122223333', async () => {
      begun.open()
      await over.opened
    })
    await Promise.race([begun.opened, first])
    const busy = Array.from({ length: 30 }, () => lanes.run(turn, async () => void order.push('busy')))
    const other = Array.from({ length: 10 }, () => lanes.run('444455556666', async () => void order.push('other')))
    await Promise.all([first, ...busy, Promise.all(other).then(over.open)])
    expect(order).toEqual([...Array(10).fill('other'), ...Array(30).fill('busy')])
  })

  it('keeps a turn that is found inside from overlapping with that of every account', async () => {
    await lanes.run(NO_ACCOUNT, (store) => keep(store, 'count', '0'))
    const turns = Array.from({ length: 20 }, (_, at) => (at % 2 ? EVERY_ACCOUNT : async () => '111122223333'))
    await Promise.all(turns.map((turn) => lanes.run(turn, count)))
    expect(await valueAt('count')).toBe('20')
  })

  it('refuses a statement that comes after its end', async () => {
    const store = await lanes.run(NO_ACCOUNT, async (store) => ({ store }))
    await expect(store.store.setting.count()).rejects.toThrow('This transaction is over.')
  })

  it('refuses one inside itself', async () => {
    const nested = lanes.run(NO_ACCOUNT, () => lanes.run(NO_ACCOUNT, async () => 'never'))
    await expect(nested).rejects.toThrow('A transaction inside a transaction would wait for itself.')
  })

  it('is not taken for done when one of its statements has failed', async () => {
    const work = lanes.run(NO_ACCOUNT, async (store) => {
      await keep(store, 'once')
      await keep(store, 'once').catch(() => {})
    })
    await expect(work).rejects.toThrow('The database has ended this transaction.')
    expect(await valueAt('once')).toBeUndefined()
  })

  it('tells a value that is there already, by either way', async () => {
    await lanes.run(NO_ACCOUNT, (store) => keep(store, 'one'))
    const again: ((store: Store) => Promise<unknown>)[] = [
      (store: Store) => keep(store, 'one'),
      (store: Store) => store.$executeRaw`INSERT INTO "Setting" VALUES ('one', '')`,
    ]
    for (const work of again) expect(await lanes.run(NO_ACCOUNT, work).catch(isUniqueViolation)).toBe(true)
  })

  it('reads values of raw statements as SQLite does', async () => {
    const at = new Date('2026-11-29T12:00:00.500Z')
    const [row] = (await lanes.run(
      NO_ACCOUNT,
      (store) =>
        store.$queryRaw`SELECT count(*) AS "count", ${at} AS "at", ${true} AS "yes", ${2} AS "two", ${null} AS "no"
          FROM "Setting"`,
    )) as object[]
    expect(row).toEqual({ count: 0n, at, yes: true, two: 2, no: null })
  })
})

describe('a lane', () => {
  const endAll = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = 'lanes' AND pid <> pg_backend_pid()`

  it('is opened again when the server has ended its connections', async () => {
    await lanes.run(NO_ACCOUNT, (store) => keep(store, 'before', 'a'))
    await askPostgres(server.address, endAll)
    expect(await valueAt('before')).toBe('a')
  })

  it('tells an outage when its connection ends during the work, and nothing of it is kept', async () => {
    const thrown = await lanes
      .run(NO_ACCOUNT, async (store) => {
        await keep(store, 'lost')
        await askPostgres(server.address, endAll)
        await store.setting.count()
      })
      .catch((thrown: unknown) => thrown)
    expect(isOutage(thrown)).toBe(true)
    expect(await valueAt('lost')).toBeUndefined()
  })

  it('gives up a work that does not end, and serves the next', async () => {
    const impatient = openLanes(url, { turn: 30_000, work: 20, answer: 1_000 })
    const thrown = await impatient
      .run('111122223333', async (store) => {
        await keep(store, 'late')
        await new Promise(() => {})
      })
      .catch((thrown: unknown) => thrown)
    expect(isOutage(thrown)).toBe(true)
    await impatient.close()
    await lanes.run('111122223333', (store) => keep(store, 'next', 'a'))
    expect([await valueAt('late'), await valueAt('next')]).toEqual([undefined, 'a'])
  })

  it('tells an outage when there is no server', async () => {
    const nowhere = openLanes('postgresql://localhost:1/none')
    const thrown = await nowhere.run(NO_ACCOUNT, async () => {}).catch((thrown: unknown) => thrown)
    expect(isOutage(thrown)).toBe(true)
    await nowhere.close()
  })

  it('takes no work after its close', async () => {
    const other = openLanes(url)
    await other.close()
    await expect(other.run(NO_ACCOUNT, async () => {})).rejects.toThrow('The database is closed.')
  })
})
