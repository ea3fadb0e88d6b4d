import { describe, expect, it } from 'vitest'
import { later } from '@/lib/clock'
import { digest } from '@/lib/ids'
import { ListMFADevices } from '@/lib/operations/iam/mfa/list-mfa-devices'
import { aDevice, allowing, anAccount, aPassword, attach, aUser, type TestAccount } from '@/lib/testing/account'
import { at, call } from '@/lib/testing/calls'
import { allRows, inStore, ownDatabase } from '@/lib/testing/database'
import { ownSettings } from '@/lib/testing/settings'
import { NOON } from '@/lib/testing/time'
import type { MfaProof, Principal, RequestFacts } from './caller'
import { clockOfSession, endSession, openSession, renewed, renewSession, sessionOf } from './session'
import { signIn } from './sign-in'

ownDatabase()

const set = ownSettings({ sessionIdleMinutes: 0, sessionHours: 12, stepUpMinutes: 5 })

const PASSWORD = 'Right-Passw0rd!'
const TWELVE_HOURS = 12 * 3600
const REQUEST: RequestFacts = {
  ...{ requestId: 'test-request', sourceIp: '192.0.2.1', userAgent: 'tests' },
  ...{ secureTransport: true, entryPoint: 'console' },
}

async function scene() {
  const account = await anAccount()
  const alice = await aUser(account, 'alice')
  return { account, alice }
}

const open = ({ account, id }: Principal, mfa: MfaProof | null = null, now = NOON, request = REQUEST) =>
  inStore((store) => openSession(store, { account, principalId: id }, mfa, request, now, at(now).chance))
const look = (value: string, now = NOON) => sessionOf(value, REQUEST, at(now))
const rowOf = (value: string) => inStore((store) => store.session.findUnique({ where: { idHash: digest(value) } }))
const setClock = ({ id }: TestAccount, clockAt: Date) =>
  inStore((store) => store.account.update({ where: { id }, data: { clockMode: 'fixed', clockAt } }))

describe('the value of a cookie', () => {
  it('has 256 bits, and only its digest is stored', async () => {
    const { alice } = await scene()
    const value = await open(alice)
    expect(Buffer.from(value, 'base64url')).toHaveLength(32)
    expect(JSON.stringify(await allRows())).not.toContain(value)
    expect(await rowOf(value)).toMatchObject({ principalId: alice.id, sourceIp: '192.0.2.1', userAgent: 'tests' })
  })

  it('cannot be replaced by the stored digest', async () => {
    const { alice } = await scene()
    expect(await look(digest(await open(alice)))).toBeUndefined()
  })

  it.each(['', 'planted-by-a-stranger', 'x'.repeat(5000), '\u0000', '%'])(
    'that nobody issued opens nothing: %j',
    async (value) => expect(await look(value)).toBeUndefined(),
  )

  it('planted before a sign-in is not adopted by it', async () => {
    const { account, alice } = await scene()
    await aPassword(alice, PASSWORD)
    const planted = Buffer.alloc(32, 1).toString('base64url')
    expect(await look(planted)).toBeUndefined()
    const claim = { kind: 'user', account: account.id, userName: 'alice', password: PASSWORD } as const
    const step = await signIn(claim, '/', REQUEST, at(NOON))
    expect('cookie' in step && step.cookie).not.toBe(planted)
    expect(await look(planted)).toBeUndefined()
  })

  it('stores only the beginning of a huge user agent', async () => {
    const { alice } = await scene()
    const value = await open(alice, null, NOON, { ...REQUEST, userAgent: 'x'.repeat(10_000) })
    expect((await rowOf(value))?.userAgent).toHaveLength(512)
  })
})

describe('a live session', () => {
  it('has its caller, and the devices of which a sign-in would require one', async () => {
    const { account, alice } = await scene()
    const phone = await aDevice(account, 'phone', { owner: alice })
    await aDevice(account, 'bobs', { owner: await aUser(account, 'bob') })
    const value = await open(alice)
    const session = await look(value, later(NOON, 60))
    expect(session).toMatchObject({
      account: { id: account.id, alias: account.alias, clock: { mode: 'real' } },
      ...{ issuedAt: NOON, expiresAt: later(NOON, TWELVE_HOURS), now: later(NOON, 60), mfa: null },
      devices: [{ serialNumber: phone.serialNumber, name: 'phone' }],
    })
    expect(session?.caller.principal).toEqual(alice)
    expect(session?.caller.request).toEqual(REQUEST)
    expect(session?.caller.credential).toEqual({
      ...{ kind: 'session', sessionHash: digest(value), issuedAt: NOON, mfa: null, isFactorDue: true },
    })
    expect(session?.caller.mfaPresent).toBe(false)
  })

  it('with MFA has the device, its kind and the time', async () => {
    const { account, alice } = await scene()
    const { serialNumber } = await aDevice(account, 'phone', { owner: alice })
    const session = await look(await open(alice, { serialNumber, at: NOON }), later(NOON, 90))
    expect(session?.mfa).toEqual({ serialNumber, at: NOON, kind: 'virtual' })
    expect(session?.caller.mfaPresent).toBe(true)
  })

  it('is accepted by the gate', async () => {
    const { alice } = await scene()
    await attach(alice, allowing('iam:ListMFADevices'))
    const session = await look(await open(alice))
    if (!session) throw new Error('There is no session.')
    expect(await call(ListMFADevices, session.caller, {})).toMatchObject({ MFADevices: [] })
  })

  it('of the root user has the account as its principal', async () => {
    const { account } = await scene()
    expect((await look(await open(account.root)))?.caller.principal).toEqual(account.root)
  })

  it('is written as seen once a minute, not at every request', async () => {
    const { alice } = await scene()
    const value = await open(alice)
    await look(value, later(NOON, 60))
    expect((await rowOf(value))?.lastSeenAt).toEqual(NOON)
    await look(value, later(NOON, 61))
    expect((await rowOf(value))?.lastSeenAt).toEqual(later(NOON, 61))
  })

  it('gives the clock of its account', async () => {
    const { account, alice } = await scene()
    const value = await open(alice)
    expect(await clockOfSession(value)).toEqual({ mode: 'real' })
    await setClock(account, later(NOON, 5))
    expect(await clockOfSession(value)).toEqual({ mode: 'fixed', at: later(NOON, 5) })
    expect(await clockOfSession('unknown')).toBeUndefined()
  })
})

