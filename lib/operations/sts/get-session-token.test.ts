import { describe, expect, it } from 'vitest'
import { later } from '@/lib/clock'
import { digest } from '@/lib/ids'
import { temporaryKeyPlace, unseal } from '@/lib/seal'
import {
  aDevice,
  allowing,
  anAccount,
  aRole,
  aUser,
  denying,
  deviceRow,
  type TestDevice,
  trailOf,
} from '@/lib/testing/account'
import { inRole, withKey, withMfa, withoutMfa, withToken, withTokenWithoutMfa } from '@/lib/testing/callers'
import { call, outcomes, refusal } from '@/lib/testing/calls'
import { codeAt, codeOff, spendAt } from '@/lib/testing/codes'
import { inStore, ownDatabase } from '@/lib/testing/database'
import { SEED_POLICY } from '@/lib/testing/seed-policy'
import { NOON } from '@/lib/testing/time'
import { GetSessionToken } from './get-session-token'

ownDatabase()

async function scene() {
  const account = await anAccount()
  const alice = await aUser(account, 'alice', { policies: [SEED_POLICY] })
  return { account, alice, phone: await aDevice(account, 'phone', { owner: alice }) }
}

const withCode = (device: TestDevice, TokenCode = codeAt(device, NOON)) => ({
  SerialNumber: device.serialNumber,
  TokenCode,
})

const rowOf = (accessKeyId: string) =>
  inStore((store) => store.temporaryCredential.findUniqueOrThrow({ where: { accessKeyId } }))

const WRONG = 'MultiFactorAuthentication failed with invalid MFA one time pass code. '
const NOT_YOURS =
  'MultiFactorAuthentication failed, unable to validate MFA code.  Please verify your MFA serial number is valid and associated with this user.'

describe('Success', () => {
  it('with a code returns credentials that have the device and the time, and spends the code', async () => {
    const { account, alice, phone } = await scene()
    const { Credentials } = await call(GetSessionToken, withKey(alice), withCode(phone))
    expect(Credentials.AccessKeyId).toMatch(/^ASIA[A-Z2-7]{16}$/)
    expect(Credentials.SecretAccessKey).toMatch(/^[A-Za-z0-9/+]{40}$/)
    expect(Credentials.Expiration).toEqual(later(NOON, 43_200))
    const row = await rowOf(Credentials.AccessKeyId)
    expect(row).toMatchObject({ principalId: alice.id, mfaSerial: phone.serialNumber, mfaAt: NOON, issuedAt: NOON })
    expect(await spendAt(phone, codeAt(phone, NOON), NOON)).toBe(false)
    expect(await trailOf(account)).toMatchObject([{ outcome: 'Success', decision: 'allow' }])
  })

  it('with a code of a 60-second hardware token returns credentials that have its serial number', async () => {
    const { account, alice } = await scene()
    const token = await aDevice(account, 'GAHT00000001', { kind: 'hardware', period: 60, owner: alice })
    const { Credentials } = await call(GetSessionToken, withKey(alice), withCode(token, codeOff(token, -1, NOON)))
    expect(await rowOf(Credentials.AccessKeyId)).toMatchObject({ mfaSerial: 'GAHT00000001' })
  })

  it('stores the secret sealed and the token as a digest', async () => {
    const { account, alice } = await scene()
    const { Credentials } = await call(GetSessionToken, withKey(alice), {})
    const { secret, tokenHash } = await rowOf(Credentials.AccessKeyId)
    const place = temporaryKeyPlace(account.id, Credentials.AccessKeyId)
    expect(unseal(secret, place).toString()).toBe(Credentials.SecretAccessKey)
    expect(tokenHash).toBe(digest(Credentials.SessionToken))
    expect(JSON.stringify(await trailOf(account))).not.toContain(Credentials.SessionToken)
  })

  it('without a code returns credentials that have no device', async () => {
    const { alice } = await scene()
    const { Credentials } = await call(GetSessionToken, withKey(alice), { DurationSeconds: 900 })
    expect(Credentials.Expiration).toEqual(later(NOON, 900))
    expect(await rowOf(Credentials.AccessKeyId)).toMatchObject({ mfaSerial: null, mfaAt: null })
  })

  it("needs no Allow, and clears the user's failed tries", async () => {
    const account = await anAccount()
    const alice = await aUser(account, 'alice')
    const phone = await aDevice(account, 'phone', { owner: alice })
    await refusal(call(GetSessionToken, withKey(alice), withCode(phone, '000000')))
    await call(GetSessionToken, withKey(alice), withCode(phone))
    expect(await deviceRow(phone)).toMatchObject({ failures: 0, lastUsedAt: NOON })
  })

  it('accepts any of several devices', async () => {
    const { account, alice } = await scene()
    const tablet = await aDevice(account, 'tablet', { owner: alice })
    await expect(call(GetSessionToken, withKey(alice), withCode(tablet))).resolves.toBeDefined()
  })

  it('lasts at most an hour for the root user', async () => {
    const account = await anAccount()
    for (const [DurationSeconds, seconds] of [
      [undefined, 3_600],
      [7_200, 3_600],
      [900, 900],
    ] as const) {
      const { Credentials } = await call(GetSessionToken, withKey(account.root), { DurationSeconds })
      expect(Credentials.Expiration).toEqual(later(NOON, seconds))
    }
  })

  it('deletes what expired long ago', async () => {
    const { alice } = await scene()
    const { Credentials: old } = await call(GetSessionToken, withKey(alice), { DurationSeconds: 900 })
    await call(GetSessionToken, withKey(alice), {}, later(NOON, 901))
    expect(await rowOf(old.AccessKeyId)).toBeDefined()
    await call(GetSessionToken, withKey(alice), {}, later(NOON, 3 * 86_400))
    await expect(rowOf(old.AccessKeyId)).rejects.toThrow()
  })
})

