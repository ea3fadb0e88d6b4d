import type { DeviceKey } from './bound-seed'

const MOST_REMEMBERED = 100_000

// Next loads modules more than once in one process: hence the global.
const globals: typeof globalThis & { posternNewestSteps?: Map<string, number> } = globalThis

function steps(): Map<string, number> {
  globals.posternNewestSteps ??= new Map()
  return globals.posternNewestSteps
}

const nameOf = ({ account, serialNumber }: DeviceKey) => `${account} ${serialNumber}`

/**
 * The newest time step that this process has seen spent of a device; -1 where it has seen none. An older row put back as
 * a whole is a genuine one to its seal (S-101): what the server remembers keeps its codes spent until the next start,
 * and by then, as a rule, they are out of date. The row decides in any case; this can only refuse more.
 */
export const newestStep = (key: DeviceKey): number => steps().get(nameOf(key)) ?? -1

/** Remembers a step as spent. */
export function rememberStep(key: DeviceKey, step: number): void {
  const all = steps()
  const name = nameOf(key)
  // Last in the order: those that are dropped first were not used for longest.
  all.delete(name)
  all.set(name, step)
  const [oldest] = all.keys()
  if (all.size > MOST_REMEMBERED && oldest !== undefined) all.delete(oldest)
}

/** Forgets a device: another one gets its name. */
export const forgetSteps = (key: DeviceKey): void => void steps().delete(nameOf(key))
