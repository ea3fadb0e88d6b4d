import { describe, expect, it } from 'vitest'
import { later } from '@/lib/clock'
import { digest } from '@/lib/ids'
import { EnableMFADevice } from '@/lib/operations/iam/mfa/enable-mfa-device'
import { ResyncMFADevice } from '@/lib/operations/iam/mfa/resync-mfa-device'
import {
  aDevice,
  allowing,
  anAccount,
  aPassword,
  aUser,
  changeDevice,
  deviceRow,
  sessionsOf,
  type TestDevice,
  type TestUser,
  trailOf,
} from '@/lib/testing/account'
import { withoutMfa } from '@/lib/testing/callers'
import { at, call, refusal } from '@/lib/testing/calls'
import { codeAt, codeOff, pairAt, spendAt } from '@/lib/testing/codes'
import { inStore, ownDatabase } from '@/lib/testing/database'
import { ownReadings } from '@/lib/testing/readings'
import { NOON, stepOf } from '@/lib/testing/time'
import type { RequestFacts } from './caller'
import { answerWithCode, challengeWithDevices, chooseDevice, resyncAtSignIn } from './second-factor'
import { sessionOf } from './session'
import { signIn } from './sign-in'

ownDatabase()

const PASSWORD = 'Right-Passw0rd!'
const REQUEST: RequestFacts = {
  ...{ requestId: 'test-request', sourceIp: '192.0.2.1', userAgent: 'tests' },
  ...{ secureTransport: true, entryPoint: 'console' },
}
/** A code that is wrong at every time in these tests. */
const WRONG = '000000'

async function scene() {
  const account = await anAccount()
  const policies = [allowing(['iam:EnableMFADevice', 'iam:ResyncMFADevice'])]
  const alice = await aUser(account, 'alice', { policies })
  await aPassword(alice, PASSWORD)
  const phone = await aDevice(account, 'phone', { owner: alice })
  return { account, alice, phone }
}

/** Signs in with the password and returns the value of the challenge. */
async function begin({ account, name }: TestUser, now = NOON): Promise<string> {
  const step = await signIn({ kind: 'user', account, userName: name, password: PASSWORD }, '/users', REQUEST, at(now))
  if (step.kind !== 'mfa' && step.kind !== 'choose') throw new Error(`No challenge follows: ${step.kind}.`)
  return step.cookie
}

const answer = (challenge: string, code: string, now = NOON) => answerWithCode(challenge, code, REQUEST, at(now))
const resync = (challenge: string, codes: readonly [string, string], now = NOON) =>
  resyncAtSignIn(challenge, codes, REQUEST, at(now))
const challengeRow = (value: string) =>
  inStore((store) => store.challenge.findUnique({ where: { idHash: digest(value) } }))
const takeAway = (device: TestDevice) => changeDevice(device, { principalId: null })

async function wrongAnswers(challenge: string, count: number) {
  for (let number = 0; number < count; number++) await answer(challenge, WRONG)
}

describe('the meter', () => {
  const readings = ownReadings('sign-in')

  it('is told what comes of a password and of each code', async () => {
    const { alice, phone } = await scene()
    const challenge = await begin(alice)
    await answer(challenge, WRONG)
    await answer(challenge, codeAt(phone, NOON))
    expect(readings.map(({ step, outcome }) => `${step} ${outcome}`)).toEqual([
      ...['password mfa', 'code wrong', 'code session'],
    ])
  })
})

