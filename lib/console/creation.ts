import type { CallResult } from '@/components/ui/flash'
import type { Caller } from '@/lib/auth/caller'
import type { Question } from '@/lib/gate/preview'
import { type Answer, askAs } from './ask'
import { callResult } from './devices'

/** One call that creates a user, group or role, or gives it something; `on` is what it is given. */
export type CreationStep = { on: string; call: Question }

/** How each call ended, and those that are left to do. */
type Creation = { calls: readonly CallResult[]; failed: readonly CreationStep[] }

/**
 * Creates somebody. Returns the error of the first call if it fails: then there is nobody. The other calls do not
 * depend on each other, so one that fails does not stop those after it.
 */
export async function performCreation(
  caller: Caller,
  [first, ...rest]: readonly [CreationStep, ...CreationStep[]],
): Promise<Answer<Creation>> {
  const made = async ({ call }: CreationStep): Promise<Answer<unknown>> => askAs(caller, call.operation, call.input)
  const created = await made(first)
  if (!created.ok) return created
  const calls = [{ ...callResult(first.call.operation.action, created), on: first.on }]
  const failed: CreationStep[] = []
  for (const step of rest) {
    const answer = await made(step)
    if (!answer.ok) failed.push(step)
    calls.push({ ...callResult(step.call.operation.action, answer), on: step.on })
  }
  return { ok: true, output: { calls, failed } }
}
