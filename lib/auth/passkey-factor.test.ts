import { describe, expect, it } from 'vitest'
import { later } from '@/lib/clock'
import { DeactivateMFADevice } from '@/lib/operations/iam/mfa/deactivate-mfa-device'
import {
  aDevice,
  allowing,
  anAccount,
  aPassword,
  aUser,
  deviceRow,
  type TestUser,
  trailOf,
} from '@/lib/testing/account'
import { withMfa } from '@/lib/testing/callers'
import { at, call } from '@/lib/testing/calls'
import { inStore, ownDatabase } from '@/lib/testing/database'
import { aPasskey, askedBy } from '@/lib/testing/passkeys'
import { NOON } from '@/lib/testing/time'
import type { RequestFacts } from './caller'
import { answerWithPasskey, askForPasskey } from './passkey-factor'
import { chooseDevice } from './second-factor'
import { sessionOf } from './session'
import { signIn } from './sign-in'

ownDatabase()

const PASSWORD = 'Alice-Passw0rd!'
const REQUEST: RequestFacts = {
  ...{ requestId: 'request', sourceIp: '127.0.0.1', userAgent: 'tests', secureTransport: true, entryPoint: 'console' },
}

async function aSigner(account: Awaited<ReturnType<typeof anAccount>>, name: string) {
  const policies = [allowing(['iam:EnableMFADevice', 'iam:DeactivateMFADevice'])]
  const user = await aUser(account, name, { policies })
  await aPassword(user, PASSWORD)
  return { user, ...(await aPasskey(user)) }
}

const scene = async () => {
  const account = await anAccount()
  return { account, alice: await aSigner(account, 'alice') }
}

/** Signs in with the password and asks for a passkey. */
async function begin(user: TestUser, now = NOON) {
  const claim = { kind: 'user', account: user.account, userName: user.name, password: PASSWORD } as const
  const step = await signIn(claim, '/users', REQUEST, at(now))
  if (step.kind !== 'mfa') throw new Error(`No challenge follows: ${step.kind}.`)
  return { cookie: step.cookie, asked: await ask(step.cookie, now) }
}

async function ask(cookie: string, now = NOON) {
  const options = await askForPasskey(cookie, at(now))
  if (options === undefined) throw new Error('No passkey is asked for.')
  return askedBy(options)
}

const answer = (cookie: string, text: string, now = NOON) => answerWithPasskey(cookie, text, REQUEST, at(now))

describe('a right answer', () => {
  it('opens a session with MFA, which names the passkey, and keeps the counter', async () => {
    const { account, alice } = await scene()
    const { cookie, asked } = await begin(alice.user)
    const step = await answer(cookie, alice.key.assert(asked, { count: 7 }))
    if (step.kind !== 'session') throw new Error(step.kind)
    const session = await sessionOf(step.cookie, REQUEST, at(NOON))
    expect(session?.mfa).toEqual({ serialNumber: alice.serialNumber, at: NOON, kind: 'passkey' })
    expect(session?.caller.mfaDevice).toEqual({ MFAIdentifier: alice.serialNumber, MfaType: 'U2F MFA' })
    expect(session?.caller.mfaPresent).toBe(true)
    expect(await deviceRow(alice)).toMatchObject({ lastUsedAt: NOON })
    const additional = JSON.stringify({ MFAUsed: 'Yes', MfaType: 'U2F MFA', MFAIdentifier: alice.serialNumber })
    expect((await trailOf(account)).at(-1)).toMatchObject({ eventName: 'ConsoleLogin', additional })
    // A copy of the key, whose counter is behind, is refused.
    const next = await begin(alice.user)
    expect((await answer(next.cookie, alice.key.assert(next.asked, { count: 7 }))).kind).toBe('wrong')
  })

  it('keeps its counter although somebody puts an earlier copy of the row back (S-101)', async () => {
    const { account, alice } = await scene()
    const { serialNumber } = alice
    const where = { account_serialNumber: { account: account.id, serialNumber } }
    const { seed } = await inStore((store) => store.mfaDevice.findUniqueOrThrow({ where }))
    const first = await begin(alice.user)
    expect((await answer(first.cookie, alice.key.assert(first.asked, { count: 7 }))).kind).toBe('session')
    await inStore((store) => store.mfaDevice.update({ where, data: { seed } }))
    const next = await begin(alice.user)
    expect((await answer(next.cookie, alice.key.assert(next.asked, { count: 7 }))).kind).toBe('wrong')
    const asked = await ask(next.cookie)
    expect((await answer(next.cookie, alice.key.assert(asked, { count: 8 }))).kind).toBe('session')
  })

  it('leaves the row as long as it was', async () => {
    const { alice } = await scene()
    const lengths: (number | undefined)[] = []
    for (const count of [7, 8, 9]) {
      const { cookie, asked } = await begin(alice.user)
      await answer(cookie, alice.key.assert(asked, { count }))
      lengths.push((await deviceRow(alice))?.seed.length)
    }
    expect(new Set(lengths).size).toBe(1)
  })
})

