import { type Algorithm, hash, verify } from '@node-rs/argon2'
import { PASSWORD_COST } from '@/lib/auth/password-cost'
import { AwsError } from '@/lib/errors'
import { comeInto } from '@/lib/meter'
import { type FairQueue, fairQueue } from '@/lib/values/fair-queue'

// 2 is Argon2id: isolated modules cannot read the package's ambient enum.
const ARGON2ID = 2 as Algorithm.Argon2id
const PARAMETERS = { algorithm: ARGON2ID, ...PASSWORD_COST }
const HEADER = `$argon2id$v=19$m=${PASSWORD_COST.memoryCost},t=${PASSWORD_COST.timeCost},p=${PASSWORD_COST.parallelism}$`

/** At most two hashes at once, so that sign-ins cannot use up the memory (S-10). Whoever has a turn gets to hash. */
const HASHES = { atOnce: 2, longest: Number.POSITIVE_INFINITY }

/**
 * A queue that is served soon. One turn more than hashes, so that another hash begins as soon as one ends, while the
 * sign-in of the one that ended is recorded and waits for the disk (0086).
 */
const TURNS = { atOnce: 3, longest: 64 }

// Globals, because Next loads modules more than once in one process, and each copy would run two hashes.
const globals: typeof globalThis & { posternPasswordQueue?: FairQueue; posternHashQueue?: FairQueue } = globalThis

/** Permission to hash, one hash after another. Only `inTurn` gives it: the private field rejects other objects. */
class Turn {
  readonly #from: string

  constructor(from: string) {
    this.#from = from
  }

  /** Whose turn it is. */
  get from(): string {
    return this.#from
  }
}

export type { Turn }

/**
 * Does slow work on passwords when it is the turn of `from`, which names a network or anything else that shares one
 * queue (S-34). When the queue is full, calls `whenBusy`, which by default throws Throttling.
 */
export async function inTurn<T>(
  from: string,
  work: (turn: Turn) => Promise<T>,
  whenBusy: () => T = refuse,
): Promise<T> {
  globals.posternPasswordQueue ??= fairQueue(TURNS)
  const way = comeInto('password')
  const end = await globals.posternPasswordQueue.turn(from)
  try {
    if (!end) return whenBusy()
    way.begin()
    return await work(new Turn(from))
  } finally {
    way.end()
    end?.()
  }
}

/** Computes a hash as soon as fewer than two are computed. */
async function hashing<T>({ from }: Turn, compute: () => Promise<T>): Promise<T> {
  globals.posternHashQueue ??= fairQueue(HASHES)
  const end = await globals.posternHashQueue.turn(from)
  try {
    return await compute()
  } finally {
    end?.()
  }
}

function refuse(): never {
  throw new AwsError('Throttling', 'Rate exceeded')
}

/**
 * Returns a password's hash as a PHC string. Given a `salt` (16 bytes), the hash depends only on the password; only
 * worlds do this.
 */
export function hashPassword(turn: Turn, password: string, salt?: Uint8Array): Promise<string> {
  return hashing(turn, () => hash(plain(password), { ...PARAMETERS, ...(salt && { salt }) }))
}

/** Reports whether the password is the one that was hashed. Takes the same time for a wrong one. */
export function verifyPassword(turn: Turn, passwordHash: string, password: string): Promise<boolean> {
  return hashing(turn, () => verify(passwordHash, plain(password)))
}

/** Reports whether a hash was made with parameters other than today's (S-10). */
export const isDated = (passwordHash: string) => !passwordHash.startsWith(HEADER)

/** Takes the time of a verification and returns false: for users that do not exist, so that time tells nothing (S-43). */
export async function verifyNothing(turn: Turn, password: string): Promise<false> {
  await verifyPassword(turn, DECOY, password)
  return false
}

// A hash that no known password has: nobody knows one for which argon2 returns 32 zeros.
const DECOY = `${HEADER}${'A'.repeat(22)}$${'A'.repeat(43)}`

// Keyboards differ in how they send an accented letter. NFC does not change Latin-1 (RFC 8265, section 4.2.2).
const plain = (password: string) => password.normalize('NFC')
