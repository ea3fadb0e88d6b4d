import { createDecipheriv, createHmac, pbkdf2, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import { TokenFileError } from './faults'
import { childOf, type XmlElement } from './xml'

/** What protects the secrets of a PSKC file, given to the reader beside it. */
export type FileSecrets = { preSharedKey?: Uint8Array | undefined; password?: string | undefined }

/** Returns the bytes of a value, such as `Secret`, or undefined if it has none. */
type Opener = (value: XmlElement) => Buffer | undefined

// By the names of XML Encryption and XML Signature.
const CIPHERS: Readonly<Record<string, { cipher: string; keyLength: number }>> = {
  'http://www.w3.org/2001/04/xmlenc#aes128-cbc': { cipher: 'aes-128-cbc', keyLength: 16 },
  'http://www.w3.org/2001/04/xmlenc#aes192-cbc': { cipher: 'aes-192-cbc', keyLength: 24 },
  'http://www.w3.org/2001/04/xmlenc#aes256-cbc': { cipher: 'aes-256-cbc', keyLength: 32 },
}
const HMACS: Readonly<Record<string, string>> = {
  'http://www.w3.org/2000/09/xmldsig#hmac-sha1': 'sha1',
  'http://www.w3.org/2001/04/xmldsig-more#hmac-sha224': 'sha224',
  'http://www.w3.org/2001/04/xmldsig-more#hmac-sha256': 'sha256',
  'http://www.w3.org/2001/04/xmldsig-more#hmac-sha384': 'sha384',
  'http://www.w3.org/2001/04/xmldsig-more#hmac-sha512': 'sha512',
}
const PBKDF2 = [
  'http://www.rsasecurity.com/rsalabs/pkcs/schemas/pkcs-5v2-0#pbkdf2',
  'http://www.w3.org/2009/xmlenc11#pbkdf2',
]
/** About 0.8 s of one core. */
const MOST_ITERATIONS = 1_000_000
const KEY_LENGTHS = [16, 24, 32]
const BLOCK = 16

/**
 * Returns what opens the values of a container (RFC 6030, section 6): plain ones, and ones that are encrypted with a
 * pre-shared key or a password and have a MAC. A MAC is checked before anything is decrypted. A wrong key, a wrong
 * password and a wrong MAC are one fault, as nobody can tell them apart. Throws a TokenFileError.
 */
export async function openerOf(container: XmlElement, secrets: FileSecrets): Promise<Opener> {
  const key = await encryptionKeyOf(childOf(container, 'EncryptionKey'), secrets)
  const mac = key && macOf(childOf(container, 'MACMethod'), key)
  return (value) => {
    const plain = childOf(value, 'PlainValue')
    if (plain) return base64In(plain)
    const encrypted = childOf(value, 'EncryptedValue')
    if (!encrypted) return undefined
    if (!key) throw new TokenFileError('key-needed', encrypted.line)
    const expected = childOf(value, 'ValueMAC')
    if (!mac || !expected) throw new TokenFileError('no-mac', encrypted.line)
    const found = createHmac(mac.hash, mac.key).update(cipherTextOf(encrypted)).digest()
    if (!isSame(found, base64In(expected))) throw new TokenFileError('wrong-key', expected.line)
    return decrypted(encrypted, key)
  }
}

async function encryptionKeyOf(element: XmlElement | undefined, { preSharedKey, password }: FileSecrets) {
  if (!element) return preSharedKey
  const derivedKey = childOf(element, 'DerivedKey')
  if (derivedKey) {
    if (password === undefined) throw new TokenFileError('password-needed', derivedKey.line)
    return derive(childOf(derivedKey, 'KeyDerivationMethod') ?? derivedKey, password)
  }
  const other = element.children.find(({ name }) => name !== 'KeyName')
  if (other) throw new TokenFileError('method', other.line, other.name)
  if (!preSharedKey) throw new TokenFileError('key-needed', element.line)
  return preSharedKey
}

/** Derives a key by PBKDF2 (RFC 8018). Its parameters have no namespace in the RFC's own example (figure 7). */
async function derive(method: XmlElement, password: string): Promise<Buffer> {
  const parameters = childOf(method, 'PBKDF2-params')
  const salt = childOf(parameters, 'Salt', 'Specified')
  const hash = HMACS[childOf(parameters, 'PRF')?.attributes.Algorithm ?? 'http://www.w3.org/2000/09/xmldsig#hmac-sha1']
  if (!PBKDF2.includes(method.attributes.Algorithm ?? '') || !salt || !hash) throw unknownMethod(method)
  const iterations = wholeNumberIn(childOf(parameters, 'IterationCount'))
  if (!(iterations >= 1 && iterations <= MOST_ITERATIONS)) throw new TokenFileError('iterations', method.line)
  const length = wholeNumberIn(childOf(parameters, 'KeyLength'))
  if (!KEY_LENGTHS.includes(length)) throw unknownMethod(method)
  return promisify(pbkdf2)(password, base64In(salt), iterations, length, hash)
}

function macOf(method: XmlElement | undefined, key: Uint8Array) {
  const macKey = childOf(method, 'MACKey')
  if (!method || !macKey) return undefined
  const hash = HMACS[method.attributes.Algorithm ?? '']
  if (!hash) throw unknownMethod(method)
  return { hash, key: decrypted(macKey, key) }
}

/** Decrypts the IV and the ciphertext in a value. Its padding says only in its last byte how long it is. */
function decrypted(value: XmlElement, key: Uint8Array): Buffer {
  const method = childOf(value, 'EncryptionMethod')
  const known = CIPHERS[method?.attributes.Algorithm ?? '']
  if (!known) throw unknownMethod(method ?? value)
  const bytes = cipherTextOf(value)
  const isWhole = bytes.length >= 2 * BLOCK && bytes.length % BLOCK === 0
  if (key.length !== known.keyLength || !isWhole) throw new TokenFileError('wrong-key', value.line)
  const decipher = createDecipheriv(known.cipher, key, bytes.subarray(0, BLOCK)).setAutoPadding(false)
  const padded = Buffer.concat([decipher.update(bytes.subarray(BLOCK)), decipher.final()])
  const padding = padded.at(-1) ?? 0
  if (padding < 1 || padding > BLOCK) throw new TokenFileError('wrong-key', value.line)
  return padded.subarray(0, -padding)
}

function cipherTextOf(value: XmlElement): Buffer {
  const cipherValue = childOf(value, 'CipherData', 'CipherValue')
  if (!cipherValue) throw new TokenFileError('not-pskc', value.line)
  return base64In(cipherValue)
}

function base64In(element: XmlElement): Buffer {
  const letters = element.text.replaceAll(/\s+/g, '')
  // Buffer ignores what is not base64.
  if (letters.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(letters)) {
    throw new TokenFileError('not-pskc', element.line)
  }
  return Buffer.from(letters, 'base64')
}

/** The number in an element; NaN for an element that is missing or holds something else. */
export const wholeNumberIn = (element: XmlElement | undefined) =>
  element && /^-?[0-9]{1,9}$/.test(element.text) ? Number(element.text) : Number.NaN

const isSame = (one: Buffer, other: Buffer) => one.length === other.length && timingSafeEqual(one, other)

const unknownMethod = ({ attributes, line, name }: XmlElement) =>
  new TokenFileError('method', line, attributes.Algorithm ?? name)
