import type { TraceView } from '@/components/iam/trace-view'
import type { Caller } from '@/lib/auth/caller'
import { AwsError } from '@/lib/errors'
import type { AnyOperation } from '@/lib/gate/operation'
import { preview } from '@/lib/gate/preview'
import { catalogue } from '@/lib/operations/catalogue'
import { traceOfForeseen } from './decisions/trace-of'

/**
 * The trace of a call that was not made, by the operation's name in the catalogue. Undefined for an unknown operation
 * and for input that would be refused before the policies.
 */
export async function foreseeTrace(
  caller: Caller,
  name: string,
  input: Readonly<Record<string, unknown>>,
): Promise<TraceView | undefined> {
  const operation = new Map<string, AnyOperation>(Object.entries(catalogue)).get(name)
  if (!operation) return undefined
  try {
    const [foreseen] = await preview(caller, [{ operation, input }])
    return foreseen && traceOfForeseen(foreseen)
  } catch (thrown) {
    if (thrown instanceof AwsError && thrown.code === 'ValidationError') return undefined
    throw thrown
  }
}
