import { describe, expect, it } from 'vitest'
import { later } from '@/lib/clock'
import { ChangePassword } from '@/lib/operations/iam/users/change-password'
import {
  aDevice,
  anAccount,
  aPassword,
  aSession,
  attach,
  aUser,
  sessionsOf,
  type TestPolicy,
  type TestUser,
  trailOf,
} from '@/lib/testing/account'
import { at, call, refusal } from '@/lib/testing/calls'
import { codeAt } from '@/lib/testing/codes'
import { inStore, ownDatabase } from '@/lib/testing/database'
import { SEED_POLICY } from '@/lib/testing/seed-policy'
import { NOON } from '@/lib/testing/time'
import type { RequestFacts } from './caller'
import { callerForNewPassword, finishNewPassword } from './new-password'
import { answerWithCode } from './second-factor'
import { sessionOf } from './session'
import { type SignInAnswer, signIn } from './sign-in'

ownDatabase()

const [OLD, NEW] = ['Old-Passw0rd!', 'New-Passw0rd!']
const MAY_CHANGE: TestPolicy = 'arn:aws:iam::aws:policy/IAMUserChangePassword'
const REQUEST: RequestFacts = {
  ...{ requestId: 'test-request', sourceIp: '192.0.2.1', userAgent: 'tests' },
  ...{ secureTransport: true, entryPoint: 'console' },
}

/** A user who must change the password. */
async function scene(...policies: readonly TestPolicy[]) {
  const account = await anAccount()
  const alice = await aUser(account, 'alice', { policies })
  await aPassword(alice, OLD)
  await inStore((store) =>
    store.loginProfile.updateMany({ where: { account: account.id }, data: { passwordResetRequired: true } }),
  )
  return { account, alice }
}

const enter = ({ account, name: userName }: TestUser, password = OLD) =>
  signIn({ kind: 'user', account, userName, password }, '/users', REQUEST, at(NOON))

function cookieOf(step: SignInAnswer | { kind: string } | undefined, kind: string): string {
  if (step?.kind !== kind || !('cookie' in step)) throw new Error(`What follows is no ${kind}: ${step?.kind}.`)
  return step.cookie
}

/** The challenge that follows from a right password. */
const begin = async (user: TestUser) => cookieOf(await enter(user), 'new-password')

async function callerOf(challenge: string, now = NOON) {
  const caller = await callerForNewPassword(challenge, REQUEST, at(now))
  if (!caller) throw new Error('The challenge is over.')
  return caller
}

const change = async (challenge: string, OldPassword = OLD) =>
  call(ChangePassword, await callerOf(challenge), { OldPassword, NewPassword: NEW })
const finish = (challenge: string, now = NOON) => finishNewPassword(challenge, REQUEST, at(now))

describe('the caller behind a challenge', () => {
  it('is the user, without MFA where none was used', async () => {
    const { alice } = await scene()
    const caller = await callerOf(await begin(alice))
    expect(caller).toMatchObject({ principal: alice, request: REQUEST, mfaPresent: false })
    expect(caller.credential).toMatchObject({ kind: 'session', issuedAt: NOON, mfa: null })
  })

  it('has MFA where a code was given before', async () => {
    const { account, alice } = await scene()
    const phone = await aDevice(account, 'phone', { owner: alice })
    const step = await answerWithCode(cookieOf(await enter(alice), 'mfa'), codeAt(phone, NOON), REQUEST, at(NOON))
    const caller = await callerOf(cookieOf(step, 'new-password'))
    expect(caller.credential).toMatchObject({ mfa: { serialNumber: phone.serialNumber, at: NOON } })
    expect(caller.mfaPresent).toBe(true)
  })

  it('is the root user for the root user', async () => {
    const { account } = await scene()
    await aPassword(account.root, OLD)
    await inStore((store) =>
      store.loginProfile.updateMany({ where: { principalId: account.id }, data: { passwordResetRequired: true } }),
    )
    const claim = { kind: 'root', email: account.rootEmail, password: OLD } as const
    const challenge = cookieOf(await signIn(claim, '/', REQUEST, at(NOON)), 'new-password')
    expect((await callerOf(challenge)).principal).toEqual(account.root)
  })

  it('is undefined after five minutes, for a deleted user, and for an unknown challenge', async () => {
    const { account, alice } = await scene()
    const [old, orphan] = [await begin(alice), await begin(alice)]
    expect(await callerForNewPassword(old, REQUEST, at(later(NOON, 300)))).toBeUndefined()
    const where = { account_userId: { account: account.id, userId: alice.id } }
    await inStore((store) => store.user.delete({ where }))
    for (const value of [orphan, 'unknown', '']) {
      expect(await callerForNewPassword(value, REQUEST, at(NOON))).toBeUndefined()
      expect(await finish(value)).toBeUndefined()
    }
    expect(await sessionsOf(alice)).toEqual([])
  })
})

