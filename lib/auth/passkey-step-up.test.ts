import { describe, expect, it } from 'vitest'
import { later } from '@/lib/clock'
import { DeactivateMFADevice } from '@/lib/operations/iam/mfa/deactivate-mfa-device'
import { allowing, anAccount, aUser, deviceRow, trailOf } from '@/lib/testing/account'
import { withKey, withMfa } from '@/lib/testing/callers'
import { at, call } from '@/lib/testing/calls'
import { inStore, ownDatabase } from '@/lib/testing/database'
import { aPasskey, askedBy, begin, finish } from '@/lib/testing/passkeys'
import { NOON } from '@/lib/testing/time'
import type { Caller, RequestFacts } from './caller'
import { answerWithPasskey, askForPasskey } from './passkey-factor'
import { askToConfirm, confirmWithPasskey } from './passkey-step-up'
import { openSession, sessionOf } from './session'
import { CONFIRM_TRIES } from './step-up'

ownDatabase()

const LATER = later(NOON, 3600)
const REQUEST: RequestFacts = {
  ...{ requestId: 'test-request', sourceIp: '192.0.2.1', userAgent: 'tests' },
  ...{ secureTransport: true, entryPoint: 'console' },
}

/** alice, who signed in with her passkey an hour ago. */
async function scene() {
  const account = await anAccount()
  const policies = [allowing(['iam:EnableMFADevice', 'iam:DeactivateMFADevice'])]
  const alice = await aUser(account, 'alice', { policies })
  const { key, serialNumber } = await aPasskey(alice)
  const who = { account: account.id, principalId: alice.id }
  const open = (now = NOON) =>
    inStore((store) => openSession(store, who, { serialNumber, at: now }, REQUEST, now, at(now).chance))
  const value = await open()
  return { account, alice, key, serialNumber, value, open, caller: await callerOf(value) }
}

const look = (value: string, now = LATER) => sessionOf(value, REQUEST, at(now))

async function callerOf(value: string): Promise<Caller> {
  const session = await look(value)
  if (!session) throw new Error('There is no session.')
  return session.caller
}

async function ask(caller: Caller, now = LATER) {
  const options = await askToConfirm(caller, at(now))
  if (options === undefined) throw new Error('No passkey is asked for.')
  return askedBy(options)
}

const confirm = (caller: Caller, answer: string, now = LATER) => confirmWithPasskey(caller, answer, at(now))

describe('a right answer', () => {
  it('makes the session fresh, under a new id, and keeps what its sign-in proved', async () => {
    const { account, key, serialNumber, value, caller } = await scene()
    expect(await look(value)).toMatchObject({ isFactorDue: true })
    const answer = await confirm(caller, key.assert(await ask(caller), { count: 3 }))
    if (answer.kind !== 'confirmed') throw new Error(answer.kind)
    expect(await look(value)).toBeUndefined()
    expect(await look(answer.cookie)).toMatchObject({ isFactorDue: false, mfa: { serialNumber, at: NOON } })
    expect(await deviceRow({ account: account.id, serialNumber })).toMatchObject({ lastUsedAt: LATER })
    const additional = JSON.stringify({ MFAUsed: 'Yes', MfaType: 'U2F MFA', MFAIdentifier: serialNumber })
    expect((await trailOf(account)).at(-1)).toMatchObject({ eventName: 'ConfirmMfa', outcome: 'Success', additional })
    // A copy of the key, whose counter is behind, is refused.
    const renewed = await callerOf(answer.cookie)
    expect((await confirm(renewed, key.assert(await ask(renewed), { count: 3 }))).kind).toBe('wrong')
  })

  it('confirms once, however often it is sent', async () => {
    const { key, caller } = await scene()
    const text = key.assert(await ask(caller))
    const answers = await Promise.all(Array.from({ length: 20 }, () => confirm(caller, text)))
    expect(answers.filter(({ kind }) => kind === 'confirmed')).toHaveLength(1)
    expect(answers.filter(({ kind }) => kind === 'unasked' || kind === 'over')).toHaveLength(19)
  })

  it('is one to the last request, within five minutes', async () => {
    const { key, caller } = await scene()
    const first = await ask(caller)
    const second = await ask(caller)
    expect(await confirm(caller, key.assert(second), later(LATER, 300))).toEqual({ kind: 'unasked' })
    await ask(caller)
    expect((await confirm(caller, key.assert(first))).kind).toBe('wrong')
  })
})

describe('a wrong answer', () => {
  it('is one to the request of another session, or of a sign-in', async () => {
    const { key, caller, open } = await scene()
    const other = await callerOf(await open())
    const foreign = key.assert(await ask(other))
    await ask(caller)
    expect((await confirm(caller, foreign)).kind).toBe('wrong')
  })

  it("is one of another user's passkey", async () => {
    const { account, caller } = await scene()
    const bob = await aUser(account, 'bob', { policies: [allowing(['iam:EnableMFADevice'])] })
    const foreign = await aPasskey(bob)
    expect((await confirm(caller, foreign.key.assert(await ask(caller)))).kind).toBe('wrong')
  })

  it('ends the session the fifth time in a row; the passkey itself is not locked', async () => {
    const { key, value, caller, open } = await scene()
    for (let left = CONFIRM_TRIES - 1; left > 0; left--) {
      await ask(caller)
      expect(await confirm(caller, '{}')).toEqual({ kind: 'wrong', left })
    }
    await ask(caller)
    expect(await confirm(caller, '{}')).toEqual({ kind: 'over' })
    expect(await look(value)).toBeUndefined()
    const next = await callerOf(await open())
    expect((await confirm(next, key.assert(await ask(next)))).kind).toBe('confirmed')
  })

  it('is any when nothing was asked, and is not counted', async () => {
    const { value, caller } = await scene()
    for (let tries = 0; tries < 6; tries++) expect(await confirm(caller, '{}')).toEqual({ kind: 'unasked' })
    expect(await look(value)).toBeDefined()
  })
})

describe('a request', () => {
  it('is not one for a registration: neither answers the other', async () => {
    const { key, open } = await scene()
    const fresh = await callerOf(await open(LATER))
    const { serialNumber, asked } = await begin(fresh, LATER)
    expect(await confirm(fresh, key.assert(asked))).toEqual({ kind: 'unasked' })
    const confirming = await ask(fresh)
    const finished = finish(fresh, serialNumber, key.register(confirming), LATER)
    await expect(finished).rejects.toMatchObject({ code: 'InvalidAuthenticationCode' })
  })

  it('opens no challenge of a sign-in', async () => {
    const { key, value, caller } = await scene()
    const text = key.assert(await ask(caller))
    expect(await askForPasskey(value, at(LATER))).toBeUndefined()
    expect((await answerWithPasskey(value, text, REQUEST, at(LATER))).kind).toBe('over')
  })

  it('is none without a passkey', async () => {
    const { alice, serialNumber, caller } = await scene()
    await call(DeactivateMFADevice, withMfa(alice), { UserName: 'alice', SerialNumber: serialNumber })
    expect(await askToConfirm(caller, at(LATER))).toBeUndefined()
  })

  it('is answered from a session, never from a key', async () => {
    const { alice } = await scene()
    await expect(confirmWithPasskey(withKey(alice), '{}', at(LATER))).rejects.toThrow('Only a console session')
  })
})
