import { createCipheriv, createDecipheriv, createHmac, hkdfSync } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { env } from '@/lib/env'
import { type Chance, systemChance } from '@/lib/ids'

/** Keys for secrets at rest: the first one seals, all of them open. */
export type SealKeys = readonly { id: string; key: Buffer }[]

/**
 * Seals a secret with AES-256-GCM (NIST SP 800-38D): `v1.<key id>.<nonce>.<ciphertext and tag>`, base64url.
 * `place` says where the value lives (table, column, row, owner): a value copied elsewhere does not open.
 */
export function seal(secret: Uint8Array, place: string, keys = sealKeys(), chance: Chance = systemChance): string {
  const current = keys[0]
  if (!current) throw new Error('There is no key to seal with.')
  const nonce = chance.bytes(12)
  const cipher = createCipheriv('aes-256-gcm', current.key, nonce).setAAD(Buffer.from(place))
  const sealed = Buffer.concat([cipher.update(secret), cipher.final(), cipher.getAuthTag()])
  return ['v1', current.id, Buffer.from(nonce).toString('base64url'), sealed.toString('base64url')].join('.')
}

/** Opens what `seal` made. Throws when the key is unknown, or the value was changed or moved to another place. */
export function unseal(text: string, place: string, keys = sealKeys()): Buffer {
  const [version, id, nonce, body] = text.split('.')
  if (version !== 'v1' || !id || !nonce || !body) throw new Error('This is not a sealed value.')
  const found = keys.find((one) => one.id === id)
  if (!found) throw new Error(`The seal key "${id}" is not among the keys given.`)
  const bytes = Buffer.from(body, 'base64url')
  // Without the length GCM takes shorter tags too, and four bytes can be guessed (SP 800-38D, appendix C).
  const decipher = createDecipheriv('aes-256-gcm', found.key, Buffer.from(nonce, 'base64url'), { authTagLength: 16 })
    .setAAD(Buffer.from(place))
    .setAuthTag(bytes.subarray(-16))
  return Buffer.concat([decipher.update(bytes.subarray(0, -16)), decipher.final()])
}

/**
 * Keys for another purpose, one derived from each seal key, with its id (HKDF-SHA-256, RFC 5869). Knowing one of them
 * reveals nothing about the others.
 */
export function keysFor(purpose: string, keys = sealKeys()): SealKeys {
  return keys.map(({ id, key }) => ({ id, key: Buffer.from(hkdfSync('sha256', key, '', `postern ${purpose}`, 32)) }))
}

/** HMAC-SHA-256 of a text (RFC 2104), base64url. Without the key nobody can make one for any text. */
export const macOf = (text: string, key: Buffer): string => createHmac('sha256', key).update(text).digest('base64url')

/** Reads `id:base64(32 bytes)`, separated by commas or line ends. Throws when a key is not of that form. */
export function parseSealKeys(text: string): SealKeys {
  const keys = text
    .split(/[,\n]/)
    .map((part) => part.trim())
    .filter(Boolean)
  if (keys.length === 0) throw new Error('SEAL_KEYS holds no key.')
  const ids = new Set<string>()
  return keys.map((part) => {
    const [, id, base64] = /^([A-Za-z0-9_-]{1,32}):([A-Za-z0-9+/=]+)$/.exec(part) ?? []
    const key = Buffer.from(base64 ?? '', 'base64')
    if (!id || key.length !== 32) throw new Error('Each key of SEAL_KEYS must read id:base64(32 bytes).')
    // Only the first of two keys with one id would ever be used to open.
    if (ids.has(id)) throw new Error(`SEAL_KEYS gives the id "${id}" to two keys.`)
    ids.add(id)
    return { id, key }
  })
}

/** The id of the key that sealed a value. Undefined for a text that is not a sealed value. */
export const keyIdOf = (text: string): string | undefined => /^v1\.([^.]+)\./.exec(text)?.[1]

let loaded: SealKeys | undefined

/** The keys of this process, from SEAL_KEYS or else the key file. Throws if the file cannot be used. */
export function sealKeys(): SealKeys {
  loaded ??= parseSealKeys(env().sealKeys ?? readKeyFile(keyFile()))
  return loaded
}

/** The path of the key file if the keys should come from it and it does not exist. */
export function missingKeyFile(): string | undefined {
  return env().sealKeys === undefined && !isThere(keyFile()) ? keyFile() : undefined
}

/**
 * Creates the key file if the keys should come from it and it does not exist. Only for a database in which nothing is
 * sealed yet: a new key opens nothing that a lost key sealed. Throws in production, where keys must be given.
 */
export function makeKeyFile(): void {
  const file = missingKeyFile()
  if (file === undefined) return
  if (env().environment === 'production') {
    throw new Error('In production SEAL_KEYS must be given, or the key file must exist in DATA_DIR.')
  }
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 })
  writeFileSync(file, `k1:${newKey()}\n`, { mode: 0o600, flag: 'wx', flush: true })
}

/**
 * Adds a new key before those of the key file and returns its id. The file is replaced as a whole. Throws if the keys
 * do not come from a file.
 */
export function addKey(): string {
  if (env().sealKeys !== undefined) throw new Error('The keys come from SEAL_KEYS: put the new one first there.')
  const file = keyFile()
  const text = readKeyFile(file)
  const taken = new Set(parseSealKeys(text).map(({ id }) => id))
  let number = taken.size + 1
  while (taken.has(`k${number}`)) number += 1
  // Left by a process that was killed before the rename. Nothing is sealed with its key.
  rmSync(`${file}.new`, { force: true })
  writeFileSync(`${file}.new`, `k${number}:${newKey()}\n${text}`, { mode: 0o600, flag: 'wx', flush: true })
  renameSync(`${file}.new`, file)
  loaded = undefined
  return `k${number}`
}

const keyFile = () => path.join(env().dataDir, 'seal.keys')
const newKey = () => Buffer.from(systemChance.bytes(32)).toString('base64')

function isThere(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false }) !== undefined
}

function readKeyFile(file: string): string {
  try {
    if ((statSync(file).mode & 0o077) === 0) return readFileSync(file, 'utf8')
  } catch (thrown) {
    throw new Error(`The key file ${file} cannot be read: ${thrown instanceof Error ? thrown.message : thrown}.`)
  }
  throw new Error(`The key file ${file} must not be readable by others (0600).`)
}

/** The place of a secret access key. A value sealed for it opens nowhere else. */
export const accessKeyPlace = (account: string, accessKeyId: string) => `AccessKey.secret:${account}:${accessKeyId}`

/** The place of a temporary secret access key. */
export const temporaryKeyPlace = (account: string, accessKeyId: string) =>
  `TemporaryCredential.secret:${account}:${accessKeyId}`

/** The place of the seed of a device that is being assigned in the console. */
export const wizardPlace = (sessionHash: string, serialNumber: string) => `Wizard.seed:${sessionHash}:${serialNumber}`

/** The place of the secret of an entry of the practice authenticator. */
export const authenticatorPlace = (account: string, id: string) => `AuthenticatorEntry.secret:${account}:${id}`

/** The place of a sealed setting. */
export const settingPlace = (key: string) => `Setting.value:${key}`
