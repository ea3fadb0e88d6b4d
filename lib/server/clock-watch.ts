import type { Clock } from '@/lib/clock'

/** Milliseconds that a clock may be set back by without anybody being told (S-126). */
const TOLERATED = 30_000

/**
 * Watches the machine's clock: answers a function to be called now and then, which says by how many milliseconds the
 * clock was set back since the last time, where that is too far. `steady` counts milliseconds and cannot be set.
 * Nothing depends on it: codes that were used stay used, and sessions do not grow longer.
 */
export function clockWatch(clock: Clock, steady: () => number): () => number | undefined {
  let [wall, passed] = [clock.now().getTime(), steady()]
  return () => {
    const [wallBefore, passedBefore] = [wall, passed]
    ;[wall, passed] = [clock.now().getTime(), steady()]
    const setBack = passed - passedBefore - (wall - wallBefore)
    return setBack > TOLERATED ? Math.round(setBack) : undefined
  }
}
