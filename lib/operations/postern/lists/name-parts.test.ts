import { describe, expect, it } from 'vitest'
import { sql } from '@/lib/db/sql'
import type { Store } from '@/lib/db/store'
import { userRow } from '@/lib/rows'
import { aDevice, anAccount, aUser } from '@/lib/testing/account'
import { inStore, ownDatabase } from '@/lib/testing/database'
import { NOON } from '@/lib/testing/time'
import { idsWithPart, namesWith, threesOf } from './name-parts'

ownDatabase()

/** The parts that triggers have kept of an account's names. */
const kept = (account: string) =>
  inStore(async (store) => {
    const rows = await store.namePart.findMany({ where: { account } })
    return rows.map(({ kind, part, path, id }) => `${kind} ${part} ${path} ${id}`).toSorted()
  })

/** Those that its names have. */
const expected = (account: string) =>
  inStore(async (store) => {
    const users = await store.user.findMany({ where: { account } })
    const devices = await store.mfaDevice.findMany({ where: { account } })
    const names = [
      ...users.map(({ nameKey, path, userId }) => ({ nameKey, kind: 'user', path, id: userId })),
      ...devices.map(({ nameKey, kind, serialNumber }) => ({ nameKey, kind, path: '', id: serialNumber })),
    ]
    const parts = names.flatMap(({ nameKey, kind, path, id }) =>
      Array.from(nameKey, (_, place) => `${kind} ${nameKey.slice(place, place + 3)} ${path} ${id}`),
    )
    return [...new Set(parts)].toSorted()
  })

async function scene() {
  const account = await anAccount()
  const [alice] = [await aUser(account, 'Alice.Alice'), await aUser(account, 'bo')]
  await aDevice(account, 'phone', { owner: alice })
  await aDevice(account, 'phone', { path: '/a/' })
  await aDevice(account, 'GAHT00000001', { kind: 'hardware' })
  return { account, alice }
}

type Scene = Awaited<ReturnType<typeof scene>>

describe('the parts of names are those of the names', () => {
  it.each<[string, (store: Store, scene: Scene) => Promise<unknown>]>([
    ['when all have been created', async () => {}],
    [
      'when a user is renamed',
      (store, { alice }) => store.user.updateMany({ where: { userId: alice.id }, data: { name: 'Al', nameKey: 'al' } }),
    ],
    [
      'when a user gets the same name again',
      (store, { alice }) => store.user.updateMany({ where: { userId: alice.id }, data: { nameKey: 'alice.alice' } }),
    ],
    [
      'when a user moves to another path',
      (store, { alice }) => store.user.updateMany({ where: { userId: alice.id }, data: { path: '/a/' } }),
    ],
    [
      'when a user moves and is renamed at once',
      (store, { alice }) =>
        store.user.updateMany({ where: { userId: alice.id }, data: { path: '/a/', nameKey: 'alic' } }),
    ],
    [
      'when all users move by one statement',
      (store, { account }) => store.user.updateMany({ where: { account: account.id }, data: { path: '/b/' } }),
    ],
    [
      'when a user goes, and another one of the same name comes at another path',
      async (store, { account, alice }) => {
        await store.user.deleteMany({ where: { userId: alice.id } })
        const facts = { account: account.id, userId: 'AIDANEW', createdAt: NOON }
        await store.user.create({ data: userRow({ ...facts, name: 'Alice.Alice', path: '/a/' }) })
      },
    ],
    ['when a user goes', (store, { alice }) => store.user.deleteMany({ where: { userId: alice.id } })],
    [
      'when a device is renamed',
      (store, { account }) =>
        store.mfaDevice.updateMany({ where: { account: account.id, path: '/a/' }, data: { nameKey: 'other' } }),
    ],
    [
      'when one of two devices of a name goes',
      (store, { account }) => store.mfaDevice.deleteMany({ where: { account: account.id, path: '/a/' } }),
    ],
    [
      'when all go by one statement',
      async (store, { account }) => {
        await store.mfaDevice.deleteMany({ where: { account: account.id } })
        await store.user.deleteMany({ where: { account: account.id } })
      },
    ],
  ])('%s', async (_, change) => {
    const all = await scene()
    await inStore((store) => change(store, all))
    expect(await kept(all.account.id)).toEqual(await expected(all.account.id))
  })

  it('and go with the account, but not those of another one', async () => {
    const [{ account }, other] = [await scene(), await scene()]
    await inStore((store) => store.account.delete({ where: { id: account.id } }))
    expect(await kept(account.id)).toEqual([])
    expect(await kept(other.account.id)).toEqual(await expected(other.account.id))
  })
})

