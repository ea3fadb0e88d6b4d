import type { Caller, Principal } from '@/lib/auth/caller'
import { env } from '@/lib/env'
import { relyingPartyAt } from '@/lib/mfa/fido/relying-party'
import { BeginPasskey } from '@/lib/operations/iam/mfa/begin-passkey'
import { EnablePasskey } from '@/lib/operations/iam/mfa/enable-passkey'
import { withMfa } from './callers'
import { call } from './calls'
import { VIRTUAL_AAGUID, virtualMaker } from './key-makers'
import { type Algorithm, type Lies, softwareKey } from './software-key'
import { NOON } from './time'

type Begun = { serialNumber: string; asked: { challenge: string; party: { id: string; origin: string } } }

/** What a request for a passkey asks, from the options that the browser gets. */
export function askedBy(options: string): Begun['asked'] {
  const { challenge }: { challenge: string } = JSON.parse(options)
  return { challenge, party: relyingPartyAt(env().publicUrl) }
}

/** Begins a registration for the caller's own user. */
export async function begin(caller: Caller, now = NOON, DeviceName = 'key'): Promise<Begun> {
  const { SerialNumber, Options } = await call(BeginPasskey, caller, { ...own(caller), DeviceName }, now)
  return { serialNumber: SerialNumber, asked: askedBy(Options) }
}

/** Finishes it with an answer of the browser. */
export const finish = (caller: Caller, SerialNumber: string, Response: string, now = NOON) =>
  call(EnablePasskey, caller, { ...own(caller), SerialNumber, Response }, now)

/** Registers a passkey of a user who may do so, and returns it with its serial number. */
export async function aPasskey(owner: Principal, algorithm: Algorithm = 'ES256', { aaguid, lies }: Certified = {}) {
  const caller = withMfa(owner)
  const key = softwareKey({ algorithm, aaguid, id: Buffer.from(`${algorithm} of ${owner.account} ${owner.id}`) })
  const { serialNumber, asked } = await begin(caller)
  await finish(caller, serialNumber, key.register(asked, lies))
  return { key, serialNumber, account: owner.account }
}

/** What an authenticator says of its make. */
type Certified = { aaguid?: Uint8Array; lies?: Lies }

/** What Chromium's virtual authenticator says, which is certified in training: FIDO L1. */
export const CERTIFIED: Certified = { aaguid: VIRTUAL_AAGUID, lies: virtualMaker().packed() }

const own = ({ principal }: Caller) => (principal.kind === 'user' ? { UserName: principal.name } : {})
