import type { ActionResult, CallResult } from '@/components/ui/flash'
import { namesOf } from '@/lib/texts/names-of'
import { resultTexts } from '@/lib/texts/results'

/** A call that was refused or failed, in its line. Failures with the same `cause` share one. `on` says what it was about. */
export type CallFailure = { on: string; line: CallResult; cause: string }

/** How a result is called: if all succeeded, and if only some did. */
export type ResultTitles = { done: string; partly: (done: number, all: number) => string }

/**
 * What came of `all` calls that do not depend on each other: how many succeeded, and of the others one line for each cause,
 * with all that it met.
 */
export function resultOfFailures(
  all: number,
  failures: readonly CallFailure[],
  titles: ResultTitles,
): Pick<ActionResult, 'tone' | 'title' | 'calls'> {
  if (failures.length === 0) return { tone: 'success', title: titles.done }
  const done = all - failures.length
  const title = done === 0 ? resultTexts.nothingChanged : titles.partly(done, all)
  return { tone: 'danger', title, calls: linesByCause(failures) }
}

/** One line for each cause, in the order in which the causes came up. */
export function linesByCause(failures: readonly CallFailure[]): CallResult[] {
  const causes = [...new Set(failures.map(({ cause }) => cause))]
  return causes.flatMap((cause) => {
    const group = failures.filter((one) => one.cause === cause)
    return group.slice(0, 1).map(({ line }) => ({ ...line, on: namesOf(group.map(({ on }) => on)) }))
  })
}
