import type { Caller } from '@/lib/auth/caller'
import type { Store } from '@/lib/db/store'
import type { Env } from '@/lib/env'
import { AwsError, type Refusal } from '@/lib/errors'
import {
  accessDeniedMessage,
  type Budget,
  contextOf,
  type Decision,
  decide,
  explain,
  nearMisses,
  type PolicySet,
  type Request,
} from '@/lib/policy'
import { contextOfRequest, type SourcedEntry } from './context'
import type { AnyOperation, Further, RequestContext } from './operation'
import { type PolicyInForce, policySet } from './policies-in-force'
import { resourceTags } from './resource-tags'
import type { Standing } from './standing'

/** A request to the policies and their decision, complete enough to be decided again. */
export type Judgement = {
  action: string
  resource: string
  context: SourcedEntry[]
  policies: readonly PolicyInForce[]
  decision: Decision
  isAllowed: boolean
  set: PolicySet
  request: Request
  /** The engine steps left for the caller's request. */
  budget: Budget
  /** Only the message may be shown: a trace would tell the caller things that it may not know. */
  isMessageOnly?: true
}

/** A request to evaluate. */
type PolicyQuestion = {
  operation: AnyOperation
  /** The operation's own action, unless given. */
  action?: string
  caller: Caller
  resource: string
  context: RequestContext | undefined
  resourcePolicy: PolicyInForce | undefined
  budget: Budget
  /** Evaluates as if the resource did not exist: without its tags. */
  isNothing?: true
}

/**
 * Evaluates a request and the `further` ones that it needs. Returns the judgement of the first one that is refused, or
 * that of the request itself when all are allowed.
 */
export async function judge(
  store: Store,
  standing: Standing,
  asked: Omit<PolicyQuestion, 'action'>,
  further: Further = [],
): Promise<Judgement> {
  const judgement = await judgeOne(store, standing, asked)
  if (!judgement.isAllowed) return judgement
  if (asked.operation.resourcePolicy && !asked.resourcePolicy) return trustedByNobody(judgement)
  for (const more of further) {
    const other = await judgeOne(store, standing, { ...asked, ...more })
    if (!other.isAllowed) return other
  }
  return judgement
}

// A role that does not exist is refused like a role that trusts nobody, so that callers cannot tell them apart.
const trustedByNobody = (judgement: Judgement): Judgement => ({
  ...judgement,
  decision: {
    outcome: 'implicitDeny',
    reason: 'resource',
    rule: 'resource-must-allow',
    deciding: undefined,
    matched: [],
  },
  isAllowed: false,
  isMessageOnly: true,
})

/** Evaluates one request against the caller's policies and the resource's own policy, if it has one. */
export async function judgeOne(store: Store, standing: Standing, asked: PolicyQuestion): Promise<Judgement> {
  const { operation, caller, resource, resourcePolicy, budget } = asked
  const { action = operation.action } = asked
  const policies = resourcePolicy ? [...standing.policies, resourcePolicy] : standing.policies
  const set = resourcePolicy ? await policySet(store, policies, caller.principal.kind === 'root') : standing.set
  const tags = asked.isNothing ? {} : await resourceTags(store, set, caller.account, resource)
  const own = { ...tags, ...asked.context }
  const context = contextOfRequest(caller, standing.tags, standing.now, own)
  const request = { action, resource, principalArn: caller.arn, context: contextOf(valuesOf(context)) }
  const decision = decide(set, request, budget)
  const permitted = isAllowed(operation, decision, standing.switches.traceVisibility)
  return { action, resource, context, policies, decision, isAllowed: permitted, set, request, budget }
}

const valuesOf = (context: readonly SourcedEntry[]) => Object.fromEntries(context.map(({ key, value }) => [key, value]))

function isAllowed(operation: AnyOperation, decision: Decision, traces: Env['traceVisibility']): boolean {
  switch (operation.authorization ?? 'policies') {
    case 'none':
      return true
    case 'traces':
      return traces !== 'admins' || decision.outcome === 'allow'
    // Differs from AWS's guide, follows the document: policies may deny this action, though none need allow it.
    // An evaluation that was not completed could have met a Deny (S-02).
    case 'deny-only':
      return decision.outcome !== 'explicitDeny' && decision.reason !== 'error'
    default:
      return decision.outcome === 'allow'
  }
}

/** Returns the AccessDenied error for a judgement: AWS's message, and the facts for a page that shows it. */
export function accessDenied(
  operation: AnyOperation,
  caller: Caller,
  judgement: Judgement,
  id: string,
  { now, switches }: Pick<Standing, 'now' | 'switches'>,
): AwsError {
  const { action, resource, decision } = judgement
  const shown = resource === '*' ? (operation.deniedResource?.(caller) ?? resource) : resource
  const error = new AwsError(
    'AccessDenied',
    accessDeniedMessage(decision, { principalArn: caller.arn, action, resource: shown }),
  )
  error.refusal = {
    ...facts(caller, judgement, id, now),
    kind: decision.outcome === 'explicitDeny' ? 'explicitDeny' : 'implicitDeny',
    layer: decision.reason,
    forWantOfMfa: isForWantOfMfa(judgement),
    // Lists of events name statements under the same setting.
    ...(!judgement.isMessageOnly && switches.traceVisibility === 'everyone' && statements(judgement)),
  }
  return error
}

function statements({ decision, set, request, budget }: Judgement) {
  return {
    policyName: decision.deciding?.policyName,
    policyArn: decision.deciding?.policyId,
    statementId: decision.deciding?.sid,
    ...(decision.outcome === 'implicitDeny' && { nearMisses: () => nearMisses(explain(set, request, budget)) }),
  }
}

/** Returns the refusal for an error that a service rule threw, which no policy can change. */
export function serviceRule(caller: Caller, judgement: Judgement, id: string, at: Date): Refusal {
  return {
    ...facts(caller, judgement, id, at),
    kind: 'serviceRule',
    layer: 'service',
    forWantOfMfa: caller.mfaPresent !== true,
  }
}

function facts(caller: Caller, { action, resource }: Judgement, decisionId: string, at: Date) {
  return { decisionId, principal: caller.arn, action, resource, at }
}

// Computed, not guessed from the statement's text: evaluates the same request again, with MFA.
function isForWantOfMfa({ decision, set, request, context, budget }: Judgement): boolean {
  if (decision.outcome !== 'explicitDeny') return false
  const values = valuesOf(context)
  if (values['aws:MultiFactorAuthPresent'] === 'true') return false
  const withMfa = contextOf({ ...values, 'aws:MultiFactorAuthPresent': 'true' })
  const { outcome, reason } = decide(set, { ...request, context: withMfa }, budget)
  return outcome !== 'explicitDeny' && reason !== 'error'
}
