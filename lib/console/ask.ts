import { cache } from 'react'
import type { RefusalView } from '@/components/iam/refusal-view'
import type { Verdict } from '@/components/iam/trace-view'
import type { Caller } from '@/lib/auth/caller'
import { systemSources } from '@/lib/clock'
import { AwsError } from '@/lib/errors'
import { FactorDue } from '@/lib/gate/fresh-factor'
import type { AnyOperation, Operation } from '@/lib/gate/operation'
import { isPlainRead, perform, performAll, performReads } from '@/lib/gate/perform'
import { type Foreseen, preview, type Question } from '@/lib/gate/preview'
import { type Moment, newMoment } from '@/lib/gate/standing'
import type { Budget } from '@/lib/policy'
import type { Infer, RecordShape } from '@/lib/shape/shape'
import { verdictOf } from './decisions/simulated-trace'
import { deniedView } from './denied'
import { type ErrorView, errorView } from './error-view'
import { gathered } from './gathered'
import { signedIn } from './session'

/** The result of an operation, to show: its output or its error. */
export type Answer<T> = { ok: true; output: T } | { ok: false; error: ErrorView }

/**
 * Performs an operation for the current session and returns its output, or its error to show. Throws FactorDue if a
 * code is needed first: the action then redirects to the page for it.
 */
export async function ask<I extends RecordShape, O extends RecordShape, R, P>(
  operation: Operation<I, O, R, P>,
  input: unknown,
): Promise<Answer<Infer<O>>> {
  const session = await signedIn()
  if (!session) throw new Error('A page asked without a session: pages begin with demandSession.')
  if (!isPlainRead(operation)) return askAs(session.caller, operation, input, pageMoment())
  return (await pageReads()({ caller: session.caller, operation, input })) as Answer<Infer<O>>
}

/** A read that a panel asks for. */
type Read = { caller: Caller; operation: AnyOperation; input: unknown }

// The reads that the panels of a page ask for at the same time share a transaction (decision 0083).
const pageReads = cache(() => {
  const moment = pageMoment()
  return gathered((reads: readonly Read[]) => askAll(reads, moment))
})

/** Performs reads of one caller together, and returns their answers in their order. A refused one does not affect the others. */
export async function askAll(reads: readonly Read[], moment: Moment): Promise<Answer<unknown>[]> {
  const [first] = reads
  if (!first) return []
  const { caller, operation, input } = first
  if (reads.length === 1) return [await askAs(caller, operation, input, moment)]
  const asked = reads.map(({ operation, input }) => ({ operation, raw: input }))
  const results = await performAll(asked, caller, systemSources, moment)
  return results.map((result) =>
    'error' in result ? { ok: false, error: viewOf(result.error, caller) } : { ok: true, output: result.output },
  )
}

const viewOf = (error: AwsError, { request }: Caller): ErrorView =>
  errorView(error, request.requestId, error.refusal?.nearMisses?.())

/** Performs one read for each row of a page, all at once. Returns the answers in the order of the inputs. */
export async function askEach<I extends RecordShape, O extends RecordShape, R, P>(
  operation: Operation<I, O, R, P>,
  inputs: readonly unknown[],
): Promise<Answer<Infer<O>>[]> {
  const session = await signedIn()
  if (!session) throw new Error('A page asked without a session: pages begin with demandSession.')
  const { caller } = session
  const reads = await performReads(operation, caller, inputs, systemSources, pageMoment())
  return reads.map((read) =>
    'error' in read
      ? { ok: false, error: errorView(read.error, caller.request.requestId) }
      : { ok: true, output: read.output },
  )
}

// One for each rendered page. An action renders nothing and gets a new one at every call.
export const pageMoment = cache(newMoment)

/** The budget of the engine for the page that is being rendered. */
export const pageBudget = (): Budget => pageMoment().budget

/** Shared by the calls of one action. */
export const actionMoment = newMoment

/** `ask` for a caller who was authenticated in another way. Calls of one action may share a moment. */
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
    return { ok: false, error: viewOf(AwsError.from(thrown), caller) }
  }
}

/** The action that would be refused to a button, the page that explains it, and what refuses it if the call is valid. */
export type RefusedAction = { action: string; why: string; verdict?: Verdict }

/**
 * For buttons: returns the refusal of each call that policies or a service rule would refuse, by the given names, and
 * undefined for the calls that would be allowed. Performs nothing.
 */
