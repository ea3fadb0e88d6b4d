import { describe, expect, it } from 'vitest'
import { later } from '@/lib/clock'
import {
  ADMINISTRATOR,
  aDevice,
  allowing,
  anAccount,
  aSession,
  aUser,
  deviceRow,
  sessionsOf,
  type TestAccount,
  type TestDevice,
  trailOf,
} from '@/lib/testing/account'
import { withKey, withMfa, withoutMfa } from '@/lib/testing/callers'
import { call, outcomes, refusal } from '@/lib/testing/calls'
import { codeAt, pairAt, spendAt } from '@/lib/testing/codes'
import { allRows, inStore, ownDatabase } from '@/lib/testing/database'
import { NOON } from '@/lib/testing/time'
import { DeactivateMFADevice } from './deactivate-mfa-device'
import { EnableMFADevice } from './enable-mfa-device'

ownDatabase()

async function scene() {
  const account = await anAccount()
  const alice = await aUser(account, 'alice', { policies: [allowing('iam:*')] })
  const phone = await aDevice(account, 'phone', { owner: alice })
  return { account, alice, phone }
}

const own = ({ serialNumber }: TestDevice) => ({ SerialNumber: serialNumber })

describe('Success', () => {
  it('unassigns the device, which still exists', async () => {
    const { alice, phone } = await scene()
    const before = await deviceRow(phone)
    expect(await call(DeactivateMFADevice, withMfa(alice), { ...own(phone), UserName: 'alice' })).toEqual({})
    const seed = expect.not.stringContaining(before?.seed ?? '')
    expect(await deviceRow(phone)).toEqual({ ...before, seed, principalId: null, enabledAt: null, freedAt: NOON })
  })

  it('returns a token to the inventory, and leaves nothing of a passkey', async () => {
    const { account, alice } = await scene()
    const token = await aDevice(account, 'GAHT00000001', { kind: 'hardware', owner: alice })
    const key = await aDevice(account, 'key', { kind: 'passkey', owner: alice })
    for (const device of [token, key]) await call(DeactivateMFADevice, withMfa(alice), own(device))
    expect(await deviceRow(token)).toMatchObject({ principalId: null, enabledAt: null, kind: 'hardware' })
    expect(await deviceRow(key)).toBeNull()
  })

  it('acts on the caller if no user is named', async () => {
    const { alice, phone } = await scene()
    await call(DeactivateMFADevice, withMfa(alice), own(phone))
    expect(await deviceRow(phone)).toMatchObject({ principalId: null })
  })

  it("ends the user's other sessions and unfinished sign-ins, but not the calling session", async () => {
    const { account, alice, phone } = await scene()
    const bob = await aUser(account, 'bob')
    for (const hash of ['own', 'stolen', 'elsewhere']) await aSession(alice, hash)
    await aSession(bob, 'home')
    const challenge = { account: account.id, principalId: alice.id, purpose: 'mfa', issuedAt: NOON, expiresAt: NOON }
    await inStore((store) => store.challenge.create({ data: { ...challenge, idHash: 'half-done', returnTo: '/' } }))
    await call(DeactivateMFADevice, withMfa(alice), own(phone))
    expect(await sessionsOf(alice)).toEqual(['own'])
    expect(await sessionsOf(bob)).toEqual(['home'])
    expect(await inStore((store) => store.challenge.count({ where: { account: account.id } }))).toBe(0)
  })

  it("by an administrator ends all of the user's sessions, and none of the administrator's", async () => {
    const { account, alice, phone } = await scene()
    const admin = await aUser(account, 'admin', { policies: [ADMINISTRATOR] })
    await aSession(alice, 'own')
    await aSession(admin, 'own')
    await call(DeactivateMFADevice, withoutMfa(admin), { ...own(phone), UserName: 'alice' })
    expect(await sessionsOf(alice)).toEqual([])
    expect(await sessionsOf(admin)).toEqual(['own'])
  })

  it('keeps spent codes spent for the next user of the device', async () => {
    const { account, alice, phone } = await scene()
    await spendAt(phone, codeAt(phone, NOON), NOON)
    await call(DeactivateMFADevice, withMfa(alice), own(phone))
    await aUser(account, 'bob')
    const work = call(EnableMFADevice, withMfa(alice), { ...own(phone), UserName: 'bob', ...pairAt(phone, NOON) })
    expect((await refusal(work)).code).toBe('InvalidAuthenticationCode')
  })

  it('returns a token to the inventory with its spent codes, and the next codes assign it', async () => {
    const { account, alice } = await scene()
    const bob = await aUser(account, 'bob', { policies: [allowing('iam:*')] })
    const token = await aDevice(account, 'GAHT00000001', { kind: 'hardware', owner: alice })
    await spendAt(token, codeAt(token, NOON), NOON)
    await call(DeactivateMFADevice, withMfa(alice), own(token))
    const assign = (now: Date) =>
      call(EnableMFADevice, withoutMfa(bob), { ...own(token), UserName: 'bob', ...pairAt(token, now) }, now)
    expect((await refusal(assign(NOON))).code).toBe('InvalidAuthenticationCode')
    await assign(later(NOON, 60))
    expect(await deviceRow(token)).toMatchObject({ principalId: bob.id })
  })

  it('works for the root user', async () => {
    const { account } = await scene()
    const phone = await aDevice(account, 'root', { owner: account.root })
    await call(DeactivateMFADevice, withMfa(account.root), own(phone))
    expect(await deviceRow(phone)).toMatchObject({ principalId: null })
  })
})

