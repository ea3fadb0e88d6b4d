import type { Route } from 'next'
import type { KindName } from '@/lib/mfa/kinds/kind'

export const PAGE = '/security-credentials'
export const STEP_1 = '/security-credentials/mfa/assign'
export const STEP_3 = '/security-credentials/mfa/assign/done'

/** Step 2 of each kind of device. */
export const STEP_2 = {
  passkey: '/security-credentials/mfa/assign/passkey',
  virtual: '/security-credentials/mfa/assign/app',
  hardware: '/security-credentials/mfa/assign/hardware',
} as const satisfies Record<KindName, Route>
