import { sixthPartOf } from './arn'
import { contextOf } from './context'
import { weigh } from './decide'
import { isRootCaller } from './facts'
import { LAYERS, layerApplies, levelsOf } from './layers'
import { callerOf } from './principal'
import { factsOf } from './rules'
import { type Budget, MAX_STEPS, payFrom, startWork } from './steps'
import type { LayerTrace, PolicyTrace, Trace } from './trace'
import { traceContext } from './trace-context'
import { traceStatements, type View } from './trace-statement'
import type { Layer, NamedPolicy, PolicySet, Request } from './types'

/**
 * Returns the decision of `decide` with everything that led to it. The same functions evaluate the statements, but
 * evaluate all their parts. A statement that the steps did not suffice for is marked. Never throws.
 */
export function explain(set: PolicySet, request: Request, budget?: Budget): Trace {
  const tally = { facts: 0, steps: 0 }
  const decision = weigh(set, request, budget, tally)
  const caller = callerOf(request.principalArn)
  // A trace repeats the work for each value, so it may take more steps, but not any number.
  const work = startWork(contextOf(request.context), 2 * MAX_STEPS, budget)
  const view: View = {
    decision,
    action: request.action,
    caller,
    isRoot: isRootCaller(set, caller),
    target: { resource: request.resource, sixthPart: sixthPartOf(request.resource) },
    work,
  }
  const layers = LAYERS.map((layer) => traceLayer(layer, set, view))
  payFrom(budget, work)
  return {
    format: 1,
    request: { action: request.action, resource: request.resource, principalArn: request.principalArn },
    outcome: decision.outcome,
    reason: decision.reason,
    rule: decision.rule,
    facts: factsOf(tally.facts),
    deciding: decision.deciding,
    layers,
    context: traceContext(set, work.context),
    steps: tally.steps,
  }
}

function traceLayer(layer: Layer, set: PolicySet, view: View): LayerTrace {
  const levels = levelsOf(layer, set)
  const applies = layerApplies(layer, view.isRoot)
  if (levels.length === 0) return ABSENT[layer][applies ? 'applying' : 'notApplying']
  const traced = levels.map((list, level) => list.map((named) => tracePolicy(named, level, view)))
  const denies = applies && traced.some((policies) => policies.some(hasDeny))
  const allows = applies && traced.every((policies) => policies.some(hasAllow))
  return {
    layer,
    present: true,
    applies,
    denies,
    allows,
    policies: traced.length === 1 ? (traced[0] ?? []) : traced.flat(),
  }
}

/** Most layers of most requests have no policy, so their traces are computed once. */
const ABSENT = {
  scp: absent('scp'),
  rcp: absent('rcp'),
  resource: absent('resource'),
  identity: absent('identity'),
  boundary: absent('boundary'),
  session: absent('session'),
} as const

function absent(layer: Layer): Readonly<Record<'applying' | 'notApplying', LayerTrace>> {
  const trace = { layer, present: false, denies: false, allows: false, policies: [] }
  return { applying: { ...trace, applies: true }, notApplying: { ...trace, applies: false } }
}

function hasDeny(policy: PolicyTrace): boolean {
  return policy.statements.some(({ applies, effect }) => applies && effect === 'Deny')
}

function hasAllow(policy: PolicyTrace): boolean {
  return policy.statements.some(({ applies, effect }) => applies && effect === 'Allow')
}

function tracePolicy(named: NamedPolicy, level: number, view: View): PolicyTrace {
  return {
    policyId: named.id,
    policyName: named.name,
    policyType: named.type,
    version: named.policy.version,
    level,
    statements: traceStatements(named, view),
  }
}
