import type { Context } from './types'

/** The most steps one decision may take: enough for thousands of long patterns, and less than 0.1 s. */
export const MAX_STEPS = 4_000_000

/** The most steps that all decisions, traces and findings of one request may take together (S-93). */
const REQUEST_STEPS = 6 * MAX_STEPS

/** The steps that one request still has. Make it once for a request and pass it to every call of the engine. */
export type Budget = { left: number }

export const newBudget = (steps: number = REQUEST_STEPS): Budget => ({ left: steps })

/**
 * One piece of the engine's work: the context it reads, and the steps it may still take. A step is about 15 ns of a
 * processor: one value compared, one letter of a long word prepared, sixteen characters read. Everything whose time
 * grows with the input spends steps (S-93).
 */
export type Work = { readonly context: Context; readonly limit: number; left: number }

/** Thrown when a piece of work has used up its steps; a decision becomes a deny. */
export class OutOfSteps extends Error {}

/** Starts a piece of work with `max` steps, or with what is left of the budget if that is less. */
export function startWork(context: Context, max: number, budget: Budget | undefined): Work {
  const limit = limitOf(max, budget)
  return { context, limit, left: limit }
}

/** `max` steps, or what is left of the budget if that is less. */
export function limitOf(max: number, budget: Budget | undefined): number {
  return budget === undefined ? max : Math.max(0, Math.min(max, budget.left))
}

/** Takes steps from a piece of work. Throws OutOfSteps when there are not enough. */
export function spend(work: Work, steps: number): void {
  work.left -= steps
  if (work.left < 0) throw new OutOfSteps('this needs more steps than it may take')
}

export function spentSteps({ limit, left }: Work): number {
  return limit - left
}

/** Ends a piece of work: subtracts its steps from the budget. */
export function payFrom(budget: Budget | undefined, work: Work): void {
  if (budget !== undefined) budget.left = Math.max(0, budget.left - spentSteps(work))
}
