import { cache } from 'react'
import type { Caller } from '@/lib/auth/caller'
import { systemSources } from '@/lib/clock'
import { AwsError } from '@/lib/errors'
import { FactorDue } from '@/lib/gate/fresh-factor'
import type { Operation } from '@/lib/gate/operation'
import { perform } from '@/lib/gate/perform'
import { type Foreseen, preview, type Question } from '@/lib/gate/preview'
import { type Moment, newMoment } from '@/lib/gate/standing'
import type { Budget } from '@/lib/policy'
import type { Infer, RecordShape } from '@/lib/shape/shape'
import { type ErrorView, errorView } from './error-view'
import { signedIn } from './session'

/** An answer to show. A refusal is one too. */
export type Answer<T> = { ok: true; output: T } | { ok: false; error: ErrorView }

/**
 * Performs an operation for the session in hand; what goes wrong comes back as something to show. Throws FactorDue where
 * a code must be given first: the action leads to the page that asks for it.
 */
export async function ask<I extends RecordShape, O extends RecordShape, R, P>(
  operation: Operation<I, O, R, P>,
  input: unknown,
): Promise<Answer<Infer<O>>> {
  const session = await signedIn()
  if (!session) throw new Error('A page asked without a session: pages begin with demandSession.')
  return askAs(session.caller, operation, input, pageMoment())
}

// One for each page that is rendered; an action, which renders nothing, gets a new one with every call.
const pageMoment = cache(newMoment)

/** What the engine may still do for the page that is being rendered. */
export const pageBudget = (): Budget => pageMoment().budget

/** What the calls of one action share. */
export const actionMoment = newMoment

/** `ask` for a caller that is proven otherwise; calls of one action may share a moment. */
export async function askAs<I extends RecordShape, O extends RecordShape, R, P>(
  caller: Caller,
  operation: Operation<I, O, R, P>,
  input: unknown,
  moment?: Moment,
): Promise<Answer<Infer<O>>> {
  try {
    return { ok: true, output: await perform(operation, caller, input, systemSources, moment) }
  } catch (thrown) {
    if (thrown instanceof FactorDue) throw thrown
    return { ok: false, error: errorView(AwsError.from(thrown), caller.request.requestId) }
  }
}

/** A button whose action the policies would refuse: which action, and the page that explains it. */
export type RefusedAction = { action: string; why: string }

/**
 * For buttons: what the policies would refuse, by the names of the questions; undefined for what they would allow.
 * Answers for all in one go, and performs nothing.
 */
export async function foresee<K extends string>(
  questions: Readonly<Record<K, Question>>,
): Promise<Record<K, RefusedAction | undefined>> {
  const session = await signedIn()
  if (!session) throw new Error('A page asked without a session: pages begin with demandSession.')
  const names = Object.keys(questions) as K[]
  const asked = names.map((name) => questions[name])
  const answers = await foreseen(session.caller, asked)
  const refused = asked.map((question, index): RefusedAction | undefined => {
    const answer = answers[index]
    if (answer && answer.message === undefined) return undefined
    return { action: answer?.judgement.action ?? question.operation.action, why: previewHref(question) }
  })
  return Object.fromEntries(names.map((name, index) => [name, refused[index]])) as Record<K, RefusedAction | undefined>
}

/** Whether the console will ask for a code before it does what the policies would allow (S-42). */
export async function asksForCode(question: Question): Promise<boolean> {
  const session = await signedIn()
  if (!session) throw new Error('A page asked without a session: pages begin with demandSession.')
  if (!session.isFactorDue) return false
  const [answer] = await foreseen(session.caller, [question])
  return answer?.isFactorDue ?? false
}

/**
 * What the policies would say, question by question; undefined where the input does not get as far as them. One row of
 * a list that no operation takes, or a serial number out of an address, must not cost the whole page (S-113).
 */
async function foreseen(caller: Caller, questions: readonly Question[]): Promise<(Foreseen | undefined)[]> {
  try {
    return await preview(caller, questions, systemSources, pageMoment())
  } catch (thrown) {
    if (!(thrown instanceof AwsError) || thrown.code !== 'ValidationError') throw thrown
    if (questions.length === 1) return [undefined]
    return (await Promise.all(questions.map((question) => foreseen(caller, [question])))).flat()
  }
}

/** The page that explains what the policies would say, without anything being done. */
function previewHref({ operation, input }: Question): string {
  const texts = Object.entries(input).filter((entry): entry is [string, string] => typeof entry[1] === 'string')
  const query = new URLSearchParams(texts).toString()
  return `/decisions/preview/${operation.action.slice(operation.action.indexOf(':') + 1)}${query && `?${query}`}`
}
