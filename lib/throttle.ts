import { later } from '@/lib/clock'
import type { Store } from '@/lib/db/store'

const FREE_FAILURES = 5
const WINDOW_SECONDS = 10 * 60
const LONGEST_WAIT = 15

/**
 * Counts a try at a password before it is judged, by the user whom it is about and the network it came from: a stranger
 * elsewhere cannot lock the owner out. Answers until when tries are held back, if they are.
 * Differs from AWS, which has no such delay: after five failures within ten minutes each further try waits longer than
 * the one before, fifteen seconds at most.
 */
export async function countPasswordTry(store: Store, key: string, now: Date): Promise<Date | null> {
  await store.throttle.deleteMany({ where: { since: { lte: later(now, -WINDOW_SECONDS) } } })
  const found = await store.throttle.findUnique({ where: { key } })
  if (found?.blockedUntil && found.blockedUntil > now) return found.blockedUntil
  const failures = (found?.failures ?? 0) + 1
  const wait = failures < FREE_FAILURES ? 0 : Math.min(2 ** (failures - FREE_FAILURES), LONGEST_WAIT)
  const data = { failures, blockedUntil: wait > 0 ? later(now, wait) : null }
  await store.throttle.upsert({ where: { key }, create: { key, since: now, ...data }, update: data })
  return null
}

/** Forgets the tries once one was right. */
export async function forgetPasswordTries(store: Store, key: string): Promise<void> {
  await store.throttle.deleteMany({ where: { key } })
}
