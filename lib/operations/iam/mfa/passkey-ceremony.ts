import type { Caller } from '@/lib/auth/caller'
import { nobodyNamed } from '../subject'

/** The session of a caller in the console. No other caller can register a passkey. Throws ValidationError. */
export function sessionHashOf({ credential }: Caller): string {
  if (credential.kind === 'session') return credential.sessionHash
  throw nobodyNamed()
}
