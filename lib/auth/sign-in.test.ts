import { verify } from '@node-rs/argon2'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { later } from '@/lib/clock'
import { chanceFrom } from '@/lib/ids'
import type { KindName } from '@/lib/mfa/kinds/kind'
import {
  aDevice,
  anAccount,
  aPassword,
  aUser,
  sessionsOf,
  type TestAccount,
  type TestUser,
  trailOf,
} from '@/lib/testing/account'
import { at } from '@/lib/testing/calls'
import { codeAt } from '@/lib/testing/codes'
import { allRows, inStore, ownDatabase } from '@/lib/testing/database'
import { hashOf } from '@/lib/testing/passwords'
import { ownReadings } from '@/lib/testing/readings'
import { NOON } from '@/lib/testing/time'
import type { Principal, RequestFacts } from './caller'
import { answerWithCode, challengeWithDevices } from './second-factor'
import { sessionOf } from './session'
import { type SignInClaim, signIn } from './sign-in'

ownDatabase()
vi.mock('@node-rs/argon2', { spy: true })
beforeEach(() => void vi.clearAllMocks())

const PASSWORD = 'Right-Passw0rd!'
const REQUEST: RequestFacts = {
  ...{ requestId: 'test-request', sourceIp: '192.0.2.1', userAgent: 'tests' },
  ...{ secureTransport: true, entryPoint: 'console' },
}

async function scene() {
  const account = await anAccount()
  const alice = await aUser(account, 'alice')
  await aPassword(alice, PASSWORD)
  return { account, alice }
}

const user = (account: string, userName = 'alice', password = PASSWORD): SignInClaim => ({
  ...{ kind: 'user', account, userName, password },
})
const root = (email: string, password = PASSWORD): SignInClaim => ({ kind: 'root', email, password })
const enter = (claim: SignInClaim, now = NOON) => signIn(claim, '/users', REQUEST, at(now))

/** Signs in, which must lead to a challenge, and returns the challenge. */
async function challenged(claim: SignInClaim) {
  const step = await enter(claim)
  if (!('cookie' in step) || step.kind === 'session') throw new Error(`No challenge follows: ${step.kind}.`)
  return { kind: step.kind, cookie: step.cookie, open: await challengeWithDevices(step.cookie, at(NOON)) }
}

const mustChange = ({ account, id }: Principal) =>
  inStore((store) =>
    store.loginProfile.updateMany({ where: { account, principalId: id }, data: { passwordResetRequired: true } }),
  )
const deleteUser = ({ account, id }: TestUser) =>
  inStore((store) => store.user.delete({ where: { account_userId: { account, userId: id } } }))

describe('a session', () => {
  it('follows a right password when there is no device, and records that no MFA was used', async () => {
    const { account, alice } = await scene()
    const step = await enter(user(account.id))
    expect(step).toEqual({ kind: 'session', cookie: expect.stringMatching(/^[\w-]{43}$/), returnTo: '/users' })
    const session = await sessionOf('cookie' in step ? step.cookie : '', REQUEST, at(NOON))
    expect(session).toMatchObject({ mfa: null, issuedAt: NOON, expiresAt: later(NOON, 12 * 3600), devices: [] })
    expect(session?.caller).toMatchObject({ principal: alice, request: REQUEST, mfaPresent: false })
  })

  it.each<[string, (account: TestAccount) => string]>([
    ['its id', ({ id }) => id],
    ['its id with dashes', ({ id }) => id.replace(/^(\d{4})(\d{4})/, '$1-$2-')],
    ['its id with spaces', ({ id }) => ` ${id.replace(/^(\d{4})(\d{4})/, '$1 $2 ')} `],
    ['its alias', ({ alias }) => alias],
    ['its alias in upper case, with spaces around', ({ alias }) => ` ${alias.toUpperCase()} `],
  ])('follows when the account is named by %s', async (_, typed) => {
    const { account } = await scene()
    expect(await enter(user(typed(account)))).toMatchObject({ kind: 'session' })
  })

  it.each(['ALICE', 'Alice', ' alice '])('follows when the user is named %j', async (typed) => {
    const { account } = await scene()
    expect(await enter(user(account.id, typed))).toMatchObject({ kind: 'session' })
  })

  it.each<[string, (email: string) => string]>([
    ['as it is', (email) => email],
    ['in upper case', (email) => email.toUpperCase()],
    ['with spaces around', (email) => ` ${email} `],
  ])('follows for the root user, with the address %s', async (_, typed) => {
    const account = await anAccount()
    await aPassword(account.root, PASSWORD)
    const step = await enter(root(typed(account.rootEmail)))
    const session = await sessionOf('cookie' in step ? step.cookie : '', REQUEST, at(NOON))
    expect(session?.caller.principal).toEqual(account.root)
  })

  it('has a new id at every sign-in', async () => {
    const { account, alice } = await scene()
    const steps = [await enter(user(account.id)), await enter(user(account.id))]
    expect(new Set(steps.map((step) => ('cookie' in step ? step.cookie : ''))).size).toBe(2)
    expect(await sessionsOf(alice)).toHaveLength(2)
  })

  it('updates the last use of the password', async () => {
    const { account, alice } = await scene()
    await enter(user(account.id), later(NOON, 60))
    const where = { account_userId: { account: account.id, userId: alice.id } }
    expect(await inStore((store) => store.user.findUnique({ where }))).toMatchObject({
      passwordLastUsed: later(NOON, 60),
    })
  })

  it("begins by the account's clock", async () => {
    const { account } = await scene()
    const clock = { clockMode: 'offset', clockOffset: -3600 }
    await inStore((store) => store.account.update({ where: { id: account.id }, data: clock }))
    const step = await enter(user(account.id))
    const session = await sessionOf('cookie' in step ? step.cookie : '', REQUEST, at(NOON))
    expect(session).toMatchObject({ issuedAt: later(NOON, -3600), now: later(NOON, -3600) })
  })

  it('is not opened when its record cannot be stored', async () => {
    const { account, alice } = await scene()
    // The same random bytes twice make the same record id twice, which the trail refuses.
    const twice = () => ({ clock: { now: () => NOON }, chance: chanceFrom(alice.arn) })
    await signIn(user(account.id), '/', REQUEST, twice())
    await expect(signIn(user(account.id), '/', REQUEST, twice())).rejects.toThrow()
    expect(await sessionsOf(alice)).toHaveLength(1)
    expect(await trailOf(account)).toHaveLength(1)
  })
})

