import { describe, expect, it } from 'vitest'
import type { KindName } from '@/lib/mfa/kinds/kind'
import { NOON } from '@/lib/testing/time'
import { deviceChoice } from './device-choice'

const device = (kind: KindName, name: string, lastUsedAt: Date | null = null) => {
  return { kind, name, serialNumber: `serial of ${name}`, period: 30, lastUsedAt }
}
const choice = (name: string) => ({ serialNumber: `serial of ${name}`, names: [name], lastUsedAt: null })

describe('the choice of a device', () => {
  const devices = [
    device('hardware', 'token'),
    device('passkey', 'laptop', NOON),
    device('virtual', 'phone'),
    device('passkey', 'key'),
    device('hardware', 'other'),
  ]

  it('has one place for all passkeys, the first, and one for each other device under its kind', () => {
    expect(deviceChoice(devices, null).groups).toEqual([
      { kind: 'passkey', choices: [{ serialNumber: 'serial of laptop', names: ['laptop', 'key'], lastUsedAt: NOON }] },
      { kind: 'hardware', choices: [choice('token'), choice('other')] },
      { kind: 'virtual', choices: [choice('phone')] },
    ])
  })

  it('begins with the last used device', () => {
    expect(deviceChoice(devices, null).preferred).toBe('serial of token')
    expect(deviceChoice([device('passkey', 'key'), ...devices], null).preferred).toBe('serial of key')
  })

  it('begins with what was chosen before, whichever passkey that was', () => {
    expect(deviceChoice(devices, 'serial of other').preferred).toBe('serial of other')
    expect(deviceChoice(devices, 'serial of key').preferred).toBe('serial of laptop')
    expect(deviceChoice(devices, 'serial of a removed one').preferred).toBe('serial of token')
  })

  it('among apps alone is without passkeys', () => {
    expect(deviceChoice([device('virtual', 'phone')], null)).toEqual({
      groups: [{ kind: 'virtual', choices: [choice('phone')] }],
      preferred: 'serial of phone',
    })
  })
})
