import { describe, expect, it } from 'vitest'
import type { Caller } from '@/lib/auth/caller'
import { later } from '@/lib/clock'
import { KIND_NAMES, type KindName } from '@/lib/mfa/kinds/kind'
import {
  ADMINISTRATOR,
  aDevice,
  anAccount,
  aSession,
  attach,
  aUser,
  deviceRow,
  sessionsOf,
} from '@/lib/testing/account'
import { withKey, withMfa, withoutMfa } from '@/lib/testing/callers'
import { call, refusal } from '@/lib/testing/calls'
import { pairAt } from '@/lib/testing/codes'
import { ownDatabase } from '@/lib/testing/database'
import { NOON } from '@/lib/testing/time'
import { GenerateCredentialReport } from '../credential-report/generate-credential-report'
import { GetCredentialReport } from '../credential-report/get-credential-report'
import { ListMFADeviceTags } from '../tags/list-tags'
import { TagMFADevice } from '../tags/tag'
import { UntagMFADevice } from '../tags/untag'
import { CreateUser } from '../users/create-user'
import { DeleteUser } from '../users/delete-user'
import { BeginPasskey } from './begin-passkey'
import { DeactivateMFADevice } from './deactivate-mfa-device'
import { DeleteVirtualMFADevice } from './delete-virtual-mfa-device'
import { EnableMFADevice } from './enable-mfa-device'
import { ListMFADevices } from './list-mfa-devices'

ownDatabase()

/** alice with a device, and her administrator. */
async function sceneOf(kind: KindName) {
  const account = await anAccount()
  const admin = withMfa(await aUser(account, 'admin', { policies: [ADMINISTRATOR] }))
  const alice = await aUser(account, 'alice')
  const device = await aDevice(account, 'its-name-or-serial', { kind, owner: alice })
  return { account, admin, alice, device, names: { UserName: 'alice', SerialNumber: device.serialNumber } }
}

// What users and accounts may rely on whatever kind of device it is. Each operation has tests of its own beside it.
describe.each(KIND_NAMES)('a %s device', (kind) => {
  it.each([
    ['a session without MFA', withoutMfa],
    ['a long-term key', withKey],
  ])('counts for the second-device rule, so with %s its user can neither add one nor remove it', async (_, caller) => {
    const { account, alice, device } = await sceneOf(kind)
    await attach(alice, ADMINISTRATOR)
    const app = await aDevice(account, 'app')
    const token = await aDevice(account, 'GAHT00000001', { kind: 'hardware' })
    const asks = caller(alice)
    const enable = (other: typeof app) =>
      call(EnableMFADevice, asks, { UserName: 'alice', SerialNumber: other.serialNumber, ...pairAt(other, NOON) })
    for (const work of [
      () => enable(app),
      () => enable(token),
      () => call(BeginPasskey, asks, { UserName: 'alice', DeviceName: 'key' }),
      () => call(DeactivateMFADevice, asks, { SerialNumber: device.serialNumber }),
    ]) {
      expect(await refusal(work())).toMatchObject({ code: 'AccessDenied', isServiceRule: true })
    }
  })

  it('is in the way of deleting its user, and is not that of another user with the same name', async () => {
    const { admin, names } = await sceneOf(kind)
    const remove = () => call(DeleteUser, admin, { UserName: 'alice' })
    expect(await refusal(remove())).toMatchObject({
      code: 'DeleteConflict',
      message: 'Cannot delete entity, must delete MFA device first.',
    })
    await call(DeactivateMFADevice, admin, names)
    await remove()
    await call(CreateUser, admin, { UserName: 'alice' })
    expect((await call(ListMFADevices, admin, { UserName: 'alice' })).MFADevices).toEqual([])
  })

  it('ends the other sessions of its user when it is removed', async () => {
    const { admin, alice, names } = await sceneOf(kind)
    await aSession(alice, 'elsewhere')
    await call(DeactivateMFADevice, admin, names)
    expect(await sessionsOf(alice)).toEqual([])
  })

  it('makes mfa_active true in the credential report until it is removed', async () => {
    const { admin, names } = await sceneOf(kind)
    const isActiveAt = async (now: Date) => {
      await call(GenerateCredentialReport, admin, {}, now)
      const { Content } = await call(GetCredentialReport, admin, {}, now)
      const [header, ...rows] = new TextDecoder()
        .decode(Content)
        .split('\n')
        .map((line) => line.split(','))
      return rows.find(([user]) => user === 'alice')?.[header?.indexOf('mfa_active') ?? -1]
    }
    expect(await isActiveAt(NOON)).toBe('true')
    await call(DeactivateMFADevice, admin, names)
    // A report is kept for four hours.
    expect(await isActiveAt(later(NOON, 5 * 3600))).toBe('false')
  })
})

// Only a virtual device has tags, and exists without a user.
describe.each(KIND_NAMES.filter((kind) => kind !== 'virtual'))('a %s device is no virtual device', (kind) => {
  it.each<[string, (admin: Caller, SerialNumber: string) => Promise<unknown>]>([
    ['TagMFADevice', (admin, SerialNumber) => call(TagMFADevice, admin, { SerialNumber, Tags: [] })],
    ['UntagMFADevice', (admin, SerialNumber) => call(UntagMFADevice, admin, { SerialNumber, TagKeys: [] })],
    ['ListMFADeviceTags', (admin, SerialNumber) => call(ListMFADeviceTags, admin, { SerialNumber })],
    ['DeleteVirtualMFADevice', (admin, SerialNumber) => call(DeleteVirtualMFADevice, admin, { SerialNumber })],
  ])('for %s', async (_, work) => {
    const { admin, device } = await sceneOf(kind)
    expect((await refusal(work(admin, device.serialNumber))).code).toBe('NoSuchEntity')
    expect(await deviceRow(device)).not.toBeNull()
  })
})