describe('a challenge', () => {
  it('for a code follows when there is one device, which is already chosen', async () => {
    const { account, alice } = await scene()
    const phone = await aDevice(account, 'phone', { owner: alice })
    const { kind, open } = await challenged(user(account.id))
    expect(kind).toBe('mfa')
    expect(open).toMatchObject({
      challenge: { purpose: 'mfa', serialNumber: phone.serialNumber, mfa: null, failures: 0, returnTo: '/users' },
      userName: 'alice',
      devices: [{ serialNumber: phone.serialNumber, name: 'phone' }],
    })
    expect(await sessionsOf(alice)).toEqual([])
  })

  it('for a choice follows when there are several', async () => {
    const { account, alice } = await scene()
    for (const name of ['phone', 'tablet']) await aDevice(account, name, { owner: alice })
    const { kind, open } = await challenged(user(account.id))
    expect(kind).toBe('choose')
    expect(open).toMatchObject({
      challenge: { serialNumber: null },
      devices: [{ name: 'phone' }, { name: 'tablet' }],
    })
    expect(await sessionsOf(alice)).toEqual([])
  })

  it('does not follow from devices of others, or from one that is not enabled', async () => {
    const { account } = await scene()
    await aDevice(account, 'bobs', { owner: await aUser(account, 'bob') })
    await aDevice(account, 'unfinished')
    expect(await enter(user(account.id))).toMatchObject({ kind: 'session' })
  })

  it('for a code follows for the root user with a device too', async () => {
    const account = await anAccount()
    await aPassword(account.root, PASSWORD)
    await aDevice(account, 'safe', { owner: account.root })
    const { kind, open } = await challenged(root(account.rootEmail))
    expect(kind).toBe('mfa')
    expect(open).toMatchObject({ userName: 'root', devices: [{ name: 'safe' }] })
  })

  it('for a new password follows when one is due, and there is no session before it', async () => {
    const { account, alice } = await scene()
    await mustChange(alice)
    const { kind, open } = await challenged(user(account.id))
    expect(kind).toBe('new-password')
    expect(open?.challenge).toMatchObject({ purpose: 'new-password', mfa: null, returnTo: '/users' })
    expect(await sessionsOf(alice)).toEqual([])
    expect(await trailOf(account)).toEqual([])
  })

  it('for a new password comes after the code, and keeps the MFA', async () => {
    const { account, alice } = await scene()
    await mustChange(alice)
    const phone = await aDevice(account, 'phone', { owner: alice })
    const { kind, cookie } = await challenged(user(account.id))
    expect(kind).toBe('mfa')
    const step = await answerWithCode(cookie, codeAt(phone, NOON), REQUEST, at(NOON))
    expect(step).toEqual({ kind: 'new-password', cookie: expect.stringMatching(/^[\w-]{43}$/) })
    const open = await challengeWithDevices('cookie' in step ? step.cookie : '', at(NOON))
    expect(open?.challenge).toMatchObject({
      ...{ purpose: 'new-password', mfa: { serialNumber: phone.serialNumber, at: NOON }, returnTo: '/users' },
    })
    expect(await sessionsOf(alice)).toEqual([])
  })
})

