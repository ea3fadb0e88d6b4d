import type { Run, Store } from '@/lib/db/store'
import { seal, unseal } from '@/lib/seal'
import { forgetSteps } from './newest-steps'

/** What identifies a device: look-ups that forget the account do not compile. */
export type DeviceKey = { account: string; serialNumber: string }

/** What decides about a device: whose it is, which codes it has spent, when it came and was enabled. */
export type DeviceFacts = DeviceKey & {
  createdAt: Date
  createdBy: string | null
  principalId: string | null
  enabledAt: Date | null
  lastStep: number
  driftSteps: number
}

/** A device as the database holds it, as far as this room reads it. */
export type BoundDevice = DeviceFacts & { seed: string; binding: number }

const BOUND = 1

/**
 * Where a device's secret lives. Sealed for all that decides about the device, it opens in no other row, and in its own
 * only while that says what it said: whoever writes to the database cannot move a device to another user, swap it, or
 * make a spent code good again (S-101).
 */
export function seedPlace(device: DeviceFacts & { binding: number }): string {
  const { account, serialNumber, createdAt, createdBy, principalId, enabledAt, lastStep, driftSteps } = device
  const name = `MfaDevice.seed:${account}:${serialNumber}`
  if (device.binding !== BOUND) return name
  const facts = [createdAt.getTime(), createdBy, principalId, enabledAt?.getTime() ?? null, lastStep, driftSteps]
  return `${name}:${JSON.stringify(facts)}`
}

/** What is given of a new device; the rest is as it is before anything happened. */
type NewDevice = DeviceKey & {
  name: string
  path: string
  createdAt: Date
  createdBy?: string | null
  principalId?: string | null
  enabledAt?: Date | null
}

/** The row of a new device. `secret` is its shared secret. */
export function newDevice(given: NewDevice, secret: Uint8Array) {
  forgetSteps(given)
  const facts = { createdBy: null, principalId: null, enabledAt: null, lastStep: -1, driftSteps: 0, ...given }
  return { ...facts, ...sealedFor(facts, secret) }
}

/** The shared secret of a device; undefined when its row is not as this program wrote it. */
export const secretOf = (device: BoundDevice): Buffer | undefined =>
  device.binding === BOUND ? opened(device.seed, seedPlace(device)) : undefined

/**
 * What to write for a device that changes. A seed that does not open goes on not to open: a change makes no row genuine
 * that was not.
 */
export function changed<C extends Partial<DeviceFacts>>(device: BoundDevice, changes: C) {
  const secret = secretOf(device)
  return { ...changes, ...(secret && sealedFor({ ...device, ...changes }, secret)) }
}

/** Whether a device is, now, one of the principal's, and its row as this program wrote it. */
export async function isDeviceOf(store: Store, key: DeviceKey, principalId: string): Promise<boolean> {
  const { account, serialNumber } = key
  const device = await store.mfaDevice.findUnique({ where: { account_serialNumber: { account, serialNumber } } })
  return device?.principalId === principalId && secretOf(device) !== undefined
}

/**
 * Binds the seeds of devices from before there were bindings to what their rows say, a page in a transaction of its own.
 * Such a seed is known by opening for the name alone: no row of this version has one, so nobody makes a row look old.
 * Answers the serial numbers of devices whose seeds open neither way: they are not as this program wrote them.
 */
export async function bindSeeds(run: Run, page = 500): Promise<string[]> {
  const strange: string[] = []
  let after: DeviceKey = { account: '', serialNumber: '' }
  for (let isMore = true; isMore; ) {
    const rows = await run(async (store) => {
      const rows = await pageAfter(store, after, page)
      for (const row of rows) if (!(await bind(store, row))) strange.push(row.serialNumber)
      return rows
    })
    isMore = rows.length === page
    after = rows.at(-1) ?? after
  }
  return strange
}

function pageAfter(store: Store, { account, serialNumber }: DeviceKey, take: number) {
  const where = { OR: [{ account: { gt: account } }, { account, serialNumber: { gt: serialNumber } }] }
  return store.mfaDevice.findMany({ where, orderBy: [{ account: 'asc' }, { serialNumber: 'asc' }], take })
}

/** Whether the seed of a row is bound to it, now or already. */
async function bind(store: Store, row: BoundDevice): Promise<boolean> {
  if (row.binding === BOUND) return secretOf(row) !== undefined
  const secret = opened(row.seed, seedPlace(row))
  if (!secret) return false
  const { account, serialNumber } = row
  const where = { account_serialNumber: { account, serialNumber } }
  await store.mfaDevice.update({ where, data: sealedFor(row, secret) })
  return true
}

function sealedFor(facts: DeviceFacts, secret: Uint8Array) {
  return { binding: BOUND, seed: seal(secret, seedPlace({ ...facts, binding: BOUND })) }
}

function opened(seed: string, place: string): Buffer | undefined {
  try {
    return unseal(seed, place)
  } catch {
    return undefined
  }
}
