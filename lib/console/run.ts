import type { ActionResult, CallResult } from '@/components/ui/flash'
import { namesOf } from '@/lib/texts/names-of'
import { resultTexts } from '@/lib/texts/results'
import { runTexts as texts } from '@/lib/texts/run'
import { type CallFailure, linesByCause, type ResultTitles, resultOfFailures } from './failures'

/** One of the things that are done one after the other: what it calls, about what, and what its form posts. */
export type RunItem = { action: string; on: string; fields: Readonly<Record<string, string>> }

/** A run through the items: how each ended that was begun, in their order. A failure, or undefined for a success. */
export type RunState = { items: readonly RunItem[]; ended: readonly (CallFailure | undefined)[] }

/** The failure of an item whose answer has words and no line, or did not come. */
export const failureInWords = ({ action, on }: RunItem, text: string): CallFailure => ({
  ...{ on, cause: text },
  line: { action, on, outcome: 'failed', text },
})

/** The items that are still to do: those that failed, and those that were never begun. */
export const leftOf = ({ items, ended }: RunState): RunItem[] =>
  items.filter((_, index) => index >= ended.length || ended[index] !== undefined)

const MOST_NAMED = 20

/**
 * What came of a run whose items do not depend on each other. If it was stopped, the result names what was not done. The
 * button offers what is left; it has no fields, as the page knows the items.
 */
export function resultOfRun(run: RunState, titles: ResultTitles): ActionResult {
  const { items, ended } = run
  const failures = ended.filter((one) => one !== undefined)
  const left = leftOf(run).length
  const next = { pending: resultTexts.trying, fields: {} }
  if (ended.length === items.length) {
    const result = resultOfFailures(items.length, failures, titles)
    return left === 0 ? result : { ...result, next: { ...next, verb: resultTexts.tryAgain(left) } }
  }
  return {
    ...{ tone: 'warning', title: texts.stopped(ended.length - failures.length, items.length) },
    text: texts.notDone(named(items.slice(ended.length).map(({ on }) => on))),
    ...(failures.length > 0 && { calls: linesByCause(failures) }),
    next: { ...next, verb: texts.doRest(left) },
  }
}

/** Names in a sentence, not more than can be read. */
function named(names: readonly string[]): string {
  if (names.length <= MOST_NAMED) return namesOf(names)
  return namesOf([...names.slice(0, MOST_NAMED), texts.others(names.length - MOST_NAMED)])
}

/** A line for each item, for a run whose items follow from each other: what ended, and what was not tried. */
export const linesOfRun = ({ items, ended }: RunState): CallResult[] =>
  items.map(({ action, on }, index) => {
    if (index >= ended.length) return { action, on, outcome: 'not-tried' }
    return ended[index]?.line ?? { action, on, outcome: 'done' }
  })
