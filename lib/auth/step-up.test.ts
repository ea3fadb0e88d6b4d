import { describe, expect, it } from 'vitest'
import { later } from '@/lib/clock'
import { digest } from '@/lib/ids'
import { aDevice, anAccount, aUser, deviceRow, type TestDevice, trailOf } from '@/lib/testing/account'
import { withKey } from '@/lib/testing/callers'
import { at } from '@/lib/testing/calls'
import { codeAt, codeOff, spendAt } from '@/lib/testing/codes'
import { allRows, inStore, ownDatabase } from '@/lib/testing/database'
import { NOON } from '@/lib/testing/time'
import type { Caller, RequestFacts } from './caller'
import { openWizard, wizardOf } from './enrolment'
import { openSession, sessionOf } from './session'
import { CONFIRM_TRIES, confirmWithCode } from './step-up'

ownDatabase()

const LATER = later(NOON, 3600)
const REQUEST: RequestFacts = {
  ...{ requestId: 'test-request', sourceIp: '192.0.2.1', userAgent: 'tests' },
  ...{ secureTransport: true, entryPoint: 'console' },
}

/** alice, who signed in with her phone an hour ago. */
async function scene() {
  const account = await anAccount()
  const alice = await aUser(account, 'alice')
  const phone = await aDevice(account, 'phone', { owner: alice })
  const { serialNumber } = phone
  const open = () =>
    inStore((store) => {
      const who = { account: account.id, principalId: alice.id }
      return openSession(store, who, { serialNumber, at: NOON }, REQUEST, NOON, at(NOON).chance)
    })
  const value = await open()
  return { account, alice, phone, value, open, caller: await callerOf(value) }
}

const look = (value: string, now = LATER) => sessionOf(value, REQUEST, at(now))

async function callerOf(value: string): Promise<Caller> {
  const session = await look(value)
  if (!session) throw new Error('There is no session.')
  return session.caller
}

const confirm = (caller: Caller, { serialNumber }: Pick<TestDevice, 'serialNumber'>, code: string, now = LATER) =>
  confirmWithCode(caller, serialNumber, code, at(now))
const rowOf = (value: string) => inStore((store) => store.session.findUnique({ where: { idHash: digest(value) } }))

describe('confirmed', () => {
  it('by a right code a session is fresh, under a new id; the old one is dead at once', async () => {
    const { phone, value, caller } = await scene()
    const answer = await confirm(caller, phone, codeAt(phone, LATER))
    if (answer.kind !== 'confirmed') throw new Error(answer.kind)
    expect(await look(value)).toBeUndefined()
    expect(await look(answer.cookie)).toMatchObject({ isFactorDue: false })
    expect(await look(answer.cookie, later(LATER, 300))).toMatchObject({ isFactorDue: false })
    expect(await look(answer.cookie, later(LATER, 301))).toMatchObject({ isFactorDue: true })
  })

  it('a session keeps its MFA state: policies see only the sign-in', async () => {
    const { phone, caller } = await scene()
    const answer = await confirm(caller, phone, codeAt(phone, LATER))
    const session = answer.kind === 'confirmed' ? await look(answer.cookie) : undefined
    expect(session?.mfa).toEqual({ serialNumber: phone.serialNumber, at: NOON, kind: 'virtual' })
  })

  it('a session without MFA stays without MFA', async () => {
    const { account, alice, phone } = await scene()
    const who = { account: account.id, principalId: alice.id }
    const value = await inStore((store) => openSession(store, who, null, REQUEST, NOON, at(NOON).chance))
    const answer = await confirm(await callerOf(value), phone, codeAt(phone, LATER))
    const session = answer.kind === 'confirmed' ? await look(answer.cookie) : undefined
    expect(session).toMatchObject({ mfa: null, isFactorDue: false })
    expect(session?.caller.mfaPresent).toBe(false)
  })

  it('a session keeps its end, and its wizard', async () => {
    const { phone, value, caller } = await scene()
    await openWizard(caller, { serialNumber: 'arn:aws:iam::111111111111:mfa/second', seed: 'SEED' }, at(LATER))
    const before = await rowOf(value)
    const answer = await confirm(caller, phone, codeAt(phone, LATER))
    if (answer.kind !== 'confirmed') throw new Error(answer.kind)
    expect(await rowOf(answer.cookie)).toMatchObject({ issuedAt: before?.issuedAt, expiresAt: before?.expiresAt })
    expect(await wizardOf(await callerOf(answer.cookie), at(LATER))).toMatchObject({ seed: 'SEED' })
  })

  it('is recorded, as is a wrong code, without the code itself', async () => {
    const { account, phone, caller } = await scene()
    const code = codeAt(phone, LATER)
    await confirm(caller, phone, '000000')
    await confirm(caller, phone, code)
    const trail = await trailOf(account)
    expect(trail).toMatchObject([
      { eventName: 'ConfirmMfa', outcome: 'Failure', principalId: caller.principal.id, at: LATER },
      { eventName: 'ConfirmMfa', outcome: 'Success', principalId: caller.principal.id, at: LATER },
    ])
    expect(JSON.stringify(trail)).not.toContain(code)
  })
})

