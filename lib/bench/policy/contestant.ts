import type { Outcome } from '@/lib/policy'

/**
 * An evaluator that decides a list of questions, converted beforehand into the form that suits it best. Conversion is
 * never timed, which favours the others.
 *
 * Each contestant has its own loop. A shared loop would call through a pointer that the compiler cannot inline, which
 * would distort the results of the fast ones.
 */
export type Contestant = {
  readonly name: string
  /**
   * Decides every question once, in order. Returns how many were allowed, so that the compiler cannot optimize the work
   * away.
   */
  readonly round: () => number
  /** Decides the question at an index. */
  readonly ask: (at: number) => Outcome
}

/** Checks every decision of a contestant. Throws at the first wrong one. */
export function agree(contestant: Contestant, expected: readonly Outcome[], describe: (at: number) => string): void {
  for (const [atInstant, outcome] of expected.entries()) {
    const answer = contestant.ask(atInstant)
    if (answer !== outcome) {
      throw new Error(`${contestant.name} says ${answer}, not ${outcome}, of ${describe(atInstant)}. Nothing is timed.`)
    }
  }
  const allowed = expected.filter((outcome) => outcome === 'allow').length
  if (contestant.round() !== allowed) throw new Error(`${contestant.name} does not allow the same in a round.`)
}

/** The item at an index that must exist. */
export function atInstant<T>(list: readonly T[], place: number): T {
  const item = list[place]
  if (item === undefined) throw new Error(`There is nothing at ${place}.`)
  return item
}