describe('a right code', () => {
  it('opens a session with MFA, and ends the challenge', async () => {
    const { alice, phone } = await scene()
    const challenge = await begin(alice)
    const step = await answer(challenge, codeAt(phone, later(NOON, 40)), later(NOON, 40))
    expect(step).toEqual({ kind: 'session', cookie: expect.stringMatching(/^[\w-]{43}$/), returnTo: '/users' })
    const value = 'cookie' in step ? step.cookie : ''
    expect(value).not.toBe(challenge)
    const session = await sessionOf(value, REQUEST, at(later(NOON, 60)))
    expect(session).toMatchObject({ mfa: { serialNumber: phone.serialNumber, at: later(NOON, 40) } })
    expect(session?.caller.mfaPresent).toBe(true)
    expect(await challengeRow(challenge)).toBeNull()
    expect(await answer(challenge, codeOff(phone, 1, later(NOON, 40)), later(NOON, 70))).toEqual({ kind: 'over' })
  })

  it.each([-1, 0, 1])('may be %i time steps off', async (steps) => {
    const { alice, phone } = await scene()
    expect(await answer(await begin(alice), codeOff(phone, steps, NOON))).toMatchObject({ kind: 'session' })
  })

  it.each([-3, -2, 2, 3])('may not be %i time steps off', async (steps) => {
    const { alice, phone } = await scene()
    expect(await answer(await begin(alice), codeOff(phone, steps, NOON))).toMatchObject({ kind: 'wrong' })
  })

  it('is accepted until the challenge is five minutes old', async () => {
    const { alice, phone } = await scene()
    const challenge = await begin(alice)
    const end = later(NOON, 300)
    expect(await answer(challenge, codeAt(phone, end), end)).toEqual({ kind: 'over' })
    expect(await sessionsOf(alice)).toEqual([])
  })

  it("is checked by the account's clock", async () => {
    const { account, alice, phone } = await scene()
    const clock = { clockMode: 'fixed', clockAt: later(NOON, -86_400) }
    await inStore((store) => store.account.update({ where: { id: account.id }, data: clock }))
    const step = await answer(await begin(alice), codeAt(phone, clock.clockAt))
    expect(step).toMatchObject({ kind: 'session' })
  })

  it('resets the count of wrong ones', async () => {
    const { alice, phone } = await scene()
    const challenge = await begin(alice)
    await wrongAnswers(challenge, 3)
    expect(await deviceRow(phone)).toMatchObject({ failures: 3 })
    expect(await answer(challenge, codeAt(phone, NOON))).toMatchObject({ kind: 'session' })
    expect(await deviceRow(phone)).toMatchObject({ failures: 0, lastStep: stepOf(NOON), lastUsedAt: NOON })
  })
})

describe('a wrong code', () => {
  it.each<[string, (device: TestDevice) => string]>([
    ['digits that are not shown', () => WRONG],
    ['nothing', () => ''],
    ['a code with a space', (device) => `${codeAt(device, NOON)} `],
    [
      'a code in full-width digits',
      (device) => [...codeAt(device, NOON)].map((d) => String.fromCodePoint(0xff10 + Number(d))).join(''),
    ],
    ['two codes', (device) => codeAt(device, NOON).repeat(2)],
  ])('may be %s: it is counted on the device and on the challenge', async (_, code) => {
    const { alice, phone } = await scene()
    const challenge = await begin(alice)
    expect(await answer(challenge, code(phone))).toEqual({ kind: 'wrong', failures: 1, now: NOON })
    expect(await deviceRow(phone)).toMatchObject({ failures: 1, lastStep: -1 })
    expect(await challengeRow(challenge)).toMatchObject({ failures: 1 })
    expect(await sessionsOf(alice)).toEqual([])
  })

  it('may be the code of another device', async () => {
    const { account, alice } = await scene()
    const tablet = await aDevice(account, 'tablet', { owner: await aUser(account, 'bob') })
    expect(await answer(await begin(alice), codeAt(tablet, NOON))).toMatchObject({ kind: 'wrong' })
    expect(await deviceRow(tablet)).toMatchObject({ failures: 0, lastStep: -1 })
  })

  it('is recorded as a sign-in that failed, without the code', async () => {
    const { account, alice } = await scene()
    await answer(await begin(alice), '424242')
    const trail = await trailOf(account)
    expect(trail).toMatchObject([
      { eventName: 'CheckMfa', outcome: 'Success' },
      {
        ...{ eventName: 'ConsoleLogin', outcome: 'Failure', errorMessage: 'Failed authentication' },
        ...{
          principalArn: alice.arn,
          additional: expect.stringMatching(
            /^{"MFAUsed":"Yes","MfaType":"Virtual MFA","MFAIdentifier":"arn:aws:iam::\d+:mfa\/phone"}$/,
          ),
        },
      },
    ])
    expect(JSON.stringify(trail)).not.toContain('424242')
  })

  it('ends the challenge at the fifth try, so that the password is required again', async () => {
    const { alice, phone } = await scene()
    const challenge = await begin(alice)
    for (let failures = 1; failures <= 5; failures++)
      expect(await answer(challenge, WRONG)).toEqual({ kind: 'wrong', failures, now: NOON })
    expect(await challengeRow(challenge)).toBeNull()
    const later1 = later(NOON, 30)
    expect(await answer(challenge, codeAt(phone, later1), later1)).toEqual({ kind: 'over' })
    expect(await answer(await begin(alice), codeAt(phone, later1), later1)).toMatchObject({ kind: 'session' })
  })

  it('counts on the device across challenges: another sign-in gives no new tries', async () => {
    const { alice, phone } = await scene()
    await wrongAnswers(await begin(alice), 3)
    await wrongAnswers(await begin(alice), 2)
    expect(await deviceRow(phone)).toMatchObject({ failures: 5, blockedUntil: later(NOON, 1) })
  })
})

