import { contextOf } from './context'
import { decideWithFacts } from './decide'
import { isAsked, LAYERS, levelsOf } from './layers'
import { callerOf } from './principal'
import { newTarget, readTarget } from './resource'
import { factsOf } from './rules'
import { isRootCaller } from './scales'
import { MAX_STEPS, spentSteps, startSteps } from './steps'
import type { LayerTrace, PolicyTrace, Trace } from './trace'
import { traceContext } from './trace-context'
import { traceStatements, type View } from './trace-statement'
import type { Layer, NamedPolicy, PolicySet, Request } from './types'

/**
 * The decision with everything that led to it. The verdict is the one `decide` gives; statements are judged by the very
 * functions it uses, only more slowly and to the end. Never throws.
 */
export function explain(set: PolicySet, request: Request): Trace {
  const { decision, facts } = decideWithFacts(set, request)
  const steps = spentSteps()
  const caller = callerOf(request.principalArn)
  const view: View = {
    decision,
    action: request.action,
    caller,
    isRoot: isRootCaller(set, caller),
    context: contextOf(request.context),
    target: newTarget(),
  }
  readTarget(view.target, request.resource)
  // A trace does the work again for each value; it gets more steps, but not endless ones.
  startSteps(4 * MAX_STEPS)
  return {
    format: 1,
    request: { action: request.action, resource: request.resource, principalArn: request.principalArn },
    outcome: decision.outcome,
    reason: decision.reason,
    rule: decision.rule,
    facts: factsOf(facts),
    deciding: decision.deciding,
    layers: LAYERS.map((layer) => traceLayer(layer, set, view)),
    context: traceContext(set, view.context),
    steps,
  }
}

function traceLayer(layer: Layer, set: PolicySet, view: View): LayerTrace {
  const levels = levelsOf(layer, set)
  const asked = isAsked(layer, view.isRoot)
  if (levels.length === 0) return { layer, present: false, asked, denies: false, allows: false, policies: NO_POLICIES }
  const policies: PolicyTrace[] = []
  let denies = false
  let allows = asked
  for (const [level, list] of levels.entries()) {
    const traced = list.map((named) => tracePolicy(named, level, view))
    denies ||= asked && traced.some(hasDeny)
    allows &&= traced.some(hasAllow)
    policies.push(...traced)
  }
  return { layer, present: true, asked, denies, allows, policies }
}

const NO_POLICIES: readonly PolicyTrace[] = []

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
