import type { Caller } from '@/lib/auth/caller'
import { nobodyNamed } from '../subject'

/** The console session of a caller, also in a role. No other caller can register a passkey. Throws ValidationError. */
export function sessionHashOf({ sessionHash }: Caller): string {
  if (sessionHash !== undefined) return sessionHash
  throw nobodyNamed()
}
