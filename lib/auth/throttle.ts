import { later } from '@/lib/clock'
import type { Store } from '@/lib/db/store'

// Counts of wrong passwords (S-31, S-32). All times here are the machine's: the rows of all accounts are cleaned
// together, and an account whose clock a test has moved would take the others' holds with it.

const WINDOW_SECONDS = 10 * 60
const LONGEST_WAIT = 15

/** Failures without a wait: of one person from one network, and of a network with whomever it tries. */
const FREE_FOR_PERSON = 5
const FREE_FOR_NETWORK = 100

/** From so many failures on, from wherever they come, a person counts as under attack: each network gets one free try. */
const SIGNS_OF_ATTACK = 50
const FREE_UNDER_ATTACK = 1

/** Whose password is tried, and from which network: any texts that name them. */
export type PasswordTry = { person: string; network: string }

/**
 * Counts a try to sign in before it is judged; `settleSignInTry` takes it back when it was right. Answers until when
 * tries are held back, if they are.
 * Differs from AWS, which has no such delay: after five failures within ten minutes each further try waits longer than
 * the one before, fifteen seconds at most, and after a hundred so does a network with all that it tries. A person alone
 * is never held back: whoever guesses from many networks at once finds one free try in each, and the owner finds one,
 * too.
 */
export async function countSignInTry(store: Store, tried: PasswordTry, now: Date): Promise<Date | null> {
  const { here, network, person } = keysOf(tried)
  await forgetOld(store, now)
  const attacked = await store.throttle.findUnique({ where: { key: person } })
  const free = (attacked?.failures ?? 0) < SIGNS_OF_ATTACK ? FREE_FOR_PERSON : FREE_UNDER_ATTACK
  const limits = [
    { key: here, free },
    { key: network, free: FREE_FOR_NETWORK },
    { key: person, free: Number.POSITIVE_INFINITY },
  ]
  return count(store, limits, now)
}

/** Takes back a try that was right: the person is new here, and the network has failed once less. */
export async function settleSignInTry(store: Store, tried: PasswordTry): Promise<void> {
  const { here, network, person } = keysOf(tried)
  await forgetTries(store, here)
  await store.throttle.updateMany({
    where: { key: { in: [network, person] }, failures: { gt: 0 } },
    data: { failures: { decrement: 1 } },
  })
}

/** The same for tries by somebody who is known already. Any `key` that names the person and the matter. */
export async function countThrottledTry(store: Store, key: string, now: Date): Promise<Date | null> {
  await forgetOld(store, now)
  return count(store, [{ key, free: FREE_FOR_PERSON }], now)
}

/** Forgets the tries once one was right. */
export async function forgetTries(store: Store, key: string): Promise<void> {
  await store.throttle.deleteMany({ where: { key } })
}

const keysOf = ({ person, network }: PasswordTry) => ({
  here: JSON.stringify([person, network]),
  network: JSON.stringify(['network', network]),
  person: JSON.stringify(['person', person]),
})

async function forgetOld(store: Store, now: Date): Promise<void> {
  await store.throttle.deleteMany({ where: { since: { lte: later(now, -WINDOW_SECONDS) } } })
}

/** Counts one try against every limit, unless one of them holds it back. */
async function count(store: Store, limits: readonly { key: string; free: number }[], now: Date): Promise<Date | null> {
  const rows = await store.throttle.findMany({ where: { key: { in: limits.map(({ key }) => key) } } })
  const holds = rows.flatMap(({ blockedUntil }) => (blockedUntil && blockedUntil > now ? [blockedUntil.getTime()] : []))
  if (holds.length > 0) return new Date(Math.max(...holds))
  for (const { key, free } of limits) {
    const failures = (rows.find((row) => row.key === key)?.failures ?? 0) + 1
    const wait = failures < free ? 0 : Math.min(2 ** (failures - free), LONGEST_WAIT)
    const data = { failures, blockedUntil: wait > 0 ? later(now, wait) : null }
    await store.throttle.upsert({ where: { key }, create: { key, since: now, ...data }, update: data })
  }
  return null
}
