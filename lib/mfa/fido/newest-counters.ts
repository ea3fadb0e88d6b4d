import { deviceMemory } from '../device-memory'

const counters = deviceMemory('newest counters')

/**
 * Returns the newest signature counter of a passkey that this process has seen, or 0. The seal cannot detect an earlier
 * copy of a whole row (S-101), and with it a copied key would sign in again. It can only refuse more: see newest-steps.ts.
 */
export const newestCounter = counters.get

/** Remembers a counter. */
export const rememberCounter = counters.set

/** Forgets a device, so that a new one may take its name at the same moment. */
export const forgetCounter = counters.forget
