import { describe, expect, it } from 'vitest'
import { aDevice, allowing, anAccount, aUser } from '@/lib/testing/account'
import { withoutMfa } from '@/lib/testing/callers'
import { call, refusal } from '@/lib/testing/calls'
import { inStore, ownDatabase } from '@/lib/testing/database'
import { NOON } from '@/lib/testing/time'
import { ListDeviceStates } from './list-device-states'

ownDatabase()

describe('ListDeviceStates', () => {
  it('tells of use and drift of the own devices only', async () => {
    const account = await anAccount()
    const alice = await aUser(account, 'alice', { policies: [allowing('iam:ListMFADevices')] })
    const bob = await aUser(account, 'bob')
    const used = await aDevice(account, 'used', { owner: alice })
    const fresh = await aDevice(account, 'fresh', { owner: alice })
    await aDevice(account, 'of-bob', { owner: bob })
    await inStore((store) =>
      store.mfaDevice.updateMany({
        where: { account: account.id, serialNumber: used.serialNumber },
        data: { lastUsedAt: NOON, driftSteps: -3 },
      }),
    )
    const { DeviceStates } = await call(ListDeviceStates, withoutMfa(alice), {})
    expect(DeviceStates.sort((a, b) => a.DriftSteps - b.DriftSteps)).toEqual([
      { SerialNumber: used.serialNumber, LastUsedDate: NOON, DriftSteps: -3 },
      { SerialNumber: fresh.serialNumber, DriftSteps: 0 },
    ])
  })

  it('is refused to whoever may not list the devices', async () => {
    const account = await anAccount()
    const carol = await aUser(account, 'carol')
    expect(await refusal(call(ListDeviceStates, withoutMfa(carol), {}))).toMatchObject({ code: 'AccessDenied' })
  })
})