describe('AccessDenied', () => {
  const rule = {
    code: 'AccessDenied',
    message:
      'To complete this action, please ensure that you are authenticated with an MFA device that is enabled for this user.',
    refusal: { kind: 'serviceRule', layer: 'service' },
  }

  it.each([
    ['a console session without MFA', withoutMfa],
    ['a long-term key', withKey],
  ])("refuses to deactivate the caller's own device with %s, whatever the policies allow", async (_, caller) => {
    const { account, alice, phone } = await scene()
    await aSession(alice, 'elsewhere')
    const before = await allRows()
    expect(await refusal(call(DeactivateMFADevice, caller(alice), own(phone)))).toMatchObject(rule)
    expect(await allRows()).toEqual(before)
    expect(await trailOf(account)).toMatchObject([{ outcome: 'AccessDenied', decision: 'serviceRule' }])
  })

  it('is not returned to an administrator who acts on somebody else', async () => {
    const { account, phone } = await scene()
    const admin = await aUser(account, 'admin', { policies: [ADMINISTRATOR] })
    await aDevice(account, 'admin', { owner: admin })
    await call(DeactivateMFADevice, withoutMfa(admin), { ...own(phone), UserName: 'alice' })
    expect(await deviceRow(phone)).toMatchObject({ principalId: null })
  })
})

describe('NoSuchEntity', () => {
  it('refuses an unknown user before it looks for the device', async () => {
    const { alice } = await scene()
    const work = call(DeactivateMFADevice, withMfa(alice), { UserName: 'nobody', SerialNumber: 'unknown-device' })
    expect(await refusal(work)).toMatchObject({
      code: 'NoSuchEntity',
      message: 'The user with name nobody cannot be found.',
    })
  })

  it.each([
    ['an unknown device', async (account: TestAccount) => `arn:aws:iam::${account.id}:mfa/unknown`],
    [
      "somebody else's device",
      async (account: TestAccount) =>
        (await aDevice(account, 'other', { owner: await aUser(account, 'bob') })).serialNumber,
    ],
    ['a device of nobody', async (account: TestAccount) => (await aDevice(account, 'other')).serialNumber],
    ["another account's device", async () => (await aDevice(await anAccount(), 'other')).serialNumber],
  ])('refuses %s', async (_, serialNumberIn) => {
    const { account, alice } = await scene()
    const SerialNumber = await serialNumberIn(account)
    const before = await allRows()
    expect(await refusal(call(DeactivateMFADevice, withMfa(alice), { SerialNumber }))).toMatchObject({
      code: 'NoSuchEntity',
      status: 404,
      message: `MFA Device with serial number ${SerialNumber} does not exist.`,
    })
    expect(await allRows()).toEqual(before)
  })
})

describe('at the same time', () => {
  it('ten times: one success', async () => {
    const { alice, phone } = await scene()
    const tries = Array.from({ length: 10 }, () => call(DeactivateMFADevice, withMfa(alice), own(phone)))
    expect(await outcomes(tries)).toEqual({ successes: 1, codes: ['NoSuchEntity'] })
  })
})