describe('a device whose tries have to wait', () => {
  async function heldBack() {
    const all = await scene()
    await wrongAnswers(await begin(all.alice), 3)
    const challenge = await begin(all.alice)
    await wrongAnswers(challenge, 2)
    return { ...all, challenge }
  }

  it('a right code gets the same result as a wrong one, and neither is counted', async () => {
    const { alice, phone, challenge } = await heldBack()
    const expected = { kind: 'held-back', until: later(NOON, 1), now: NOON }
    expect(await answer(challenge, codeAt(phone, NOON))).toEqual(expected)
    expect(await answer(challenge, WRONG)).toEqual(expected)
    expect(await resync(challenge, [codeOff(phone, -1, NOON), codeAt(phone, NOON)])).toEqual(expected)
    expect(await deviceRow(phone)).toMatchObject({ failures: 5, lastStep: -1 })
    expect(await challengeRow(challenge)).toMatchObject({ failures: 2 })
    expect(await sessionsOf(alice)).toEqual([])
  })

  it('a right code is not spent: it works once the wait is over', async () => {
    const { phone, challenge } = await heldBack()
    const code = codeAt(phone, NOON)
    await answer(challenge, code)
    expect(await answer(challenge, code, later(NOON, 1))).toMatchObject({ kind: 'session' })
  })
})

describe('a code that was spent', () => {
  it('at a sign-in is spent everywhere', async () => {
    const { alice, phone } = await scene()
    const code = codeAt(phone, NOON)
    await answer(await begin(alice), code)
    expect(await spendAt(phone, code, NOON)).toBe(false)
    expect(await answer(await begin(alice), code)).toMatchObject({ kind: 'wrong' })
    const names = { UserName: 'alice', SerialNumber: phone.serialNumber }
    const resynced = call(ResyncMFADevice, withoutMfa(alice), { ...names, ...pairAt(phone, NOON) })
    expect((await refusal(resynced)).code).toBe('InvalidAuthenticationCode')
    const next = call(ResyncMFADevice, withoutMfa(alice), { ...names, ...pairAt(phone, later(NOON, 30)) })
    expect((await refusal(next)).code).toBe('InvalidAuthenticationCode')
  })

  it('at a sign-in does not enable the device again', async () => {
    const { alice, phone } = await scene()
    await answer(await begin(alice), codeAt(phone, NOON))
    await takeAway(phone)
    const names = { UserName: 'alice', SerialNumber: phone.serialNumber }
    for (const time of [NOON, later(NOON, 30)]) {
      const enabled = call(EnableMFADevice, withoutMfa(alice), { ...names, ...pairAt(phone, time) })
      expect((await refusal(enabled)).code).toBe('InvalidAuthenticationCode')
    }
  })

  it('elsewhere signs nobody in, nor does an older one; the next does', async () => {
    const { alice, phone } = await scene()
    const challenge = await begin(alice)
    expect(await spendAt(phone, codeAt(phone, NOON), NOON)).toBe(true)
    expect(await answer(challenge, codeAt(phone, NOON))).toMatchObject({ kind: 'wrong' })
    expect(await answer(challenge, codeOff(phone, -1, NOON))).toMatchObject({ kind: 'wrong' })
    expect(await answer(challenge, codeOff(phone, 1, NOON))).toMatchObject({ kind: 'session' })
  })
})

