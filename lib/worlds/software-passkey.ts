import { createECDH, createPrivateKey, createPublicKey } from 'node:crypto'
import type { Store } from '@/lib/db/store'
import { AwsError } from '@/lib/errors'
import type { Chance } from '@/lib/ids'
import { es256Key } from '@/lib/mfa/fido/es256'
import { addPasskey } from '@/lib/mfa/fido/passkeys'

/** A key pair of ES256 in base64url: the private key in PKCS #8, the public one in SPKI, both in DER, as Playwright has them. */
export type KeyPair = { privateKey: string; publicKey: string }

/** Returns a key pair that depends on chance alone. Generators of key pairs take their own randomness. */
export function keyPairFrom(chance: Chance): KeyPair {
  const d = Buffer.from(chance.bytes(32))
  const curve = createECDH('prime256v1')
  curve.setPrivateKey(d)
  // SEC 1, 2.3.3: 04, then both coordinates.
  const point = curve.getPublicKey()
  const [x, y] = [point.subarray(1, 33), point.subarray(33)]
  const jwk = { kty: 'EC', crv: 'P-256', d: base64url(d), x: base64url(x), y: base64url(y) }
  const key = createPrivateKey({ key: jwk, format: 'jwk' })
  return {
    privateKey: base64url(key.export({ type: 'pkcs8', format: 'der' })),
    publicKey: base64url(createPublicKey(key).export({ type: 'spki', format: 'der' })),
  }
}

/** Half of a passkey: the id of its credential in base64url, its public key, and the newest counter. */
type PublicHalf = Pick<KeyPair, 'publicKey'> & { id: string; signCount: number }

/**
 * Assigns a passkey to a user whose other half is in software. Throws EntityAlreadyExists if any account has it, and
 * ValidationError for text that is no public key of P-256.
 */
export async function addSoftwarePasskey(
  store: Store,
  facts: Parameters<typeof addPasskey>[1],
  half: PublicHalf,
): Promise<void> {
  if (await addPasskey(store, facts, softwareCredential(half))) return
  throw new AwsError('EntityAlreadyExists', `The passkey ${half.id} is already in use.`)
}

/** The credential of a passkey in software. Throws ValidationError for text that is no public key of P-256. */
export function softwareCredential({ id, publicKey, signCount }: PublicHalf) {
  const said = { transports: ['internal'], aaguid: '00000000-0000-0000-0000-000000000000', isBackedUp: false }
  return { id, publicKey: coseKeyOf(publicKey), signCount, isBackupEligible: false, ...said }
}

/** The public key as the server keeps it. Throws ValidationError for text that is no public key of P-256. */
export function coseKeyOf(publicKey: string): Uint8Array<ArrayBuffer> {
  const { crv, x = '', y = '' } = jwkOf(publicKey)
  if (crv !== 'P-256') throw notAKey()
  return es256Key({ x: Buffer.from(x, 'base64url'), y: Buffer.from(y, 'base64url') })
}

function jwkOf(publicKey: string) {
  try {
    const key = createPublicKey({ key: Buffer.from(publicKey, 'base64url'), type: 'spki', format: 'der' })
    return key.export({ format: 'jwk' })
  } catch (cause) {
    throw notAKey(cause)
  }
}

const notAKey = (cause?: unknown) =>
  new AwsError('ValidationError', '"publicKey" must be a P-256 key: SPKI in DER, in base64url.', { cause })

const base64url = (bytes: Buffer) => bytes.toString('base64url')
