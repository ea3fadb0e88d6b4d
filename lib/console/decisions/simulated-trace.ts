import type { ContextKeyView, TraceView, Verdict } from '@/components/iam/trace-view'
import type { ContextTrace, Trace, WhatIfs } from '@/lib/policy'
import { traceTexts } from '@/lib/texts/trace'
import { counterfactualsOf } from './counterfactuals'
import { type Provenance, phasesOf, statementAnchor } from './phases'
import { summaryOf } from './summary'

// Pure, and without the gate: a browser can show a trace with it, too.

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
    request: { principal, action, resource, at, entryPoint: traceTexts.request.entryPoints.simulated },
    ...provenTrace({ trace, changes, sources, provenance, verdict, advice: traceTexts.whatIf.chooseMfa }),
  }
}

/** Of a request that was not refused. */
export const NO_CHANGES: WhatIfs = { changes: [], isWhole: true }

/** Reports whether policies refused the request, not a service rule. */
export const isRefusal = (verdict: Verdict) => verdict === 'explicit-deny' || verdict === 'implicit-deny'

type Proven = Pick<Simulated, 'trace' | 'changes' | 'sources' | 'provenance'> & {
  verdict: Verdict
  message?: string | undefined
  advice?: string
}

/** All of a trace that follows from the engine's own trace. */
export function provenTrace({ trace, changes, sources, provenance, verdict, message, advice }: Proven) {
  const mfa = trace.context.find(({ key }) => key.toLowerCase() === 'aws:multifactorauthpresent')
  return {
    ...(isRefusal(verdict) && { counterfactuals: counterfactualsOf(changes, mfa?.values[0] === 'true', advice) }),
    summary: summaryOf(trace, verdict, message),
    ...keysOf(trace, sources),
    phases: phasesOf(trace, verdict, provenance),
    json: JSON.stringify(trace, null, 2),
  }
}

/** The verdict of an outcome of the engine or of a record of the gate. */
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