describe('at the same time', () => {
  it('one code in fifty challenges opens one session', async () => {
    const { alice, phone } = await scene()
    const challenges: string[] = []
    for (let count = 0; count < 50; count++) challenges.push(await begin(alice))
    const code = codeAt(phone, NOON)
    const answers = await Promise.all(challenges.map((challenge) => answer(challenge, code)))
    expect(answers.filter(({ kind }) => kind === 'session')).toHaveLength(1)
    expect(new Set(answers.map(({ kind }) => kind))).toEqual(new Set(['session', 'wrong', 'held-back']))
    expect(await sessionsOf(alice)).toHaveLength(1)
  })

  it('one code fifty times in one challenge opens one session', async () => {
    const { alice, phone } = await scene()
    const challenge = await begin(alice)
    const answers = await Promise.all(Array.from({ length: 50 }, () => answer(challenge, codeAt(phone, NOON))))
    expect(answers.filter(({ kind }) => kind === 'session')).toHaveLength(1)
    expect(await sessionsOf(alice)).toHaveLength(1)
  })

  it('two good codes in one challenge open one session', async () => {
    const { alice, phone } = await scene()
    const challenge = await begin(alice)
    const answers = await Promise.all([0, 1].map((steps) => answer(challenge, codeOff(phone, steps, NOON))))
    expect(answers.map(({ kind }) => kind).sort()).toEqual(['over', 'session'])
    expect(await sessionsOf(alice)).toHaveLength(1)
  })

  it('of a hundred guesses in one challenge, at most five are checked', async () => {
    const { alice, phone } = await scene()
    const challenge = await begin(alice)
    const guesses = Array.from({ length: 100 }, (_, number) => answer(challenge, String(number).padStart(6, '0')))
    const answers = await Promise.all(guesses)
    expect(answers.filter(({ kind }) => kind === 'wrong').length).toBeLessThanOrEqual(5)
    expect(await deviceRow(phone)).toMatchObject({ failures: 5 })
    expect(await sessionsOf(alice)).toEqual([])
  })
})

describe('over', () => {
  it('is the result for a device that was deactivated meanwhile', async () => {
    const { alice, phone } = await scene()
    const challenge = await begin(alice)
    await takeAway(phone)
    expect(await answer(challenge, codeAt(phone, NOON))).toEqual({ kind: 'over' })
    expect(await resync(challenge, ['000000', '000001'])).toEqual({ kind: 'over' })
    expect(await deviceRow(phone)).toMatchObject({ failures: 0, lastStep: -1 })
  })

  it('is the result for a device that now belongs to another user', async () => {
    const { account, alice, phone } = await scene()
    const challenge = await begin(alice)
    const bob = await aUser(account, 'bob')
    await changeDevice(phone, { principalId: bob.id })
    expect(await answer(challenge, codeAt(phone, NOON))).toEqual({ kind: 'over' })
    expect(await sessionsOf(alice)).toEqual([])
  })

  it('is the result for a user who was deleted meanwhile', async () => {
    const { account, alice, phone } = await scene()
    const challenge = await begin(alice)
    const where = { account_userId: { account: account.id, userId: alice.id } }
    await inStore((store) => store.user.delete({ where }))
    expect(await answer(challenge, codeAt(phone, NOON))).toEqual({ kind: 'over' })
    expect(await challengeWithDevices(challenge, at(NOON))).toBeUndefined()
  })

  it('is the result before a device is chosen, and for an unknown challenge', async () => {
    const { account, alice, phone } = await scene()
    await aDevice(account, 'tablet', { owner: alice })
    expect(await answer(await begin(alice), codeAt(phone, NOON))).toEqual({ kind: 'over' })
    expect(await answer('unknown', codeAt(phone, NOON))).toEqual({ kind: 'over' })
  })
})

