import type { CallResult } from '@/components/ui/flash'
import type { Caller } from '@/lib/auth/caller'
import type { Question } from '@/lib/gate/preview'
import type { Moment } from '@/lib/gate/standing'
import { type Answer, askAs } from './ask'
import { callResult } from './devices'
import { performOne } from './each-call'
import type { ErrorView } from './error-view'
import type { CallFailure } from './failures'
import { ownPolicies } from './held-policies'
import { type NamedHolder, policyCall } from './holders'

/** What a deletion removes, the holder itself last. */
type DeletedKind =
  | 'password'
  | 'key'
  | 'device'
  | 'leftover'
  | 'certificate'
  | 'sshKey'
  | 'serviceCredential'
  | 'attached'
  | 'inline'
  | 'membership'
  | 'member'
  | 'holder'
  | 'version'
  | 'policy'
  | NamedHolder['kind']

/** One call of the deletion: `of` names the kind of thing that it removes, `name` the thing. */
export type DeletionStep = { of: DeletedKind; name: string; call: Question }

/** A list that could not be read, so that something may be missing in a plan. */
type UnreadList = { action: string; error: ErrorView }

/** The calls that delete a user, group, role or policy, in the order that IAM demands, and the lists that could not be read. */
export type DeletionPlan = { steps: readonly DeletionStep[]; unread: readonly UnreadList[] }

/** What a list says of the things to remove first. What may not be listed is left out, and the last call then refuses. */
export function planned<T>(action: string, answer: Answer<T>, steps: (output: T) => DeletionStep[]): DeletionPlan {
  return answer.ok
    ? { steps: steps(answer.output), unread: [] }
    : { steps: [], unread: [{ action, error: answer.error }] }
}

/** The calls that take the policies of a holder away. */
export async function policySteps(caller: Caller, holder: NamedHolder, moment: Moment): Promise<DeletionPlan> {
  const { policies, unread } = await ownPolicies(caller, holder, moment)
  const steps = policies.map(
    ({ name, arn }): DeletionStep =>
      arn === undefined
        ? { of: 'inline', name, call: policyCall(holder, 'deleteInline', { PolicyName: name }) }
        : { of: 'attached', name, call: policyCall(holder, 'detach', { PolicyArn: arn }) },
  )
  return { steps, unread }
}

/** Several parts of a plan, in their order, and the call that deletes the holder itself. */
export const wholePlan = (parts: readonly DeletionPlan[], last: DeletionStep): DeletionPlan => ({
  steps: [...parts.flatMap(({ steps }) => steps), last],
  unread: parts.flatMap(({ unread }) => unread),
})

/**
 * Makes the calls one after the other and stops at the first that is refused or fails. What was removed before stays
 * removed. Throws FactorDue like each of its calls.
 */
export async function performDeletion(caller: Caller, steps: readonly DeletionStep[]): Promise<CallResult[]> {
  const results: CallResult[] = []
  for (const { name, call } of steps) {
    const { action } = call.operation
    const hasStopped = results.some(({ outcome }) => outcome !== 'done')
    results.push({
      ...(hasStopped
        ? ({ action, outcome: 'not-tried' } as const)
        : callResult(action, await askAs(caller, call.operation, call.input))),
      on: name,
    })
  }
  return results
}

/**
 * The same for one of several deletions: returns the call that stopped it, which is told as a failure of `on`; undefined if
 * everything is gone.
 */
export async function stoppedDeletion(
  caller: Caller,
  on: string,
  steps: readonly DeletionStep[],
): Promise<CallFailure | undefined> {
  for (const { call } of steps) {
    const failure = await performOne(caller, { ...call, on })
    if (failure) return failure
  }
  return undefined
}
