import { beforeEach, describe, expect, it } from 'vitest'
import type { Clock } from '@/lib/clock'
import { inStore, ownDatabase } from '@/lib/testing/database'
import { changeTime } from '@/lib/worlds/account-time'
import { makeAccount, removeAccount } from '@/lib/worlds/accounts'
import { givenWorld } from '@/lib/worlds/given-worlds'
import { ACCOUNTS_OF_A_PAGE, listAccounts, listPlaceIn, readAccount } from './accounts'

ownDatabase()
beforeEach(() => inStore((store) => store.account.deleteMany()))

const MACHINE: Clock = { now: () => new Date('2026-05-05T12:00:00Z') }
const OWN = { users: [{ name: 'wilma', password: 'Wilma-Passw0rd!' }] }

const found = async (search: string, page = 1) => {
  const { accounts, total } = await listAccounts({ search, page }, MACHINE)
  return { ids: accounts.map(({ accountId }) => accountId), total }
}

describe('the list of accounts', () => {
  it('has the default account first, then the others by world and index, with their clocks', async () => {
    const second = await makeAccount('standard', 2)
    const first = await makeAccount('standard', 0)
    const empty = await makeAccount('empty', 7)
    await changeTime(empty.accountId, { mode: 'fixed', at: new Date('2026-01-01T00:00:00Z') }, MACHINE)
    const { accounts, total } = await listAccounts({ search: '', page: 1 }, MACHINE)
    expect(total).toBe(3)
    expect(accounts.map(({ accountId }) => accountId)).toEqual([first, empty, second].map((one) => one.accountId))
    expect(accounts[1]).toMatchObject({
      ...{ alias: null, name: null, world: 'empty', index: 7, isGivenWorld: false, users: 0 },
      clock: { mode: 'fixed', now: '2026-01-01T00:00:00.000Z' },
    })
    expect(accounts[2]).toMatchObject({
      ...{ alias: 'example-corp-2', index: 2, users: 7 },
      clock: { mode: 'real', now: '2026-05-05T12:00:00.000Z' },
    })
  })

  it('has accounts of no world, and of worlds that somebody gave', async () => {
    const own = await makeAccount(givenWorld(OWN), 3)
    const row = { rootEmail: 'x@example.org', canonicalUserId: 'x', createdAt: new Date(0), accountName: 'Ops Team' }
    await inStore((store) => store.account.create({ data: { id: '111111111111', ...row } }))
    const { accounts } = await listAccounts({ search: '', page: 1 }, MACHINE)
    expect(accounts).toMatchObject([
      { accountId: '111111111111', name: 'Ops Team', world: null, index: null, isGivenWorld: false },
      { accountId: own.accountId, world: own.world, index: 3, isGivenWorld: true, users: 1 },
    ])
  })

  it('is searched by a part of id, alias, name or world, whatever the case, and by no pattern', async () => {
    const { accountId: id } = await makeAccount('standard', 5)
    await makeAccount('empty', 5)
    await inStore((store) => store.account.update({ where: { id }, data: { accountName: '100% Ours_' } }))
    for (const search of [id.slice(2, 9), 'CORP-5', '100% ours', ' standard ', 's_', '0%']) {
      expect(await found(search), search).toEqual({ ids: [id], total: 1 })
    }
    for (const search of ['corp_5', '1%rs', '!', 'nothing'])
      expect(await found(search), search).toEqual({ ids: [], total: 0 })
  })

  it('has pages', async () => {
    const row = (number: number) => ({
      ...{ id: String(200_000_000_000 + number), rootEmail: `${number}@example.org`, canonicalUserId: 'x' },
      createdAt: new Date(0),
    })
    const rows = Array.from({ length: ACCOUNTS_OF_A_PAGE + 2 }, (_, number) => row(number))
    await inStore((store) => store.account.createMany({ data: rows }))
    expect((await found('')).ids).toEqual(rows.slice(0, ACCOUNTS_OF_A_PAGE).map(({ id }) => id))
    expect(await found('', 2)).toEqual({ ids: rows.slice(ACCOUNTS_OF_A_PAGE).map(({ id }) => id), total: rows.length })
    expect((await found('', 3)).ids).toEqual([])
  })

  it.each([
    ['', { search: '', page: 1 }],
    ['search=a&page=3', { search: 'a', page: 3 }],
  ])('is asked for by the query "%s"', (query, place) => {
    expect(listPlaceIn(new URLSearchParams(query))).toEqual(place)
  })

  it.each(['page=0', 'page=x', 'page=1.5', 'page=100001', `search=${'x'.repeat(129)}`])(
    'is not by "%.20s"',
    (query) => {
      expect(() => listPlaceIn(new URLSearchParams(query))).toThrow(
        expect.objectContaining({ code: 'ValidationError' }),
      )
    },
  )
})

describe('an account', () => {
  it('is shown with what its world makes of it, whatever was changed since', async () => {
    const made = await makeAccount('standard', 8)
    await inStore((store) => store.user.deleteMany({ where: { account: made.accountId, name: 'alice' } }))
    expect(await readAccount(made.accountId)).toMatchObject({ accountId: made.accountId, users: 6, made })
  })

  it('of a world that somebody gave is too', async () => {
    const made = await makeAccount(givenWorld(OWN), 4)
    expect((await readAccount(made.accountId)).made).toEqual(made)
  })

  it('of no world has nothing that it was made of', async () => {
    const row = { rootEmail: 'y@example.org', canonicalUserId: 'y', createdAt: new Date(0) }
    await inStore((store) => store.account.create({ data: { id: '111111111112', ...row } }))
    expect((await readAccount('111111111112')).made).toBeNull()
  })

  it('that is not there is refused', async () => {
    await expect(readAccount('111111111113')).rejects.toMatchObject({ code: 'NoSuchEntity' })
  })

  it('takes the world that was given for it along when it is removed, after the last account of that world', async () => {
    const worlds = () => inStore((store) => store.setting.count({ where: { key: { startsWith: 'world:' } } }))
    const [one, other] = [await makeAccount(givenWorld(OWN), 5), await makeAccount(givenWorld(OWN), 6)]
    await removeAccount(one.accountId)
    expect(await worlds()).toBe(1)
    await removeAccount(other.accountId)
    expect(await worlds()).toBe(0)
  })
})
