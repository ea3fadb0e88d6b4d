import { type Algorithm, hash, verify } from '@node-rs/argon2'

// argon2id with m = 64 MiB, t = 3, p = 1 (RFC 9106, section 4, second recommendation, with one lane).
// The enum is ambient, and isolated modules cannot read such: 2 is Argon2id.
const ARGON2ID = 2 as Algorithm.Argon2id
const PARAMETERS = { algorithm: ARGON2ID, memoryCost: 64 * 1024, timeCost: 3, parallelism: 1 }

/** No more than this many hashes at once, so that sign-ins cannot eat the memory. */
const AT_ONCE = 2

/** A password's hash as a PHC string. With a `salt` (16 bytes) the hash follows from the password: for worlds alone. */
export function hashPassword(password: string, salt?: Uint8Array): Promise<string> {
  return inTurn(() => hash(password, { ...PARAMETERS, ...(salt && { salt }) }))
}

/** True when the password is the one that was hashed. Costs the same for a wrong one. */
export function verifyPassword(passwordHash: string, password: string): Promise<boolean> {
  return inTurn(() => verify(passwordHash, password))
}

/** Costs what a verification costs and is always false: for users that do not exist, so that time tells nothing. */
export async function verifyNothing(password: string): Promise<false> {
  decoy ??= hashPassword('', new Uint8Array(16))
  await verifyPassword(await decoy, `${password}.`)
  return false
}

let decoy: Promise<string> | undefined

let running = 0
const waiting: (() => void)[] = []

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve))
  running++
  try {
    return await work()
  } finally {
    running--
    waiting.shift()?.()
  }
}