describe('the choice', () => {
  async function choice() {
    const all = await scene()
    const tablet = await aDevice(all.account, 'tablet', { owner: all.alice })
    return { ...all, tablet, challenge: await begin(all.alice) }
  }

  it("is among the user's own devices, the last used first", async () => {
    const { account, challenge } = await choice()
    await aDevice(account, 'bobs', { owner: await aUser(account, 'bob') })
    await aDevice(account, 'unfinished')
    const lastUsedAt = later(NOON, -60)
    const used = { account: account.id, name: 'tablet' }
    await inStore((store) => store.mfaDevice.updateMany({ where: used, data: { lastUsedAt } }))
    const open = await challengeWithDevices(challenge, at(NOON))
    expect(open?.devices.map((device) => [device.name, device.lastUsedAt])).toEqual([
      ['tablet', lastUsedAt],
      ['phone', null],
    ])
  })

  // S-101: an attacker who writes to the database gives alice their own device.
  it('leaves out devices whose row was changed from outside, and their codes are refused', async () => {
    const { account, alice, phone } = await scene()
    const mallorys = await aDevice(account, 'mallorys', { owner: await aUser(account, 'mallory') })
    const where = { account: account.id, serialNumber: mallorys.serialNumber }
    await inStore((store) => store.mfaDevice.updateMany({ where, data: { principalId: alice.id } }))
    const challenge = await begin(alice)
    const open = await challengeWithDevices(challenge, at(NOON))
    expect(open?.devices.map(({ name }) => name)).toEqual(['phone'])
    expect(await chooseDevice(challenge, mallorys.serialNumber, at(NOON))).toBe(false)
    expect(await chooseDevice(challenge, phone.serialNumber, at(NOON))).toBe(true)
    expect(await answer(challenge, codeAt(mallorys, NOON))).toMatchObject({ kind: 'wrong' })
  })

  it('is still required when the only device was changed from outside: a password is not enough', async () => {
    const { account, alice, phone } = await scene()
    await inStore((store) =>
      store.mfaDevice.updateMany({ where: { account: account.id }, data: { createdAt: new Date(0) } }),
    )
    const challenge = await begin(alice)
    expect((await challengeWithDevices(challenge, at(NOON)))?.devices).toEqual([])
    expect(await answer(challenge, codeAt(phone, NOON))).toEqual({ kind: 'over' })
    expect(await sessionsOf(alice)).toEqual([])
  })

  it('selects the device whose code is checked', async () => {
    const { tablet, phone, challenge } = await choice()
    expect(await chooseDevice(challenge, tablet.serialNumber, at(NOON))).toBe(true)
    expect(await answer(challenge, codeAt(phone, NOON))).toMatchObject({ kind: 'wrong' })
    const step = await answer(challenge, codeAt(tablet, NOON))
    const session = await sessionOf('cookie' in step ? step.cookie : '', REQUEST, at(NOON))
    expect(session?.mfa?.serialNumber).toBe(tablet.serialNumber)
  })

  it('may be changed, which gives no new tries', async () => {
    const { tablet, phone, challenge } = await choice()
    await chooseDevice(challenge, tablet.serialNumber, at(NOON))
    await wrongAnswers(challenge, 4)
    expect(await chooseDevice(challenge, phone.serialNumber, at(NOON))).toBe(true)
    expect(await answer(challenge, WRONG)).toMatchObject({ kind: 'wrong', failures: 5 })
    expect(await answer(challenge, codeAt(phone, NOON))).toEqual({ kind: 'over' })
    expect(await deviceRow(tablet)).toMatchObject({ failures: 4 })
    expect(await deviceRow(phone)).toMatchObject({ failures: 1 })
  })

  it.each<[string, (scene: { account: Awaited<ReturnType<typeof anAccount>> }) => Promise<string>]>([
    [
      "another user's device",
      async ({ account }) => {
        return (await aDevice(account, 'bobs', { owner: await aUser(account, 'bob') })).serialNumber
      },
    ],
    [
      "another account's device",
      async () => {
        const other = await anAccount()
        return (await aDevice(other, 'phone', { owner: await aUser(other, 'alice') })).serialNumber
      },
    ],
    ['a device that is assigned to nobody', async ({ account }) => (await aDevice(account, 'free')).serialNumber],
    ['a device that does not exist', async () => 'arn:aws:iam::111111111111:mfa/none'],
    ['nothing', async () => ''],
  ])('is not %s', async (_, foreign) => {
    const { account, challenge } = await choice()
    expect(await chooseDevice(challenge, await foreign({ account }), at(NOON))).toBe(false)
    expect(await challengeRow(challenge)).toMatchObject({ serialNumber: null })
  })
})