describe("a password's hash", () => {
  const hashNow = ({ account, id }: TestUser) =>
    inStore((store) =>
      store.loginProfile.findUniqueOrThrow({ where: { account_principalId: { account, principalId: id } } }),
    )

  it("that is cheaper than today's is replaced, when the password is right (S-10)", async () => {
    const { account, alice } = await scene()
    const before = await hashNow(alice)
    await enter(user(account.id, 'alice', 'wrong'))
    expect(await hashNow(alice)).toEqual(before)
    await enter(user(account.id))
    const after = await hashNow(alice)
    expect(after).toEqual({ ...before, passwordHash: expect.stringMatching(/^\$argon2id\$v=19\$m=65536,t=3,p=1\$/) })
    expect(await enter(user(account.id))).toMatchObject({ kind: 'session' })
    expect(await hashNow(alice)).toEqual(after)
  })
})

describe('refused', () => {
  /** Wrong claims, each in a different way. */
  const WRONG: [string, (account: TestAccount) => SignInClaim][] = [
    ['a wrong password', ({ id }) => user(id, 'alice', 'Wrong-Passw0rd!')],
    ['the password in another case', ({ id }) => user(id, 'alice', PASSWORD.toLowerCase())],
    ['no password', ({ id }) => user(id, 'alice', '')],
    ['an unknown user', ({ id }) => user(id, 'nobody')],
    ['a user without a password', ({ id }) => user(id, 'bob')],
    ['an unknown account', () => user('999999999999')],
    ['an unknown alias', () => user('no-such-alias')],
    ['an empty account', () => user('')],
    ['a root user without a password', ({ rootEmail }) => root(rootEmail)],
    ['an unknown address', () => root('nobody@example.com')],
    ["a user's name as an address", () => root('alice')],
  ]

  it.each(WRONG)('is the result for %s, with the same message and at the same cost', async (_, claim) => {
    const { account, alice } = await scene()
    await aUser(account, 'bob')
    // Hashed by the product: a fixture's cheap hash would hide the cost.
    const where = { account_principalId: { account: account.id, principalId: alice.id } }
    const passwordHash = await hashOf(PASSWORD)
    await inStore((store) => store.loginProfile.update({ where, data: { passwordHash } }))

    expect(await enter(claim(account))).toEqual({ kind: 'refused' })
    expect(vi.mocked(verify).mock.calls.map(([hash]) => String(hash).slice(0, 30))).toEqual([
      '$argon2id$v=19$m=65536,t=3,p=1',
    ])
    expect(await sessionsOf(alice)).toEqual([])
  })

  it('is the result for a user with a device too: no code is required before the password is right', async () => {
    const { account, alice } = await scene()
    await aDevice(account, 'phone', { owner: alice })
    expect(await enter(user(account.id, 'alice', 'wrong'))).toEqual({ kind: 'refused' })
    expect(await inStore((store) => store.challenge.count({ where: { account: account.id } }))).toBe(0)
  })

  it('is the result for a right password that was changed while it was checked', async () => {
    const { account, alice } = await scene()
    const passwordHash = await hashOf('another')
    vi.mocked(verify).mockImplementationOnce(async () => {
      await inStore((store) =>
        store.loginProfile.updateMany({ where: { account: account.id }, data: { passwordHash } }),
      )
      return true
    })
    expect(await enter(user(account.id))).toEqual({ kind: 'refused' })
    expect(await sessionsOf(alice)).toEqual([])
  })

  it('is the result for a user whose password was deleted while it was checked', async () => {
    const { account, alice } = await scene()
    vi.mocked(verify).mockImplementationOnce(async () => {
      await inStore((store) => store.loginProfile.deleteMany({ where: { account: account.id } }))
      await deleteUser(alice)
      return true
    })
    expect(await enter(user(account.id))).toEqual({ kind: 'refused' })
    expect(await sessionsOf(alice)).toEqual([])
  })

  it('is the result for the password of another account', async () => {
    const { account } = await scene()
    const other = await anAccount()
    await aPassword(await aUser(other, 'alice'), 'Other-Passw0rd!')
    expect(await enter(user(account.id, 'alice', 'Other-Passw0rd!'))).toEqual({ kind: 'refused' })
  })
})

