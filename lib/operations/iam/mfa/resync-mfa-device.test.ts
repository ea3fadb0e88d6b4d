import { describe, expect, it } from 'vitest'
import type { Principal } from '@/lib/auth/caller'
import { later } from '@/lib/clock'
import {
  aDevice,
  allowing,
  anAccount,
  aUser,
  deviceRow,
  type TestDevice,
  trailOf,
  triesOf,
} from '@/lib/testing/account'
import { withoutMfa } from '@/lib/testing/callers'
import { call, outcomes, refusal } from '@/lib/testing/calls'
import { codeAt, codeOff, pairAt, spendAt } from '@/lib/testing/codes'
import { allRows, ownDatabase } from '@/lib/testing/database'
import { NOON, stepOf } from '@/lib/testing/time'
import { EnableMFADevice } from './enable-mfa-device'
import { ResyncMFADevice } from './resync-mfa-device'

ownDatabase()

const wrong = {
  code: 'InvalidAuthenticationCode',
  status: 403,
  message: 'Authentication code for device is not valid.',
}

async function scene() {
  const account = await anAccount()
  const alice = await aUser(account, 'alice', { policies: [allowing(['iam:ResyncMFADevice', 'iam:EnableMFADevice'])] })
  const phone = await aDevice(account, 'phone', { owner: alice })
  return { account, alice, phone }
}

const resync = (
  caller: Principal,
  device: TestDevice,
  codes: object,
  now = NOON,
  UserName: string | undefined = 'alice',
) => call(ResyncMFADevice, withoutMfa(caller), { UserName, SerialNumber: device.serialNumber, ...codes }, now)

describe('Success', () => {
  it.each([
    [0, 0],
    [1, 0],
    [-2, 0],
    [-3, -3],
    [-120, -120],
    [7, 7],
  ])('from codes %i steps off stores a drift of %i', async (steps, driftSteps) => {
    const { alice, phone } = await scene()
    expect(await resync(alice, phone, pairAt(phone, later(NOON, steps * 30)))).toEqual({
      ...{ DriftSteps: driftSteps, PeriodSeconds: 30 },
    })
    expect(await deviceRow(phone)).toMatchObject({ driftSteps, lastStep: stepOf(NOON) + steps, principalId: alice.id })
  })

  it('measures the drift of a 60-second token in steps of its own', async () => {
    const { account, alice } = await scene()
    const token = await aDevice(account, 'GAHT00000001', { kind: 'hardware', period: 60, owner: alice })
    expect(await resync(alice, token, pairAt(token, later(NOON, -3 * 60)))).toEqual({
      ...{ DriftSteps: -3, PeriodSeconds: 60 },
    })
    expect(await spendAt(token, codeOff(token, -2, NOON), NOON)).toBe(true)
  })

  it('synchronises a device that was enabled with old codes', async () => {
    const { account, alice } = await scene()
    const bob = await aUser(account, 'bob', { policies: [allowing('iam:*')] })
    const tablet = await aDevice(account, 'tablet')
    const names = { UserName: 'bob', SerialNumber: tablet.serialNumber }
    await call(EnableMFADevice, withoutMfa(bob), { ...names, ...pairAt(tablet, later(NOON, -600)) })
    expect(await deviceRow(tablet)).toMatchObject({ principalId: bob.id, driftSteps: -20 })
    expect(await spendAt(tablet, codeAt(tablet, NOON), NOON)).toBe(false)
    await call(ResyncMFADevice, withoutMfa(alice), { ...names, ...pairAt(tablet, NOON) })
    expect(await deviceRow(tablet)).toMatchObject({ driftSteps: 0 })
    expect(await spendAt(tablet, codeOff(tablet, 1, NOON), later(NOON, 30))).toBe(true)
  })

  it('works for the root user, who has no name', async () => {
    const { account } = await scene()
    const phone = await aDevice(account, 'root', { owner: account.root })
    const input = { SerialNumber: phone.serialNumber, ...pairAt(phone, later(NOON, -600)) }
    await call(ResyncMFADevice, withoutMfa(account.root), input)
    expect(await deviceRow(phone)).toMatchObject({ driftSteps: -20 })
  })

  it('records no code', async () => {
    const { account, alice, phone } = await scene()
    await resync(alice, phone, pairAt(phone, NOON))
    const [record] = await trailOf(account)
    expect(JSON.parse(record?.parameters ?? '')).toEqual({ UserName: 'alice', SerialNumber: phone.serialNumber })
  })
})

