import { describe, expect, it } from 'vitest'
import type { Principal } from '@/lib/auth/caller'
import { later } from '@/lib/clock'
import {
  ADMINISTRATOR,
  aDevice,
  allowing,
  anAccount,
  aUser,
  deviceRow,
  type TestAccount,
  type TestDevice,
  trailOf,
  triesOf,
} from '@/lib/testing/account'
import { withKey, withMfa, withoutMfa } from '@/lib/testing/callers'
import { call, outcomes, refusal } from '@/lib/testing/calls'
import { codeAt, codeOff, pairAt, spendAt } from '@/lib/testing/codes'
import { allRows, inStore, ownDatabase } from '@/lib/testing/database'
import { NOON, stepOf } from '@/lib/testing/time'
import { DeactivateMFADevice } from './deactivate-mfa-device'
import { EnableMFADevice } from './enable-mfa-device'
import { ListMFADevices } from './list-mfa-devices'

ownDatabase()

const mayEnable = allowing('iam:EnableMFADevice')
const wrong = {
  code: 'InvalidAuthenticationCode',
  status: 403,
  message: 'Authentication code for device is not valid.',
}

async function scene() {
  const account = await anAccount()
  const alice = await aUser(account, 'alice', { policies: [mayEnable] })
  const phone = await aDevice(account, 'phone')
  return { account, alice, phone }
}

const input = (device: TestDevice, codes: object = pairAt(device, NOON), more: object = { UserName: 'alice' }) => ({
  SerialNumber: device.serialNumber,
  ...codes,
  ...more,
})

const holderOf = async (device: TestDevice) => (await deviceRow(device))?.principalId

describe('Success', () => {
  it('assigns the device, spends both codes and stores no drift', async () => {
    const { alice, phone } = await scene()
    expect(await call(EnableMFADevice, withoutMfa(alice), input(phone))).toEqual({ DriftSteps: 0, PeriodSeconds: 30 })
    expect(await deviceRow(phone)).toMatchObject({
      principalId: alice.id,
      enabledAt: NOON,
      lastStep: stepOf(NOON),
      driftSteps: 0,
      failures: 0,
      blockedUntil: null,
    })
  })

  it('accepts the current code and the next', async () => {
    const { alice, phone } = await scene()
    await call(EnableMFADevice, withoutMfa(alice), input(phone, pairAt(phone, later(NOON, 30))))
    expect(await deviceRow(phone)).toMatchObject({ principalId: alice.id, driftSteps: 0, lastStep: stepOf(NOON) + 1 })
  })

  it.each([-20, -60, -125, 40])(
    'accepts consecutive codes %i steps off: the device is assigned, and out of sync',
    async (steps) => {
      const { alice, phone } = await scene()
      const work = call(EnableMFADevice, withoutMfa(alice), input(phone, pairAt(phone, later(NOON, steps * 30))))
      expect(await work).toEqual({ DriftSteps: steps, PeriodSeconds: 30 })
      expect(await deviceRow(phone)).toMatchObject({ principalId: alice.id, driftSteps: steps })
    },
  )

  it.each([30, 60])('assigns a hardware token that shows each code for %i s from the inventory', async (period) => {
    const { account, alice } = await scene()
    const token = await aDevice(account, 'GAHT00000001', { kind: 'hardware', period })
    const answer = await call(EnableMFADevice, withoutMfa(alice), input(token))
    expect(answer).toEqual({ DriftSteps: 0, PeriodSeconds: period })
    expect(await deviceRow(token)).toMatchObject({ principalId: alice.id, lastStep: NOON.getTime() / 1000 / period })
    const { MFADevices } = await call(ListMFADevices, withMfa(account.root), { UserName: 'alice' })
    expect(MFADevices).toMatchObject([{ SerialNumber: 'GAHT00000001', EnableDate: NOON }])
  })

  it('finds the user in any case', async () => {
    const { alice, phone } = await scene()
    await call(EnableMFADevice, withoutMfa(alice), input(phone, pairAt(phone, NOON), { UserName: 'ALICE' }))
    expect(await holderOf(phone)).toBe(alice.id)
  })

  it('assigns to a user with a path, and is decided by the ARN with the path', async () => {
    const account = await anAccount()
    const policies = [allowing('iam:EnableMFADevice', `arn:aws:iam::${account.id}:user/division/carol`)]
    const carol = await aUser(account, 'carol', { path: '/division/', policies })
    const phone = await aDevice(account, 'phone', { path: '/division/' })
    await call(EnableMFADevice, withoutMfa(carol), input(phone, pairAt(phone, NOON), { UserName: 'carol' }))
    expect(await holderOf(phone)).toBe(carol.id)
  })

  it('works for the root user, who has no name', async () => {
    const { account, phone } = await scene()
    await call(EnableMFADevice, withoutMfa(account.root), input(phone, pairAt(phone, NOON), {}))
    expect(await holderOf(phone)).toBe(account.id)
  })

  it('records no code and no secret', async () => {
    const { account, alice, phone } = await scene()
    await call(EnableMFADevice, withoutMfa(alice), input(phone))
    const [record] = await trailOf(account)
    expect(JSON.parse(record?.parameters ?? '')).toEqual({ UserName: 'alice', SerialNumber: phone.serialNumber })
    expect(record).toMatchObject({ outcome: 'Success', decision: 'allow', resource: alice.arn, readOnly: false })
  })
})

