import { AwsError } from '@/lib/errors'
import type { PrepareWork } from '@/lib/gate/operation'
import {
  type Budget,
  type Context,
  type Decision,
  decide,
  MAX_STEPS,
  missingContextKeys,
  type NamedPolicy,
  type PolicySet,
  type Request,
} from '@/lib/policy'
import { cut, pageOf } from '../paging'
import { accountOfPolicies, decisionDetails, findingVerdict, matchedStatements } from './findings'
import { givenPolicies, givenPolicy } from './given-policies'
import type { EvalDecision, EvaluationResult, SimulationInput } from './shapes'

/** What a simulation evaluates, apart from the input that both operations share. */
export type SimulationResult = {
  /** The policies of the simulated caller, and those of the organisation. */
  policies: Pick<PolicySet, 'identity' | 'boundary' | 'session' | 'scps'>
  principalArn: string
  context: Context
}

/**
 * Evaluates every action on every resource of the page: one result per pair, the resources of the first action first. A
 * page ends early if its pairs are much work, as it may at AWS, but has at least one pair. Throws InvalidInput and
 * ValidationError.
 *
 * Differs from AWS: a pair that takes more steps than a decision may gets the gate's result, an implicit deny, not the
 * error PolicyEvaluation.
 */
export async function simulate(input: SimulationInput, simulated: SimulationResult, work: PrepareWork) {
  const { answers, paging } = await answersTo(input, simulated, work)
  return { EvaluationResults: answers.map(resultOf), ...paging }
}

/** One pair of a simulation: the request to the engine, and its decision. */
export type SimulatedAnswer = {
  set: PolicySet
  request: Request
  decision: Decision
  MissingContextValues: string[]
  /** True if the simulation names resources. */
  isNamed: boolean
}

/** What `simulate` builds its output from, for operations with another output. Throws like it. */
export async function answersTo(input: SimulationInput, simulated: SimulationResult, { budget, rest }: PrepareWork) {
  const { ActionNames, ResourceArns = [] } = input
  const resources = ResourceArns.length === 0 ? ['*'] : ResourceArns
  const questionOf = questionsOf(input, simulated)
  const missing = missingKeysIn(simulated.context)
  const { numbers, take } = pairsFrom(input, ActionNames.length * resources.length)
  const answers: SimulatedAnswer[] = []
  const given = budget.left
  let effort = 0
  let rested = given
  for (const number of numbers.slice(0, take)) {
    const action = ActionNames[Math.floor(number / resources.length)] ?? ''
    const { set, request } = questionOf(action, resources[number % resources.length] ?? '*')
    const before = budget.left
    const decision = decide(set, request, budget)
    const isHard = before - budget.left > EASY_STEPS
    const MissingContextValues = missing(set, action, budget)
    answers.push({ set, request, decision, MissingContextValues, isNamed: ResourceArns.length > 0 })
    const told = decision.matched.length + MissingContextValues.length
    effort += isHard ? MOST_EFFORT : told + statementsIn(set) / resources.length
    if (effort >= MOST_EFFORT || given - budget.left >= MAX_STEPS) break
    // No decision starts that could run out of steps earlier than at the gate, because its result could differ.
    if (budget.left < MAX_STEPS) break
    if (rested - budget.left < EASY_STEPS) continue
    await rest()
    rested = budget.left
  }
  return { answers, paging: cut(numbers, answers.length, String).paging }
}

export type SimulatedCall = { set: PolicySet; request: Request }

/** The request to the engine for an action on a resource. Throws InvalidInput for a pair that it cannot express. */
export function questionsOf(
  input: SimulationInput,
  { policies, principalArn, context }: SimulationResult,
): (action: string, resource: string) => SimulatedCall {
  for (const action of input.ActionNames) demandActionName(action)
  const sets = setsByOwner({ ...policies, ...boundaryOf(input), resource: resourcePolicyOf(input) })
  return (action, resource) => ({
    set: sets(ownerOf(resource, input)),
    request: { action, resource, principalArn, context },
  })
}

/**
 * The effort of a page: the statements that are read (once for an action with all its resources), and the statements
 * and keys that are returned. A hard decision ends a page.
 */
const MOST_EFFORT = 50_000

/** A decision within this many steps is easy. After a harder one, the event loop gets a turn. */
const EASY_STEPS = 200_000

const statementsIn = ({ identity, scps = [] }: PolicySet) =>
  [...identity, ...scps.flat()].reduce((sum, { policy }) => sum + policy.statements.length, 0)

