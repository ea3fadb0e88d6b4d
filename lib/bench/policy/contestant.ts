import type { Outcome } from '@/lib/policy'

/**
 * One that decides a list of questions it has been given before, in whatever form suits it best: conversion is never
 * timed, which favours the others.
 *
 * Each contestant has its own loop. One loop shared by all would call through a pointer that the compiler cannot
 * foresee, and the quick ones would be measured by that.
 */
export type Contestant = {
  readonly name: string
  /** Decides every question once, in order. Returns how many were allowed, so that no work can be optimized away. */
  readonly round: () => number
  /** Decides the question at a place. */
  readonly ask: (at: number) => Outcome
}

/** Checks every decision of a contestant. Throws at the first that is wrong. */
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

/** The item at a place that must exist. */
export function atInstant<T>(list: readonly T[], place: number): T {
  const item = list[place]
  if (item === undefined) throw new Error(`There is nothing at ${place}.`)
  return item
}
