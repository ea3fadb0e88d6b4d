import type { TraceView, Verdict } from '@/components/iam/trace-view'
import type { SourcedEntry } from '@/lib/gate/context'
import type { PolicyInForce } from '@/lib/gate/policies-in-force'
import type { Foreseen } from '@/lib/gate/preview'
import { restored } from '@/lib/gate/restored'
import type { GetDecision } from '@/lib/operations/postern/decisions/get-decision'
import { type Budget, explain, newBudget, type PolicySet, type Request, whatIf } from '@/lib/policy'
import type { Infer } from '@/lib/shape/shape'
import { traceTexts } from '@/lib/texts/trace'
import { deviceName, deviceType } from '../device-words'
import { inForce } from './phases'
import { isRefusal, NO_CHANGES, provenTrace, verdictOf } from './simulated-trace'

const WAYS_IN = traceTexts.request.entryPoints

/** A recorded decision, as GetDecision returns it. */
export type Recorded = Infer<(typeof GetDecision)['output']>

/** A recorded decision for its page. The trace is computed again from the record and paid from `budget`. */
export function traceOf(recorded: Recorded, budget: Budget = newBudget()): TraceView {
  const verdict = verdictOf(recorded.Outcome)
  const head = {
    decisionId: recorded.Id,
    requestId: recorded.RequestId,
    verdict,
    request: {
      principal: recorded.Principal,
      action: recorded.Action,
      resource: recorded.Resource,
      at: recorded.At.getTime(),
      accessKeyId: recorded.AccessKeyId,
      entryPoint: entryPointOf(recorded.EntryPoint),
      sourceIp: recorded.SourceIp,
      mfaDevice: recorded.MFAIdentifier && deviceName(recorded.MFAIdentifier),
      mfaDeviceType: recorded.MfaType && deviceType(recorded.MfaType),
    },
    message: recorded.Message,
  }
  const asked = askedIn(recorded)
  if (!asked) return { ...head, ...untold(recorded.Message) }
  return { ...head, ...proof(asked, asked.context, asked.policies, verdict, recorded.Message, budget) }
}

/** Shown in place of a trace that the reader may not see. */
const untold = (message: string | undefined) => ({
  summary: message ?? traceTexts.summary.untold,
  keys: [],
  phases: [],
})

/** The input of the engine for a recorded decision. Undefined if the reader may not see traces. */
export function askedIn(recorded: Recorded) {
  if (!recorded.Context || !recorded.Policies) return undefined
  // The gate wrote it in this form.
  const context = JSON.parse(recorded.Context) as SourcedEntry[]
  const policies = JSON.parse(recorded.Policies) as PolicyInForce[]
  const documents = new Map((recorded.Documents ?? []).map(({ Digest, Document }) => [Digest, Document]))
  const { Action: action, Resource: resource, Principal: principalArn } = recorded
  return { context, policies, ...restored({ action, resource, principalArn, context, policies, documents }) }
}

/** What the policies would decide on a call that was not made. It has no record and therefore no id. */
export function traceOfForeseen({ judgement, at, message }: Foreseen): TraceView {
  const { decision, context, policies, set, request, isAllowed, budget } = judgement
  const refused = isAllowed ? 'service-rule' : verdictOf(decision.outcome)
  const verdict = message === undefined ? 'allowed' : refused
  const { action, resource } = judgement
  const head = {
    decisionId: '',
    verdict,
    request: { principal: request.principalArn, action, resource, at: at.getTime(), entryPoint: WAYS_IN.none },
    message,
  }
  if (judgement.isMessageOnly) return { ...head, ...untold(message) }
  return { ...head, ...proof({ set, request }, context, policies, verdict, message, budget) }
}

function proof(
  { set, request }: { set: PolicySet; request: Request },
  context: readonly SourcedEntry[],
  policies: readonly PolicyInForce[],
  verdict: Verdict,
  message: string | undefined,
  budget: Budget,
) {
  const trace = explain(set, request, budget)
  const sources = new Map(context.map(({ key, source }) => [key.toLowerCase(), traceTexts.keys.sources[source]]))
  return provenTrace({
    trace,
    changes: isRefusal(verdict) ? whatIf(set, request, budget) : NO_CHANGES,
    sources,
    provenance: inForce(trace, policies),
    verdict,
    message,
  })
}

/** The way a request came in, in words. */
export function entryPointOf(recorded: string): string {
  return recorded === 'api' || recorded === 'operator' ? WAYS_IN[recorded] : WAYS_IN.console
}
