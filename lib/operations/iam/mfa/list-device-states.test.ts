import { describe, expect, it } from 'vitest'
import { aDevice, allowing, anAccount, aUser, trailOf } from '@/lib/testing/account'
import { withoutMfa } from '@/lib/testing/callers'
import { call, refusal } from '@/lib/testing/calls'
import { codeAt, codeOff, spendAt } from '@/lib/testing/codes'
import { ownDatabase } from '@/lib/testing/database'
import { aPasskey, CERTIFIED } from '@/lib/testing/passkeys'
import { NOON } from '@/lib/testing/time'
import { ListDeviceStates } from './list-device-states'

ownDatabase()

async function scene() {
  const account = await anAccount()
  const alice = await aUser(account, 'alice', { policies: [allowing('iam:ListMFADevices')] })
  const phone = await aDevice(account, 'phone', { owner: alice })
  return { account, alice, phone }
}

describe('Success', () => {
  it('returns kind, name, last use and synchronisation of each device', async () => {
    const { account, alice, phone } = await scene()
    const slow = await aDevice(account, 'slow', { owner: alice })
    const { serialNumber } = slow
    await spendAt(slow, codeOff(slow, -4, NOON), NOON)
    await aDevice(account, 'orphan')
    const key = await aDevice(account, 'key', { kind: 'passkey', owner: alice })
    await spendAt(phone, codeAt(phone, NOON), NOON)
    const { DeviceStates } = await call(ListDeviceStates, withoutMfa(alice), {})
    expect(DeviceStates).toHaveLength(3)
    expect(DeviceStates).toEqual(
      expect.arrayContaining([
        {
          ...{ SerialNumber: phone.serialNumber, Kind: 'virtual', Name: 'phone' },
          ...{ LastUsedDate: NOON, PeriodSeconds: 30, SyncState: 'in-sync' },
        },
        { SerialNumber: serialNumber, Kind: 'virtual', Name: 'slow', PeriodSeconds: 30, SyncState: 'out-of-sync' },
        { SerialNumber: key.serialNumber, Kind: 'passkey', Name: 'key' },
      ]),
    )
  })

  it('returns what browsers know a passkey by, and whether it is backed up', async () => {
    const account = await anAccount()
    const alice = await aUser(account, 'alice', { policies: [allowing(['iam:ListMFADevices', 'iam:EnableMFADevice'])] })
    const { key, serialNumber } = await aPasskey(alice)
    const { DeviceStates } = await call(ListDeviceStates, withoutMfa(alice), {})
    expect(DeviceStates).toEqual([
      {
        ...{ SerialNumber: serialNumber, Kind: 'passkey', Name: 'key' },
        Passkey: { CredentialId: key.id, IsBackedUp: false },
      },
    ])
  })

  it('returns what an authenticator says it is', async () => {
    const account = await anAccount()
    const alice = await aUser(account, 'alice', { policies: [allowing(['iam:ListMFADevices', 'iam:EnableMFADevice'])] })
    await aPasskey(alice, 'ES256', CERTIFIED)
    const { DeviceStates } = await call(ListDeviceStates, withoutMfa(alice), {})
    expect(DeviceStates).toMatchObject([{ Passkey: { ReportedName: "Chromium's virtual authenticator" } }])
  })

  it('is not recorded, because it belongs to the pages', async () => {
    const { account, alice } = await scene()
    await call(ListDeviceStates, withoutMfa(alice), {})
    expect(await trailOf(account)).toEqual([])
  })
})

describe('AccessDenied', () => {
  it('refuses a caller who may not list the devices', async () => {
    const { account } = await scene()
    const bob = await aUser(account, 'bob')
    expect((await refusal(call(ListDeviceStates, withoutMfa(bob), { UserName: 'alice' }))).code).toBe('AccessDenied')
  })
})

describe('NoSuchEntity', () => {
  it('refuses an unknown user', async () => {
    const { alice } = await scene()
    expect((await refusal(call(ListDeviceStates, withoutMfa(alice), { UserName: 'nobody' }))).message).toBe(
      'The user with name nobody cannot be found.',
    )
  })
})
