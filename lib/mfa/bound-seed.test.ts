import { describe, expect, it } from 'vitest'
import { closeStore, type InTurn } from '@/lib/db/store'
import { DeactivateMFADevice } from '@/lib/operations/iam/mfa/deactivate-mfa-device'
import { EnableMFADevice } from '@/lib/operations/iam/mfa/enable-mfa-device'
import { seal } from '@/lib/seal'
import { aDevice, anAccount, aUser, changeDevice, deviceRow, type TestDevice } from '@/lib/testing/account'
import { withMfa } from '@/lib/testing/callers'
import { call, refusal } from '@/lib/testing/calls'
import { codeAt, codeOff, pairAt, spendAt } from '@/lib/testing/codes'
import { inStore, ownDatabase } from '@/lib/testing/database'
import { loadReleased } from '@/lib/testing/released'
import { NOON } from '@/lib/testing/time'
import { planAccount } from '@/lib/worlds/plan'
import { type BoundDevice, bindSeeds, isDeviceOf, secretOf } from './bound-seed'

const dataDir = ownDatabase()

async function scene() {
  const account = await anAccount()
  const [alice, mallory] = [await aUser(account, 'alice'), await aUser(account, 'mallory')]
  const phone = await aDevice(account, 'phone', { owner: alice })
  const other = await aDevice(account, 'other', { owner: mallory })
  return { account, alice, mallory, phone, other }
}

/** Changes a row as an attacker could who can write to the database and nothing else. */
const tamper = ({ account, serialNumber }: TestDevice, data: Partial<BoundDevice> & { freedAt?: Date }) =>
  inStore((store) => store.mfaDevice.update({ where: { account_serialNumber: { account, serialNumber } }, data }))

const rowOf = async (device: TestDevice): Promise<BoundDevice> => {
  const row = await deviceRow(device)
  if (!row) throw new Error('The device is gone.')
  return row
}

describe('an attacker who writes to the database (S-101)', () => {
  type Scene = Awaited<ReturnType<typeof scene>>

  it.each<[string, (scene: Scene) => Promise<unknown>]>([
    ['gives their own device to another user', ({ other, alice }) => tamper(other, { principalId: alice.id })],
    ['clears the enable date', ({ other }) => tamper(other, { enabledAt: null })],
    ['changes the creator', ({ other, alice }) => tamper(other, { createdBy: alice.id })],
    ['changes the creation date', ({ other }) => tamper(other, { createdAt: new Date(0) })],
    ['rolls back the last accepted step', ({ other }) => tamper(other, { lastStep: -2 })],
    ['changes the kind', ({ other }) => tamper(other, { kind: 'hardware' })],
    ['changes the drift', ({ other }) => tamper(other, { driftSteps: 1 })],
    ['changes the period', ({ other }) => tamper(other, { period: 60 })],
    [
      'copies the seed of another device',
      async ({ other, phone }) => tamper(other, { seed: (await rowOf(phone)).seed }),
    ],
    ['marks the row as an old one', ({ other }) => tamper(other, { binding: 0 })],
    ['gives the row an unknown version', ({ other }) => tamper(other, { binding: 2 })],
    ['destroys the seed', ({ other }) => tamper(other, { seed: '' })],
  ])('%s: its codes are refused, and it belongs to nobody', async (_, attack) => {
    const all = await scene()
    const { alice, mallory, other } = all
    expect(await isOf(other, mallory.id)).toBe(true)
    await attack(all)
    for (const steps of [-2, -1, 0, 1, 2]) expect(await spendAt(other, codeOff(other, steps, NOON), NOON)).toBe(false)
    expect(await isOf(other, mallory.id)).toBe(false)
    expect(await isOf(other, alice.id)).toBe(false)
    // It is not mistaken for an old, unbound row either.
    expect(await inStore((store) => bindSeeds((work) => work(store)))).toContain(other.serialNumber)
    expect(await spendAt(other, codeAt(other, NOON), NOON)).toBe(false)
  })

  const isOf = ({ account, serialNumber }: TestDevice, id: string) =>
    inStore((store) => isDeviceOf(store, { account, serialNumber }, id))

  it('restores an earlier copy of the row: the code stays spent', async () => {
    const { phone } = await scene()
    const before = await rowOf(phone)
    expect(await spendAt(phone, codeAt(phone, NOON), NOON)).toBe(true)
    await tamper(phone, before)
    expect(await spendAt(phone, codeAt(phone, NOON), NOON)).toBe(false)
    expect(await spendAt(phone, codeOff(phone, 1, NOON), NOON)).toBe(true)
  })

  it('gets no valid row when the service later changes the device', async () => {
    const { account, alice, mallory, other } = await scene()
    await tamper(other, { principalId: alice.id })
    await call(DeactivateMFADevice, withMfa(account.root), { UserName: 'alice', SerialNumber: other.serialNumber })
    expect(secretOf(await rowOf(other))).toBeUndefined()
    const enable = { UserName: mallory.name, SerialNumber: other.serialNumber, ...pairAt(other, NOON) }
    const answer = await refusal(call(EnableMFADevice, withMfa(account.root), enable))
    expect(answer.code).toBe('InvalidAuthenticationCode')
  })
})

