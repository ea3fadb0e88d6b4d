import { Secret, TOTP } from 'otpauth'
import { later } from '@/lib/clock'
import type { DeviceKey } from '@/lib/mfa/bound-seed'
import { spendCode } from '@/lib/mfa/one-time-codes'
import { inStore } from './database'

/** `period` is in seconds: 30, if not given. */
type Authenticator = { secret: Uint8Array; period?: number }

/** The code that an authenticator app shows at a time, computed by an implementation other than the product's. */
export function codeAt({ secret, period = 30 }: Authenticator, time: Date): string {
  const totp = new TOTP({ secret: new Secret({ buffer: Uint8Array.from(secret).buffer }), period })
  return totp.generate({ timestamp: time.getTime() })
}

/** The code of `steps` time steps before (negative) or after a time. */
export const codeOff = (authenticator: Authenticator, steps: number, time: Date) =>
  codeAt(authenticator, later(time, steps * (authenticator.period ?? 30)))

/** Two consecutive codes for Enable and Resync; the second is shown at the given time. */
export const pairAt = (authenticator: Authenticator, time: Date) => ({
  AuthenticationCode1: codeOff(authenticator, -1, time),
  AuthenticationCode2: codeAt(authenticator, time),
})

/** Spends a code as a sign-in does. */
export const spendAt = ({ account, serialNumber }: DeviceKey, code: string, now: Date) =>
  inStore((store) => spendCode(store, { account, serialNumber }, code, now))
