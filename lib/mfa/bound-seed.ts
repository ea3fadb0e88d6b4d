import type { InTurn, Store } from '@/lib/db/store'
import { seal, unseal } from '@/lib/seal'
import { forgetCounter } from './fido/newest-counters'
import type { DeviceKind, KindName } from './kinds/kind'
import { deviceKind } from './kinds/kinds'
import { forgetSteps } from './newest-steps'
import { forgetOutside } from './sync-state'
import { TIME_STEP } from './totp'

/** The key of a device. It includes the account, so that a look-up without it does not compile. */
export type DeviceKey = { account: string; serialNumber: string }

/** The fields that the seal covers: kind, owner, period, spent codes, creation and enable dates. */
export type DeviceFacts = DeviceKey & {
  kind: string
  /** In seconds. */
  period: number
  createdAt: Date
  createdBy: string | null
  principalId: string | null
  enabledAt: Date | null
  lastStep: number
  driftSteps: number
}

/** The columns of a device's row that this folder reads. */
export type BoundDevice = DeviceFacts & { seed: string; binding: number }

const BOUND = 1

/**
 * The place that a device's secret is sealed for. It includes every field that decides about the device, so the secret
 * opens only in its own row, and only while that row is unchanged: somebody who can write to the database cannot move
 * a device to another user, swap it, or make a spent code valid again (S-101).
 */
export function seedPlace(device: DeviceFacts & { binding: number }): string {
  const { account, serialNumber, kind, period } = device
  const name = `MfaDevice.seed:${account}:${serialNumber}`
  if (device.binding !== BOUND) return name
  const { createdAt, createdBy, principalId, enabledAt, lastStep, driftSteps } = device
  const facts = [createdAt.getTime(), createdBy, principalId, enabledAt?.getTime() ?? null, lastStep, driftSteps]
  // Devices of earlier versions are sealed without what all of them had in common.
  const others = [...(kind === 'virtual' ? [] : [kind]), ...(period === TIME_STEP ? [] : [period])]
  return `${name}:${JSON.stringify([...facts, ...others])}`
}

/** The fields that the caller sets on a new device; the others start empty. */
type NewDevice = DeviceKey & {
  /** A virtual device, if not given. */
  kind?: KindName
  name: string
  path: string
  model?: string
  /** 30 s, if not given. */
  period?: number
  createdAt: Date
  createdBy?: string | null
  principalId?: string | null
  enabledAt?: Date | null
  lastStep?: number
  driftSteps?: number
}

/** The row of a new device. `secret` is its shared secret. Throws if the serial number is not one of its kind. */
export function newDevice(given: NewDevice, secret: Uint8Array) {
  forgetSteps(given)
  forgetCounter(given)
  forgetOutside(given)
  const empty = { createdBy: null, principalId: null, enabledAt: null, lastStep: -1, driftSteps: 0 }
  const keys = { nameKey: given.name.toLowerCase(), modelKey: (given.model ?? '').toLowerCase() }
  const facts = { kind: 'virtual', period: TIME_STEP, ...empty, ...given, ...keys }
  if (!deviceKind(facts).serial.test(given.serialNumber)) {
    throw new Error(`${given.serialNumber} is no serial number of a ${facts.kind} device.`)
  }
  return { ...facts, ...sealedFor(facts, secret) }
}

/** Returns the shared secret of a device, or undefined when the row was changed by something other than this program. */
export const secretOf = (device: BoundDevice): Buffer | undefined =>
  device.binding === BOUND ? opened(device.seed, seedPlace(device)) : undefined

/**
 * Returns the columns to write when a device changes. A seed that did not open before still does not open afterwards:
 * a change never makes a forged row valid.
 */
export function changed<C extends Partial<DeviceFacts>>(device: BoundDevice, changes: C) {
  const secret = secretOf(device)
  return { ...changes, ...(secret && sealedFor({ ...device, ...changes }, secret)) }
}

/**
 * Reports whether a device belongs to the principal now and its row is unchanged. With `proof`, also whether it gives
 * such a proof.
 */
export async function isDeviceOf(
  store: Store,
  key: DeviceKey,
  principalId: string,
  proof?: DeviceKind['proof'],
): Promise<boolean> {
  const { account, serialNumber } = key
  const device = await store.mfaDevice.findUnique({ where: { account_serialNumber: { account, serialNumber } } })
  if (device?.principalId !== principalId || secretOf(device) === undefined) return false
  return proof === undefined || deviceKind(device).proof === proof
}

/**
 * Binds the seeds of devices created by earlier versions to their rows, one page per transaction. Such a seed opens for
 * the device's name alone. This version writes no seed like that, so an attacker cannot make a row look old. Returns
 * the serial numbers of devices whose seeds open neither way: somebody else changed their rows.
 */
export async function bindSeeds(run: InTurn, page = 500): Promise<string[]> {
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

/** Binds the seed of one row if needed; reports whether it is bound now. */
async function bind(store: Store, row: BoundDevice): Promise<boolean> {
  if (row.binding === BOUND) return secretOf(row) !== undefined
  const secret = opened(row.seed, seedPlace(row))
  if (!secret) return false
  const { account, serialNumber, seed } = row
  // Another server that starts may have bound it, and a code may have moved it since.
  await store.mfaDevice.updateMany({ where: { account, serialNumber, seed }, data: sealedFor(row, secret) })
  return true
}

/** The columns that seal `secret` in the row of a device. */
export function sealedFor(facts: DeviceFacts, secret: Uint8Array) {
  return { binding: BOUND, seed: seal(secret, seedPlace({ ...facts, binding: BOUND })) }
}

function opened(seed: string, place: string): Buffer | undefined {
  try {
    return unseal(seed, place)
  } catch {
    return undefined
  }
}
