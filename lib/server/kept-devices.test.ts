import { expect, it } from 'vitest'
import { later } from '@/lib/clock'
import { aDevice, anAccount, deviceRow } from '@/lib/testing/account'
import { at } from '@/lib/testing/calls'
import { ownDatabase } from '@/lib/testing/database'
import { NOON } from '@/lib/testing/time'
import { deleteAbandonedDevices } from './abandoned-devices'

ownDatabase({ ENVIRONMENT: 'training' })

it('training keeps unassigned devices, because worlds and lessons need them (S-25)', async () => {
  const left = await aDevice(await anAccount(), 'left')
  expect(await deleteAbandonedDevices(at(later(NOON, 365 * 86_400)))).toBe(0)
  expect(await deviceRow(left)).not.toBeNull()
})