describe('a code', () => {
  it('that was spent at the sign-in confirms nothing (S-20, S-21)', async () => {
    const { phone, value, caller } = await scene()
    await spendAt(phone, codeAt(phone, LATER), LATER)
    expect(await confirm(caller, phone, codeAt(phone, LATER))).toMatchObject({ kind: 'wrong' })
    expect(await look(value)).toMatchObject({ isFactorDue: true })
  })

  it('confirms one of many simultaneous requests', async () => {
    const { phone, open } = await scene()
    const callers = await Promise.all(Array.from({ length: 12 }, async () => callerOf(await open())))
    const answers = await Promise.all(callers.map((caller) => confirm(caller, phone, codeAt(phone, LATER))))
    expect(answers.filter(({ kind }) => kind === 'confirmed')).toHaveLength(1)
  })

  it.each(['', '12345', '1234567', ' 123456', '１２３４５６'])('in a different form is wrong: %j', async (code) => {
    const { phone, caller } = await scene()
    expect(await confirm(caller, phone, code)).toMatchObject({ kind: 'wrong' })
  })

  it("of another user's device, an unassigned one or none is not even counted", async () => {
    const { account, alice, phone, caller } = await scene()
    const bobs = await aDevice(account, 'bobs', { owner: await aUser(account, 'bob') })
    const nobodys = await aDevice(account, 'nobodys')
    const before = await allRows()
    for (const device of [bobs, nobodys]) {
      expect(await confirm(caller, device, codeAt(device, LATER))).toEqual({ kind: 'no-device' })
    }
    expect(await confirm(caller, { serialNumber: 'unknown' }, '123456')).toEqual({ kind: 'no-device' })
    expect(await allRows()).toEqual(before)
    expect(await deviceRow(phone)).toMatchObject({ principalId: alice.id, failures: 0 })
  })

  it('of a device with the same name in another account is refused', async () => {
    const [here, there] = [await scene(), await scene()]
    expect(await confirm(here.caller, there.phone, codeAt(there.phone, LATER))).toEqual({ kind: 'no-device' })
  })

  it('is accepted from a session, never from a key', async () => {
    const { alice, phone } = await scene()
    await expect(confirm(withKey(alice), phone, codeAt(phone, LATER))).rejects.toThrow('Only a console session')
  })
})

describe('wrong codes', () => {
  it('end the session after five, so that a stolen cookie allows no more guesses', async () => {
    const { phone, value, caller } = await scene()
    // Far enough apart that the device's own limit does not apply.
    const tries = Array.from({ length: CONFIRM_TRIES }, (_, index) => later(LATER, index * 60))
    const answers = []
    for (const time of tries) answers.push(await confirm(caller, phone, '000000', time))
    expect(answers).toEqual([...[4, 3, 2, 1].map((left) => ({ kind: 'wrong', left })), { kind: 'over' }])
    expect(await rowOf(value)).toBeNull()
    const now = later(LATER, 3600)
    expect(await confirm(caller, phone, codeAt(phone, now), now)).toEqual({ kind: 'over' })
  })

  it('are reset by a right one', async () => {
    const { phone, value, caller } = await scene()
    for (let tries = 0; tries < 3; tries++) await confirm(caller, phone, '000000')
    expect(await rowOf(value)).toMatchObject({ confirmFailures: 3 })
    const answer = await confirm(caller, phone, codeAt(phone, LATER))
    expect(await rowOf(answer.kind === 'confirmed' ? answer.cookie : '')).toMatchObject({ confirmFailures: 0 })
    expect(await deviceRow(phone)).toMatchObject({ failures: 0 })
  })

  it('count for the device wherever they are entered, and have to wait from the fifth on (S-30)', async () => {
    const { phone, open } = await scene()
    const [one, other] = [await callerOf(await open()), await callerOf(await open())]
    for (let tries = 0; tries < 3; tries++) await confirm(one, phone, '000000')
    for (let tries = 0; tries < 2; tries++) await confirm(other, phone, '000000')
    expect(await deviceRow(phone)).toMatchObject({ failures: 5 })
    // During the wait, a right code gets the result of a wrong one, and does not count against the session.
    expect(await confirm(other, phone, codeAt(phone, LATER))).toMatchObject({ kind: 'held-back' })
    expect(await confirm(other, phone, '000000')).toMatchObject({ kind: 'held-back' })
    const now = later(LATER, 60)
    expect(await confirm(other, phone, codeAt(phone, now), now)).toMatchObject({ kind: 'confirmed' })
  })

  it('sent all at once are checked at most five times', async () => {
    const { phone, value, caller } = await scene()
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, index) => confirm(caller, phone, String(index).padStart(6, '0'))),
    )
    expect(answers.filter(({ kind }) => kind === 'wrong').length).toBeLessThan(CONFIRM_TRIES)
    expect(await deviceRow(phone)).toMatchObject({ failures: 5 })
    expect(await look(value)).toBeUndefined()
  })
})

describe('the time', () => {
  it("is the account's", async () => {
    const { account, phone, caller } = await scene()
    const clockAt = later(NOON, 7200)
    await inStore((store) => store.account.update({ where: { id: account.id }, data: { clockMode: 'fixed', clockAt } }))
    const answer = await confirm(caller, phone, codeOff(phone, 0, clockAt), NOON)
    expect(answer).toMatchObject({ kind: 'confirmed' })
    expect(await rowOf(answer.kind === 'confirmed' ? answer.cookie : '')).toMatchObject({ confirmedAt: clockAt })
  })
})
