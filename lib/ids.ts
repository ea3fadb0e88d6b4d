import { createHash, createHmac, randomBytes } from 'node:crypto'

/** The source of randomness. Code that needs randomness takes one as an argument. */
export type Chance = { bytes(count: number): Uint8Array }

/** The operating system's generator. Nothing else in the project calls it. */
export const systemChance: Chance = { bytes: (count) => randomBytes(count) }

/** Bytes that depend on `text` alone (HMAC-SHA-256 in counter mode), for worlds that must be equal at each seeding. */
export function chanceFrom(text: string): Chance {
  const key = createHash('sha256').update(text).digest()
  let counter = 0
  let pool = Buffer.alloc(0)
  return {
    bytes(count) {
      while (pool.length < count) {
        pool = Buffer.concat([pool, createHmac('sha256', key).update(String(counter++)).digest()])
      }
      const taken = pool.subarray(0, count)
      pool = pool.subarray(count)
      return taken
    },
  }
}

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
const SECRET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789/+'

/** A user's unique id: AIDA and 17 characters (IAM user guide, "Unique identifiers"). */
export const newUserId = (chance: Chance) => `AIDA${letters(chance, BASE32, 17)}`

/** A managed policy's unique id: ANPA and 17 characters. */
export const newPolicyId = (chance: Chance) => `ANPA${letters(chance, BASE32, 17)}`

/** A user group's unique id: AGPA and 17 characters. */
export const newGroupId = (chance: Chance) => `AGPA${letters(chance, BASE32, 17)}`

/** A role's unique id: AROA and 17 characters. */
export const newRoleId = (chance: Chance) => `AROA${letters(chance, BASE32, 17)}`

/** A temporary access key's id: ASIA and 16 characters. */
export const newTemporaryKeyId = (chance: Chance) => `ASIA${letters(chance, BASE32, 16)}`

/** A session token: opaque, 256 bits, in the alphabet and length that clients expect. */
export const newSessionToken = (chance: Chance) => Buffer.from(chance.bytes(192)).toString('base64')

/** A long-term access key's id: AKIA and 16 characters. */
export const newAccessKeyId = (chance: Chance) => `AKIA${letters(chance, BASE32, 16)}`

/** A secret access key: 40 characters of `A-Za-z0-9/+`. */
export const newSecretAccessKey = (chance: Chance) => letters(chance, SECRET, 40)

/** An SSH public key's id: APKA and 17 characters. */
export const newSshPublicKeyId = (chance: Chance) => `APKA${letters(chance, BASE32, 17)}`

/** A signing certificate's id: 32 characters without a prefix. */
export const newCertificateId = (chance: Chance) => letters(chance, BASE32, 32)

/** A service-specific credential's id: ACCA and 17 characters. */
export const newServiceCredentialId = (chance: Chance) => `ACCA${letters(chance, BASE32, 17)}`

/** A password for one service: 256 bits, in base64 as at AWS. */
export const newServiceSecret = (chance: Chance) => Buffer.from(chance.bytes(32)).toString('base64')

// Without vowels, so that no code is a word. 16 letters, as `letters` demands.
const CLASS_CODE = 'BCDFGHJKLMNPRSTV'

/** The code of a class: six letters, which people type. */
export const newClassCode = (chance: Chance) => letters(chance, CLASS_CODE, 6)

// Without letters that look like digits. 64 characters, as `letters` demands.
const PASSWORD = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789!#%+-=_@'
const KINDS_IN_PASSWORD = [/[A-Z]/, /[a-z]/, /[0-9]/, /[!#%+\-=_@]/]

const LIKE_A_FORMULA = /^[=+\-@]/

/** A password for a user: characters of all four kinds, six bits each. */
export function newPassword(chance: Chance, length: number): string {
  const password = letters(chance, PASSWORD, length)
  // One draw of 20 characters in five lacks a kind, or a spreadsheet would take it for a formula. To leave those out costs
  // less than one bit.
  const isFit = KINDS_IN_PASSWORD.every((kind) => kind.test(password)) && !LIKE_A_FORMULA.test(password)
  return isFit ? password : newPassword(chance, length)
}

/** A TOTP shared secret of 320 bits, as AWS issues them; RFC 4226 (R6) asks for 160 at least. */
export const newTotpSecret = (chance: Chance) => chance.bytes(40)

/** The secret of a hardware token: 160 bits, as RFC 4226 recommends and most tokens have. */
export const newTokenSecret = (chance: Chance) => chance.bytes(20)

/** A value for a cookie: 256 bits, base64url. */
export const newCookieValue = (chance: Chance) => Buffer.from(chance.bytes(32)).toString('base64url')

/** The id of a passkey in its serial number: 128 bits in 26 letters of base32. */
export const newPasskeyId = (chance: Chance) => base32(chance.bytes(16))

/** A challenge that a passkey signs: 256 bits, base64url (WebAuthn, 13.4.3). */
export const newNonce = (chance: Chance) => Buffer.from(chance.bytes(32)).toString('base64url')

/** A canonical user id: 64 hexadecimal digits. */
export const newCanonicalUserId = (chance: Chance) => Buffer.from(chance.bytes(32)).toString('hex')

/** A version 4 UUID (RFC 9562, 5.4). */
export function newUuid(chance: Chance): string {
  const bytes = Buffer.from(chance.bytes(16))
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x40, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  const hex = bytes.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

/** SHA-256 in hex, for stored values that are only compared. */
export const digest = (text: string) => createHash('sha256').update(text).digest('hex')

/** Bytes as base32 text without padding (RFC 4648, section 6). */
export function base32(bytes: Uint8Array): string {
  let text = ''
  let bits = 0
  let value = 0
  for (const byte of bytes) {
    value = (value << 8) | byte
    bits += 8
    while (bits >= 5) {
      text += BASE32.charAt((value >>> (bits - 5)) & 31)
      bits -= 5
    }
    value &= (1 << bits) - 1
  }
  return bits > 0 ? text + BASE32.charAt((value << (5 - bits)) & 31) : text
}

// The size of both alphabets is a power of two, so the remainder is not biased.
function letters(chance: Chance, alphabet: string, count: number): string {
  return Array.from(chance.bytes(count), (byte) => alphabet.charAt(byte % alphabet.length)).join('')
}
