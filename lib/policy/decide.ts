import { gatherFacts, isRootCaller } from './facts'
import { layerApplies } from './layers'
import { type Candidate, shelfOf, visitCandidates } from './prepare'
import { type Facts, RULES, type Rule, settle } from './rules'
import { keepMatched, matchedOn, type Scales, scalesFor } from './scales'
import { applies } from './statement'
import { type Budget, payFrom, spentSteps } from './steps'
import type { Decision, PolicySet, Request, StatementRef } from './types'

/**
 * Decides whether a request is allowed. Evaluates every statement that can cover the request, even after a Deny; the
 * first rule of rules.ts that fits gives the outcome. A fault in evaluation, or running out of steps, is an implicit
 * deny with reason `error`. Never throws.
 *
 * Caches what it finds out about a set with the set object: do not change a set after the first call.
 */
export function decide(set: PolicySet, request: Request, budget?: Budget): Decision {
  return weigh(set, request, budget, undefined)
}

/** What a trace shows besides the decision: the facts that selected the rule, and the steps spent. */
type Tally = { facts: Facts; steps: number }

/** `decide`, which also writes the tally where a trace needs one. */
export function weigh(
  set: PolicySet,
  request: Request,
  budget: Budget | undefined,
  tally: Tally | undefined,
): Decision {
  let scales: Scales | undefined
  try {
    scales = scalesFor(request, budget)
    const visit = isRootCaller(set, scales.caller) ? considerForRoot : consider
    visitCandidates(shelfOf(set, request.action, scales), scales, visit)
    const matched = matchedOn(scales)
    const facts = gatherFacts(set, scales.caller, matched, scales)
    if (tally !== undefined) tally.facts = facts
    return decisionOf(settle(facts), matched)
  } catch {
    // INVARIANT: whatever goes wrong in here, the result is never an Allow.
    return FAULT
  } finally {
    if (scales !== undefined) {
      if (tally !== undefined) tally.steps = spentSteps(scales)
      payFrom(budget, scales)
    }
  }
}

function considerForRoot(candidate: Candidate, on: Scales): void {
  if (layerApplies(candidate.layer, true)) consider(candidate, on)
}

function consider(candidate: Candidate, on: Scales): void {
  if (applies(candidate.statement, on, on.caller, on)) keepMatched(candidate, on)
}

/** A decision follows from its rule and the statements that apply, so the common ones are made once and shared. */
function decisionOf(rule: Rule, matched: readonly Candidate[]): Decision {
  const first = matched[0]
  if (first === undefined) return UNMATCHED.get(rule) ?? newDecision(rule, matched)
  if (matched.length > 1) return newDecision(rule, matched)
  if (first.decision?.rule !== rule.id) first.decision = newDecision(rule, matched)
  return first.decision
}

function newDecision(rule: Rule, matched: readonly Candidate[]): Decision {
  return {
    outcome: rule.outcome,
    reason: rule.by,
    rule: rule.id,
    deciding: decidingOf(rule, matched)?.ref,
    matched: matched.map(({ ref }) => ref),
  }
}

/** The first statement, in the order of the set, that denies, allows by identity, or allows by resource. */
function decidingOf({ outcome, by }: Rule, matched: readonly Candidate[]): Candidate | undefined {
  if (outcome === 'implicitDeny' || by === 'root') return undefined
  if (outcome === 'explicitDeny') return matched.find(({ statement }) => statement.effect === 'Deny')
  const layer = by === 'resource' ? 'resource' : 'identity'
  return matched.find((candidate) => candidate.layer === layer && candidate.statement.effect === 'Allow')
}

const NONE: readonly StatementRef[] = Object.freeze([])

const FAULT: Decision = Object.freeze({
  outcome: 'implicitDeny',
  reason: 'error',
  rule: 'fault',
  deciding: undefined,
  matched: NONE,
})

const UNMATCHED: ReadonlyMap<Rule, Decision> = new Map(
  RULES.map((rule) => [rule, Object.freeze(newDecision(rule, []))]),
)
