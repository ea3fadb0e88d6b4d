import { describe, expect, it } from 'vitest'
import { later } from '@/lib/clock'
import type { Run } from '@/lib/db/store'
import { DeactivateMFADevice } from '@/lib/operations/iam/mfa/deactivate-mfa-device'
import { aDevice, anAccount, aUser, deviceRow, type TestAccount, trailOf } from '@/lib/testing/account'
import { withMfa } from '@/lib/testing/callers'
import { at, call } from '@/lib/testing/calls'
import { inStore, ownDatabase } from '@/lib/testing/database'
import { NOON } from '@/lib/testing/time'
import { ABANDONED_AFTER_SECONDS, deleteAbandonedDevices } from './abandoned-devices'

ownDatabase({ ENVIRONMENT: 'production' })

const DAY = ABANDONED_AFTER_SECONDS
const names = ({ id: account }: TestAccount) =>
  inStore(async (store) => {
    const rows = await store.mfaDevice.findMany({ where: { account }, orderBy: { serialNumber: 'asc' } })
    return rows.map(({ name }) => name)
  })

describe('unassigned devices (S-25)', () => {
  it('are deleted after a day, and recorded; assigned devices stay', async () => {
    const account = await anAccount()
    await aDevice(account, 'kept', { owner: await aUser(account, 'alice') })
    const left = await aDevice(account, 'left')
    await aDevice(account, 'GAHT00000001', { kind: 'hardware' })
    expect(await deleteAbandonedDevices(at(later(NOON, DAY)))).toBe(0)
    expect(await names(account)).toEqual(['GAHT00000001', 'kept', 'left'])
    expect(await deleteAbandonedDevices(at(later(NOON, DAY + 1)))).toBe(1)
    expect(await names(account)).toEqual(['GAHT00000001', 'kept'])
    expect(await trailOf(account)).toMatchObject([
      {
        eventName: 'DeleteAbandonedMFADevice',
        resource: left.serialNumber,
        principalId: 'postern',
        outcome: 'Success',
      },
    ])
  })

  it('are kept for a day after they were unassigned', async () => {
    const account = await anAccount()
    const phone = await aDevice(account, 'phone', { owner: await aUser(account, 'alice') })
    const month = later(NOON, 30 * DAY)
    const input = { UserName: 'alice', SerialNumber: phone.serialNumber }
    await call(DeactivateMFADevice, withMfa(account.root), input, month)
    expect(await deleteAbandonedDevices(at(later(month, DAY)))).toBe(0)
    expect(await deleteAbandonedDevices(at(later(month, DAY + 1)))).toBe(1)
    expect(await deviceRow(phone)).toBeNull()
  })

  it('are all deleted, however many, each with its record even if interrupted', async () => {
    const account = await anAccount()
    for (let number = 0; number < 5; number++) await aDevice(account, `left-${number}`)
    let pages = 0
    const cutOff: Run = (_, work) =>
      inStore(async (store) => {
        const result = await work(store)
        if (pages++ === 1) throw new Error('cut off')
        return result
      })
    const late = at(later(NOON, DAY + 1))
    await expect(deleteAbandonedDevices(late, cutOff, 2)).rejects.toThrow('cut off')
    expect(await names(account)).toHaveLength(3)
    expect(await trailOf(account)).toHaveLength(2)
    expect(await deleteAbandonedDevices(late, (_, work) => inStore(work), 2)).toBe(3)
    expect(await names(account)).toEqual([])
    expect(await trailOf(account)).toHaveLength(5)
  })
})
