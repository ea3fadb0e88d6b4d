import type { Caller } from '@/lib/auth/caller'
import { type Sources, systemSources } from '@/lib/clock'
import { inTransaction } from '@/lib/db/store'
import { parse } from '@/lib/shape/parse'
import { withPlaceholders } from '@/lib/shape/placeholders'
import { isFactorDue } from './fresh-factor'
import { accessDenied, type Judgement } from './judge'
import type { AnyOperation } from './operation'
import { type Moment, newMoment, standingAt } from './standing'
import { judgementFor } from './told'

/** A call that somebody might make. What is not known yet of its input, such as codes, may be left out. */
export type Question = { operation: AnyOperation; input: Readonly<Record<string, unknown>> }

/**
 * What the policies would say, and the message if it is a refusal; where they would allow, whether the console would
 * ask for a code first. Nothing is performed and nothing recorded.
 */
export type Foreseen = { judgement: Judgement; at: Date; message: string | undefined; isFactorDue: boolean }

/**
 * Walks the same first steps as `perform` and stops before anything is run. Answers questions in their order, all of
 * one moment. Throws ValidationError for input that would not get as far as the policies.
 */
export async function explain(
  caller: Caller,
  questions: readonly Question[],
  { clock }: Sources = systemSources,
  moment: Moment = newMoment(),
): Promise<Foreseen[]> {
  return inTransaction(async (store) => {
    const standing = await standingAt(moment, store, caller, clock)
    const answers: Foreseen[] = []
    for (const { operation, input } of questions) {
      const parsed = parse(operation.input, withPlaceholders(operation.input, input))
      const requested = { operation, input: parsed, caller, budget: moment.budget }
      const judgement = await judgementFor(store, standing, requested)
      const at = standing.now
      const message = judgement.isAllowed ? undefined : accessDenied(operation, caller, judgement, '', at).message
      const isDue = judgement.isAllowed && isFactorDue(operation, caller, judgement.resource)
      answers.push({ judgement, at, message, isFactorDue: isDue })
    }
    return answers
  })
}
