import { later } from '@/lib/clock'
import type { Store } from '@/lib/db/store'
import { driftFrom, findCode, findPair, PAIR_WINDOW, SIGN_IN_WINDOW, timeStep } from '@/lib/mfa/totp'
import { unseal } from '@/lib/seal'

/** What identifies a device: look-ups that forget the account do not compile. */
export type DeviceKey = { account: string; serialNumber: string }

/** Where a device's secret lives: sealed for this place, it opens nowhere else. */
export const seedPlace = ({ account, serialNumber }: DeviceKey) => `MfaDevice.seed:${account}:${serialNumber}`

const FREE_TRIES = 4
const LOCK_AFTER = 50
const LOCK_SECONDS = 24 * 60 * 60
const LONGEST_DELAY = 15 * 60

/**
 * Counts a try at a device's codes, and answers until when none is judged, if tries are being held back.
 * Belongs in a transaction of its own, before the code is judged: a try that fails must count all the same (S-31).
 * From the fifth try without success the waits double from one second to fifteen minutes; after fifty the device is
 * locked for a day.
 */
export async function countTry(store: Store, key: DeviceKey, now: Date): Promise<Date | null> {
  const where = { account_serialNumber: key }
  const device = await store.mfaDevice.findUnique({ where, select: { failures: true, blockedUntil: true } })
  if (!device) return null
  if (device.blockedUntil && device.blockedUntil > now) return device.blockedUntil
  const failures = device.failures + 1
  await store.mfaDevice.update({
    where,
    data: { failures, blockedUntil: blockedUntil(failures, now) },
    select: { failures: true },
  })
  return null
}

function blockedUntil(failures: number, now: Date): Date | null {
  if (failures <= FREE_TRIES) return null
  if (failures >= LOCK_AFTER) return later(now, LOCK_SECONDS)
  return later(now, Math.min(2 ** (failures - FREE_TRIES - 1), LONGEST_DELAY))
}

/**
 * Spends one code: the one verifier for all ways in. True when the code is right, near enough to now by the device's
 * own clock, and newer than every code accepted before; it is then never accepted again (RFC 6238, 5.2).
 */
export async function spendCode(store: Store, key: DeviceKey, code: string, now: Date): Promise<boolean> {
  const device = await store.mfaDevice.findUnique({ where: { account_serialNumber: key } })
  if (!device) return false
  const secret = unseal(device.seed, seedPlace(key))
  const step = findCode(secret, code, timeStep(now) + device.driftSteps, SIGN_IN_WINDOW)
  return step !== undefined && (await advance(store, key, step, step, { lastUsedAt: now }))
}

/** What two codes showed: the drift in time steps, negative when the device is behind. */
export type PairResult = { driftSteps: number }

/** Spends two consecutive codes, each newer than every code accepted before, and remembers the device's drift. */
export async function spendPair(
  store: Store,
  key: DeviceKey,
  codes: readonly [string, string],
  now: Date,
): Promise<PairResult | undefined> {
  const device = await store.mfaDevice.findUnique({ where: { account_serialNumber: key } })
  if (!device) return undefined
  const step = findPair(unseal(device.seed, seedPlace(key)), codes, timeStep(now), PAIR_WINDOW)
  if (step === undefined) return undefined
  const driftSteps = driftFrom(step, now)
  return (await advance(store, key, step - 1, step, { driftSteps })) ? { driftSteps } : undefined
}

// INVARIANT: one conditional update decides, so of any number of simultaneous tries with one code one succeeds.
async function advance(
  store: Store,
  { account, serialNumber }: DeviceKey,
  oldest: number,
  newest: number,
  data: { lastUsedAt: Date } | { driftSteps: number },
): Promise<boolean> {
  const { count } = await store.mfaDevice.updateMany({
    where: { account, serialNumber, lastStep: { lt: oldest } },
    data: { ...data, lastStep: newest, failures: 0, blockedUntil: null },
  })
  return count === 1
}