export async function foresee<K extends string>(
  questions: Readonly<Record<K, Question>>,
): Promise<Record<K, RefusedAction | undefined>> {
  const session = await signedIn()
  if (!session) throw new Error('A page asked without a session: pages begin with demandSession.')
  const { caller } = session
  return refusedIn(questions, (asked) => pagePreviews()({ caller, questions: asked }))
}

// What the panels of a page foresee at the same time shares a transaction too.
const pagePreviews = cache(() => {
  const moment = pageMoment()
  return gathered((asked: readonly Asked[]) => foreseenAll(asked, moment))
})

type Asked = { caller: Caller; questions: readonly Question[] }

/** Previews what several panels ask for one caller. Returns the answers to the questions of each. */
export async function foreseenAll(asked: readonly Asked[], moment: Moment): Promise<(Foreseen | undefined)[][]> {
  const [first] = asked
  if (!first) return []
  const questions = asked.flatMap((one) => one.questions)
  const answers = (await foreseen(first.caller, questions, moment)).values()
  return asked.map((one) => one.questions.map(() => answers.next().value))
}

/** `foresee` for a caller who is known already. Calls of one answer may share a moment. */
export async function foreseeAs<K extends string>(
  caller: Caller,
  questions: Readonly<Record<K, Question>>,
  moment: Moment,
): Promise<Record<K, RefusedAction | undefined>> {
  return refusedIn(questions, (asked) => foreseen(caller, asked, moment))
}

/** The refusals among the previews of questions, by the names of the questions. */
async function refusedIn<K extends string>(
  questions: Readonly<Record<K, Question>>,
  previewsOf: (asked: readonly Question[]) => Promise<readonly (Foreseen | undefined)[]>,
): Promise<Record<K, RefusedAction | undefined>> {
  const names = Object.keys(questions) as K[]
  const asked = names.map((name) => questions[name])
  if (asked.length === 0) return {} as Record<K, undefined>
  const answers = await previewsOf(asked)
  const refused = asked.map((question, index): RefusedAction | undefined => {
    const answer = answers[index]
    if (answer && answer.message === undefined) return undefined
    const why = previewHref(question)
    if (!answer) return { action: question.operation.action, why }
    const { action, isAllowed, decision } = answer.judgement
    return { action, why, verdict: isAllowed ? 'service-rule' : verdictOf(decision.outcome) }
  })
  return Object.fromEntries(names.map((name, index) => [name, refused[index]])) as Record<K, RefusedAction | undefined>
}

/** The statement that would nearly allow a call, if the policies would refuse it and the reader may see statements. */
export async function foreseenNearMiss(question: Question): Promise<RefusalView['nearMiss']> {
  const session = await signedIn()
  if (!session) throw new Error('A page asked without a session: pages begin with demandSession.')
  const [answer] = await foreseen(session.caller, [question])
  if (!answer?.refusal) return undefined
  const { refusal } = errorView(answer.refusal, '', answer.refusal.refusal?.nearMisses?.())
  return refusal && deniedView(refusal).nearMiss
}

/** Reports whether the console will ask for a code before a call that the policies would allow (S-42). */
export async function asksForCode(question: Question): Promise<boolean> {
  const session = await signedIn()
  if (!session) throw new Error('A page asked without a session: pages begin with demandSession.')
  if (!session.isFactorDue) return false
  const [answer] = await pagePreviews()({ caller: session.caller, questions: [question] })
  return answer?.isFactorDue ?? false
}

/**
 * The preview of each call; undefined for input that is refused before the policies. One bad row of a list, or a bad
 * serial number in an address, must not break the whole page (S-113).
 */
async function foreseen(
  caller: Caller,
  questions: readonly Question[],
  moment: Moment = pageMoment(),
): Promise<(Foreseen | undefined)[]> {
  if (questions.length === 0) return []
  try {
    return await preview(caller, questions, systemSources, moment)
  } catch (thrown) {
    if (!(thrown instanceof AwsError) || thrown.code !== 'ValidationError') throw thrown
    if (questions.length === 1) return [undefined]
    return (await Promise.all(questions.map((question) => foreseen(caller, [question], moment)))).flat()
  }
}

/** The page that explains what would be decided, without performing the call. */
function previewHref({ operation, input }: Question): string {
  const texts = Object.entries(input).filter((entry): entry is [string, string] => typeof entry[1] === 'string')
  const query = new URLSearchParams(texts).toString()
  return `/decisions/preview/${operation.action.slice(operation.action.indexOf(':') + 1)}${query && `?${query}`}`
}
