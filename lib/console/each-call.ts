import type { ActionResult, CallResult, NextCalls } from '@/components/ui/flash'
import type { Caller } from '@/lib/auth/caller'
import type { Question } from '@/lib/gate/preview'
import { resultTexts } from '@/lib/texts/results'
import { type Answer, askAs } from './ask'
import { callResult } from './devices'
import type { ErrorView } from './error-view'

/** One of several calls that do not depend on each other; `on` says what it is about. */
export type EachCall = Question & { on: string }

/** A call that was refused or failed. */
type FailedCall = { call: EachCall; error: ErrorView }

/** Makes the calls, one after the other, and returns those that failed. Throws FactorDue like each of them. */
export async function performEach(caller: Caller, calls: readonly EachCall[]): Promise<FailedCall[]> {
  const failed: FailedCall[] = []
  for (const call of calls) {
    const answer: Answer<unknown> = await askAs(caller, call.operation, call.input)
    if (!answer.ok) failed.push({ call, error: answer.error })
  }
  return failed
}

/**
 * What came of such calls: how many succeeded, and of the others one line for each cause, with all that it met. `next`
 * offers what to do about them.
 */
export function resultOfEach(
  calls: readonly EachCall[],
  failed: readonly FailedCall[],
  texts: { done: string; partly: (done: number, all: number) => string },
  next?: NextCalls,
): ActionResult {
  if (failed.length === 0) return { tone: 'success', title: texts.done }
  const done = calls.length - failed.length
  const title = done === 0 ? resultTexts.nothingChanged : texts.partly(done, calls.length)
  return { tone: 'danger', title, calls: byCause(failed), ...(next && { next }) }
}

/** One line for each cause, in the order in which the causes came up. */
function byCause(failed: readonly FailedCall[]): CallResult[] {
  const causes = [...new Set(failed.map(causeOf))]
  return causes.flatMap((cause) => {
    const group = failed.filter((one) => causeOf(one) === cause)
    const [first] = group
    if (!first) return []
    const { call, error } = first
    return { ...callResult(call.operation.action, { ok: false, error }), on: namesOf(group) }
  })
}

/** Two refusals have one cause if the same statement denies both, or nothing allows either. */
function causeOf({ call, error: { code, message, refusal } }: FailedCall): string {
  const cause = refusal ? [refusal.kind, refusal.layer, refusal.policyName, refusal.statementId] : [code, message]
  return JSON.stringify([call.operation.action, ...cause])
}

const namesOf = (group: readonly FailedCall[]) => new Intl.ListFormat('en').format(group.map(({ call }) => call.on))