describe('several devices', () => {
  it('of which all are passkeys leave no choice: either of them answers', async () => {
    const { alice } = await scene()
    const other = await aPasskey(alice.user, 'EdDSA')
    const first = await begin(alice.user)
    expect((await answer(first.cookie, other.key.assert(first.asked))).kind).toBe('session')
    const next = await begin(alice.user)
    expect((await answer(next.cookie, alice.key.assert(next.asked))).kind).toBe('session')
  })

  it('of two kinds are to choose from, and a passkey answers without being chosen', async () => {
    const { account, alice } = await scene()
    const phone = await aDevice(account, 'phone', { owner: alice.user })
    const claim = { kind: 'user', account: account.id, userName: 'alice', password: PASSWORD } as const
    const step = await signIn(claim, '/users', REQUEST, at(NOON))
    if (step.kind !== 'choose') throw new Error(step.kind)
    expect(await chooseDevice(step.cookie, phone.serialNumber, at(NOON))).toBe(true)
    expect((await answer(step.cookie, alice.key.assert(await ask(step.cookie)))).kind).toBe('session')
  })
})

describe('one challenge', () => {
  it('gives one session for fifty simultaneous answers', async () => {
    const { alice } = await scene()
    const { cookie, asked } = await begin(alice.user)
    const text = alice.key.assert(asked)
    const steps = await Promise.all(Array.from({ length: 50 }, () => answer(cookie, text)))
    expect(steps.filter(({ kind }) => kind === 'session')).toHaveLength(1)
    expect(steps.filter(({ kind }) => kind === 'unasked' || kind === 'over')).toHaveLength(49)
  })

  it('takes no answer again, and not before it asks', async () => {
    const { alice } = await scene()
    const { cookie, asked } = await begin(alice.user)
    const wrong = alice.key.assert(asked, { origin: 'https://evil.example' })
    expect(await answer(cookie, wrong)).toMatchObject({ kind: 'wrong', failures: 1 })
    expect((await answer(cookie, alice.key.assert(asked))).kind).toBe('unasked')
    expect((await answer(cookie, alice.key.assert(await ask(cookie)))).kind).toBe('session')
  })

  it('ends with the fifth wrong answer; the passkey itself is not locked', async () => {
    const { alice } = await scene()
    const { cookie } = await begin(alice.user)
    for (let tries = 1; tries <= 5; tries++) {
      await ask(cookie)
      expect(await answer(cookie, '{}')).toMatchObject({ kind: 'wrong', failures: tries })
    }
    expect((await answer(cookie, '{}')).kind).toBe('over')
    const next = await begin(alice.user)
    expect((await answer(next.cookie, alice.key.assert(next.asked))).kind).toBe('session')
  })

  it('is over after five minutes', async () => {
    const { alice } = await scene()
    const { cookie, asked } = await begin(alice.user)
    expect((await answer(cookie, alice.key.assert(asked), later(NOON, 300))).kind).toBe('over')
  })
})

describe('a wrong answer', () => {
  it('is one to the challenge of another sign-in', async () => {
    const { alice } = await scene()
    const [first, second] = [await begin(alice.user), await begin(alice.user)]
    expect((await answer(second.cookie, alice.key.assert(first.asked))).kind).toBe('wrong')
  })

  it.each(['same', 'other'])("is one of another user's passkey, in the %s account", async (where) => {
    const { account, alice } = await scene()
    const bob = await aSigner(where === 'same' ? account : await anAccount(), 'bob')
    const { cookie, asked } = await begin(alice.user)
    expect((await answer(cookie, bob.key.assert(asked))).kind).toBe('wrong')
  })

  it('is one of a passkey that the user no longer has', async () => {
    const { alice } = await scene()
    const { cookie, asked } = await begin(alice.user)
    const input = { UserName: 'alice', SerialNumber: alice.serialNumber }
    await call(DeactivateMFADevice, withMfa(alice.user), input)
    expect((await answer(cookie, alice.key.assert(asked))).kind).toBe('over')
  })

  it('is one of a passkey that somebody who writes to the database gave to the user (S-101)', async () => {
    const { account, alice } = await scene()
    const bob = await aSigner(account, 'bob')
    const { serialNumber } = bob
    await inStore((store) =>
      store.mfaDevice.update({
        where: { account_serialNumber: { account: account.id, serialNumber } },
        data: { principalId: alice.user.id },
      }),
    )
    const claim = { kind: 'user', account: account.id, userName: 'alice', password: PASSWORD } as const
    const step = await signIn(claim, '/users', REQUEST, at(NOON))
    if (step.kind !== 'mfa') throw new Error(step.kind)
    const text = bob.key.assert(await ask(step.cookie))
    expect((await answer(step.cookie, text)).kind).toBe('wrong')
  })
})

it('a challenge of a user without passkeys asks for none', async () => {
  expect(await askForPasskey('no such challenge', at(NOON))).toBeUndefined()
})
