import { holdsBackCodes } from '@/lib/account-switches'
import { later } from '@/lib/clock'
import type { Store } from '@/lib/db/store'
import type { CodePairFault } from '@/lib/errors'
import { driftFrom, findCode, findPair, newestOf, PAIR_WINDOW, SIGN_IN_WINDOW, timeStep } from '@/lib/mfa/totp'
import { lockDevice } from '@/lib/row-locks'
import { type BoundDevice, changed, type DeviceFacts, type DeviceKey, secretOf } from './bound-seed'
import { deviceKind } from './kinds/kinds'
import { newestStep, rememberStep } from './newest-steps'
import { rememberOutside } from './sync-state'

const FREE_TRIES = 4
const LOCK_AFTER = 50
const LOCK_SECONDS = 24 * 60 * 60
const LONGEST_DELAY = 15 * 60

/**
 * Counts one try by `triedBy` at a device's codes. Returns until when further tries are refused, or undefined. Run it
 * in its own transaction before the code is checked: a failed try must count even if the rest rolls back (S-31). From
 * the fifth failure on, the wait doubles from one second to fifteen minutes; after fifty it is a day. Tries by the
 * device's user count for the device, at the sign-in and in every operation (S-30). Tries by anybody else count for
 * that person and device only, so one person's wrong codes never delay another (S-32). In training, an account's switch can
 * end the waits; tries are counted all the same.
 */
export async function countTry(store: Store, key: DeviceKey, triedBy: string, now: Date): Promise<Date | null> {
  await lockDevice(store, key)
  const where = { account_serialNumber: key }
  const device = await store.mfaDevice.findUnique({ where })
  if (!device) return null
  if (device.principalId !== triedBy) return countTryOfOther(store, key, triedBy, now)
  if (await isHeldBack(store, device, now)) return device.blockedUntil
  const data = oneMore(device.failures, now)
  await store.mfaDevice.update({ where, data, select: { failures: true } })
  return null
}

async function countTryOfOther(store: Store, key: DeviceKey, principalId: string, now: Date): Promise<Date | null> {
  const id = { ...key, principalId }
  const where = { account_serialNumber_principalId: id }
  const tries = await store.deviceTry.findUnique({ where })
  if (tries && (await isHeldBack(store, tries, now))) return tries.blockedUntil
  const data = oneMore(tries?.failures ?? 0, now)
  await store.deviceTry.upsert({ where, create: { ...id, ...data }, update: data })
  return null
}

type Tries = { account: string; blockedUntil: Date | null }

const isHeldBack = async (store: Store, { account, blockedUntil }: Tries, now: Date): Promise<boolean> =>
  blockedUntil !== null && blockedUntil > now && (await holdsBackCodes(store, account))

const oneMore = (failures: number, now: Date) => ({
  failures: failures + 1,
  blockedUntil: blockedUntil(failures + 1, now),
})

function blockedUntil(failures: number, now: Date): Date | null {
  if (failures <= FREE_TRIES) return null
  if (failures >= LOCK_AFTER) return later(now, LOCK_SECONDS)
  return later(now, Math.min(2 ** (failures - FREE_TRIES - 1), LONGEST_DELAY))
}

/**
 * Spends one code. Everything that accepts a code uses this verifier. Returns true when the code is right, close enough
 * to now by the device's clock, and newer than every code accepted before; it is then never accepted again (RFC 6238,
 * section 5.2). A device whose row was changed by something other than this program accepts no code (S-101).
 */
export async function spendCode(store: Store, key: DeviceKey, code: string, now: Date): Promise<boolean> {
  const device = await store.mfaDevice.findUnique({ where: { account_serialNumber: key } })
  const secret = device && sharedSecretOf(device)
  if (!secret) return false
  const step = findCode(secret, code, timeStep(now, device.period) + device.driftSteps, SIGN_IN_WINDOW)
  if (step !== undefined) return advance(store, device, step, step, { lastUsedAt: now })
  const far = newestOf(secret, code, timeStep(now, device.period), PAIR_WINDOW)
  if (far > device.lastStep) rememberOutside(device)
  return false
}

/** The drift that two codes showed, in time steps, negative when the device is behind; or why they were refused. */
type PairResult = { driftSteps: number; fault?: undefined } | { fault: CodePairFault }

/** The user that the device is assigned to when its codes are right. */
type Assignment = Pick<DeviceFacts, 'principalId' | 'enabledAt'>

/**
 * Spends two consecutive codes, each newer than every code accepted before, and stores the device's drift. With an
 * assignment, it assigns the device in the same statement. Codes that it refuses change nothing.
 */
export async function spendPair(
  store: Store,
  key: DeviceKey,
  codes: readonly [string, string],
  now: Date,
  assignment?: Assignment,
): Promise<PairResult> {
  const device = await store.mfaDevice.findUnique({ where: { account_serialNumber: key } })
  const secret = device && sharedSecretOf(device)
  if (!secret) return { fault: 'wrong' }
  const center = timeStep(now, device.period)
  const step = findPair(secret, codes, center, PAIR_WINDOW)
  if (step === undefined) {
    const [first, second] = codes
    return { fault: findPair(secret, [second, first], center, PAIR_WINDOW) === undefined ? 'wrong' : 'swapped' }
  }
  const driftSteps = driftFrom(step, now, device.period)
  const isNew = await advance(store, device, step - 1, step, { driftSteps, ...assignment })
  return isNew ? { driftSteps } : { fault: 'spent' }
}

// What is sealed for a device that shows no codes is no secret for codes.
const sharedSecretOf = (device: BoundDevice) => (deviceKind(device).proof === 'code' ? secretOf(device) : undefined)

// INVARIANT: one conditional update decides, so of any number of simultaneous tries with one code, one succeeds. The
// condition includes the seed, which is sealed for the row as it was read.
async function advance(
  store: Store,
  device: BoundDevice,
  oldest: number,
  newest: number,
  data: { lastUsedAt: Date } | ({ driftSteps: number } & Partial<Assignment>),
): Promise<boolean> {
  const { account, serialNumber, seed } = device
  if (newestStep(device) >= oldest) return false
  const { count } = await store.mfaDevice.updateMany({
    where: { account, serialNumber, seed, lastStep: { lt: oldest } },
    data: { ...changed(device, { ...data, lastStep: newest }), failures: 0, blockedUntil: null },
  })
  if (count === 0) return false
  rememberStep(device, newest)
  await store.deviceTry.deleteMany({ where: { account, serialNumber } })
  return true
}
