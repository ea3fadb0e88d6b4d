import type { ActionResult, NextCalls } from '@/components/ui/flash'
import type { Caller } from '@/lib/auth/caller'
import type { Question } from '@/lib/gate/preview'
import { type Answer, askAs } from './ask'
import { callResult } from './devices'
import type { ErrorView } from './error-view'
import { type CallFailure, type ResultTitles, resultOfFailures } from './failures'

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

/** Makes one call and returns what failed; undefined if nothing did. Throws FactorDue like the call. */
export async function performOne(caller: Caller, call: EachCall): Promise<CallFailure | undefined> {
  const [failed] = await performEach(caller, [call])
  return failed && failureOf(failed)
}

/**
 * What came of such calls: how many succeeded, and of the others one line for each cause, with all that it met. `next`
 * offers what to do about them.
 */
export function resultOfEach(
  calls: readonly EachCall[],
  failed: readonly FailedCall[],
  titles: ResultTitles,
  next?: NextCalls,
): ActionResult {
  const result = resultOfFailures(calls.length, failed.map(failureOf), titles)
  return failed.length > 0 && next ? { ...result, next } : result
}

/** A failed call as plain data, which can be sent to the browser. */
function failureOf({ call: { operation, on }, error }: FailedCall): CallFailure {
  return {
    on,
    line: { ...callResult(operation.action, { ok: false, error }), on },
    cause: causeOf(operation.action, error),
  }
}

/** Two refusals have one cause if the same statement denies both, or nothing allows either. */
function causeOf(action: string, { code, message, refusal }: ErrorView): string {
  const cause = refusal ? [refusal.kind, refusal.layer, refusal.policyName, refusal.statementId] : [code, message]
  return JSON.stringify([action, ...cause])
}
