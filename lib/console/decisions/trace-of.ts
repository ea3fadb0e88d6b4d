import type { ContextKeyView, TraceView, Verdict } from '@/components/iam/trace-view'
import type { SourcedEntry } from '@/lib/gate/context'
import type { PolicyInForce } from '@/lib/gate/policies-in-force'
import type { Foreseen } from '@/lib/gate/preview'
import { restored } from '@/lib/gate/restored'
import type { GetDecision } from '@/lib/operations/postern/decisions/get-decision'
import {
  type Budget,
  type ContextTrace,
  explain,
  newBudget,
  type PolicySet,
  type Request,
  type Trace,
  type WhatIfs,
  whatIf,
} from '@/lib/policy'
import type { Infer } from '@/lib/shape/shape'
import { traceTexts } from '@/lib/texts/trace'
import { deviceName, deviceType } from '../device-words'
import { counterfactualsOf } from './counterfactuals'
import { inForce, type Provenance, phasesOf, statementAnchor } from './phases'
import { summaryOf } from './summary'

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

/** The engine's decision on a request of the simulator, with the policies under their names there. */
type Simulated = {
  trace: Trace
  changes: WhatIfs
  /** In milliseconds since 1970, by the account's clock. */
  at: number
  /** The source of each key's value, by the key's name in lower case. */
  sources: ReadonlyMap<string, string>
  provenance: Provenance
}

/** A request that exists only in the simulator. It has no record and therefore no id. */
export function traceOfSimulated({ trace, changes, at, sources, provenance }: Simulated): TraceView {
  const verdict = verdictOf(trace.outcome)
  const { principalArn: principal, action, resource } = trace.request
  return {
    decisionId: '',
    verdict,
    request: { principal, action, resource, at, entryPoint: WAYS_IN.simulated },
    ...shown({ trace, changes, sources, provenance, verdict, advice: traceTexts.whatIf.chooseMfa }),
  }
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
  return shown({
    trace,
    changes: isRefusal(verdict) ? whatIf(set, request, budget) : NO_CHANGES,
    sources,
    provenance: inForce(trace, policies),
    verdict,
    message,
  })
}

const NO_CHANGES: WhatIfs = { changes: [], isWhole: true }

const isRefusal = (verdict: Verdict) => verdict === 'explicit-deny' || verdict === 'implicit-deny'

type Proven = Pick<Simulated, 'trace' | 'changes' | 'sources' | 'provenance'> & {
  verdict: Verdict
  message?: string | undefined
  advice?: string
}

function shown({ trace, changes, sources, provenance, verdict, message, advice }: Proven) {
  const mfa = trace.context.find(({ key }) => key.toLowerCase() === 'aws:multifactorauthpresent')
  return {
    ...(isRefusal(verdict) && { counterfactuals: counterfactualsOf(changes, mfa?.values[0] === 'true', advice) }),
    summary: summaryOf(trace, verdict, message),
    ...keysOf(trace, sources),
    phases: phasesOf(trace, verdict, provenance),
    json: JSON.stringify(trace, null, 2),
  }
}

/** The way a request came in, in words. */
export function entryPointOf(recorded: string): string {
  return recorded === 'api' ? WAYS_IN.api : WAYS_IN.console
}

/** The verdict of an outcome that the gate recorded. */
export function verdictOf(outcome: string): Verdict {
  if (outcome === 'allow') return 'allowed'
  if (outcome === 'explicitDeny') return 'explicit-deny'
  return outcome === 'serviceRule' ? 'service-rule' : 'implicit-deny'
}

// Shown even if absent: the document's policy depends on the difference between false and absent.
const ALWAYS_SHOWN = ['aws:MultiFactorAuthPresent', 'aws:MultiFactorAuthAge']

function keysOf(trace: Trace, sources: ReadonlyMap<string, string>): Pick<TraceView, 'keys' | 'otherKeys'> {
  const decisive = decisiveKeys(trace)
  const traced = trace.context.map((entry) => keyView(entry, sources, decisive))
  const known = new Set(trace.context.map(({ key }) => key.toLowerCase()))
  const absent = ALWAYS_SHOWN.filter((key) => !known.has(key.toLowerCase())).map(
    (name): ContextKeyView => ({ name, isAbsent: true, usedBy: [] }),
  )
  const all = [...traced, ...absent]
  const isMain = ({ name, usedBy }: ContextKeyView) => usedBy.length > 0 || ALWAYS_SHOWN.includes(name)
  // The most important keys come first.
  const rank = (key: ContextKeyView) => (key.isDecisive ? 0 : key.usedBy.length > 0 ? 1 : 2)
  return {
    keys: all.filter(isMain).sort((a, b) => rank(a) - rank(b)),
    otherKeys: all.filter((key) => !isMain(key)),
  }
}

function keyView(
  entry: ContextTrace,
  sources: ReadonlyMap<string, string>,
  decisive: ReadonlySet<string>,
): ContextKeyView {
  const name = entry.key.toLowerCase()
  return {
    name: entry.key,
    isAbsent: entry.state === 'absent',
    values: entry.values,
    source: sources.get(name),
    usedBy: entry.usedBy.map(({ policyId, statementIndex, sid, policyName }) => ({
      label: sid || traceTexts.keys.statement(policyName, statementIndex + 1),
      href: `#${statementAnchor(policyId, statementIndex)}`,
    })),
    isDecisive: decisive.has(name),
  }
}

function decisiveKeys(trace: Trace): ReadonlySet<string> {
  const statements = trace.layers.flatMap(({ policies }) => policies.flatMap((policy) => policy.statements))
  const deciding = statements.find(({ decides }) => decides)
  return new Set(deciding?.effect === 'Deny' ? deciding.conditions.map(({ key }) => key.toLowerCase()) : [])
}
