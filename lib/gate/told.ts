import type { Caller } from '@/lib/auth/caller'
import type { Store } from '@/lib/db/store'
import type { Budget } from '@/lib/policy'
import { type Judgement, judge, judgeOne } from './judge'
import { type Names, namesIn, namesOfNothing } from './names'
import type { AnyOperation, RequestContext } from './operation'
import type { Standing } from './standing'

/** A request that has been parsed. `proven` are the context keys that it has proven. */
export type Requested = {
  operation: AnyOperation
  input: unknown
  caller: Caller
  proven?: RequestContext | undefined
  /** What the engine may still do for it. */
  budget: Budget
}

/**
 * Puts a request before the policies and answers what the caller may be told of it (S-43).
 *
 * What a name stands for decides: path, spelling, tags, whose key it is. A refused caller who could not read that is
 * told what would be said if nothing had that name, so the answer is the same for names that exist and for those that
 * do not. Where the policies allow the request for a name that nothing has, only the message is told.
 */
export async function judgementFor(store: Store, standing: Standing, requested: Requested): Promise<Judgement> {
  const truth = await questionOf(requested, namesIn(store, requested.caller))
  const judgement = await judge(store, standing, truth, truth.further)
  if (judgement.isAllowed || truth.resource === '*' || isOwn(requested.caller, truth.resource)) return judgement
  // What is refused besides comes after an Allow on the thing itself.
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

/** Of oneself one may know who one is. */
const isOwn = ({ arn, principal }: Caller, resource: string) =>
  resource === arn || (principal.kind === 'role' && resource === principal.roleArn)

/** Whoever may do this may know what a name stands for, by how the resource is written that nothing is known of. */
const READING_ACTIONS = [
  [/^arn:aws:iam::\d{12}:user\//, 'iam:GetUser'],
  [/^arn:aws:iam::\d{12}:group\//, 'iam:GetGroup'],
  [/^arn:aws:iam::\d{12}:role\//, 'iam:GetRole'],
  [/^arn:aws:iam::\d{12}:policy\//, 'iam:GetPolicy'],
  [/^arn:aws:iam::\d{12}:mfa\//, 'iam:ListMFADeviceTags'],
  [/^access key /, 'iam:ListAccessKeys'],
] as const

const readingActionOf = (resource: string) => READING_ACTIONS.find(([pattern]) => pattern.test(resource))?.[1]
