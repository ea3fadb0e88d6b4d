import { describe, expect, it } from 'vitest'
import type { Principal, RequestFacts } from '@/lib/auth/caller'
import { answerWithCode } from '@/lib/auth/second-factor'
import { signIn } from '@/lib/auth/sign-in'
import { later } from '@/lib/clock'
import { EnableMFADevice } from '@/lib/operations/iam/mfa/enable-mfa-device'
import { ChangePassword } from '@/lib/operations/iam/users/change-password'
import { GetSessionToken } from '@/lib/operations/sts/get-session-token'
import { ADMINISTRATOR, aDevice, anAccount, aPassword, aUser, type TestUser } from '@/lib/testing/account'
import { withKey, withMfa } from '@/lib/testing/callers'
import { at, call, refusal } from '@/lib/testing/calls'
import { codeOff, pairAt } from '@/lib/testing/codes'
import { inStore, ownDatabase } from '@/lib/testing/database'
import { NOON } from '@/lib/testing/time'

ownDatabase()

const RIGHT = 'Right-Passw0rd!'
const request = (sourceIp = '192.0.2.1'): RequestFacts => ({
  ...{ requestId: 'test-request', sourceIp, userAgent: 'tests' },
  ...{ secureTransport: true, entryPoint: 'console' },
})

const noticesOf = ({ account, id: principalId }: Principal) =>
  inStore((store) => store.notice.findMany({ where: { account, principalId } }))

async function scene() {
  const account = await anAccount()
  const alice = await aUser(account, 'alice', { policies: [ADMINISTRATOR] })
  await aPassword(alice, RIGHT)
  return { account, alice }
}

/** Wrong passwords, each from another network, so that none has to wait. */
async function guess({ account }: TestUser, tries: number, now = NOON, userName = 'alice') {
  for (let one = 1; one <= tries; one++) {
    const claim = { kind: 'user', account, userName, password: `Wrong-Passw0rd!${one}` } as const
    await signIn(claim, '/', request(`198.51.${now.getTime() % 251}.${one}`), at(now))
  }
}

describe('wrong passwords', () => {
  it('are reported once, at the fifth, from any networks', async () => {
    const { alice } = await scene()
    await guess(alice, 4)
    expect(await noticesOf(alice)).toEqual([])
    await guess(alice, 8, later(NOON, 60))
    expect(await noticesOf(alice)).toMatchObject([
      { kind: 'password-failures', principalArn: alice.arn, byArn: '', subject: '', at: later(NOON, 60) },
    ])
  })

  it('are not reported if there are few within ten minutes', async () => {
    const { alice } = await scene()
    await guess(alice, 4)
    await guess(alice, 4, later(NOON, 600))
    expect(await noticesOf(alice)).toEqual([])
  })

  it('are reported again in the next ten minutes', async () => {
    const { alice } = await scene()
    await guess(alice, 5)
    await guess(alice, 5, later(NOON, 600))
    expect(await noticesOf(alice)).toHaveLength(2)
  })

  it('are counted from zero when the clock is set back, and separately for each user', async () => {
    const { account, alice } = await scene()
    const bob = await aUser(account, 'bob')
    await guess(alice, 4)
    await guess(alice, 4, later(NOON, -60))
    await guess(alice, 8, NOON, 'bob')
    expect(await noticesOf(alice)).toEqual([])
    expect(await noticesOf(bob)).toHaveLength(1)
  })

  it('count as well when given as the old one while changing it', async () => {
    const { alice } = await scene()
    for (let tries = 0; tries < 5; tries++) {
      const input = { OldPassword: 'Wrong-Passw0rd!', NewPassword: 'Next-Passw0rd!1' }
      await refusal(call(ChangePassword, withMfa(alice), input, later(NOON, tries * 30)))
    }
    expect(await noticesOf(alice)).toMatchObject([{ kind: 'password-failures', byArn: alice.arn }])
  })

  it('do not include right ones', async () => {
    const { account, alice } = await scene()
    for (let tries = 0; tries < 6; tries++) {
      const claim = { kind: 'user', account: account.id, userName: 'alice', password: RIGHT } as const
      await signIn(claim, '/', request(), at(NOON))
    }
    expect(await noticesOf(alice)).toEqual([])
  })
})

describe('wrong codes', () => {
  it('at the sign-in are reported at the fifth', async () => {
    const { account, alice } = await scene()
    const phone = await aDevice(account, 'phone', { owner: alice })
    const claim = { kind: 'user', account: account.id, userName: 'alice', password: RIGHT } as const
    const step = await signIn(claim, '/', request(), at(NOON))
    const cookie = 'cookie' in step ? step.cookie : ''
    for (let tries = 0; tries < 5; tries++) {
      const now = later(NOON, tries * 20)
      await answerWithCode(cookie, codeOff(phone, -40, now), request(), at(now))
    }
    expect(await noticesOf(alice)).toMatchObject([{ kind: 'code-failures', byArn: '' }])
  })

  it('to the API are reported to the owner of the signing key', async () => {
    const { account, alice } = await scene()
    const phone = await aDevice(account, 'phone', { owner: alice })
    const SerialNumber = phone.serialNumber
    for (let tries = 0; tries < 3; tries++) {
      const now = later(NOON, tries * 20)
      await refusal(call(GetSessionToken, withKey(alice), { SerialNumber, TokenCode: codeOff(phone, -40, now) }, now))
    }
    const free = await aDevice(account, 'free')
    for (let tries = 0; tries < 2; tries++) {
      const input = { UserName: 'alice', SerialNumber: free.serialNumber, ...pairAt(phone, later(NOON, -9_000)) }
      await refusal(call(EnableMFADevice, withMfa(alice), input, later(NOON, 60)))
    }
    expect(await noticesOf(alice)).toMatchObject([{ kind: 'code-failures', byArn: alice.arn }])
  })
})