describe('InvalidAuthenticationCode', () => {
  const off = (device: TestDevice, first: number, second: number) => ({
    AuthenticationCode1: codeOff(device, first, NOON),
    AuthenticationCode2: codeOff(device, second, NOON),
  })

  it.each([
    ['swapped codes', 'swapped', 0, -1],
    ['the same code twice', 'wrong', 0, 0],
    ['a gap between the codes', 'wrong', -2, 0],
    ['codes of yesterday', 'wrong', -2881, -2880],
    ['codes of tomorrow', 'wrong', 2879, 2880],
    ['codes just beyond the window', 'wrong', -127, -126],
  ])('refuses %s as %s, and stores only the try', async (_, codePairFault, first, second) => {
    const { alice, phone } = await scene()
    const before = await deviceRow(phone)
    const answer = await refusal(call(EnableMFADevice, withoutMfa(alice), input(phone, off(phone, first, second))))
    expect(answer).toMatchObject({ ...wrong, codePairFault })
    expect(await deviceRow(phone)).toEqual(before)
    expect(await triesOf(phone, alice)).toMatchObject({ failures: 1, blockedUntil: null })
  })

  it.each([
    ['a wrong first code', { AuthenticationCode1: '000000' }],
    ['a wrong second code', { AuthenticationCode2: '000000' }],
  ])('refuses %s', async (_, codes) => {
    const { alice, phone } = await scene()
    const work = call(EnableMFADevice, withoutMfa(alice), input(phone, { ...pairAt(phone, NOON), ...codes }))
    expect(await refusal(work)).toMatchObject(wrong)
    expect(await holderOf(phone)).toBeNull()
  })

  it("refuses another device's codes", async () => {
    const { account, alice, phone } = await scene()
    const tablet = await aDevice(account, 'tablet')
    const work = call(EnableMFADevice, withoutMfa(alice), input(phone, pairAt(tablet, NOON)))
    expect(await refusal(work)).toMatchObject(wrong)
  })

  it('refuses codes that enabled the device before it was deactivated', async () => {
    const { account, alice, phone } = await scene()
    await call(EnableMFADevice, withoutMfa(alice), input(phone))
    const deactivate = { UserName: 'alice', SerialNumber: phone.serialNumber }
    await call(DeactivateMFADevice, withMfa(account.root), deactivate)
    const spent = { ...wrong, codePairFault: 'spent' }
    expect(await refusal(call(EnableMFADevice, withoutMfa(alice), input(phone)))).toMatchObject(spent)
    const overlapping = input(phone, pairAt(phone, later(NOON, 30)))
    expect(await refusal(call(EnableMFADevice, withoutMfa(alice), overlapping))).toMatchObject(wrong)
    await call(EnableMFADevice, withoutMfa(alice), input(phone, pairAt(phone, later(NOON, 60))), later(NOON, 60))
    expect(await holderOf(phone)).toBe(alice.id)
  })

  it('refuses tries from the fifth on, right codes too, until the wait is over', async () => {
    const { alice, phone } = await scene()
    const wrongCodes = { AuthenticationCode1: '000000', AuthenticationCode2: '000000' }
    for (let count = 1; count <= 5; count++) {
      expect(await refusal(call(EnableMFADevice, withoutMfa(alice), input(phone, wrongCodes)))).toMatchObject(wrong)
      expect(await triesOf(phone, alice)).toMatchObject({ failures: count })
    }
    expect(await triesOf(phone, alice)).toMatchObject({ blockedUntil: later(NOON, 1) })
    const swapped = { AuthenticationCode1: codeAt(phone, NOON), AuthenticationCode2: codeOff(phone, -1, NOON) }
    for (const codes of [wrongCodes, swapped, pairAt(phone, NOON)]) {
      const answer = await refusal(call(EnableMFADevice, withoutMfa(alice), input(phone, codes)))
      expect(answer).toMatchObject({ ...wrong, codePairFault: undefined })
    }
    expect(await triesOf(phone, alice)).toMatchObject({ failures: 5 })
    await call(EnableMFADevice, withoutMfa(alice), input(phone), later(NOON, 1))
    expect(await deviceRow(phone)).toMatchObject({ failures: 0, blockedUntil: null, principalId: alice.id })
    expect(await triesOf(phone, alice)).toBeNull()
  })

  it('makes only the person who tried wait, however often a stranger tries (S-32)', async () => {
    const { account, alice, phone } = await scene()
    const mallory = await aUser(account, 'mallory', { policies: [allowing('iam:EnableMFADevice')] })
    const wrongCodes = input(
      phone,
      { AuthenticationCode1: '000000', AuthenticationCode2: '000000' },
      { UserName: 'mallory' },
    )
    for (let hour = 0; hour < 60; hour++) {
      await refusal(call(EnableMFADevice, withoutMfa(mallory), wrongCodes, later(NOON, (hour - 60) * 3600)))
    }
    expect(await triesOf(phone, mallory)).toMatchObject({ failures: 50 })
    await call(EnableMFADevice, withoutMfa(alice), input(phone))
    expect(await deviceRow(phone)).toMatchObject({ principalId: alice.id, failures: 0 })
    // The device is alice's now, and earlier tries no longer count.
    expect(await triesOf(phone, mallory)).toBeNull()
  })
})

