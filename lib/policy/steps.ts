/**
 * The step counter that bounds the engine's work. A step is some 15 ns of a processor: a value
 * compared, a letter of a long word prepared, sixteen characters read. Whatever takes time in proportion to what
 * somebody wrote spends steps (S-93). The engine works synchronously and never nests, so one counter serves without garbage.
 */
let left = 0
let limit = 0

/** What one decision may take: thousands of long patterns on long values, and over in less than a tenth of a second. */
export const MAX_STEPS = 4_000_000

/** What all decisions, traces and findings of one request may take together. */
const REQUEST_STEPS = 6 * MAX_STEPS

/** The steps that one request still has. Made once for a request and handed along: whatever is asked draws from it. */
export type Budget = { left: number }

export const newBudget = (steps: number = REQUEST_STEPS): Budget => ({ left: steps })

/** Thrown when a piece of work has used up its steps; a decision becomes a deny. */
export class OutOfSteps extends Error {}

/** Begins a piece of work: it has `max` steps, or what is left of the budget it draws from. */
export function startSteps(max: number = MAX_STEPS, budget?: Budget): void {
  limit = budget === undefined ? max : Math.max(0, Math.min(max, budget.left))
  left = limit
}

export function spend(steps: number): void {
  left -= steps
  if (left < 0) throw new OutOfSteps('this needs more steps than it may take')
}

/** Steps spent since `startSteps`. */
export function spentSteps(): number {
  return limit - left
}

/** Ends a piece of work: the budget pays for it. */
export function payFrom(budget: Budget | undefined): void {
  if (budget !== undefined) budget.left = Math.max(0, budget.left - spentSteps())
}