describe('the end of a session', () => {
  it('comes after twelve hours, whatever happens in it', async () => {
    const { alice } = await scene()
    const value = await open(alice)
    for (let hour = 1; hour < 12; hour++) await look(value, later(NOON, hour * 3600))
    expect(await look(value, later(NOON, TWELVE_HOURS - 1))).toBeDefined()
    expect(await look(value, later(NOON, TWELVE_HOURS))).toBeUndefined()
    expect(await rowOf(value)).toBeNull()
    expect(await look(value, NOON)).toBeUndefined()
  })

  it("comes by the account's clock, not by the machine's", async () => {
    const { account, alice } = await scene()
    const value = await open(alice)
    await setClock(account, later(NOON, TWELVE_HOURS - 1))
    expect(await look(value, later(NOON, 2 * TWELVE_HOURS))).toBeDefined()
    await setClock(account, later(NOON, TWELVE_HOURS))
    expect(await look(value, NOON)).toBeUndefined()
  })

  it('comes when the clock is set back to before it began, and for good', async () => {
    const { account, alice } = await scene()
    const value = await open(alice)
    await setClock(account, later(NOON, -300))
    expect(await look(value)).toBeDefined()
    await setClock(account, later(NOON, -301))
    expect(await look(value)).toBeUndefined()
    await setClock(account, NOON)
    expect(await look(value)).toBeUndefined()
  })

  it('comes when its user is deleted', async () => {
    const { account, alice } = await scene()
    const value = await open(alice)
    const where = { account_userId: { account: account.id, userId: alice.id } }
    await inStore((store) => store.user.delete({ where }))
    expect(await look(value)).toBeUndefined()
  })

  it('is not undone by a new user with the same name', async () => {
    const { account, alice } = await scene()
    const value = await open(alice)
    const data = { userId: 'AIDAANOTHERANOTHERAN1' }
    const where = { account_userId: { account: account.id, userId: alice.id } }
    await inStore((store) => store.user.update({ where, data }))
    expect(await look(value)).toBeUndefined()
  })

  it('comes when its account is deleted', async () => {
    const { account, alice } = await scene()
    const value = await open(alice)
    await inStore((store) => store.account.delete({ where: { id: account.id } }))
    expect(await look(value)).toBeUndefined()
  })

  it('comes by endSession, for this session only', async () => {
    const { alice } = await scene()
    const [here, elsewhere] = [await open(alice), await open(alice)]
    await endSession(here)
    expect(await look(here)).toBeUndefined()
    expect(await look(elsewhere)).toBeDefined()
    await endSession(here)
    await endSession('unknown')
    expect(await look(elsewhere)).toBeDefined()
  })

  it('deletes the row when the next one in the account begins', async () => {
    const { account, alice } = await scene()
    await open(alice)
    await open(alice, null, later(NOON, TWELVE_HOURS + 1))
    expect(await inStore((store) => store.session.count({ where: { account: account.id } }))).toBe(1)
  })
})

describe('the hours of a session', () => {
  it('are set by the operator', async () => {
    set({ sessionHours: 2 })
    const { alice } = await scene()
    const value = await open(alice)
    expect(await look(value, later(NOON, 2 * 3600 - 1))).toBeDefined()
    expect(await look(value, later(NOON, 2 * 3600))).toBeUndefined()
  })
})

