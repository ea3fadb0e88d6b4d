import { Caller } from '@/lib/auth/caller'
import type { Sources } from '@/lib/clock'
import { AwsError } from '@/lib/errors'
import type { Operation } from '@/lib/gate/operation'
import { perform } from '@/lib/gate/perform'
import { chanceFrom, newUuid } from '@/lib/ids'
import type { Infer, RecordShape } from '@/lib/shape/shape'
import { NOON } from './time'

// One for the whole file: ids derived from it stay unique.
const chance = chanceFrom('tests')

/** A fixed time, and random values that are the same in every run. */
export const at = (now: Date): Sources => ({ clock: { now: () => now }, chance })

/** Performs an operation at a given time, as one request. */
export function call<I extends RecordShape, O extends RecordShape, Reserved, Prepared>(
  operation: Operation<I, O, Reserved, Prepared>,
  caller: Caller,
  input: unknown,
  now: Date = NOON,
): Promise<Infer<O>> {
  return perform(operation, requestOf(caller), input, at(now))
}

// The id of a request to the API is that of its record, so no two requests have the same.
function requestOf(caller: Caller): Caller {
  if (caller.request.entryPoint === 'console') return caller
  return new Caller(caller.principal, caller.credential, { ...caller.request, requestId: newUuid(chance) })
}

/** The AwsError that a call throws. Throws if the call succeeds or throws anything else. */
export async function refusal(work: Promise<unknown>): Promise<AwsError> {
  const answer = await work.then(
    () => 'It succeeded.',
    (thrown: unknown) => thrown,
  )
  if (answer instanceof AwsError) return answer
  throw typeof answer === 'string' ? new Error(answer) : answer
}

/** Counts how many of several simultaneous calls succeeded, and returns the error codes of the others. */
export async function outcomes(calls: readonly Promise<unknown>[]): Promise<{ successes: number; codes: string[] }> {
  const results = await Promise.allSettled(calls)
  const failures = results.filter((one) => one.status === 'rejected')
  const codes = new Set(failures.map(({ reason }) => (reason instanceof AwsError ? reason.code : String(reason))))
  return { successes: results.length - failures.length, codes: [...codes].sort() }
}
