import type { Certifications } from './certifications'

/** What is kept of a passkey or security key to check its signatures. Everything in it is sealed with its device. */
export type FidoCredential = {
  /** Its id, in base64url: 16 to 1,023 bytes. */
  id: string
  /** Its public key in the form of COSE (RFC 9052, section 7). */
  publicKey: Uint8Array<ArrayBuffer>
  /** The newest signature counter, an unsigned number of 32 bits. Many authenticators keep it at zero. */
  signCount: number
  /** It can be copied to other devices, as passkeys of a password manager are. This never changes. */
  isBackupEligible: boolean
  /** What its model was certified for when it was registered, if anything. */
  certifications?: Certifications
}

/**
 * The bytes of a credential, as they are sealed. Its members are named one by one: the object may have more, such as the
 * row of its device, which would be sealed within itself and grow with each sign-in.
 */
export function toBytes({ id, publicKey, signCount, isBackupEligible, certifications }: FidoCredential): Uint8Array {
  const text = Buffer.from(publicKey).toString('base64url')
  return Buffer.from(JSON.stringify({ id, signCount, isBackupEligible, certifications, publicKey: text }))
}

/** The credential of such bytes. They are always ours: nobody else can seal them. */
export function fromBytes(bytes: Buffer): FidoCredential {
  const { publicKey, ...rest }: Omit<FidoCredential, 'publicKey'> & { publicKey: string } = JSON.parse(bytes.toString())
  return { ...rest, publicKey: new Uint8Array(Buffer.from(publicKey, 'base64url')) }
}
