import { sixthPartOf } from './arn'
import { contextOf } from './context'
import type { Candidate } from './prepare'
import { callerOf, type RequestingPrincipal } from './principal'
import type { Target } from './resource'
import { type Budget, limitOf, MAX_STEPS, type Work } from './steps'
import type { Request } from './types'

/**
 * The state of a decision while it is made. Work and target are members, not separate objects, so a decision allocates
 * only this one object.
 */
export type Scales = Work &
  Target & {
    readonly caller: RequestingPrincipal
    /** The only statement that applies so far, or a list in the order of the set once there are several. */
    matched: Candidate | Candidate[] | undefined
  }

/** The state before any statement was evaluated. */
export function scalesFor({ context, resource, principalArn }: Request, budget: Budget | undefined): Scales {
  const limit = limitOf(MAX_STEPS, budget)
  return {
    context: contextOf(context),
    limit,
    left: limit,
    resource,
    sixthPart: sixthPartOf(resource),
    caller: callerOf(principalArn),
    matched: undefined,
  }
}

/** Adds a statement once, in the order of the set. */
export function keepMatched(candidate: Candidate, on: Scales): void {
  const { matched } = on
  if (matched === undefined || matched === candidate) {
    on.matched = candidate
    return
  }
  if (!Array.isArray(matched)) {
    on.matched = matched.order < candidate.order ? [matched, candidate] : [candidate, matched]
    return
  }
  let at = matched.length
  while (at > 0 && (matched[at - 1]?.order ?? -1) > candidate.order) at--
  if (matched[at - 1] !== candidate) matched.splice(at, 0, candidate)
}

const NONE: readonly Candidate[] = []

/** The statements that apply, in the order of the set. */
export function matchedOn({ matched }: Scales): readonly Candidate[] {
  if (matched === undefined) return NONE
  return Array.isArray(matched) ? matched : matched.alone
}
