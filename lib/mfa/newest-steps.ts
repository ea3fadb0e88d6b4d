import { deviceMemory } from './device-memory'

const steps = deviceMemory('newest steps')

/**
 * Returns the newest time step of a device that this process has seen spent, or -1. The seal cannot detect an earlier
 * copy of a whole row (S-101). This memory keeps the codes spent until the next start, when they have usually expired.
 * It can only refuse more codes: the row must accept the code as well.
 */
export const newestStep = (device: Parameters<typeof steps.get>[0]): number => steps.get(device) ?? -1

/** Remembers a step as spent. */
export const rememberStep = steps.set

/** Forgets a device, so that a new one may take its name at the same moment. */
export const forgetSteps = steps.forget
