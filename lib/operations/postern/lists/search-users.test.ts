import { describe, expect, it } from 'vitest'
import { later } from '@/lib/clock'
import { userRow } from '@/lib/rows'
import { allowing, anAccount, aUser, type TestUser, trailOf } from '@/lib/testing/account'
import { withMfa } from '@/lib/testing/callers'
import { call, refusal } from '@/lib/testing/calls'
import { inStore, ownDatabase } from '@/lib/testing/database'
import { NOON } from '@/lib/testing/time'
import { SearchUsers } from './search-users'

ownDatabase()

async function scene() {
  const account = await anAccount()
  const alice = await aUser(account, 'alice', { policies: [allowing('iam:ListUsers')] })
  await aUser(account, 'Bob_Jones', { path: '/division/' })
  await aUser(account, 'bobby', { path: '/Division/' })
  await aUser(await anAccount(), 'bob')
  return { account, alice }
}

async function namesOf(user: TestUser, input: object) {
  const { Users, Total } = await call(SearchUsers, withMfa(user), input)
  return [Users.map(({ UserName }) => UserName).join(' '), Total]
}

describe('Success', () => {
  it.each([
    [{}, 'alice Bob_Jones bobby', 3],
    [{ NameContains: 'BOB' }, 'Bob_Jones bobby', 2],
    [{ NameContains: 'b_j' }, 'Bob_Jones', 1],
    [{ NameContains: 'l_c' }, '', 0],
    [{ NameContains: '%' }, '', 0],
    [{ PathPrefix: '/division/' }, 'Bob_Jones', 1],
    [{ PathPrefix: '/Division/', NameContains: 'bob' }, 'bobby', 1],
    [{ Descending: true }, 'bobby Bob_Jones alice', 3],
    [{ SortBy: 'Path' }, 'alice bobby Bob_Jones', 3],
    [{ MaxItems: 2 }, 'alice Bob_Jones', 3],
    [{ MaxItems: 2, Skip: 2 }, 'bobby', 3],
    [{ MaxItems: 2, Descending: true, Skip: 2 }, 'alice', 3],
    [{ Skip: 1_000 }, '', 3],
  ])('finds, for %j, %j of %d', async (input, names, total) => {
    const { alice } = await scene()
    expect(await namesOf(alice, input)).toEqual([names, total])
  })

  it('sorts by time; users who never signed in come first', async () => {
    const { account, alice } = await scene()
    await inStore((store) =>
      store.user.update({
        where: { account_userId: { account: account.id, userId: alice.id } },
        data: { passwordLastUsed: later(NOON, 1), createdAt: later(NOON, 5) },
      }),
    )
    expect(await namesOf(alice, { SortBy: 'PasswordLastUsed' })).toEqual(['Bob_Jones bobby alice', 3])
    expect(await namesOf(alice, { SortBy: 'CreateDate', Descending: true, MaxItems: 1 })).toEqual(['alice', 3])
  })

  it('finds the few of many names and many with a path, none of them, and many of both', async () => {
    const { account, alice } = await scene()
    const numbers = Array.from({ length: 60 }, (_, number) => number)
    const letters = (number: number) => (number % 5 === 0 ? 'x' : number % 4 === 1 ? 'y' : 'z')
    const row = (number: number) => ({
      ...{ account: account.id, userId: `AIDA${number}`, name: `${letters(number)}${number}`, createdAt: NOON },
      path: number % 4 === 0 ? '/fourth/' : '/other/',
    })
    await inStore((store) => store.user.createMany({ data: numbers.map((number) => userRow(row(number))) }))
    const found = (letter: string, path: string, window = {}) =>
      namesOf(alice, { NameContains: letter, PathPrefix: path, ...window })
    expect(await found('x', '/fourth/')).toEqual(['x0 x20 x40', 3])
    expect(await found('x', '/fourth/', { Descending: true, MaxItems: 1, Skip: 1 })).toEqual(['x20', 3])
    expect(await found('y', '/fourth/')).toEqual(['', 0])
    expect(await found('z', '/fourth/', { MaxItems: 2 })).toEqual(['z12 z16', 12])
  })

  it('is recorded as ListUsers', async () => {
    const { account, alice } = await scene()
    await namesOf(alice, { NameContains: 'bob' })
    expect(await trailOf(account)).toMatchObject([{ eventName: 'ListUsers', outcome: 'Success' }])
  })
})

describe('AccessDenied', () => {
  it('is that of ListUsers', async () => {
    const account = await anAccount()
    const bob = await aUser(account, 'bob')
    const answer = await refusal(call(SearchUsers, withMfa(bob), {}))
    expect(answer.message).toContain(`iam:ListUsers on resource: arn:aws:iam::${account.id}:user/`)
  })
})