describe('EntityAlreadyExists', () => {
  it.each(['alice', 'bob'])('refuses a device that is assigned to %s', async (holder) => {
    const { account, alice } = await scene()
    const bob = await aUser(account, 'bob')
    const used = await aDevice(account, 'used', { owner: holder === 'alice' ? alice : bob })
    const before = await allRows()
    expect(await refusal(call(EnableMFADevice, withMfa(alice), input(used)))).toMatchObject({
      code: 'EntityAlreadyExists',
      status: 409,
      message: 'MFA Device is already in use.',
      field: 'SerialNumber',
    })
    expect(await allRows()).toEqual(before)
  })

  it('counts tries at a token of the inventory for who tries: nobody locks a printed series for others (S-32)', async () => {
    const { account, alice } = await scene()
    const mallory = await aUser(account, 'mallory', { policies: [mayEnable] })
    const token = await aDevice(account, 'GAHT00000001', { kind: 'hardware' })
    const guess = { AuthenticationCode1: '000000', AuthenticationCode2: '000001' }
    const UserName = 'mallory'
    for (let tries = 0; tries < 8; tries++) {
      await refusal(call(EnableMFADevice, withoutMfa(mallory), input(token, guess, { UserName })))
    }
    expect(
      await refusal(call(EnableMFADevice, withoutMfa(mallory), input(token, pairAt(token, NOON), { UserName }))),
    ).toMatchObject(wrong)
    await call(EnableMFADevice, withoutMfa(alice), input(token))
    expect(await holderOf(token)).toBe(alice.id)
  })

  it("counts no try at somebody else's device, so that nobody can lock it", async () => {
    const { account, alice } = await scene()
    const bob = await aUser(account, 'bob')
    const used = await aDevice(account, 'used', { owner: bob })
    for (let count = 0; count < 10; count++) await refusal(call(EnableMFADevice, withoutMfa(alice), input(used)))
    expect(await deviceRow(used)).toMatchObject({ failures: 0, blockedUntil: null })
    expect(await triesOf(used, alice)).toBeNull()
  })
})

