import type { Caller } from '@/lib/auth/caller'
import type { Sources } from '@/lib/clock'
import type { AwsError } from '@/lib/errors'
import { newUuid } from '@/lib/ids'
import type { Judgement } from './judge'
import type { AnyOperation, RequestContext } from './operation'
import type { Moment } from './standing'

/** A call on its way through the gate. */
export type GateCall = {
  id: string
  operation: AnyOperation
  caller: Caller
  raw: unknown
  moment: Moment
  /** By the machine's clock. */
  now: () => Date
  /** By the account's clock, once the account is known. */
  at: Date
  /** Context keys that `attest` has proven. */
  proven?: RequestContext
  /** What the operation adds to the record. */
  notes?: Readonly<Record<string, unknown>>
  judgement?: Judgement
  /** The error has been recorded where it arose. */
  isRecorded?: boolean
  /** No switch of the account has let it fail at its beginning, so none will. */
  isPastFaults?: true
  /** Milliseconds that its answer is late, once the account is known. */
  latency: number
  /** What the caller is told when it fails. */
  error?: AwsError
  /** By the clock of the process, in milliseconds. */
  began: number
  isMeasured?: true
  /** The caller has been charged for the call. */
  isPaid?: true
}

/** A call that begins. */
export function newCall(
  operation: AnyOperation,
  caller: Caller,
  raw: unknown,
  sources: Sources,
  moment: Moment,
): GateCall {
  const now = () => sources.clock.now()
  return {
    id: idOf(caller, sources),
    operation,
    caller,
    raw,
    moment,
    now,
    at: now(),
    latency: 0,
    began: performance.now(),
  }
}

// A request to the API is one call, so its id is also the id of its record, as in CloudTrail.
const idOf = ({ request }: Caller, { chance }: Sources) =>
  request.entryPoint === 'api' ? request.requestId : newUuid(chance)

/** Whether an operation only reads. */
export const isReading = ({ access }: AnyOperation) => access === 'Read' || access === 'List'

/** What a notice tells of a call. */
export const deedOf = ({ caller, at }: GateCall) => ({
  account: caller.account,
  at,
  by: caller.arn,
  sourceIp: caller.request.sourceIp,
  session: caller.sessionHash,
})
