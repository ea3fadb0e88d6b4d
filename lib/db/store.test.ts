import { describe, expect, it } from 'vitest'
import { anAccount, aUser } from '@/lib/testing/account'
import { ownDatabase } from '@/lib/testing/database'
import { ownReadings } from '@/lib/testing/readings'
import { NOON } from '@/lib/testing/time'
import { closeStore, inTransaction, isUniqueViolation, type Store } from './store'
import { NO_ACCOUNT } from './turn'

ownDatabase()

const settings = () => inTransaction(NO_ACCOUNT, (store) => store.setting.findMany({ orderBy: { key: 'asc' } }))
const keep = (store: Store, key: string, value = '') => store.setting.create({ data: { key, value } })
const clear = () => inTransaction(NO_ACCOUNT, (store) => store.setting.deleteMany())

describe('a transaction', () => {
  it('stores everything, and returns what its work returns', async () => {
    await clear()
    const answer = await inTransaction(NO_ACCOUNT, async (store) => {
      await keep(store, 'a')
      await keep(store, 'b')
      return 7
    })
    expect(answer).toBe(7)
    expect(await settings()).toHaveLength(2)
  })

  it('stores nothing if its work throws, and throws the same error', async () => {
    await clear()
    const work = inTransaction(NO_ACCOUNT, async (store) => {
      await keep(store, 'a')
      throw new Error('half-way')
    })
    await expect(work).rejects.toThrow('half-way')
    expect(await settings()).toEqual([])
  })

  it('stores nothing if a statement fails', async () => {
    await clear()
    const work = inTransaction(NO_ACCOUNT, async (store) => {
      await keep(store, 'a')
      await keep(store, 'a')
    })
    await expect(work).rejects.toSatisfy(isUniqueViolation)
    expect(await settings()).toEqual([])
  })

  it('stores nothing if the commit fails, and the next one has a connection with the same settings', async () => {
    await clear()
    const work = inTransaction(NO_ACCOUNT, async (store) => {
      await keep(store, 'a')
      await store.$executeRaw`PRAGMA defer_foreign_keys=ON`
      const orphan = { account: '999999999999', userId: 'AIDA', name: 'x', nameKey: 'x', path: '/', createdAt: NOON }
      await store.user.create({ data: orphan })
    })
    await expect(work).rejects.toThrow()
    expect(await settings()).toEqual([])
    await inTransaction(NO_ACCOUNT, (store) => keep(store, 'b'))
    expect(await settings()).toEqual([{ key: 'b', value: '' }])
    expect(await pragmas()).toEqual({ journal: 'wal', synchronous: 1, foreignKeys: 1, patience: 5000 })
  })

  it('inside another is refused, because it would wait for itself', async () => {
    await clear()
    const work = inTransaction(NO_ACCOUNT, async (store) => {
      await keep(store, 'a')
      return inTransaction(NO_ACCOUNT, async () => 'never')
    })
    await expect(work).rejects.toThrow('A transaction inside a transaction would wait for itself.')
    expect(await settings()).toEqual([])
  })
})

describe('simultaneous transactions', () => {
  it('do not mix: a rollback of one loses nothing of another', async () => {
    await clear()
    const calls = Array.from({ length: 60 }, (_, number) =>
      inTransaction(NO_ACCOUNT, async (store) => {
        await keep(store, `key ${number}`)
        await store.setting.count()
        if (number % 3 === 0) throw new Error('rolled back')
        return number
      }),
    )
    const results = await Promise.allSettled(calls)
    const acknowledged = results.flatMap((one) => (one.status === 'fulfilled' ? [`key ${one.value}`] : []))
    expect(acknowledged).toHaveLength(40)
    expect((await settings()).map(({ key }) => key).sort()).toEqual(acknowledged.sort())
  })

  it('see the work of those before, except those that were rolled back', async () => {
    await clear()
    await inTransaction(NO_ACCOUNT, (store) => keep(store, 'counter', '0'))
    const add = (fails: boolean) =>
      inTransaction(NO_ACCOUNT, async (store) => {
        const { value } = await store.setting.findUniqueOrThrow({ where: { key: 'counter' } })
        await store.setting.update({ where: { key: 'counter' }, data: { value: String(Number(value) + 1) } })
        if (fails) throw new Error('rolled back')
      })
    await Promise.allSettled(Array.from({ length: 50 }, (_, number) => add(number % 5 === 0)))
    expect(await settings()).toEqual([{ key: 'counter', value: '40' }])
  })

  it('run in the order of the calls', async () => {
    const order: number[] = []
    await Promise.all(
      Array.from({ length: 20 }, (_, number) => inTransaction(NO_ACCOUNT, async () => order.push(number))),
    )
    expect(order).toEqual(Array.from({ length: 20 }, (_, number) => number))
  })
})

describe('the connection', () => {
  it('keeps what is acknowledged: write-ahead log, which the lane puts on the disk, foreign keys', async () => {
    expect(await pragmas()).toEqual({ journal: 'wal', synchronous: 1, foreignKeys: 1, patience: 5000 })
  })

  it('can be closed and opened again', async () => {
    await clear()
    await inTransaction(NO_ACCOUNT, (store) => keep(store, 'a'))
    await closeStore()
    expect(await settings()).toEqual([{ key: 'a', value: '' }])
  })
})

describe('the meter', () => {
  const readings = ownReadings('queue', 'commit')

  it('is told of each transaction, also of one that is rolled back, and of the commit they share', async () => {
    const fails = inTransaction(NO_ACCOUNT, () => Promise.reject(new Error('broken')))
    await Promise.all([
      inTransaction(NO_ACCOUNT, async () => 1),
      inTransaction(NO_ACCOUNT, async () => 2),
      expect(fails).rejects.toThrow(),
    ])
    const count = (step: string) => readings.filter((one) => one.of === 'queue' && one.step === step).length
    expect(['came', 'began', 'ended', 'left'].map(count)).toEqual([3, 3, 3, 0])
    expect(readings.filter(({ of }) => of === 'commit')).toMatchObject([{ works: 3 }])
  })
})

describe('rows', () => {
  it('of an account are deleted with it', async () => {
    const account = await anAccount()
    const { id } = await aUser(account, 'alice')
    await inTransaction(NO_ACCOUNT, (store) => store.account.delete({ where: { id: account.id } }))
    expect(await inTransaction(NO_ACCOUNT, (store) => store.user.findMany({ where: { userId: id } }))).toEqual([])
  })

  it('are unique by name regardless of case', async () => {
    const account = await anAccount()
    await aUser(account, 'alice')
    await expect(aUser(account, 'ALICE')).rejects.toSatisfy(isUniqueViolation)
  })
})

describe('other errors', () => {
  it.each([undefined, null, 'P2002', new Error('P2002'), { code: 'P2003' }])(
    'are not a unique violation: %j',
    (thrown) => {
      expect(isUniqueViolation(thrown)).toBe(false)
    },
  )
})

function pragmas() {
  return inTransaction(NO_ACCOUNT, async (store) => {
    const read = async (name: string) => {
      const [row] = await store.$queryRawUnsafe<Record<string, unknown>[]>(`PRAGMA ${name}`)
      const [value] = Object.values(row ?? {})
      return typeof value === 'bigint' ? Number(value) : value
    }
    return {
      journal: await read('journal_mode'),
      synchronous: await read('synchronous'),
      foreignKeys: await read('foreign_keys'),
      patience: await read('busy_timeout'),
    }
  })
}
