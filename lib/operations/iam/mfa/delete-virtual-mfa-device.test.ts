import { describe, expect, it } from 'vitest'
import { aDevice, allowing, anAccount, aUser, deviceRow, type TestAccount } from '@/lib/testing/account'
import { withMfa } from '@/lib/testing/callers'
import { call, outcomes, refusal } from '@/lib/testing/calls'
import { allRows, inStore, ownDatabase } from '@/lib/testing/database'
import { CreateVirtualMFADevice } from './create-virtual-mfa-device'
import { DeleteVirtualMFADevice } from './delete-virtual-mfa-device'

ownDatabase()

async function scene() {
  const account = await anAccount()
  const admin = await aUser(account, 'admin', { policies: [allowing('iam:*')] })
  return { account, admin }
}

describe('Success', () => {
  it('deletes the device with its tags, and frees its name', async () => {
    const { account, admin } = await scene()
    const input = { VirtualMFADeviceName: 'orphan', Path: '/team/', Tags: [{ Key: 'a', Value: 'b' }] }
    const { VirtualMFADevice: device } = await call(CreateVirtualMFADevice, withMfa(admin), input)
    expect(await call(DeleteVirtualMFADevice, withMfa(admin), { SerialNumber: device.SerialNumber })).toEqual({})
    expect(await deviceRow({ account: account.id, serialNumber: device.SerialNumber })).toBeNull()
    expect(await inStore((store) => store.mfaDeviceTag.count({ where: { account: account.id } }))).toBe(0)
    await call(CreateVirtualMFADevice, withMfa(admin), input)
  })
})

describe('DeleteConflict', () => {
  it('refuses a device that is assigned', async () => {
    const { account, admin } = await scene()
    const { serialNumber } = await aDevice(account, 'phone', { owner: admin })
    const before = await allRows()
    expect(await refusal(call(DeleteVirtualMFADevice, withMfa(admin), { SerialNumber: serialNumber }))).toMatchObject({
      code: 'DeleteConflict',
      status: 409,
      message: 'MFA VirtualDevice in use. Must deactivate first.',
      field: 'SerialNumber',
    })
    expect(await allRows()).toEqual(before)
  })
})

describe('NoSuchEntity', () => {
  it.each([
    ['an unknown device', async ({ id }: TestAccount) => `arn:aws:iam::${id}:mfa/unknown`],
    ["another account's device", async () => (await aDevice(await anAccount(), 'phone')).serialNumber],
    ['a serial number that is no ARN', async () => 'GAHT12345678'],
    [
      'a token of the inventory',
      async (account: TestAccount) => (await aDevice(account, 'GAHT00000001', { kind: 'hardware' })).serialNumber,
    ],
    [
      'a name in another case',
      async (account: TestAccount) => (await aDevice(account, 'phone')).serialNumber.replace('phone', 'PHONE'),
    ],
  ])('refuses %s', async (_, serialNumberIn) => {
    const { account, admin } = await scene()
    const SerialNumber = await serialNumberIn(account)
    const before = await allRows()
    expect(await refusal(call(DeleteVirtualMFADevice, withMfa(admin), { SerialNumber }))).toMatchObject({
      code: 'NoSuchEntity',
      status: 404,
      message: `MFA Device with serial number ${SerialNumber} does not exist.`,
      field: 'SerialNumber',
    })
    expect(await allRows()).toEqual(before)
  })
})

describe('AccessDenied', () => {
  it('depends on the serial number: a policy may allow only some devices', async () => {
    const account = await anAccount()
    const policies = [allowing('iam:DeleteVirtualMFADevice', `arn:aws:iam::${account.id}:mfa/old-*`)]
    const alice = await aUser(account, 'alice', { policies })
    const [old, young] = [await aDevice(account, 'old-phone'), await aDevice(account, 'phone')]
    await call(DeleteVirtualMFADevice, withMfa(alice), { SerialNumber: old.serialNumber })
    expect(
      await refusal(call(DeleteVirtualMFADevice, withMfa(alice), { SerialNumber: young.serialNumber })),
    ).toMatchObject({
      code: 'AccessDenied',
      message: `User: ${alice.arn} is not authorized to perform: iam:DeleteVirtualMFADevice on resource: ${young.serialNumber} because no identity-based policy allows the iam:DeleteVirtualMFADevice action`,
    })
  })

  it('is the same for a device that does not exist', async () => {
    const account = await anAccount()
    const alice = await aUser(account, 'alice')
    const { serialNumber } = await aDevice(account, 'phone')
    const [there, gone] = await Promise.all(
      [serialNumber, serialNumber.replace('phone', 'gone')].map((SerialNumber) =>
        refusal(call(DeleteVirtualMFADevice, withMfa(alice), { SerialNumber })),
      ),
    )
    expect(there?.message.replace('mfa/phone', 'mfa/gone')).toBe(gone?.message)
  })
})

describe('ValidationError', () => {
  it.each([
    undefined,
    '',
    'short',
    7,
    'x'.repeat(257),
    'arn:aws:iam::1:mfa/a b',
    'arn:aws:iam::1:mfa/*',
    'устройство-1',
  ])('refuses %j', async (SerialNumber) => {
    const { admin } = await scene()
    expect(await refusal(call(DeleteVirtualMFADevice, withMfa(admin), { SerialNumber }))).toMatchObject({
      code: 'ValidationError',
      field: 'SerialNumber',
    })
  })
})

describe('at the same time', () => {
  it('ten times: one success', async () => {
    const { account, admin } = await scene()
    const { serialNumber } = await aDevice(account, 'phone')
    const tries = Array.from({ length: 10 }, () =>
      call(DeleteVirtualMFADevice, withMfa(admin), { SerialNumber: serialNumber }),
    )
    expect(await outcomes(tries)).toEqual({ successes: 1, codes: ['NoSuchEntity'] })
  })
})
