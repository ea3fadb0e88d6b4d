import type { Caller } from '@/lib/auth/caller'
import { accountClock, clockSetting } from '@/lib/clock'
import { inTransaction } from '@/lib/db/store'
import { AwsError } from '@/lib/errors'
import { parse } from '@/lib/shape/parse'
import { type Sources, systemSources } from '@/lib/sources'
import { judge } from './judge'
import { namesIn } from './names'
import type { AnyOperation } from './operation'
import { callerInStore } from './perform'

/**
 * Walks the same first steps as `perform` without running anything: would the policies let this caller do this?
 * Input that does not parse would not get as far as the policies, so the answer is then no.
 */
export async function wouldBeAllowed(
  caller: Caller,
  questions: readonly { operation: AnyOperation; input: unknown }[],
  { clock }: Sources = systemSources,
): Promise<boolean[]> {
  return inTransaction(async (store) => {
    const { account, tags } = await callerInStore(store, caller)
    const now = accountClock(clockSetting(account), clock).now()
    const names = namesIn(store, caller)
    const answers: boolean[] = []
    for (const { operation, input } of questions) {
      const parsed = parsedOrUndefined(operation, input)
      if (parsed === undefined) {
        answers.push(false)
        continue
      }
      const resource = await operation.resource(parsed, caller, names)
      const context = operation.context?.(parsed)
      answers.push((await judge(store, { operation, caller, resource, tags, now, context })).isAllowed)
    }
    return answers
  })
}

function parsedOrUndefined(operation: AnyOperation, input: unknown): unknown {
  try {
    return parse(operation.input, input)
  } catch (thrown) {
    if (thrown instanceof AwsError) return undefined
    throw thrown
  }
}