describe('a fresh factor (S-42)', () => {
  const isDue = async (value: string, now: Date) => (await look(value, now))?.isFactorDue

  /** alice, who has a device and gave its code at the sign-in. */
  async function withDevice() {
    const { account, alice } = await scene()
    const { serialNumber } = await aDevice(account, 'phone', { owner: alice })
    return { account, alice, mfa: { serialNumber, at: NOON } }
  }

  it("is the sign-in's code, for five minutes", async () => {
    const { alice, mfa } = await withDevice()
    const value = await open(alice, mfa)
    expect([await isDue(value, later(NOON, 300)), await isDue(value, later(NOON, 301))]).toEqual([false, true])
  })

  it('is a code given since, and requests do not extend its time', async () => {
    const { alice, mfa } = await withDevice()
    const value = await open(alice, mfa)
    await inStore((store) =>
      store.session.update({ where: { idHash: digest(value) }, data: { confirmedAt: later(NOON, 3600) } }),
    )
    for (const [seconds, due] of [
      [3599, false],
      [3600, false],
      [3900, false],
      [3901, true],
    ] as const) {
      expect(await isDue(value, later(NOON, seconds))).toBe(due)
    }
  })

  it('is due from the start when the sign-in required no code, once there is a device', async () => {
    const { account, alice } = await scene()
    const value = await open(alice)
    expect(await isDue(value, NOON)).toBe(false)
    await aDevice(account, 'phone', { owner: alice })
    expect(await isDue(value, NOON)).toBe(true)
  })

  it('is never due for a user without a device, even when others have devices', async () => {
    const { account, alice } = await scene()
    await aDevice(account, 'bobs', { owner: await aUser(account, 'bob') })
    expect(await isDue(await open(alice), later(NOON, 3600))).toBe(false)
  })

  it('does not stay fresh for ever when the clock is set back', async () => {
    const { alice, mfa } = await withDevice()
    const value = await open(alice, { ...mfa, at: later(NOON, 301) })
    expect(await isDue(value, NOON)).toBe(true)
  })

  it('expires as the operator sets it, and 0 turns it off', async () => {
    const { alice, mfa } = await withDevice()
    const value = await open(alice, mfa)
    set({ stepUpMinutes: 1 })
    expect([await isDue(value, later(NOON, 60)), await isDue(value, later(NOON, 61))]).toEqual([false, true])
    set({ stepUpMinutes: 0 })
    expect(await isDue(value, later(NOON, TWELVE_HOURS - 1))).toBe(false)
  })
})

describe('a new id for a session (S-50)', () => {
  it('ends the old id at once, and keeps the session', async () => {
    const { account, alice } = await scene()
    const { serialNumber } = await aDevice(account, 'phone', { owner: alice })
    const old = await open(alice, { serialNumber, at: NOON })
    const { idHash: _, ...before } = (await rowOf(old)) ?? { idHash: '' }
    const caller = (await look(old))?.caller
    const next = caller && (await renewed(caller, at(NOON)))
    expect(await look(old)).toBeUndefined()
    expect(next?.cookie).not.toBe(old)
    expect(await rowOf(next?.cookie ?? '')).toEqual({ ...before, idHash: digest(next?.cookie ?? '') })
    expect((await look(next?.cookie ?? ''))?.caller).toEqual(next?.caller)
  })

  it('does not restore an ended session, and creates none', async () => {
    const { alice } = await scene()
    const value = await open(alice)
    const caller = (await look(value))?.caller
    await endSession(value)
    expect(caller && (await renewed(caller, at(NOON)))).toBeUndefined()
    expect(await inStore((store) => store.session.count({ where: { principalId: alice.id } }))).toBe(0)
  })

  it('is given once to simultaneous requests', async () => {
    const { alice } = await scene()
    const idHash = digest(await open(alice))
    const { chance } = at(NOON)
    const values = await Promise.all(
      Array.from({ length: 10 }, () => inStore((store) => renewSession(store, idHash, chance))),
    )
    expect(values.filter((value) => value !== undefined)).toHaveLength(1)
  })
})

describe('two sessions of one user', () => {
  it('have separate MFA states', async () => {
    const { account, alice } = await scene()
    const { serialNumber } = await aDevice(account, 'phone', { owner: alice })
    const [plain, proven] = [await open(alice), await open(alice, { serialNumber, at: NOON })]
    expect((await look(plain))?.caller.mfaPresent).toBe(false)
    expect((await look(proven))?.caller.mfaPresent).toBe(true)
  })
})

describe('idleness', () => {
  it('ends nothing without a limit', async () => {
    const { alice } = await scene()
    expect(await look(await open(alice), later(NOON, TWELVE_HOURS - 1))).toBeDefined()
  })

  it('ends a session at its limit, and for good', async () => {
    set({ sessionIdleMinutes: 30 })
    const { alice } = await scene()
    const value = await open(alice)
    expect(await look(value, later(NOON, 30 * 60))).toBeUndefined()
    expect(await look(value, NOON)).toBeUndefined()
  })

  it('starts again with each request, but does not extend the twelve hours', async () => {
    set({ sessionIdleMinutes: 30 })
    const { alice } = await scene()
    const value = await open(alice)
    for (let minute = 29; minute < 12 * 60; minute += 29)
      expect(await look(value, later(NOON, minute * 60))).toBeDefined()
    expect(await look(value, later(NOON, TWELVE_HOURS))).toBeUndefined()
  })
})
