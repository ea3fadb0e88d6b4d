import type { TraceView } from '@/components/iam/trace-view'
import type { Caller } from '@/lib/auth/caller'
import { AwsError } from '@/lib/errors'
import type { AnyOperation } from '@/lib/gate/operation'
import { preview } from '@/lib/gate/preview'
import { ValidatePolicy } from '@/lib/operations/access-analyzer/validate-policy'
import { GetAccountInformation } from '@/lib/operations/account/get-account-information'
import { PutAccountName } from '@/lib/operations/account/put-account-name'
import { catalogue } from '@/lib/operations/catalogue'
import { ImportAccount } from '@/lib/operations/postern/accounts/import-account'
import { DeleteHardwareToken } from '@/lib/operations/postern/tokens/delete-hardware-token'
import { ImportHardwareTokens } from '@/lib/operations/postern/tokens/import-hardware-tokens'
import { traceOfForeseen } from './decisions/trace-of'

/** Those of the API, and those that buttons of the pages call. */
const OPERATIONS = new Map<string, AnyOperation>(
  Object.entries({
    ...catalogue,
    ...{
      DeleteHardwareToken,
      ImportAccount,
      ImportHardwareTokens,
      GetAccountInformation,
      PutAccountName,
      ValidatePolicy,
    },
  }),
)

/** The operation that the address of a preview names; undefined if there is none. */
export const previewedOperation = (name: string): AnyOperation | undefined => OPERATIONS.get(name)

/**
 * The trace of a call that was not made, by the operation's name. Undefined for an unknown operation
 * and for input that would be refused before the policies.
 */
export async function foreseeTrace(
  caller: Caller,
  name: string,
  input: Readonly<Record<string, unknown>>,
): Promise<TraceView | undefined> {
  const operation = previewedOperation(name)
  if (!operation) return undefined
  try {
    const [foreseen] = await preview(caller, [{ operation, input }])
    return foreseen && traceOfForeseen(foreseen)
  } catch (thrown) {
    if (thrown instanceof AwsError && thrown.code === 'ValidationError') return undefined
    throw thrown
  }
}