describe('devices created before seeds were bound', () => {
  const [bob] = planAccount('standard', 0).devices
  const bobs = {
    account: '123456789012',
    serialNumber: bob?.serialNumber ?? '',
    secret: bob?.secret ?? new Uint8Array(),
  }
  const inTurns: InTurn = (work) => inStore(work)

  async function released() {
    await inStore(async (store) => {
      await store.account.deleteMany()
      await store.policyText.deleteMany()
      await store.setting.deleteMany()
      await store.throttle.deleteMany()
    })
    await closeStore()
    await loadReleased('0002_iam', dataDir)
  }

  it('are bound at the next start and keep working', async () => {
    await released()
    expect(await spendAt(bobs, codeAt(bobs, NOON), NOON)).toBe(false)
    expect(await bindSeeds(inTurns, 2)).toEqual([])
    const bound = await inStore((store) => store.mfaDevice.findMany())
    expect(bound.map(secretOf)).not.toContain(undefined)
    expect(await spendAt(bobs, codeAt(bobs, NOON), NOON)).toBe(true)
    const after = await inStore((store) => store.mfaDevice.findMany())
    expect(await bindSeeds(inTurns)).toEqual([])
    expect(await inStore((store) => store.mfaDevice.findMany())).toEqual(after)
  })

  it('are all bound even when the first start was interrupted', async () => {
    await released()
    let turns = 0
    const cutOff: InTurn = (work) => {
      if (turns++ === 1) throw new Error('cut off')
      return inStore(work)
    }
    await expect(bindSeeds(cutOff, 1)).rejects.toThrow('cut off')
    expect(await inStore((store) => store.mfaDevice.count({ where: { binding: 0 } }))).toBeGreaterThan(0)
    expect(await bindSeeds(inTurns)).toEqual([])
    expect(await inStore((store) => store.mfaDevice.count({ where: { binding: 0 } }))).toBe(0)
  })

  it('are left alone when their seeds do not open', async () => {
    const { phone } = await scene()
    const seed = seal(phone.secret, 'MfaDevice.seed:of:another')
    await tamper(phone, { binding: 0, seed })
    expect(await bindSeeds(inTurns)).toContain(phone.serialNumber)
    expect(await rowOf(phone)).toMatchObject({ binding: 0, seed })
  })
})

it('a change by the service itself keeps the seed open', async () => {
  const { phone } = await scene()
  await changeDevice(phone, { driftSteps: -3, principalId: null })
  expect(secretOf(await rowOf(phone))).toEqual(Buffer.from(phone.secret))
})
