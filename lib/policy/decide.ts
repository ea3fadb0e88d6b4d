import { isAsked } from './layers'
import { type Candidate, shelfOf, visitCandidates } from './prepare'
import { namingOf } from './principal'
import { bitOf, type Facts, type Rule, settle } from './rules'
import { NONE, placeOnScales, ROOT, type Scales, scales } from './scales'
import { applies } from './statement'
import { type Budget, MAX_STEPS, payFrom, startSteps } from './steps'
import type { Decision, Layer, PolicySet, Request, StatementRef } from './types'

/**
 * May the request pass? Every statement that can cover it is judged, none is skipped after a Deny, and the first rule of
 * rules.ts that fits settles the outcome. A fault in evaluation, or more work than a decision may take or than is left of
 * the request's budget, is an implicit deny with reason `error`; nothing is thrown.
 *
 * What the engine finds out about a set is remembered with the object: do not change a set once it has been asked.
 */
export function decide(set: PolicySet, request: Request, budget?: Budget): Decision {
  startSteps(MAX_STEPS, budget)
  try {
    return weigh(set, request)
  } catch {
    // INVARIANT: whatever goes wrong in here, no Allow comes out.
    return FAULT
  } finally {
    payFrom(budget)
  }
}

/** The decision and the facts its rule was asked about. */
export function decideWithFacts(
  set: PolicySet,
  request: Request,
  budget?: Budget,
): { readonly decision: Decision; readonly facts: Facts } {
  const decision = decide(set, request, budget)
  return { decision, facts: decision === FAULT ? 0 : scales.facts }
}

const FAULT: Decision = Object.freeze({
  outcome: 'implicitDeny',
  reason: 'error',
  rule: 'fault',
  deciding: undefined,
  matched: NONE,
})

function weigh(set: PolicySet, request: Request): Decision {
  placeOnScales(set, request)
  visitCandidates(shelfOf(set, request.action), scales.target, consider, scales)
  scales.facts |=
    (everyLevelAllows(set.scps, scales.scpLevels) ? SCP_ALLOWS : 0) |
    (everyLevelAllows(set.rcps, scales.rcpLevels) ? RCP_ALLOWS : 0)
  const rule = settle(scales.facts)
  return { outcome: rule.outcome, reason: rule.by, rule: rule.id, deciding: decidingOf(rule), matched: scales.matched }
}

const DENIES: Readonly<Record<Layer, Facts>> = {
  scp: bitOf('scp denies'),
  rcp: bitOf('rcp denies'),
  resource: bitOf('resource denies'),
  identity: bitOf('identity denies'),
  boundary: bitOf('boundary denies'),
  session: bitOf('session denies'),
}
const SCP_ALLOWS = bitOf('scp allows')
const RCP_ALLOWS = bitOf('rcp allows')
const RESOURCE_ALLOWS = bitOf('resource allows')
const GRANTS = bitOf('resource grants')
const GRANTS_ROLE = bitOf('resource grants role')
const IDENTITY_ALLOWS = bitOf('identity allows')
const BOUNDARY_ALLOWS = bitOf('boundary allows')
const SESSION_ALLOWS = bitOf('session allows')

function consider(candidate: Candidate, on: Scales): void {
  const { statement, layer, ref } = candidate
  if (!isAsked(layer, (on.facts & ROOT) !== 0)) return
  if (!applies(statement, on.target, on.caller, on.context)) return
  keepMatched(candidate, on)
  if (statement.effect === 'Deny') {
    on.facts |= DENIES[layer]
    if (candidate.order < on.denyOrder) {
      on.denyOrder = candidate.order
      on.deny = ref
    }
    return
  }
  considerAllow(candidate, on)
}

function considerAllow(candidate: Candidate, on: Scales): void {
  switch (candidate.layer) {
    case 'identity':
      on.facts |= IDENTITY_ALLOWS
      if (candidate.order < on.allowOrder) {
        on.allowOrder = candidate.order
        on.allow = candidate.ref
      }
      return
    case 'resource':
      considerGrant(candidate, on)
      return
    case 'boundary':
      on.facts |= BOUNDARY_ALLOWS
      return
    case 'session':
      on.facts |= SESSION_ALLOWS
      return
    case 'scp':
      on.scpLevels |= levelBit(candidate.level)
      return
    case 'rcp':
      on.rcpLevels |= levelBit(candidate.level)
  }
}

/** What an Allow of a resource policy is worth hangs on how it names the caller. */
function considerGrant(candidate: Candidate, on: Scales): void {
  on.facts |= RESOURCE_ALLOWS
  const naming = namingOf(candidate.statement, on.caller, on.context)
  if (naming === 'self' || naming === 'everyone') on.facts |= GRANTS
  else if (naming === 'role') on.facts |= GRANTS_ROLE
  if (candidate.order < on.grantOrder) {
    on.grantOrder = candidate.order
    on.grant = candidate.ref
  }
}

/** An organisation has five levels of units; a set with more than thirty levels never allows. */
const MAX_LEVELS = 30

function levelBit(level: number): number {
  return level < MAX_LEVELS ? 1 << level : 0
}

/** Each level must allow; a level without policies does not. */
function everyLevelAllows(levels: PolicySet['scps'], allowing: number): boolean {
  return levels !== undefined && levels.length <= MAX_LEVELS && allowing === 2 ** levels.length - 1
}

function decidingOf(rule: Rule): StatementRef | undefined {
  if (rule.outcome === 'explicitDeny') return scales.deny
  if (rule.outcome === 'implicitDeny' || rule.by === 'root') return undefined
  return rule.by === 'resource' ? scales.grant : scales.allow
}

/** Each statement once, in the order of the set. The list of one is shared, longer ones are made here. */
function keepMatched(candidate: Candidate, on: Scales): void {
  const { ref, order } = candidate
  const { matched, orders } = on
  if (matched.length === 0) {
    on.matched = candidate.alone
    orders[0] = order
    return
  }
  let at = matched.length
  while (at > 0 && (orders[at - 1] ?? -1) > order) at--
  if (orders[at - 1] === order && at > 0) return
  const own = matched.length === 1 ? matched.slice() : (matched as StatementRef[])
  own.splice(at, 0, ref)
  for (let i = own.length - 1; i > at; i--) orders[i] = orders[i - 1] ?? 0
  orders[at] = order
  on.matched = own
}
