import type { Store } from '@/lib/db/store'
import { digest } from '@/lib/ids'
import { type BoundDevice, newDevice, sealedFor, secretOf } from '../bound-seed'
import { passkey } from '../kinds/passkey'
import { type FidoCredential, fromBytes, toBytes } from './credential'
import { newestCounter, rememberCounter } from './newest-counters'
import type { RelyingParty } from './relying-party'
import { type Assertion, type NewFidoCredential, readAssertion } from './webauthn'

/** Whose passkeys. */
type Holder = { account: string; principalId: string }

/** A passkey of a user: the row of its device, and what its seal has. */
type HeldPasskey = FidoCredential & { device: BoundDevice; transports: string[] }

/** The user handle (WebAuthn, 5.4.3): 256 bits in base64url that always are the user's, and tell nothing about the user. */
export const handleOf = ({ account, principalId }: Holder) =>
  Buffer.from(digest(`fido ${account} ${principalId}`), 'hex').toString('base64url')

/** The passkeys of a user. One whose row was changed by something other than this program is left out (S-101). */
export async function passkeysOf(store: Store, { account, principalId }: Holder): Promise<HeldPasskey[]> {
  const devices = await store.mfaDevice.findMany({
    where: { account, principalId, kind: passkey.kind },
    include: { passkey: true },
    orderBy: { serialNumber: 'asc' },
  })
  return devices.flatMap(({ passkey, ...device }) => {
    const sealed = secretOf(device)
    if (!sealed) return []
    const credential = fromBytes(sealed)
    const signCount = Math.max(credential.signCount, newestCounter(device) ?? 0)
    const transports = passkey?.transports.split(',').filter(Boolean) ?? []
    return [{ ...credential, signCount, device, transports }]
  })
}

/** What is known of a new passkey besides its credential. */
type PasskeyFacts = Holder & { serialNumber: string; name: string; createdBy: string; now: Date }

/** The rows of a new passkey: its device's, and its own. */
export function passkeyRows({ now, ...given }: PasskeyFacts, credential: NewFidoCredential) {
  const { transports, aaguid, isBackedUp, ...sealed } = credential
  const { account, serialNumber } = given
  const device = { ...given, kind: passkey.kind, path: '/', createdAt: now, enabledAt: now }
  return {
    device: newDevice(device, toBytes(sealed)),
    passkey: { account, serialNumber, credentialId: sealed.id, aaguid, isBackedUp, transports: transports.join() },
  }
}

/** Assigns a passkey to a user. Returns false when its credential is known already, to this account or another. */
export async function addPasskey(store: Store, facts: PasskeyFacts, credential: NewFidoCredential): Promise<boolean> {
  const credentialId = credential.id
  if (await store.passkey.findUnique({ where: { credentialId }, select: { aaguid: true } })) return false
  const { device, passkey } = passkeyRows(facts, credential)
  await store.mfaDevice.create({ data: device })
  await store.passkey.create({ data: passkey })
  return true
}

/**
 * Judges the browser's answer to a request for any passkey of a user, and keeps the counter of the one that signed. Returns
 * its serial number, or undefined unless all of it holds. The caller must see to it that a challenge is answered once.
 */
export async function spendAssertion(
  store: Store,
  holder: Holder,
  answer: string,
  asked: { party: RelyingParty; challenge: string },
  now: Date,
): Promise<string | undefined> {
  const credentials = await passkeysOf(store, holder)
  const read = await readAssertion(answer, { ...asked, handle: handleOf(holder), credentials })
  const held = credentials.find(({ id }) => id === read?.credential.id)
  if (!read || !held || !(await keepAssertion(store, held, read, now))) return undefined
  return held.device.serialNumber
}

// INVARIANT: one conditional update decides, so the counter that was compared is the one that is replaced. The condition
// is the seal, which is different after every change of the row.
async function keepAssertion(
  store: Store,
  held: HeldPasskey,
  { credential, signCount, isBackedUp }: Assertion,
  now: Date,
): Promise<boolean> {
  const { account, serialNumber, seed } = held.device
  const sealed = sealedFor(held.device, toBytes({ ...credential, signCount }))
  const { count } = await store.mfaDevice.updateMany({
    where: { account, serialNumber, seed },
    data: { ...sealed, lastUsedAt: now },
  })
  if (count === 0) return false
  await store.passkey.updateMany({ where: { account, serialNumber }, data: { isBackedUp } })
  rememberCounter(held.device, signCount)
  return true
}