describe('AccessDenied', () => {
  it.each([
    ['a wrong code', (phone: TestDevice) => withCode(phone, '000000'), WRONG],
    ['a code of ten minutes ago', (phone: TestDevice) => withCode(phone, codeOff(phone, -20, NOON)), WRONG],
    [
      'a serial number that names nothing',
      () => ({ SerialNumber: 'arn:aws:iam::1:mfa/none', TokenCode: '123456' }),
      NOT_YOURS,
    ],
  ])('for %s', async (_, input, message) => {
    const { alice, phone } = await scene()
    expect(await refusal(call(GetSessionToken, withKey(alice), input(phone)))).toMatchObject({
      ...{ code: 'AccessDenied', status: 403, message },
    })
  })

  it("for another user's device, whose tries are not counted", async () => {
    const { account, alice } = await scene()
    const bob = await aUser(account, 'bob')
    const phone = await aDevice(account, 'tablet', { owner: bob })
    expect((await refusal(call(GetSessionToken, withKey(alice), withCode(phone)))).message).toBe(NOT_YOURS)
    expect(await deviceRow(phone)).toMatchObject({ failures: 0 })
  })

  it('for a device that somebody who writes to the database gave to the caller (S-101)', async () => {
    const { account, alice } = await scene()
    const tablet = await aDevice(account, 'tablet', { owner: await aUser(account, 'bob') })
    const where = { account: account.id, serialNumber: tablet.serialNumber }
    await inStore((store) => store.mfaDevice.updateMany({ where, data: { principalId: alice.id } }))
    expect((await refusal(call(GetSessionToken, withKey(alice), withCode(tablet)))).message).toBe(NOT_YOURS)
  })

  it('for a passkey, which shows no codes: nothing is counted', async () => {
    const { account, alice } = await scene()
    const key = await aDevice(account, 'key', { kind: 'passkey', owner: alice })
    for (let tries = 0; tries < 6; tries++) {
      expect((await refusal(call(GetSessionToken, withKey(alice), withCode(key)))).message).toMatch(
        'unable to validate',
      )
    }
    expect(await deviceRow(key)).toMatchObject({ failures: 0, blockedUntil: null })
  })

  it('for a code that was spent here or at a sign-in', async () => {
    const { alice, phone } = await scene()
    await spendAt(phone, codeAt(phone, NOON), NOON)
    expect((await refusal(call(GetSessionToken, withKey(alice), withCode(phone)))).message).toBe(WRONG)
  })

  it('for all but one of fifty simultaneous uses of one code', async () => {
    const { alice, phone } = await scene()
    const calls = Array.from({ length: 50 }, () => call(GetSessionToken, withKey(alice), withCode(phone)))
    expect(await outcomes(calls)).toEqual({ successes: 1, codes: ['AccessDenied'] })
  })

  it('counts wrong codes, and refuses tries after the fifth', async () => {
    const { alice, phone } = await scene()
    for (let tries = 0; tries < 5; tries++) {
      await refusal(call(GetSessionToken, withKey(alice), withCode(phone, '000000')))
    }
    expect((await refusal(call(GetSessionToken, withKey(alice), withCode(phone)))).message).toBe(WRONG)
    await expect(
      call(GetSessionToken, withKey(alice), withCode(phone, codeOff(phone, 1, NOON)), later(NOON, 30)),
    ).resolves.toBeDefined()
  })

  it.each([{ SerialNumber: 'arn:aws:iam::111122223333:mfa/phone' }, { TokenCode: '123456' }])(
    'for only one of the two: %j',
    async (input) => {
      const { alice } = await scene()
      expect((await refusal(call(GetSessionToken, withKey(alice), input))).message).toBe(
        'MultiFactorAuthentication failed, must provide both MFA serial number and one time pass code.',
      )
    },
  )

  it('for a caller in a session of any kind', async () => {
    const { account, alice } = await scene()
    const role = await aRole(account, 'auditor')
    const sessions = [withMfa(alice), withoutMfa(alice), withToken(alice), withTokenWithoutMfa(alice), inRole(role)]
    for (const caller of sessions) {
      expect((await refusal(call(GetSessionToken, caller, {}))).message).toBe(
        'Cannot call GetSessionToken with session credentials',
      )
    }
  })

  it('for an explicit Deny, but not for a missing Allow', async () => {
    const account = await anAccount()
    const denied = await aUser(account, 'denied', { policies: [denying('sts:*'), allowing('*')] })
    expect(await refusal(call(GetSessionToken, withKey(denied), {}))).toMatchObject({
      code: 'AccessDenied',
      refusal: { kind: 'explicitDeny' },
    })
  })
})

describe('ValidationError', () => {
  it('repeats the value, as STS does, except for the code', async () => {
    const { alice } = await scene()
    expect((await refusal(call(GetSessionToken, withKey(alice), { DurationSeconds: 60 }))).message).toBe(
      "1 validation error detected: Value '60' at 'durationSeconds' failed to satisfy constraint: Member must have value greater than or equal to 900",
    )
    expect((await refusal(call(GetSessionToken, withKey(alice), { TokenCode: '12345' }))).message).not.toContain(
      '12345',
    )
  })
})
