import type { FailureCode, Switches } from '@/lib/account-switches'
import type { Store } from '@/lib/db/store'
import { AwsError } from '@/lib/errors'

/** Ends the transaction of a call that the account's switch lets fail, before it has done anything. No caller is told. */
export class FaultDue extends Error {
  override readonly name = 'FaultDue'
}

/** Reports whether a switch of the account lets a call of this action fail. */
export function isFaultDue({ failures }: Pick<Switches, 'failures'>, action: string): boolean {
  return failures !== undefined && (failures.operation ?? action) === action
}

/**
 * Counts one failure down, and returns the error with which the call fails; undefined when none is left.
 * INVARIANT: one conditional statement decides, so whatever the servers and the calls at once, exactly as many fail as were
 * asked for.
 */
export async function takeFault(store: Store, account: string, action: string): Promise<AwsError | undefined> {
  const [taken] = await store.$queryRaw<{ failuresAs: FailureCode }[]>`
    UPDATE "AccountSwitches" SET "failures" = "failures" - 1
    WHERE "account" = ${account} AND "failures" > 0 AND ("failuresOf" IS NULL OR "failuresOf" = ${action})
    RETURNING "failuresAs"`
  return taken && faultOf(taken.failuresAs)
}

/** What AWS says when it has failed (IAM API reference, "Common errors"). The record says who made it fail. */
const MESSAGES: Readonly<Record<FailureCode, string>> = {
  ServiceUnavailable: 'The request has failed due to a temporary failure of the server.',
  ServiceFailure: 'The request processing has failed because of an unknown error, exception or failure.',
}

function faultOf(code: FailureCode): AwsError {
  const message = MESSAGES[code]
  return new AwsError(code, message, { recorded: `${message} A switch of the account made it fail.` })
}
