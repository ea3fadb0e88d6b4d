/**
 * The step counter that bounds one decision. A step is a pattern or value tried, a character scanned in a pattern with
 * wildcards, or sixteen characters of a value read. Decisions are synchronous and never nest, so one counter serves all of them without garbage.
 */
let left = 0
let limit = 0

/** Enough for thousands of long patterns on long values, and over in a fraction of a second. */
export const MAX_STEPS = 8_000_000

/** Thrown when a decision has used up its steps; the decision becomes a deny. */
export class OutOfSteps extends Error {}

export function startSteps(max: number = MAX_STEPS): void {
  limit = max
  left = max
}

export function spend(steps: number): void {
  left -= steps
  if (left < 0) throw new OutOfSteps('the decision needs more steps than it may take')
}

/** Steps spent since `startSteps`. */
export function spentSteps(): number {
  return limit - left
}