describe('a part', () => {
  it.each([
    ['a', ['a']],
    ['ab', ['ab']],
    ['abc', ['abc']],
    ['abcabcab', ['abc', 'bca', 'cab']],
    ['abcdefghijklmnopqrstuvwxyz', ['abc', 'def', 'ghi', 'jkl', 'nop', 'qrs', 'tuv', 'xyz']],
  ])('%s is looked for by %j', (part, threes) => {
    expect(threesOf(part)).toEqual(threes)
  })

  it('is looked for by those letters that the fewest names have, unless these are many', async () => {
    const account = await anAccount()
    const ids: string[] = []
    for (const name of ['user-1', 'user-2', 'user-22']) ids.push((await aUser(account, name)).id)
    const named = { account: account.id, kind: 'user' }
    const found = (part: string, few: number) =>
      inStore(async (store) => {
        const ids = await idsWithPart(store, named, part, few)
        return ids && (await store.$queryRaw<{ id: string }[]>(sql`${ids}`)).map(({ id }) => id).toSorted()
      })
    expect(await found('USER-2', 2)).toEqual([ids[1], ids[2]].toSorted())
    expect(await found('user-2', 1)).toBeUndefined()
    expect(await found('-2', 2)).toEqual([ids[1], ids[2]].toSorted())
    expect(await found('r', 2)).toBeUndefined()
    expect(await found('user-9', 1)).toEqual([])
    await inStore((store) => store.user.updateMany({ where: { userId: ids[2] }, data: { path: '/a/b/' } }))
    const within = (pathPrefix: string, part: string, few: number) =>
      inStore(async (store) => {
        const ids = await idsWithPart(store, { ...named, pathPrefix }, part, few)
        return ids && (await store.$queryRaw<{ id: string }[]>(sql`${ids}`)).map(({ id }) => id)
      })
    expect(await within('/a/', 'user-2', 1)).toEqual([ids[2]])
    expect(await within('/', 'user-2', 1)).toBeUndefined()
    expect(await within('/a/c', 'user-2', 1)).toEqual([])
    expect(await within('/a/', '2', 2)).toEqual([ids[2]])
    expect(await inStore((store) => namesWith(store, { ...named, pathPrefix: '/a/' }, 'ser', 9))).toBe(1)
    const numbers = await inStore(async (store) => [
      await namesWith(store, named, 'SER', 2),
      await namesWith(store, named, 'r-2', 9),
      // One of them has it at two places.
      await namesWith(store, named, '2', 9),
      await namesWith(store, named, '-2', 1),
      await namesWith(store, { ...named, pathPrefix: '/a/' }, '2', 9),
      await namesWith(store, named, 'er-2', 9),
    ])
    expect(numbers).toEqual([2, 2, 2, 1, 1, undefined])
  })

  it('of one letter is counted once for a name that has it at many places', async () => {
    const account = await anAccount()
    for (const name of ['abacadae', 'az', 'b']) await aUser(account, name)
    const named = { account: account.id, kind: 'user' }
    const count = (most: number) => inStore((store) => namesWith(store, named, 'a', most))
    // The first three rows are all of one name, so they do not tell.
    expect([await count(1), await count(2), await count(3), await count(9)]).toEqual([1, 2, 2, 2])
  })
})
