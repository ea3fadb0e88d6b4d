import { describe, expect, it } from 'vitest'
import { later } from '@/lib/clock'
import { digest } from '@/lib/ids'
import { anAccount, aUser, type TestAccount } from '@/lib/testing/account'
import { at } from '@/lib/testing/calls'
import { allRows, inStore, ownDatabase } from '@/lib/testing/database'
import { NOON } from '@/lib/testing/time'
import type { Principal, RequestFacts } from './caller'
import { type Challenge, challengeOf, endChallenge, openChallenge } from './challenge'
import { callerForNewPassword, finishNewPassword } from './new-password'
import { answerWithCode, cancelChallenge, challengeWithDevices, chooseDevice, resyncAtSignIn } from './second-factor'
import { clockOfSession, endSession, openSession, sessionOf } from './session'

ownDatabase()

const REQUEST: RequestFacts = {
  ...{ requestId: 'test-request', sourceIp: '192.0.2.1', userAgent: 'tests' },
  ...{ secureTransport: true, entryPoint: 'console' },
}

async function scene() {
  const account = await anAccount()
  const alice = await aUser(account, 'alice')
  return { account, alice }
}

type Parts = Partial<Pick<Challenge, 'purpose' | 'serialNumber' | 'mfa' | 'returnTo'>>

const open = ({ account, id }: Principal, parts: Parts = {}, now = NOON) => {
  const whole = { purpose: 'mfa', serialNumber: null, mfa: null, returnTo: '/', ...parts } as const
  return inStore((store) => openChallenge(store, { account, principalId: id, ...whole }, now, at(now).chance))
}
const look = (value: string, now = NOON) => inStore((store) => challengeOf(store, value, at(now)))
const rowOf = (value: string) => inStore((store) => store.challenge.findUnique({ where: { idHash: digest(value) } }))
const setClock = ({ id }: TestAccount, clockAt: Date) =>
  inStore((store) => store.account.update({ where: { id }, data: { clockMode: 'fixed', clockAt } }))

describe('an open challenge', () => {
  it("has the facts that it was opened with, and its cookie's value is stored nowhere", async () => {
    const { account, alice } = await scene()
    const mfa = { serialNumber: 'arn:aws:iam::111111111111:mfa/phone', at: NOON }
    const value = await open(alice, { purpose: 'new-password', mfa, returnTo: '/users' })
    expect(await look(value, later(NOON, 60))).toEqual({
      ...{ idHash: digest(value), account: account.id, alias: account.alias, principalId: alice.id },
      ...{ purpose: 'new-password', issuedAt: NOON, failures: 0, serialNumber: null, mfa, returnTo: '/users' },
      ...{ now: later(NOON, 60), clock: { mode: 'real' }, nonce: null },
    })
    expect(Buffer.from(value, 'base64url')).toHaveLength(32)
    expect(JSON.stringify(await allRows())).not.toContain(value)
  })

  it('can be one of several of the same user', async () => {
    const { alice } = await scene()
    const [first, second] = [await open(alice), await open(alice)]
    await inStore((store) => endChallenge(store, { idHash: digest(first) }))
    expect(await look(first)).toBeUndefined()
    expect(await look(second)).toBeDefined()
  })
})

describe('the end of a challenge', () => {
  it('comes after five minutes, and for good', async () => {
    const { alice } = await scene()
    const value = await open(alice)
    expect(await look(value, later(NOON, 299))).toBeDefined()
    expect(await look(value, later(NOON, 300))).toBeUndefined()
    expect(await rowOf(value)).toBeNull()
    expect(await look(value, NOON)).toBeUndefined()
  })

  it('comes when the clock is set back, which would make it last longer, and for good (S-126)', async () => {
    const { alice } = await scene()
    const value = await open(alice)
    expect(await look(value, later(NOON, -300))).toBeDefined()
    expect(await look(value, later(NOON, -301))).toBeUndefined()
    expect(await look(value, NOON)).toBeUndefined()
  })

  it("comes by the account's clock, not by the machine's", async () => {
    const { account, alice } = await scene()
    const value = await open(alice)
    await setClock(account, later(NOON, 299))
    expect(await look(value, later(NOON, 3600))).toBeDefined()
    await setClock(account, later(NOON, 300))
    expect(await look(value, NOON)).toBeUndefined()
  })

  it('comes with five wrong codes', async () => {
    const { alice } = await scene()
    const value = await open(alice)
    const fail = (failures: number) =>
      inStore((store) => store.challenge.update({ where: { idHash: digest(value) }, data: { failures } }))
    await fail(4)
    expect(await look(value)).toMatchObject({ failures: 4 })
    await fail(5)
    expect(await look(value)).toBeUndefined()
  })

  it('comes when the user cancels', async () => {
    const { alice } = await scene()
    const value = await open(alice)
    await cancelChallenge(value, at(NOON))
    expect(await look(value)).toBeUndefined()
    await cancelChallenge(value, at(NOON))
    await cancelChallenge('unknown', at(NOON))
  })

  it('deletes the row when the next one in the account begins', async () => {
    const { account, alice } = await scene()
    await open(alice)
    await open(alice, {}, later(NOON, 301))
    expect(await inStore((store) => store.challenge.count({ where: { account: account.id } }))).toBe(1)
  })
})

describe('a challenge and a session are never taken for one another:', () => {
  it.each(['mfa', 'new-password'] as const)('the value of a challenge for %s opens no session', async (purpose) => {
    const { alice } = await scene()
    const value = await open(alice, { purpose })
    expect(await sessionOf(value, REQUEST, at(NOON))).toBeUndefined()
    expect(await clockOfSession(value)).toBeUndefined()
    await endSession(value)
    expect(await look(value)).toBeDefined()
  })

  it('the value of a session opens no challenge, and is not ended as one', async () => {
    const { account, alice } = await scene()
    const who = { account: account.id, principalId: alice.id }
    const value = await inStore((store) => openSession(store, who, null, REQUEST, NOON, at(NOON).chance))
    expect(await look(value)).toBeUndefined()
    expect(await challengeWithDevices(value, at(NOON))).toBeUndefined()
    expect(await chooseDevice(value, 'any', at(NOON))).toBe(false)
    expect(await answerWithCode(value, '000000', REQUEST, at(NOON))).toEqual({ kind: 'over' })
    expect(await resyncAtSignIn(value, ['000000', '000001'], REQUEST, at(NOON))).toEqual({ kind: 'over' })
    expect(await callerForNewPassword(value, REQUEST, at(NOON))).toBeUndefined()
    expect(await finishNewPassword(value, REQUEST, at(NOON))).toBeUndefined()
    await cancelChallenge(value, at(NOON))
    expect(await sessionOf(value, REQUEST, at(NOON))).toBeDefined()
  })

  it('a challenge for one purpose does not work for the other', async () => {
    const { alice } = await scene()
    const mfa = await open(alice, { purpose: 'mfa' })
    expect(await callerForNewPassword(mfa, REQUEST, at(NOON))).toBeUndefined()
    expect(await finishNewPassword(mfa, REQUEST, at(NOON))).toBeUndefined()
    const password = await open(alice, { purpose: 'new-password' })
    expect(await answerWithCode(password, '000000', REQUEST, at(NOON))).toEqual({ kind: 'over' })
    expect(await look(mfa)).toBeDefined()
    expect(await look(password)).toMatchObject({ failures: 0 })
  })
})
