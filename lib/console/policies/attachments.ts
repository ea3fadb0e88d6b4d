import type { ActionResult, CallResult } from '@/components/ui/flash'
import { nameInArn } from '@/lib/arns'
import type { Caller } from '@/lib/auth/caller'
import { policyTexts } from '@/lib/texts/policies'
import { askAs } from '../ask'
import { callResult } from '../devices'
import { type NamedHolder, policyCall } from '../holders'
import { withUndo } from '../next-calls'
import { resultOfCall, resultOfCalls } from '../results'

const texts = policyTexts.attached

/** The most that one form attaches a policy to. */
const MOST_AT_ONCE = 100

const WAY_BACK = { attach: 'detach', detach: 'attach' } as const

/**
 * Attaches a policy to users, groups and roles, or detaches it from them, one call for each. Returns what came of it, with
 * the way back where it was one call; `page` is where that is shown.
 */
export async function madeAttachment(
  caller: Caller,
  PolicyArn: string,
  { change, holders }: { change: 'attach' | 'detach'; holders: readonly NamedHolder[] },
  page: string,
): Promise<ActionResult> {
  const policy = nameInArn(PolicyArn)
  const [only, ...others] = holders
  if (!only) return { tone: 'warning', title: texts.chooseFirst }
  if (others.length === 0) {
    const { operation, input } = policyCall(only, change, { PolicyArn })
    const done = texts.ofOne[change](policy, only.name)
    const result = resultOfCall(operation.action, await askAs(caller, operation, input), { done })
    return withUndo(result, caller, page, [policyCall(only, WAY_BACK[change], { PolicyArn })])
  }
  const calls: CallResult[] = []
  for (const holder of holders.slice(0, MOST_AT_ONCE)) {
    const { operation, input } = policyCall(holder, change, { PolicyArn })
    calls.push({ ...callResult(operation.action, await askAs(caller, operation, input)), on: holder.name })
  }
  return resultOfCalls(calls, {
    done: texts.ofMany[change].done(policy, calls.length),
    partly: texts.ofMany[change].partly,
  })
}