function resultOf({ set, request, decision, MissingContextValues, isNamed }: SimulatedAnswer): EvaluationResult {
  const { action, resource, principalArn } = request
  const EvalDecision = outcomeWord(decision)
  const findings = {
    MatchedStatements: matchedStatements(set, decision),
    MissingContextValues,
    ...(set.boundary && { PermissionsBoundaryDecisionDetail: { AllowedByPermissionsBoundary: byBoundary(decision) } }),
    ...(isNamed && { EvalDecisionDetails: decisionDetails(set, decision, principalArn) }),
  }
  return {
    EvalActionName: action,
    EvalResourceName: resource,
    EvalDecision,
    ...findings,
    ...(set.scps && { OrganizationsDecisionDetail: { AllowedByOrganizations: byOrganizations(set.scps, decision) } }),
    // Recorded from AWS: if resources are named, a result repeats its own.
    ...(isNamed && {
      ResourceSpecificResults: [{ EvalResourceName: resource, EvalResourceDecision: EvalDecision, ...findings }],
    }),
  }
}

/** A decision in the simulator's words. */
export const outcomeWord = ({ outcome }: Decision): EvalDecision => (outcome === 'allow' ? 'allowed' : outcome)

const byBoundary = (decision: Decision) => findingVerdict(decision, ['boundary']) === 'allowed'

// No level may deny, and every level must allow.
function byOrganizations(levels: readonly (readonly NamedPolicy[])[], decision: Decision): boolean {
  if (findingVerdict(decision, ['scp']) === 'explicitDeny') return false
  const allowing = new Set(decision.matched.map(({ policyId }) => policyId))
  return levels.every((level) => level.some(({ id }) => allowing.has(id)))
}

function boundaryOf({ PermissionsBoundaryPolicyInputList: texts = [] }: SimulationInput): Pick<PolicySet, 'boundary'> {
  const field = 'PermissionsBoundaryPolicyInputList'
  const [boundary, ...more] = givenPolicies(field, texts, { kind: 'boundary', type: 'boundary' })
  if (more.length === 0) return boundary ? { boundary } : {}
  throw new AwsError('InvalidInput', 'A principal can have only one permissions boundary.', { field })
}

/**
 * Differs from AWS, whose simulator does not support trust policies: if all actions assume a role, the resource policy
 * is the role's trust policy, which must allow by itself.
 */
function resourcePolicyOf({ ResourcePolicy, ActionNames }: SimulationInput): NamedPolicy | undefined {
  if (ResourcePolicy === undefined) return undefined
  const kind = ActionNames.every((action) => /^sts:AssumeRole/i.test(action)) ? 'trust' : 'resource'
  return givenPolicy('ResourcePolicy', ResourcePolicy, { kind, type: kind })
}

/**
 * The owner of the resource: the account in its ARN, else ResourceOwner. Without a resource policy and an owner, all is
 * in one account, so that the result is what the caller's own policies say.
 */
function ownerOf(resource: string, { ResourcePolicy, ResourceOwner }: SimulationInput): string | undefined {
  if (ResourcePolicy === undefined && ResourceOwner === undefined) return undefined
  return accountOfPolicies(resource) ?? accountOfPolicies(ResourceOwner)
}

// The engine caches by set object, so each owner has one set.
function setsByOwner(policies: Omit<PolicySet, 'resourceAccount'>): (owner: string | undefined) => PolicySet {
  const sets = new Map<string | undefined, PolicySet>()
  return (resourceAccount) => {
    const set = sets.get(resourceAccount) ?? { ...policies, resourceAccount }
    sets.set(resourceAccount, set)
    return set
  }
}

// The part that does not depend on the resource and its owner.
function missingKeysIn(context: Context): (set: PolicySet, action: string, budget: Budget) => string[] {
  const known = new Map<string, string[]>()
  return (set, action, budget) => {
    const keys = known.get(action) ?? missingContextKeys(set, { action, context }, budget)
    known.set(action, keys)
    return keys
  }
}

function demandActionName(action: string): void {
  if (/^[\w.-]+:\w+$/.test(action)) return
  const message = `${action} is not the name of an action: a service prefix, a colon and a name without wildcards.`
  throw new AwsError('InvalidInput', message, { field: 'ActionNames' })
}

// Pairs are computed from their number, so the cost of a page does not depend on how many pairs there are. Reads one
// pair more than the page has.
function pairsFrom(input: SimulationInput, total: number): { numbers: number[]; take: number } {
  const { after, take } = pageOf(input)
  if (after !== undefined && !/^\d{1,12}$/.test(after)) {
    throw new AwsError('ValidationError', 'Invalid Marker.', { field: 'Marker' })
  }
  const first = after === undefined ? 0 : Number(after) + 1
  const length = Math.max(0, Math.min(take + 1, total - first))
  return { numbers: Array.from({ length }, (_, index) => first + index), take }
}