describe('InvalidAuthenticationCode', () => {
  it.each([
    ['swapped codes', 'swapped', 0, -1],
    ['the same code twice', 'wrong', 0, 0],
    ['a gap between the codes', 'wrong', -2, 0],
    ['codes of yesterday', 'wrong', -2881, -2880],
    ['codes just beyond the window', 'wrong', 126, 127],
  ])('refuses %s as %s, and stores only the try', async (_, codePairFault, first, second) => {
    const { alice, phone } = await scene()
    const before = await deviceRow(phone)
    const codes = {
      AuthenticationCode1: codeOff(phone, first, NOON),
      AuthenticationCode2: codeOff(phone, second, NOON),
    }
    expect(await refusal(resync(alice, phone, codes))).toMatchObject({ ...wrong, codePairFault })
    expect(await deviceRow(phone)).toEqual({ ...before, failures: 1 })
  })

  it('refuses codes of which Resync has spent one or both', async () => {
    const { alice, phone } = await scene()
    await resync(alice, phone, pairAt(phone, NOON))
    const spent = { ...wrong, codePairFault: 'spent' }
    expect(await refusal(resync(alice, phone, pairAt(phone, NOON)))).toMatchObject(spent)
    expect(await refusal(resync(alice, phone, pairAt(phone, later(NOON, 30))))).toMatchObject(wrong)
    await resync(alice, phone, pairAt(phone, later(NOON, 60)), later(NOON, 60))
  })

  it('refuses codes that Enable has spent', async () => {
    const { account } = await scene()
    const bob = await aUser(account, 'bob', { policies: [allowing('iam:*')] })
    const tablet = await aDevice(account, 'tablet')
    const input = { UserName: 'bob', SerialNumber: tablet.serialNumber, ...pairAt(tablet, NOON) }
    await call(EnableMFADevice, withoutMfa(bob), input)
    expect(await refusal(call(ResyncMFADevice, withoutMfa(bob), input))).toMatchObject(wrong)
  })

  it('refuses codes if one of them has signed in', async () => {
    const { alice, phone } = await scene()
    expect(await spendAt(phone, codeOff(phone, -1, NOON), NOON)).toBe(true)
    expect(await refusal(resync(alice, phone, pairAt(phone, NOON)))).toMatchObject(wrong)
  })

  it('spends its codes for the sign-in as well', async () => {
    const { alice, phone } = await scene()
    await resync(alice, phone, pairAt(phone, NOON))
    expect(await spendAt(phone, codeAt(phone, NOON), NOON)).toBe(false)
    expect(await spendAt(phone, codeOff(phone, -1, NOON), NOON)).toBe(false)
  })

  it('stores no drift from refused codes', async () => {
    const { alice, phone } = await scene()
    await spendAt(phone, codeAt(phone, NOON), NOON)
    await refusal(resync(alice, phone, pairAt(phone, later(NOON, -1200))))
    expect(await deviceRow(phone)).toMatchObject({ driftSteps: 0 })
  })

  it("makes the person wait who tries at somebody else's device, not its user (S-32)", async () => {
    const { account, alice, phone } = await scene()
    const admin = await aUser(account, 'admin', { policies: [allowing('iam:ResyncMFADevice')] })
    const codes = { AuthenticationCode1: '000000', AuthenticationCode2: '000000' }
    for (let number = 1; number <= 6; number++) await refusal(resync(admin, phone, codes))
    expect(await triesOf(phone, admin)).toMatchObject({ failures: 5, blockedUntil: later(NOON, 1) })
    expect(await refusal(resync(admin, phone, pairAt(phone, NOON)))).toMatchObject(wrong)
    expect(await deviceRow(phone)).toMatchObject({ failures: 0, blockedUntil: null })
    await resync(alice, phone, pairAt(phone, NOON))
  })

  it('refuses all codes alike during the wait', async () => {
    const { alice, phone } = await scene()
    const codes = { AuthenticationCode1: '000000', AuthenticationCode2: '000000' }
    for (let number = 1; number <= 5; number++) await refusal(resync(alice, phone, codes))
    const swapped = { AuthenticationCode1: codeAt(phone, NOON), AuthenticationCode2: codeOff(phone, -1, NOON) }
    for (const held of [codes, swapped, pairAt(phone, NOON)]) {
      expect(await refusal(resync(alice, phone, held))).toMatchObject({ ...wrong, codePairFault: undefined })
    }
    expect(await deviceRow(phone)).toMatchObject({ failures: 5, lastStep: -1 })
    await resync(alice, phone, pairAt(phone, NOON), later(NOON, 1))
    expect(await deviceRow(phone)).toMatchObject({ failures: 0, blockedUntil: null })
  })
})