describe('NoSuchEntity', () => {
  it('refuses an unknown user before it looks for the device', async () => {
    const { alice, phone } = await scene()
    const unknown = { ...input(phone, pairAt(phone, NOON), { UserName: 'nobody' }), SerialNumber: 'unknown-device' }
    expect(await refusal(call(EnableMFADevice, withoutMfa(alice), unknown))).toMatchObject({
      code: 'NoSuchEntity',
      status: 404,
      message: 'The user with name nobody cannot be found.',
      field: 'UserName',
    })
  })

  it('counts no try for a user who does not exist', async () => {
    const { alice, phone } = await scene()
    await refusal(call(EnableMFADevice, withoutMfa(alice), input(phone, pairAt(phone, NOON), { UserName: 'nobody' })))
    expect(await triesOf(phone, alice)).toBeNull()
  })

  it.each([
    ['an unknown device', async ({ id }: TestAccount) => `arn:aws:iam::${id}:mfa/unknown`],
    ["another account's device", async () => (await aDevice(await anAccount(), 'phone')).serialNumber],
    ['a hardware token that nobody knows', async () => 'GAHT12345678'],
  ])('refuses %s', async (_, serialNumberIn) => {
    const { account, alice, phone } = await scene()
    const SerialNumber = await serialNumberIn(account)
    const before = await allRows()
    expect(await refusal(call(EnableMFADevice, withoutMfa(alice), { ...input(phone), SerialNumber }))).toMatchObject({
      code: 'NoSuchEntity',
      message: `MFA Device with serial number ${SerialNumber} does not exist.`,
      field: 'SerialNumber',
    })
    expect(await allRows()).toEqual(before)
  })
})

describe('LimitExceeded', () => {
  it('refuses the ninth device', async () => {
    const { account, alice, phone } = await scene()
    for (let number = 1; number <= 8; number++) await aDevice(account, `phone-${number}`, { owner: alice })
    expect(await refusal(call(EnableMFADevice, withMfa(alice), input(phone)))).toMatchObject({
      code: 'LimitExceeded',
      status: 409,
      message: 'Cannot exceed quota for MFADevicesPerUser: 8',
    })
    expect(await deviceRow(phone)).toMatchObject({ principalId: null, lastStep: -1 })
  })
})

describe('AccessDenied', () => {
  const rule = {
    code: 'AccessDenied',
    status: 403,
    message:
      'To complete this action, please ensure that you are authenticated with an MFA device that is enabled for this user.',
  }

  it.each([
    ['a console session without MFA', withoutMfa],
    ['a long-term key', withKey],
  ])(
    'refuses a caller who has a device and enables a second with %s, whatever the policies allow',
    async (_, caller) => {
      const { account, alice, phone } = await scene()
      await aDevice(account, 'first', { owner: alice })
      const answer = await refusal(call(EnableMFADevice, caller(alice), input(phone)))
      expect(answer).toMatchObject({ ...rule, refusal: { kind: 'serviceRule', forWantOfMfa: true } })
      expect(await holderOf(phone)).toBeNull()
      const [record] = await trailOf(account)
      expect(record).toMatchObject({ outcome: 'AccessDenied', decision: 'serviceRule', id: answer.refusal?.decisionId })
    },
  )

  it('is not returned to a caller signed in with MFA', async () => {
    const { account, alice, phone } = await scene()
    await aDevice(account, 'first', { owner: alice })
    await call(EnableMFADevice, withMfa(alice), input(phone))
    expect(await holderOf(phone)).toBe(alice.id)
  })

  it('is not returned to an administrator who acts on somebody else', async () => {
    const { account, alice, phone } = await scene()
    await aDevice(account, 'first', { owner: alice })
    const admin = await aUser(account, 'admin', { policies: [ADMINISTRATOR] })
    await aDevice(account, 'admin', { owner: admin })
    await call(EnableMFADevice, withoutMfa(admin), input(phone))
    expect(await holderOf(phone)).toBe(alice.id)
  })

  it('is returned to the root user as well', async () => {
    const { account, phone } = await scene()
    await aDevice(account, 'first', { owner: account.root })
    const work = call(EnableMFADevice, withoutMfa(account.root), input(phone, pairAt(phone, NOON), {}))
    expect(await refusal(work)).toMatchObject(rule)
  })

  it('says nothing about the codes to a caller whom the policies refuse', async () => {
    const { account, phone } = await scene()
    const bob = await aUser(account, 'bob')
    const swapped = { AuthenticationCode1: codeAt(phone, NOON), AuthenticationCode2: codeOff(phone, -1, NOON) }
    for (const codes of [swapped, pairAt(phone, NOON)]) {
      const work = call(EnableMFADevice, withoutMfa(bob), input(phone, codes, { UserName: 'bob' }))
      expect(await refusal(work)).toMatchObject({ code: 'AccessDenied', codePairFault: undefined })
    }
    expect(await triesOf(phone, bob)).toBeNull()
  })

  it('is thrown before the codes are checked, so they are not spent', async () => {
    const { account, alice, phone } = await scene()
    await aDevice(account, 'first', { owner: alice })
    await refusal(call(EnableMFADevice, withoutMfa(alice), input(phone)))
    await call(EnableMFADevice, withMfa(alice), input(phone))
    expect(await holderOf(phone)).toBe(alice.id)
  })
})

