import type { Clock } from '@/lib/clock'

/** A clock may be set back this many milliseconds without a warning (S-126). */
const TOLERATED = 30_000

/**
 * Watches the machine's clock. Returns a function to call regularly. It returns by how many milliseconds the clock was
 * set back since the last call, if that is more than the tolerance. `steady` counts milliseconds and cannot be set.
 * Nothing depends on it: used codes stay used, and sessions do not get longer.
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