describe('changing the password', () => {
  it("is refused by the document's policy while there is no MFA, and the challenge stays", async () => {
    const { account, alice } = await scene(SEED_POLICY, MAY_CHANGE)
    const challenge = await begin(alice)
    expect(await refusal(change(challenge))).toMatchObject({
      code: 'AccessDenied',
      message: expect.stringMatching(/iam:ChangePassword .* with an explicit deny/),
      refusal: {
        ...{ kind: 'explicitDeny', forWantOfMfa: true, action: 'iam:ChangePassword', resource: alice.arn },
        ...{ policyName: 'SelfManageMFA', statementId: 'DenyAllExceptListedIfNoMFA' },
      },
    })
    expect(await trailOf(account)).toMatchObject([
      { eventName: 'ChangePassword', outcome: 'AccessDenied', mfaAuthenticated: 'false' },
    ])
    cookieOf(await finish(challenge), 'new-password')
    expect(await sessionsOf(alice)).toEqual([])
    cookieOf(await enter(alice), 'new-password')
  })

  it("is refused by the document's policy alone even with MFA, because nothing allows it", async () => {
    const { account, alice } = await scene(SEED_POLICY)
    const phone = await aDevice(account, 'phone', { owner: alice })
    const step = await answerWithCode(cookieOf(await enter(alice), 'mfa'), codeAt(phone, NOON), REQUEST, at(NOON))
    const { refusal: why } = await refusal(change(cookieOf(step, 'new-password')))
    expect(why).toMatchObject({ kind: 'implicitDeny', forWantOfMfa: false })
  })

  it('works under both policies with MFA, and the session keeps the MFA', async () => {
    const { account, alice } = await scene(SEED_POLICY, MAY_CHANGE)
    const phone = await aDevice(account, 'phone', { owner: alice })
    const step = await answerWithCode(cookieOf(await enter(alice), 'mfa'), codeAt(phone, NOON), REQUEST, at(NOON))
    const challenge = cookieOf(step, 'new-password')
    await change(challenge)
    const value = cookieOf(await finish(challenge, later(NOON, 60)), 'session')
    const session = await sessionOf(value, REQUEST, at(later(NOON, 60)))
    expect(session).toMatchObject({ issuedAt: later(NOON, 60), mfa: { serialNumber: phone.serialNumber, at: NOON } })
  })

  it('works with IAMUserChangePassword alone, and opens the session', async () => {
    const { account, alice } = await scene(MAY_CHANGE)
    const challenge = await begin(alice)
    await change(challenge)
    const step = await finish(challenge)
    expect(step).toMatchObject({ kind: 'session', returnTo: '/users' })
    const value = cookieOf(step, 'session')
    expect(value).not.toBe(challenge)
    expect((await sessionOf(value, REQUEST, at(NOON)))?.caller).toMatchObject({ principal: alice, mfaPresent: false })
    expect((await trailOf(account)).map(({ eventName, outcome }) => `${eventName} ${outcome}`)).toEqual([
      ...['ChangePassword Success', 'ConsoleLogin Success'],
    ])
    expect(await finish(challenge)).toBeUndefined()
    expect(await callerForNewPassword(challenge, REQUEST, at(NOON))).toBeUndefined()
  })

  it('takes effect at once for the next sign-in', async () => {
    const { alice } = await scene(MAY_CHANGE)
    await change(await begin(alice))
    expect(await enter(alice, OLD)).toEqual({ kind: 'refused' })
    expect(await enter(alice, NEW)).toMatchObject({ kind: 'session' })
  })

  it('ends the sessions and challenges that the old one opened', async () => {
    const { alice } = await scene(MAY_CHANGE)
    await aSession(alice, 'elsewhere')
    const [elsewhere, challenge] = [await begin(alice), await begin(alice)]
    await change(challenge)
    expect(await sessionsOf(alice)).toEqual([])
    expect(await finish(elsewhere)).toBeUndefined()
    cookieOf(await finish(challenge), 'session')
  })

  it('is refused with a wrong old password, and the challenge stays', async () => {
    const { alice } = await scene(MAY_CHANGE)
    const challenge = await begin(alice)
    expect(await refusal(change(challenge, 'Wrong-Passw0rd!'))).toMatchObject({
      code: 'AccessDenied',
      field: 'OldPassword',
    })
    await change(challenge)
    cookieOf(await finish(challenge), 'session')
  })

  it('is possible as soon as a policy allows it', async () => {
    const { alice } = await scene()
    const challenge = await begin(alice)
    expect((await refusal(change(challenge))).refusal).toMatchObject({ kind: 'implicitDeny' })
    await attach(alice, MAY_CHANGE)
    await change(challenge)
    cookieOf(await finish(challenge), 'session')
  })
})

describe('finishing without the change', () => {
  it('leads to another challenge for a new password, never to a session', async () => {
    const { account, alice } = await scene(MAY_CHANGE)
    let challenge = await begin(alice)
    for (let count = 0; count < 3; count++) {
      const next = cookieOf(await finish(challenge), 'new-password')
      expect(next).not.toBe(challenge)
      expect(await finish(challenge)).toBeUndefined()
      challenge = next
    }
    expect(await sessionsOf(alice)).toEqual([])
    expect(await trailOf(account)).toEqual([])
  })

  it('keeps the MFA that was proven, and the page to return to', async () => {
    const { account, alice } = await scene()
    const phone = await aDevice(account, 'phone', { owner: alice })
    const step = await answerWithCode(cookieOf(await enter(alice), 'mfa'), codeAt(phone, NOON), REQUEST, at(NOON))
    const next = cookieOf(await finish(cookieOf(step, 'new-password')), 'new-password')
    expect((await callerOf(next)).mfaPresent).toBe(true)
  })
})