describe('the record', () => {
  const facts = {
    ...{ eventSource: 'signin.amazonaws.com', readOnly: false, action: null, resource: null, decision: null },
    ...{ sourceIp: '192.0.2.1', userAgent: 'tests', entryPoint: 'console', requestId: 'test-request', at: NOON },
  }
  const withoutMfa = JSON.stringify({ MFAUsed: 'No' })

  it('of a session is a ConsoleLogin without MFA', async () => {
    const { account, alice } = await scene()
    await enter(user(account.id))
    expect(await trailOf(account)).toMatchObject([
      {
        ...{ ...facts, eventName: 'ConsoleLogin', outcome: 'Success', errorMessage: null, additional: withoutMfa },
        ...{ principalArn: alice.arn, principalId: alice.id },
      },
    ])
  })

  it.each<[KindName[], string]>([
    [['virtual'], 'Virtual MFA'],
    [['passkey'], 'U2F MFA'],
    [['hardware'], 'Hardware MFA'],
    [['virtual', 'passkey'], 'Multiple MFA Devices'],
  ])('of a right password before a second factor is a CheckMfa, with %j of the type %s', async (kinds, MfaType) => {
    const { account, alice } = await scene()
    for (const kind of kinds) await aDevice(account, `device-${kind}`, { owner: alice, kind })
    await enter(user(account.id))
    const additional = JSON.stringify({ MFAUsed: 'No', MfaType })
    expect(await trailOf(account)).toMatchObject([
      { ...facts, eventName: 'CheckMfa', outcome: 'Success', principalArn: alice.arn, additional },
    ])
  })

  it('of a right code is a ConsoleLogin with MFA', async () => {
    const { account, alice } = await scene()
    const phone = await aDevice(account, 'phone', { owner: alice })
    const { cookie } = await challenged(user(account.id))
    await answerWithCode(cookie, codeAt(phone, NOON), REQUEST, at(NOON))
    const trail = await trailOf(account)
    const additional = JSON.stringify({ MFAUsed: 'Yes', MfaType: 'Virtual MFA', MFAIdentifier: phone.serialNumber })
    expect(trail).toMatchObject([
      { eventName: 'CheckMfa' },
      { ...facts, eventName: 'ConsoleLogin', outcome: 'Success', additional },
    ])
    expect(JSON.stringify(trail)).not.toContain(codeAt(phone, NOON))
  })

  it('of a wrong password names the user, and holds no password', async () => {
    const { account, alice } = await scene()
    await enter(user(account.id, 'ALICE', 'Mistyped-Passw0rd!'))
    const trail = await trailOf(account)
    expect(trail).toMatchObject([
      {
        ...{ ...facts, eventName: 'ConsoleLogin', outcome: 'Failure', errorMessage: 'Failed authentication' },
        ...{ principalArn: alice.arn, principalId: alice.id, additional: withoutMfa },
      },
    ])
    expect(JSON.stringify(trail)).not.toContain('Mistyped')
  })

  it('of an unknown user hides the name, which may be a mistyped password', async () => {
    const { account } = await scene()
    await enter(user(account.id, 'my-secret-passphrase'))
    const trail = await trailOf(account)
    const hidden = 'HIDDEN_DUE_TO_SECURITY_REASONS'
    expect(trail).toMatchObject([{ ...facts, outcome: 'Failure', principalArn: hidden, principalId: hidden }])
    expect(JSON.stringify([trail, await allRows()])).not.toContain('my-secret-passphrase')
  })

  it('of an unknown account does not exist', async () => {
    await scene()
    const count = () => inStore((store) => store.auditEvent.count())
    const before = await count()
    await enter(user('999999999999'))
    expect(await count()).toBe(before)
  })
})

// IAM user guide, "Set an account password policy": expiration.
describe('a password that is too old', () => {
  async function expiring(hardExpiry: boolean) {
    const { account, alice } = await scene()
    const rules = {
      minimumPasswordLength: 6,
      requireSymbols: false,
      requireNumbers: false,
      requireUppercaseCharacters: false,
    }
    const data = { account: account.id, ...rules, requireLowercaseCharacters: false, allowUsersToChangePassword: true }
    await inStore((store) => store.passwordPolicy.create({ data: { ...data, maxPasswordAge: 90, hardExpiry } }))
    return { account, alice }
  }
  const days = (count: number, seconds = 0) => later(NOON, count * 86_400 + seconds)

  it('must be changed before anything else', async () => {
    const { account } = await expiring(false)
    expect(await enter(user(account.id), days(90, -1))).toMatchObject({ kind: 'session' })
    expect(await enter(user(account.id), days(90))).toMatchObject({ kind: 'new-password' })
  })

  it('opens nothing when only an administrator may change it', async () => {
    const { account, alice } = await expiring(true)
    expect(await enter(user(account.id), days(90))).toEqual({ kind: 'expired' })
    expect(await sessionsOf(alice)).toEqual([])
    expect(await trailOf(account)).toMatchObject([{ outcome: 'Failure', errorMessage: 'The password has expired' }])
  })
})

describe('the meter', () => {
  const readings = ownReadings('sign-in')

  it('is told what comes of each password', async () => {
    const { account } = await scene()
    await enter(user(account.id, 'alice', 'wrong'))
    await enter(user(account.id))
    expect(readings.map(({ step, outcome }) => `${step} ${outcome}`)).toEqual(['password refused', 'password session'])
  })
})
