import type { Caller } from '@/lib/auth/caller'
import { type Sources, systemSources } from '@/lib/clock'
import { inTransaction } from '@/lib/db/store'
import type { AwsError } from '@/lib/errors'
import { parse } from '@/lib/shape/parse'
import { withPlaceholders } from '@/lib/shape/placeholders'
import { authorize } from './authorize'
import { FactorDue } from './fresh-factor'
import type { Judgement } from './judge'
import type { AnyOperation } from './operation'
import { type Moment, newMoment, standingAt } from './standing'
import { maySeeOwnTraces } from './traces'

/** A call that a user might make. Input that is not known yet, such as codes, may be left out. */
export type Question = { operation: AnyOperation; input: Readonly<Record<string, unknown>> }

/**
 * What would happen to a call: the policies' judgement, the message if policies or a service rule refuse it, and
 * otherwise whether the console would first require a code. `refusal` is the error itself, with its facts.
 */
export type Foreseen = {
  judgement: Judgement
  at: Date
  message: string | undefined
  refusal: AwsError | undefined
  isFactorDue: boolean
}

/**
 * Authorizes calls as `perform` does, and runs none of them. Nothing is recorded. Returns the results in the order of
 * the calls, all as of one moment. Throws ValidationError for input that `perform` would not parse.
 */
export async function preview(
  caller: Caller,
  questions: readonly Question[],
  { clock, chance }: Sources = systemSources,
  moment: Moment = newMoment(),
): Promise<Foreseen[]> {
  return inTransaction(caller.account, async (store) => {
    const standing = await standingAt(moment, store, caller, clock)
    const answers: Foreseen[] = []
    for (const { operation, input: raw } of questions) {
      const input = parse(operation.input, withPlaceholders(operation.input, raw))
      const call = { id: '', operation, input, caller, budget: moment.budget, chance }
      const { judgement, at, refusal } = await authorize(store, standing, call)
      const isFactorDue = refusal instanceof FactorDue
      const told = (await maySeeOwnTraces(store, standing, call))
        ? judgement
        : { ...judgement, isMessageOnly: true as const }
      const error = isFactorDue ? undefined : refusal
      answers.push({ judgement: told, at, message: error?.message, refusal: error, isFactorDue })
    }
    return answers
  })
}
