import { type Algorithm, hash, verify } from '@node-rs/argon2'
import { AwsError } from '@/lib/errors'
import { type FairQueue, fairQueue } from '@/lib/values/fair-queue'

// argon2id with m = 64 MiB, t = 3, p = 1 (RFC 9106, section 4, second recommendation, with one lane).
// The enum is ambient, and isolated modules cannot read such: 2 is Argon2id.
const ARGON2ID = 2 as Algorithm.Argon2id
const PARAMETERS = { algorithm: ARGON2ID, memoryCost: 64 * 1024, timeCost: 3, parallelism: 1 }
const HEADER = `$argon2id$v=19$m=${PARAMETERS.memoryCost},t=${PARAMETERS.timeCost},p=${PARAMETERS.parallelism}$`

/** No more than two hashes at once, so that sign-ins cannot eat the memory (S-10), and no more wait than get theirs soon. */
const LIMITS = { atOnce: 2, longest: 64 }

// Next loads modules more than once in one process, and each copy would have its own two: hence the global.
const globals: typeof globalThis & { posternPasswordQueue?: FairQueue } = globalThis

/** Leave to hash, one hash after another. Only `inTurn` gives it: the private field keeps look-alikes from fitting. */
class Turn {
  readonly #isGiven = true

  get isGiven(): boolean {
    return this.#isGiven
  }
}

export type { Turn }

/**
 * Does slow work on passwords once it is the turn of `from`, a network or whatever else shares one line (S-34). When
 * there is no room to wait: what `whenBusy` says, by default Throttling.
 */
export async function inTurn<T>(
  from: string,
  work: (turn: Turn) => Promise<T>,
  whenBusy: () => T = refuse,
): Promise<T> {
  globals.posternPasswordQueue ??= fairQueue(LIMITS)
  const end = await globals.posternPasswordQueue.turn(from)
  if (!end) return whenBusy()
  try {
    return await work(new Turn())
  } finally {
    end()
  }
}

function refuse(): never {
  throw new AwsError('Throttling', 'Rate exceeded')
}

/** A password's hash as a PHC string. With a `salt` (16 bytes) the hash follows from the password: for worlds alone. */
export function hashPassword(_turn: Turn, password: string, salt?: Uint8Array): Promise<string> {
  return hash(plain(password), { ...PARAMETERS, ...(salt && { salt }) })
}

/** True when the password is the one that was hashed. Costs the same for a wrong one. */
export function verifyPassword(_turn: Turn, passwordHash: string, password: string): Promise<boolean> {
  return verify(passwordHash, plain(password))
}

/** Whether a hash was made with other parameters than hashes are made with now (S-10). */
export const isDated = (passwordHash: string) => !passwordHash.startsWith(HEADER)

/** Costs what a verification costs and is always false: for users that do not exist, so that time tells nothing (S-43). */
export async function verifyNothing(turn: Turn, password: string): Promise<false> {
  await verifyPassword(turn, DECOY, password)
  return false
}

// A hash of nothing: no password is known that makes argon2 answer 32 zeros.
const DECOY = `${HEADER}${'A'.repeat(22)}$${'A'.repeat(43)}`

// Keyboards differ in how they send an accented letter. NFC leaves all of Latin-1 alone (RFC 8265, section 4.2.2).
const plain = (password: string) => password.normalize('NFC')
