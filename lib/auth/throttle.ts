import { later } from '@/lib/clock'
import type { Store } from '@/lib/db/store'
import { Prisma } from '@/lib/generated/sqlite/client'

// Counts wrong passwords (S-31, S-32), by statements of our own as every sign-in does (decision 0056). All times here are
// the machine's: the rows of all accounts are deleted together, and an account whose clock a test has moved would delete
// the holds of others.

const WINDOW_SECONDS = 10 * 60
const LONGEST_WAIT = 15

/** Failures without a wait: of one user from one network, and of a network with all users. */
const FREE_FOR_PERSON = 5
const FREE_FOR_NETWORK = 100

/** From so many failures on, from any networks, a user is under attack: each network gets one free try. */
const SIGNS_OF_ATTACK = 50
const FREE_UNDER_ATTACK = 1

/** Whose password is tried, and from which network: any texts that identify them. */
export type PasswordTry = { person: string; network: string }

/**
 * Counts a sign-in before the password is checked; `settleSignInTry` takes the count back when it was right. Returns
 * the time until which tries are held back, if they are.
 * Differs from AWS, which has no such delay: after five failures within ten minutes each further try waits longer than
 * the one before, fifteen seconds at most, and after a hundred the same holds for a network with all users. A user as
 * such is never held back: a guesser gets one free try from each of many networks, and so does the owner.
 */
export async function countSignInTry(store: Store, tried: PasswordTry, now: Date): Promise<Date | null> {
  const { here, network, person } = keysOf(tried)
  await forgetOld(store, now)
  const counts = await lockedCounts(store, [here, network, person], now)
  const isAttacked = failuresOf(counts, person) >= SIGNS_OF_ATTACK
  const limits = [
    { key: here, free: isAttacked ? FREE_UNDER_ATTACK : FREE_FOR_PERSON },
    { key: network, free: FREE_FOR_NETWORK },
    { key: person, free: Number.POSITIVE_INFINITY },
  ]
  return count(store, counts, limits, now)
}

/** Takes back a try that was right: clears the user's count for the network, and lowers the network's by one. */
export async function settleSignInTry(store: Store, tried: PasswordTry): Promise<void> {
  const { here, network, person } = keysOf(tried)
  for (const key of [here, network, person].sort()) {
    if (key === here) await forgetTries(store, here)
    else
      await store.$executeRaw`UPDATE "Throttle" SET "failures" = "failures" - 1 WHERE "key" = ${key} AND "failures" > 0`
  }
}

/** Counts a try of a known caller in the same way. `key` is any text that identifies the caller and the purpose. */
export async function countThrottledTry(store: Store, key: string, now: Date): Promise<Date | null> {
  await forgetOld(store, now)
  return count(store, await lockedCounts(store, [key], now), [{ key, free: FREE_FOR_PERSON }], now)
}

/** Deletes the count once a try was right. */
export async function forgetTries(store: Store, key: string): Promise<void> {
  await store.$executeRaw`DELETE FROM "Throttle" WHERE "key" = ${key}`
}

const keysOf = ({ person, network }: PasswordTry) => ({
  here: JSON.stringify([person, network]),
  network: JSON.stringify(['network', network]),
  person: JSON.stringify(['person', person]),
})

async function forgetOld(store: Store, now: Date): Promise<void> {
  await store.$executeRaw`DELETE FROM "Throttle" WHERE "since" <= ${later(now, -WINDOW_SECONDS)}`
}

type Count = { key: string; failures: number; blockedUntil: Date | null }

/**
 * The counts of keys, which are made if they are new. INVARIANT: the statement that reads them changes them, so they are
 * locked until the transaction ends, and of any number of simultaneous tries each counts. Everybody locks in the order of
 * the keys, so nobody waits for each other.
 */
function lockedCounts(store: Store, keys: readonly string[], now: Date): Promise<Count[]> {
  const rows = keys.toSorted().map((key) => Prisma.sql`(${key}, 0, ${now})`)
  return store.$queryRaw<Count[]>`
    INSERT INTO "Throttle" ("key", "failures", "since") VALUES ${Prisma.join(rows)}
    ON CONFLICT ("key") DO UPDATE SET "failures" = "Throttle"."failures"
    RETURNING "key", "failures", "blockedUntil"`
}

const failuresOf = (counts: readonly Count[], key: string) => counts.find((one) => one.key === key)?.failures ?? 0

/** Counts one try against every limit, unless one of them holds it back. */
async function count(
  store: Store,
  counts: readonly Count[],
  limits: readonly { key: string; free: number }[],
  now: Date,
): Promise<Date | null> {
  const holds = counts.flatMap(({ blockedUntil: at }) => (at && at > now ? [at.getTime()] : []))
  if (holds.length > 0) return new Date(Math.max(...holds))
  for (const { key, free } of limits) {
    const failures = failuresOf(counts, key) + 1
    const wait = failures < free ? 0 : Math.min(2 ** (failures - free), LONGEST_WAIT)
    const until = wait > 0 ? later(now, wait) : null
    await store.$executeRaw`UPDATE "Throttle" SET "failures" = ${failures}, "blockedUntil" = ${until} WHERE "key" = ${key}`
  }
  return null
}