describe('NoSuchEntity', () => {
  it('refuses an unknown user before it looks for the device', async () => {
    const { alice, phone } = await scene()
    const work = resync(alice, { ...phone, serialNumber: 'unknown-device' }, pairAt(phone, NOON), NOON, 'nobody')
    expect(await refusal(work)).toMatchObject({
      code: 'NoSuchEntity',
      message: 'The user with name nobody cannot be found.',
    })
  })

  it.each(['an unknown device', "somebody else's device", 'a device of nobody', "another account's device"])(
    'is returned for %s, and counts no try, so that nobody can lock it',
    async (kind) => {
      const { account, alice, phone } = await scene()
      const devices: Record<string, () => Promise<TestDevice>> = {
        'an unknown device': async () => ({ ...phone, serialNumber: `${phone.serialNumber}-unknown` }),
        "somebody else's device": async () => aDevice(account, 'other', { owner: await aUser(account, 'bob') }),
        'a device of nobody': () => aDevice(account, 'other'),
        "another account's device": async () => aDevice(await anAccount(), 'phone'),
      }
      const device = (await devices[kind]?.()) ?? phone
      const before = await allRows()
      for (let number = 1; number <= 6; number++) {
        expect(await refusal(resync(alice, device, pairAt(device, NOON)))).toMatchObject({
          code: 'NoSuchEntity',
          status: 404,
          message: `MFA Device with serial number ${device.serialNumber} does not exist.`,
          field: 'SerialNumber',
        })
      }
      expect(await allRows()).toEqual(before)
    },
  )
})

describe('ValidationError', () => {
  it('names every missing member', async () => {
    const { alice } = await scene()
    expect(await refusal(call(ResyncMFADevice, withoutMfa(alice), { UserName: 'alice' }))).toMatchObject({
      code: 'ValidationError',
      status: 400,
      message:
        "3 validation errors detected: Value at 'serialNumber' failed to satisfy constraint: Member must not be null; Value at 'authenticationCode1' failed to satisfy constraint: Member must not be null; Value at 'authenticationCode2' failed to satisfy constraint: Member must not be null",
    })
  })

  it('requires a name from everybody but the root user', async () => {
    const { alice, phone } = await scene()
    const input = { SerialNumber: phone.serialNumber, ...pairAt(phone, NOON) }
    expect(await refusal(call(ResyncMFADevice, withoutMfa(alice), input))).toMatchObject({
      code: 'ValidationError',
      field: 'UserName',
    })
  })
})

describe('at the same time', () => {
  it('one pair of codes, sent fifty times, succeeds once', async () => {
    const { alice, phone } = await scene()
    const tries = Array.from({ length: 50 }, () => resync(alice, phone, pairAt(phone, NOON)))
    expect(await outcomes(tries)).toEqual({ successes: 1, codes: ['InvalidAuthenticationCode'] })
  })
})

describe('a device that shows no codes', () => {
  it('is refused as for wrong codes, whatever is sent, and nothing is counted', async () => {
    const { account, alice } = await scene()
    const key = await aDevice(account, 'key', { kind: 'passkey', owner: alice })
    for (let tries = 0; tries < 6; tries++) {
      expect(await refusal(resync(alice, key, pairAt(key, NOON)))).toMatchObject(wrong)
    }
    expect(await deviceRow(key)).toMatchObject({ failures: 0, blockedUntil: null, lastStep: -1 })
  })
})
