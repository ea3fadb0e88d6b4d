import type { DeviceKey } from './bound-seed'

const MOST_REMEMBERED = 100_000

// Next loads modules more than once in one process, so the state lives in a global.
const globals: typeof globalThis & { posternNewestSteps?: Map<string, number> } = globalThis

function steps(): Map<string, number> {
  globals.posternNewestSteps ??= new Map()
  return globals.posternNewestSteps
}

const nameOf = ({ account, serialNumber }: DeviceKey) => `${account} ${serialNumber}`

/**
 * Returns the newest time step of a device that this process has seen spent, or -1. The seal cannot detect an earlier
 * copy of a whole row (S-101). This memory keeps the codes spent until the next start, when they have usually expired.
 * It can only refuse more codes: the row must accept the code as well.
 */
export const newestStep = (key: DeviceKey): number => steps().get(nameOf(key)) ?? -1

/** Remembers a step as spent. */
export function rememberStep(key: DeviceKey, step: number): void {
  const all = steps()
  const name = nameOf(key)
  // Moves the device to the end: the least recently used ones are dropped first.
  all.delete(name)
  all.set(name, step)
  const [oldest] = all.keys()
  if (all.size > MOST_REMEMBERED && oldest !== undefined) all.delete(oldest)
}

/** Forgets a device, so that a new one may take its name. */
export const forgetSteps = (key: DeviceKey): void => void steps().delete(nameOf(key))
