import { contextOf } from './context'
import { layerApplies } from './layers'
import { type Candidate, shelfOf, visitCandidates } from './prepare'
import { namingOf } from './principal'
import { bitOf, type Facts, type Rule, settle } from './rules'
import { ROOT, type Scales, scalesFor } from './scales'
import { applies } from './statement'
import { type Budget, MAX_STEPS, payFrom, spentSteps, startWork, type Work } from './steps'
import type { Decision, Layer, PolicySet, Request, StatementRef } from './types'

/**
 * Decides whether a request is allowed. Every statement that can cover it is judged, none is skipped after a Deny, and
 * the first rule of rules.ts that fits settles the outcome. A fault in evaluation, or more work than a decision may take
 * or than is left of the budget, is an implicit deny with reason `error`. Never throws.
 *
 * Caches what it finds out about a set with the set object: do not change a set after the first call.
 */
export function decide(set: PolicySet, request: Request, budget?: Budget): Decision {
  return weigh(set, request, budget).decision
}

/** A decision, the facts that its rule was chosen by, and the steps it took. */
type Weighed = { readonly decision: Decision; readonly facts: Facts; readonly steps: number }

/** `decide` with what led to it, for traces. */
export function weigh(set: PolicySet, request: Request, budget: Budget | undefined): Weighed {
  let work: Work | undefined
  try {
    work = startWork(contextOf(request.context), MAX_STEPS, budget)
    const scales = scalesFor(set, request, work)
    visitCandidates(shelfOf(set, request.action, work), scales.target, consider, scales)
    return { decision: decisionOf(set, scales), facts: scales.facts, steps: spentSteps(work) }
  } catch {
    // INVARIANT: whatever goes wrong in here, no Allow comes out.
    return { decision: FAULT, facts: 0, steps: work === undefined ? 0 : spentSteps(work) }
  } finally {
    if (work !== undefined) payFrom(budget, work)
  }
}

const NONE: readonly StatementRef[] = Object.freeze([])

const FAULT: Decision = Object.freeze({
  outcome: 'implicitDeny',
  reason: 'error',
  rule: 'fault',
  deciding: undefined,
  matched: NONE,
})

function decisionOf(set: PolicySet, scales: Scales): Decision {
  scales.facts |=
    (everyLevelAllows(set.scps, scales.scpLevels) ? SCP_ALLOWS : 0) |
    (everyLevelAllows(set.rcps, scales.rcpLevels) ? RCP_ALLOWS : 0)
  const rule = settle(scales.facts)
  return {
    outcome: rule.outcome,
    reason: rule.by,
    rule: rule.id,
    deciding: decidingOf(rule, scales)?.ref,
    matched: refsOf(scales.matched),
  }
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
  const { statement, layer } = candidate
  if (!layerApplies(layer, (on.facts & ROOT) !== 0)) return
  if (!applies(statement, on.target, on.caller, on.work)) return
  keepMatched(candidate, on)
  if (statement.effect === 'Deny') {
    on.facts |= DENIES[layer]
    on.deny = firstOf(on.deny, candidate)
    return
  }
  considerAllow(candidate, on)
}

function considerAllow(candidate: Candidate, on: Scales): void {
  switch (candidate.layer) {
    case 'identity':
      on.facts |= IDENTITY_ALLOWS
      on.allow = firstOf(on.allow, candidate)
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

/** What an Allow in a resource policy grants depends on how it names the caller. */
function considerGrant(candidate: Candidate, on: Scales): void {
  on.facts |= RESOURCE_ALLOWS
  const naming = namingOf(candidate.statement, on.caller, on.work)
  if (naming === 'self' || naming === 'everyone') on.facts |= GRANTS
  else if (naming === 'role') on.facts |= GRANTS_ROLE
  on.grant = firstOf(on.grant, candidate)
}

function firstOf(known: Candidate | undefined, candidate: Candidate): Candidate {
  return known === undefined || candidate.order < known.order ? candidate : known
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

function decidingOf(rule: Rule, { deny, allow, grant }: Scales): Candidate | undefined {
  if (rule.outcome === 'explicitDeny') return deny
  if (rule.outcome === 'implicitDeny' || rule.by === 'root') return undefined
  return rule.by === 'resource' ? grant : allow
}

/** Keeps each statement once, in the order of the set. Most decisions match one statement and need no list. */
function keepMatched(candidate: Candidate, on: Scales): void {
  const { matched } = on
  if (matched === undefined || matched === candidate) {
    on.matched = candidate
    return
  }
  const list = Array.isArray(matched) ? matched : [matched]
  let at = list.length
  while (at > 0 && (list[at - 1]?.order ?? -1) > candidate.order) at--
  if (list[at - 1] !== candidate) list.splice(at, 0, candidate)
  on.matched = list
}

function refsOf(matched: Scales['matched']): readonly StatementRef[] {
  if (matched === undefined) return NONE
  return Array.isArray(matched) ? matched.map(({ ref }) => ref) : matched.alone
}
