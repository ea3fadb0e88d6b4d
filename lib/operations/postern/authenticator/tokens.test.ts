import { describe, expect, it } from 'vitest'
import { later } from '@/lib/clock'
import { spendPair } from '@/lib/mfa/one-time-codes'
import { aDevice, anAccount, aUser, trailOf } from '@/lib/testing/account'
import { withMfa, withoutMfa } from '@/lib/testing/callers'
import { call, refusal } from '@/lib/testing/calls'
import { codeAt, pairAt } from '@/lib/testing/codes'
import { inStore, ownDatabase } from '@/lib/testing/database'
import { ownSettings } from '@/lib/testing/settings'
import { NOON } from '@/lib/testing/time'
import { ListAuthenticatorEntries } from './list-entries'
import { ListPracticeTokens } from './list-tokens'
import { TakePracticeToken } from './take-token'

ownDatabase()

const set = ownSettings({ environment: 'training' })

/** One token of alice, one of bob, two that nobody has, and devices of other kinds. */
async function scene() {
  const account = await anAccount()
  const alice = await aUser(account, 'alice')
  const bob = await aUser(account, 'bob')
  await aDevice(account, 'phone')
  await aDevice(account, 'GAHT00000001', { kind: 'hardware', owner: bob })
  const free = await aDevice(account, 'GAHT00000002', { kind: 'hardware', period: 60 })
  await aDevice(account, 'GAHT00000003', { kind: 'hardware' })
  await aDevice(account, 'GAHT00000004', { kind: 'hardware', owner: alice })
  return { account, alice, bob, free }
}

type Who = Parameters<typeof call>[1]
const list = (caller: Who) => call(ListPracticeTokens, caller, {})
const take = (caller: Who, SerialNumber?: string) =>
  call(TakePracticeToken, caller, SerialNumber === undefined ? {} : { SerialNumber })
const entries = async (caller: Who, now = NOON) => (await call(ListAuthenticatorEntries, caller, {}, now)).Entries

describe('the tokens that can be taken', () => {
  it("are one's own and those that nobody has, without the ones in hand, in this account alone", async () => {
    const { account, alice } = await scene()
    await aDevice(await anAccount(), 'GAHT00000009', { kind: 'hardware' })
    expect(await list(withoutMfa(alice))).toMatchObject({
      Tokens: [
        { SerialNumber: 'GAHT00000004', IsOwn: true },
        { SerialNumber: 'GAHT00000002', IsOwn: false },
        { SerialNumber: 'GAHT00000003', IsOwn: false },
      ],
      Total: 3,
    })
    await take(withoutMfa(alice), 'GAHT00000002')
    expect((await list(withoutMfa(alice))).Total).toBe(2)
    expect((await trailOf(account)).map(({ eventName }) => eventName)).toEqual(['TakeToken'])
  })

  it('are listed in part if there are many, and counted', async () => {
    const { account, alice } = await scene()
    for (let more = 10; more < 25; more++) await aDevice(account, `GAHT000000${more}`, { kind: 'hardware' })
    const { Tokens, Total } = await list(withoutMfa(alice))
    expect([Tokens.length, Total]).toEqual([12, 18])
  })
})

describe('a token in hand', () => {
  it('shows the codes that the device accepts, in its own rhythm', async () => {
    const { alice, free } = await scene()
    expect(await take(withoutMfa(alice), 'GAHT00000002')).toMatchObject({ SerialNumber: 'GAHT00000002' })
    const [entry] = await entries(withoutMfa(alice))
    expect(entry).toMatchObject({ SerialNumber: 'GAHT00000002', IsToken: true, PeriodSeconds: 60, SpentCodes: 0 })
    expect(entry?.Codes[1]).toBe(codeAt(free, NOON))
    expect((await entries(withoutMfa(alice), later(NOON, 59)))[0]?.Codes[1]).toBe(entry?.Codes[1])
  })

  it('says which codes are spent, also while nobody has it', async () => {
    const { alice, free } = await scene()
    const { AuthenticationCode1, AuthenticationCode2 } = pairAt(free, NOON)
    const key = { account: free.account, serialNumber: free.serialNumber }
    await inStore((store) => spendPair(store, key, [AuthenticationCode1, AuthenticationCode2], NOON))
    await take(withoutMfa(alice), 'GAHT00000002')
    expect((await entries(withoutMfa(alice)))[0]?.SpentCodes).toBe(2)
  })

  it('is the first that lies there, if none is named', async () => {
    const { bob } = await scene()
    expect(await take(withMfa(bob))).toMatchObject({ SerialNumber: 'GAHT00000001' })
    expect(await take(withMfa(bob))).toMatchObject({ SerialNumber: 'GAHT00000002' })
  })

  it('is in one hand: whoever takes a free one next has it', async () => {
    const { alice, bob } = await scene()
    await take(withoutMfa(alice), 'GAHT00000003')
    await take(withMfa(bob), 'GAHT00000003')
    expect(await entries(withoutMfa(alice))).toEqual([])
    expect(await entries(withMfa(bob))).toMatchObject([{ SerialNumber: 'GAHT00000003' }])
  })
})

describe('NoSuchEntity', () => {
  it.each([
    ['that is assigned to somebody else', 'GAHT00000001'],
    ['that does not exist', 'GAHT00000008'],
    ['that is a device of another kind', 'arn:aws:iam::123456789012:mfa/phone'],
  ])('answers for a token %s', async (_, serial) => {
    const { alice } = await scene()
    expect((await refusal(take(withoutMfa(alice), serial))).code).toBe('NoSuchEntity')
    expect(await entries(withoutMfa(alice))).toEqual([])
  })

  it('answers for one in hand already, and when none is left', async () => {
    const { alice } = await scene()
    await take(withoutMfa(alice))
    await take(withoutMfa(alice))
    await take(withoutMfa(alice))
    expect((await refusal(take(withoutMfa(alice), 'GAHT00000002'))).code).toBe('NoSuchEntity')
    expect((await refusal(take(withoutMfa(alice)))).code).toBe('NoSuchEntity')
  })
})

describe('InvalidAction', () => {
  it('refuses both outside training: codes of real tokens must not lie on a server', async () => {
    const { alice } = await scene()
    set({ environment: 'production' })
    expect((await refusal(list(withoutMfa(alice)))).code).toBe('InvalidAction')
    expect((await refusal(take(withoutMfa(alice)))).code).toBe('InvalidAction')
  })
})
