import type { Caller } from '@/lib/auth/caller'
import type { Store } from '@/lib/db/store'
import type { Budget } from '@/lib/policy'
import { type Judgement, judge, judgeOne } from './judge'
import { type Names, namesIn, namesOfNothing } from './names'
import type { AnyOperation, RequestContext } from './operation'
import type { Standing } from './standing'

/** A parsed request. `proven` holds the context keys that it has proven. */
type Requested = {
  operation: AnyOperation
  input: unknown
  caller: Caller
  proven?: RequestContext | undefined
  /** The engine steps left for it. */
  budget: Budget
}

/**
 * Evaluates a request and returns the judgement that the caller may see (S-43).
 *
 * The decision uses the thing that a name refers to: its path, spelling, tags, or the owner of a key. A refused caller
 * who may not read those gets the judgement for a name that does not exist, so the response is the same whether or not
 * the name exists. When the policies would allow the request for a missing name, the caller gets only the message.
 */
export async function judgementFor(store: Store, standing: Standing, requested: Requested): Promise<Judgement> {
  const truth = await questionOf(requested, namesIn(store, requested.caller, standing.seen))
  const judgement = await judge(store, standing, truth, truth.further)
  if (judgement.isAllowed || truth.resource === '*' || isOwn(requested.caller, truth.resource)) return judgement
  // A further request is refused only after an Allow on the thing itself, so the caller may know about it.
  if (judgement.action !== requested.operation.action || judgement.resource !== truth.resource) return judgement

  const blind = await questionOf(requested, namesOfNothing(requested.caller))
  const action = readingActionOf(blind.resource)
  const reading = { ...truth, context: undefined, resourcePolicy: undefined, action }
  if (action !== undefined && (await judgeOne(store, standing, reading)).decision.outcome === 'allow') return judgement
  const told = await judge(store, standing, { ...blind, isNothing: true }, blind.further)
  return told.isAllowed ? { ...judgement, resource: blind.resource, isMessageOnly: true } : told
}

async function questionOf({ operation, input, caller, proven, budget }: Requested, names: Names) {
  const resource = await operation.resource(input, caller, names)
  const context = { ...(await operation.context?.(input, names)), ...proven }
  const resourcePolicy = await operation.resourcePolicy?.(input, names)
  const further = await operation.further?.(input, caller, names)
  return { operation, caller, resource, context, resourcePolicy, further, budget }
}

/** Callers may know about themselves. */
const isOwn = ({ arn, principal }: Caller, resource: string) =>
  resource === arn || (principal.kind === 'role' && resource === principal.roleArn)

/** The action that lets a caller know what a name refers to, by the form of the resource for a missing name. */
const READING_ACTIONS = [
  [/^arn:aws:iam::\d{12}:user\//, 'iam:GetUser'],
  [/^arn:aws:iam::\d{12}:group\//, 'iam:GetGroup'],
  [/^arn:aws:iam::\d{12}:role\//, 'iam:GetRole'],
  [/^arn:aws:iam::\d{12}:policy\//, 'iam:GetPolicy'],
  [/^arn:aws:iam::\d{12}:mfa\//, 'iam:ListMFADeviceTags'],
  [/^access key /, 'iam:ListAccessKeys'],
] as const

const readingActionOf = (resource: string) => READING_ACTIONS.find(([pattern]) => pattern.test(resource))?.[1]
