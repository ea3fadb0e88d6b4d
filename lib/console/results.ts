import type { ActionResult, CallResult } from '@/components/ui/flash'
import { resultTexts } from '@/lib/texts/results'
import type { Answer } from './ask'
import { callResult } from './devices'
import { serviceText } from './error-view'

/** The result of an action that made one call. `done` says what it came to. */
export function resultOfCall(
  action: string,
  answer: Answer<unknown>,
  { done, text }: { done: string; text?: string },
): ActionResult {
  const calls = [callResult(action, answer)]
  if (answer.ok) return { tone: 'success', title: done, text, calls }
  // The line of the call already says what failed; a refusal is put in AWS's words besides.
  const said = answer.error.refusal && serviceText(answer.error)
  return { tone: 'danger', title: resultTexts.nothingChanged, ...said, calls }
}

/** The result of an action that made several calls. Some may be done although others failed: `done` counts them. */
export function resultOfCalls(
  calls: readonly CallResult[],
  texts: { done: string; partly: (done: number, all: number) => string },
): ActionResult {
  const done = calls.filter(({ outcome }) => outcome === 'done').length
  if (done === calls.length) return { tone: 'success', title: texts.done, calls }
  if (done === 0) return { tone: 'danger', title: resultTexts.nothingChanged, calls }
  return { tone: 'danger', title: texts.partly(done, calls.length), calls }
}
