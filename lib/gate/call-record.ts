import type { AuditRecord } from '@/lib/audit/append'
import type { Caller } from '@/lib/auth/caller'
import type { AwsError } from '@/lib/errors'
import { redact } from '@/lib/shape/redact'
import { type GateCall, isReading } from './call'
import type { Judgement } from './judge'

/** The record of a call, or undefined for a call that leaves none. */
export function recordOf(call: GateCall, outcome: string, error?: AwsError): AuditRecord | undefined {
  const { operation, caller, judgement } = call
  // A deleted caller has no trail to write to.
  if (error?.code === 'InvalidClientTokenId' && !judgement) return undefined
  if (operation.unrecorded && outcome === 'Success') return undefined
  const [service = '', name = ''] = operation.action.split(':')
  const { principal, request } = caller
  return {
    id: call.id,
    account: caller.account,
    at: call.at,
    eventSource: `${service}.amazonaws.com`,
    eventName: name,
    action: operation.action,
    resource: judgement?.resource,
    readOnly: isReading(operation),
    principalArn: principal.arn,
    principalId: principal.id,
    accessKeyId: caller.accessKeyId,
    mfaAuthenticated: caller.mfaPresent,
    outcome,
    errorMessage: error?.recorded,
    sourceIp: request.sourceIp,
    userAgent: request.userAgent,
    entryPoint: request.entryPoint,
    requestId: request.requestId,
    parameters: redact(operation.input, call.raw),
    additional: additionalOf(call),
    decision: decisionOf(call, error),
    ...(!judgement?.isMessageOnly && { context: judgement?.context, policies: judgement?.policies }),
  }
}

// A user's console call has no access key, so its record names the session instead (S-110). A part of the hash tells sessions
// apart, and lets nobody in.
const sessionOf = ({ sessionHash }: Caller) =>
  sessionHash === undefined ? undefined : { SessionId: sessionHash.slice(0, 16) }

// Without the query, which may hold what somebody typed.
const pageOf = ({ request: { page } }: Caller) => (page ? { Page: page } : undefined)

/** The statement that decided, so that a reader of the record need not evaluate the policies again. */
function statementOf(judgement: Judgement | undefined) {
  const deciding = judgement?.isMessageOnly ? undefined : judgement?.decision.deciding
  if (!deciding) return undefined
  const { policyId: PolicyId, policyName: PolicyName, sid: StatementId, statementIndex: StatementIndex } = deciding
  return { DecidedBy: { PolicyId, PolicyName, StatementIndex, ...(StatementId && { StatementId }) } }
}

function additionalOf({ caller, judgement, notes }: GateCall) {
  // Differs from AWS: every record names the device, so that a trace tells with what its caller had MFA.
  const facts = { ...sessionOf(caller), ...pageOf(caller), ...caller.mfaDevice, ...statementOf(judgement), ...notes }
  return Object.keys(facts).length > 0 ? facts : undefined
}

/** What the policies or a rule of the service said, if they were asked. */
export function decisionOf({ judgement }: GateCall, error?: AwsError): string | undefined {
  if (error?.refusal?.kind === 'serviceRule') return 'serviceRule'
  // Some operations need no Allow: an allowed call is recorded as allowed.
  return judgement?.isAllowed ? 'allow' : judgement?.decision.outcome
}
