import { createHash, createPublicKey, type KeyObject } from 'node:crypto'

/** An RSA public key, in any encoding. */
export type RsaKey = {
  /** Bits of the modulus. */
  bits: number
  /** MD5 of the key as SSH sends it, in hexadecimal pairs, as `ssh-keygen -E md5` prints it. */
  fingerprint: string
  /** The key in each of the two encodings. */
  text: Readonly<Record<KeyEncoding, string>>
}

/** The names that IAM gives them: a line of OpenSSH (RFC 4253, 6.6), or PEM (RFC 7468, 13; PKCS #1 too). */
type KeyEncoding = 'SSH' | 'PEM'

/** The encoding of a text, judged by how it begins; undefined if it is neither. */
export function encodingOf(text: string): KeyEncoding | undefined {
  if (text.startsWith('ssh-rsa ')) return 'SSH'
  return /^-----BEGIN (RSA )?PUBLIC KEY-----/.test(text) ? 'PEM' : undefined
}

/** Reads one RSA public key. Returns undefined for anything else, and for an incomplete key. */
export function readRsaKey(text: string): RsaKey | undefined {
  const key = encodingOf(text) === 'SSH' ? fromLine(text) : fromPem(text)
  if (key?.asymmetricKeyType !== 'rsa') return undefined
  const { modulusLength = 0, publicExponent = 0n } = key.asymmetricKeyDetails ?? {}
  // Other exponents have no inverse (RFC 8017, 3.1).
  if (publicExponent < 3n || publicExponent % 2n === 0n) return undefined
  const blob = blobOf(key)
  return {
    bits: modulusLength,
    fingerprint: createHash('md5')
      .update(blob)
      .digest('hex')
      .replace(/..(?!$)/g, '$&:'),
    text: { SSH: `ssh-rsa ${blob.toString('base64')}`, PEM: key.export({ type: 'spki', format: 'pem' }).toString() },
  }
}

/** `ssh-rsa`, the key in base64, and an optional comment. */
function fromLine(text: string): KeyObject | undefined {
  const [, base64 = ''] = /^ssh-rsa ([A-Za-z0-9+/]+={0,2})(?: [^\r\n]*)?$/.exec(text) ?? []
  const blob = Buffer.from(base64, 'base64')
  const [, e, n] = fieldsOf(blob)
  if (!e || !n) return undefined
  const jwk = { kty: 'RSA', e: e.toString('base64url'), n: n.toString('base64url') }
  const key = made(() => createPublicKey({ key: jwk, format: 'jwk' }))
  // Encoding it again must give the same text. Otherwise it was another type, had a negative number, or had something
  // after it.
  return key && blobOf(key).equals(blob) ? key : undefined
}

// Matches the whole text, because the parser would also accept the public half of a private key or of a certificate.
const PEM = /^-----BEGIN ((?:RSA )?PUBLIC KEY)-----\r?\n[A-Za-z0-9+/=\r\n]+-----END \1-----$/

const fromPem = (text: string) => (PEM.test(text) ? made(() => createPublicKey(text)) : undefined)

function made(make: () => KeyObject): KeyObject | undefined {
  try {
    return make()
  } catch {
    return undefined
  }
}

/** The fields of a key as SSH encodes it, each preceded by its length (RFC 4251, 5). Stops at a truncated field. */
function fieldsOf(blob: Buffer): Buffer[] {
  const fields: Buffer[] = []
  let rest = blob
  while (rest.length >= 4) {
    const end = 4 + rest.readUInt32BE(0)
    if (end > rest.length) break
    fields.push(rest.subarray(4, end))
    rest = rest.subarray(end)
  }
  return fields
}

function blobOf(key: KeyObject): Buffer {
  const { e = '', n = '' } = key.export({ format: 'jwk' })
  return Buffer.concat([Buffer.from('ssh-rsa'), integer(e), integer(n)].flatMap((field) => [lengthOf(field), field]))
}

function lengthOf(field: Buffer): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(field.length)
  return length
}

/** A positive integer with room for its sign. JSON web keys have no leading zeros (RFC 7518, 2). */
function integer(base64url: string): Buffer {
  const bytes = Buffer.from(base64url, 'base64url')
  return (bytes[0] ?? 0) > 0x7f ? Buffer.concat([Buffer.alloc(1), bytes]) : bytes
}