describe('resynchronising at sign-in', () => {
  const drift = -10
  const shown = (device: TestDevice, now: Date) => codeOff(device, drift, now)

  it('stores the drift, resets the failures, and still requires a new code', async () => {
    const { account, alice, phone } = await scene()
    const challenge = await begin(alice)
    for (let count = 0; count < 3; count++) await answer(challenge, shown(phone, NOON))
    const codes = [codeOff(phone, drift - 1, NOON), shown(phone, NOON)] as const
    expect(await resync(challenge, codes)).toEqual({ kind: 'resynced', driftSteps: drift })
    expect(await deviceRow(phone)).toMatchObject({ driftSteps: drift, failures: 0, lastStep: stepOf(NOON) + drift })
    expect(await challengeRow(challenge)).toMatchObject({ failures: 0 })
    expect(await sessionsOf(alice)).toEqual([])

    expect(await answer(challenge, shown(phone, NOON))).toMatchObject({ kind: 'wrong', failures: 1 })
    const next = later(NOON, 30)
    expect(await answer(challenge, shown(phone, next), next)).toMatchObject({ kind: 'session' })
    const trail = await trailOf(account)
    expect(trail.map(({ eventName, outcome }) => `${eventName} ${outcome}`)).toEqual([
      ...['CheckMfa Success', 'ConsoleLogin Failure', 'ConsoleLogin Failure', 'ConsoleLogin Failure'],
      ...['ResyncAtSignIn Success', 'ConsoleLogin Failure', 'ConsoleLogin Success'],
    ])
    expect(JSON.parse(trail[4]?.additional ?? '')).toMatchObject({
      MFAIdentifier: phone.serialNumber,
      driftSteps: drift,
    })
  })

  it.each<[string, (device: TestDevice) => readonly [string, string]]>([
    ['two wrong codes', () => ['000000', '000001']],
    ['the codes swapped', (device) => [codeAt(device, NOON), codeOff(device, -1, NOON)]],
    ['one code twice', (device) => [codeAt(device, NOON), codeAt(device, NOON)]],
  ])('with %s counts as a try', async (_, codes) => {
    const { account, alice, phone } = await scene()
    const challenge = await begin(alice)
    expect(await resync(challenge, codes(phone))).toEqual({ kind: 'wrong', failures: 1, now: NOON })
    expect(await deviceRow(phone)).toMatchObject({ failures: 1, driftSteps: 0, lastStep: -1 })
    expect((await trailOf(account)).at(-1)).toMatchObject({ eventName: 'ResyncAtSignIn', outcome: 'Failure' })
  })

  it('with wrong codes ends the challenge at the fifth try', async () => {
    const { alice, phone } = await scene()
    const challenge = await begin(alice)
    await wrongAnswers(challenge, 4)
    expect(await resync(challenge, ['000000', '000001'])).toMatchObject({ kind: 'wrong', failures: 5 })
    const codes = [codeOff(phone, -1, NOON), codeAt(phone, NOON)] as const
    expect(await resync(challenge, codes, later(NOON, 60))).toEqual({ kind: 'over' })
  })

  it('refuses spent codes', async () => {
    const { alice, phone } = await scene()
    await answer(await begin(alice), codeAt(phone, NOON))
    const challenge = await begin(alice)
    const codes = [codeOff(phone, -1, NOON), codeAt(phone, NOON)] as const
    expect(await resync(challenge, codes)).toMatchObject({ kind: 'wrong' })
  })
})