describe('ValidationError', () => {
  it.each([
    ['five digits', '12345'],
    ['seven digits', '1234567'],
    ['a space', '123 56'],
    ['a line break at the end', '123456\n'],
    ['full-width digits', '１２３４５６'],
    ['Arabic digits', '١٢٣٤٥٦'],
    ['a number', 123456],
    ['a list', ['123456']],
    ['nothing', undefined],
  ])('refuses %s for a code', async (_, AuthenticationCode2) => {
    const { alice, phone } = await scene()
    const before = await allRows()
    const answer = await refusal(call(EnableMFADevice, withoutMfa(alice), { ...input(phone), AuthenticationCode2 }))
    expect(answer.code).toBe('ValidationError')
    expect(answer.message).toMatch(/^\d validation errors? detected: Value at 'authenticationCode2' failed to satisfy/)
    expect(answer.field).toBe('AuthenticationCode2')
    expect(await allRows()).toEqual(before)
  })

  it('requires a name from everybody but the root user', async () => {
    const { alice, phone } = await scene()
    const work = call(EnableMFADevice, withoutMfa(alice), input(phone, pairAt(phone, NOON), {}))
    expect(await refusal(work)).toMatchObject({
      code: 'ValidationError',
      message: "1 validation error detected: Value at 'userName' failed to satisfy constraint: Member must not be null",
      field: 'UserName',
    })
  })
})

describe('at the same time', () => {
  it('one pair of codes, sent fifty times, succeeds once', async () => {
    const { alice, phone } = await scene()
    const tries = Array.from({ length: 50 }, () => call(EnableMFADevice, withMfa(alice), input(phone)))
    const { successes, codes } = await outcomes(tries)
    expect(successes).toBe(1)
    expect(codes).toEqual(['EntityAlreadyExists', 'InvalidAuthenticationCode'])
    expect(await deviceRow(phone)).toMatchObject({ principalId: alice.id, failures: 0 })
  })

  it('one device for two users is assigned to one of them', async () => {
    const { account, alice, phone } = await scene()
    const bob = await aUser(account, 'bob', { policies: [mayEnable] })
    const enable = (user: Principal, UserName: string) =>
      call(EnableMFADevice, withoutMfa(user), input(phone, pairAt(phone, NOON), { UserName }))
    const results = await Promise.allSettled([enable(alice, 'alice'), enable(bob, 'bob')])
    const holders = [alice, bob].filter((_, index) => results[index]?.status === 'fulfilled')
    expect(holders.map(({ id }) => id)).toEqual([await holderOf(phone)])
  })

  it('of devices of all kinds for one user, eight are enabled', async () => {
    const { account, alice } = await scene()
    for (const name of ['a', 'b', 'c']) await aDevice(account, name, { kind: 'passkey', owner: alice })
    const tokens = ['GAHT00000001', 'GAHT00000002', 'GAHT00000003']
    const devices = [
      ...(await Promise.all(tokens.map((serial) => aDevice(account, serial, { kind: 'hardware' })))),
      ...(await Promise.all(['d', 'e', 'f'].map((name) => aDevice(account, name)))),
    ]
    const enabling = devices.map((device) => call(EnableMFADevice, withMfa(alice), input(device)))
    expect(await outcomes(enabling)).toEqual({ successes: 5, codes: ['LimitExceeded'] })
  })

  it('of twenty devices for one user, eight are enabled', async () => {
    const { account, alice } = await scene()
    const devices = await Promise.all(Array.from({ length: 20 }, (_, number) => aDevice(account, `phone-${number}`)))
    const { successes, codes } = await outcomes(
      devices.map((device) => call(EnableMFADevice, withMfa(alice), input(device))),
    )
    expect([successes, codes]).toEqual([8, ['LimitExceeded']])
    const held = await inStore((store) => store.mfaDevice.count({ where: { principalId: alice.id } }))
    expect(held).toBe(8)
  })
})

describe('a code', () => {
  it('that enabled the device cannot sign in', async () => {
    const { alice, phone } = await scene()
    await call(EnableMFADevice, withoutMfa(alice), input(phone))
    expect(await spendAt(phone, codeAt(phone, NOON), NOON)).toBe(false)
  })
})
