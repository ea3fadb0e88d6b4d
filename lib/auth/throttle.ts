import { later } from '@/lib/clock'
import type { Store } from '@/lib/db/store'

const FREE_FAILURES = 5
const WINDOW_SECONDS = 10 * 60
const LONGEST_WAIT = 15

/**
 * Counts a try at a password before it is judged, by the name that was typed and the network it came from: a stranger
 * elsewhere cannot lock the owner out. Answers until when tries are held back, if they are.
 * Differs from AWS, which has no such delay: five failures within ten minutes are free, then each waits longer than the
 * one before, fifteen seconds at most.
 */
export async function countPasswordTry(store: Store, key: string, now: Date): Promise<Date | null> {
  const found = await store.throttle.findUnique({ where: { key } })
  if (found?.blockedUntil && found.blockedUntil > now) return found.blockedUntil
  const isRecent = found && now < later(found.since, WINDOW_SECONDS)
  const failures = isRecent ? found.failures + 1 : 1
  const wait = failures <= FREE_FAILURES ? 0 : Math.min(2 ** (failures - FREE_FAILURES - 1), LONGEST_WAIT)
  const data = { failures, since: isRecent ? found.since : now, blockedUntil: wait > 0 ? later(now, wait) : null }
  await store.throttle.upsert({ where: { key }, create: { key, ...data }, update: data })
  return null
}

/** Forgets the tries once one was right. */
export async function forgetPasswordTries(store: Store, key: string): Promise<void> {
  await store.throttle.deleteMany({ where: { key } })
}
