import { cache } from 'react'
import type { RefusedAction } from './ask'
import { assignRefusal } from './devices'
import { signedIn } from './session'

/**
 * What would refuse a user without a device to assign the first one; undefined if nothing would. Frame, notice and home
 * all offer that, so a page asks once.
 */
export const firstDeviceRefusal = cache(async (): Promise<RefusedAction | undefined> => {
  const session = await signedIn()
  // A role has no devices and can get none.
  if (!session || session.devices.length > 0 || session.caller.principal.kind === 'role') return undefined
  return assignRefusal(session.caller)
})
