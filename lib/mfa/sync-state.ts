import type { DeviceFacts } from './bound-seed'
import { deviceMemory } from './device-memory'
import { timeStep } from './totp'

export const SYNC_STATES = ['in-sync', 'out-of-sync', 'unknown'] as const

/**
 * Whether a device's codes are accepted, as far as we know:
 * - `in-sync`: its last codes were accepted. A remembered drift is taken into account, so it does not matter.
 * - `out-of-sync`: since then it showed a code of its own that is too far from the server's time. It needs a resync.
 * - `unknown`: no code was accepted yet; it was assigned with codes of another time, and it is not known whether they
 *   were old or the clock is wrong; or wrong codes came in that this process did not see.
 */
type SyncState = (typeof SYNC_STATES)[number]

/** What a device's row says about it. */
type SyncFacts = Pick<
  DeviceFacts,
  'account' | 'serialNumber' | 'createdAt' | 'enabledAt' | 'period' | 'lastStep' | 'driftSteps'
> & { lastUsedAt: Date | null; failures: number }

// Only shown to people, so it need not outlive the process: after a restart, the state is unknown at worst. Kept is the
// newest step that was accepted before, because a later one, at whatever server, shows that the device is in sync again.
const outside = deviceMemory('codes outside the window')

/** Remembers that a device showed a code outside the window of sign-in. */
export const rememberOutside = (device: SyncFacts): void => outside.set(device, device.lastStep)

/** Forgets it, because a new device has its name. */
export const forgetOutside = outside.forget

/** The state of a device. */
export function syncStateOf(device: SyncFacts): SyncState {
  if (outside.get(device) === device.lastStep) return 'out-of-sync'
  if (device.lastStep < 0 || device.failures > 0 || isOnlyAssigned(device)) return 'unknown'
  return 'in-sync'
}

// The newest code is that of the assignment, and was not of that moment.
function isOnlyAssigned({ enabledAt, period, lastStep, driftSteps, lastUsedAt }: SyncFacts): boolean {
  if (driftSteps === 0 || lastUsedAt !== null || enabledAt === null) return false
  return lastStep === timeStep(enabledAt, period) + driftSteps
}
