import type { Caller } from '@/lib/auth/caller'
import { AwsError } from '@/lib/errors'
import { wouldBeAllowed } from '@/lib/gate/explain'
import type { AnyOperation, Operation } from '@/lib/gate/operation'
import { perform } from '@/lib/gate/perform'
import type { Infer, RecordShape } from '@/lib/shape/shape'
import { type ErrorView, errorView } from './error-view'
import { signedIn } from './session'

/** An answer to show. A refusal is one too. */
export type Answer<T> = { ok: true; output: T } | { ok: false; error: ErrorView }

/** Performs an operation for the session in hand; what goes wrong comes back as something to show. */
export async function ask<I extends RecordShape, O extends RecordShape, R, P>(
  operation: Operation<I, O, R, P>,
  input: unknown,
): Promise<Answer<Infer<O>>> {
  const session = await signedIn()
  if (!session) throw new Error('A page asked without a session: pages begin with demandSession.')
  return askAs(session.caller, operation, input)
}

/** The same for a caller that is proven otherwise. */
export async function askAs<I extends RecordShape, O extends RecordShape, R, P>(
  caller: Caller,
  operation: Operation<I, O, R, P>,
  input: unknown,
): Promise<Answer<Infer<O>>> {
  try {
    return { ok: true, output: await perform(operation, caller, input) }
  } catch (thrown) {
    return { ok: false, error: errorView(AwsError.from(thrown), caller.request.requestId) }
  }
}

/** For buttons: would the policies refuse this? Answers for all in one go, and performs nothing. */
export async function foresee<K extends string>(
  questions: Readonly<Record<K, { operation: AnyOperation; input: unknown }>>,
): Promise<Record<K, boolean>> {
  const session = await signedIn()
  if (!session) throw new Error('A page asked without a session: pages begin with demandSession.')
  const names = Object.keys(questions) as K[]
  const allowed = await wouldBeAllowed(
    session.caller,
    names.map((name) => questions[name]),
  )
  return Object.fromEntries(names.map((name, index) => [name, allowed[index] ?? false])) as Record<K, boolean>
}
