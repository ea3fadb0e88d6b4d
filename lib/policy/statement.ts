import { conditionHolds, judgeCondition } from './condition'
import { coversPrincipal, type RequestingPrincipal } from './principal'
import { coversResource, type Target } from './resource'
import type { Work } from './steps'
import type { Statement } from './types'

/**
 * Reports whether a statement applies, given that its action part covers the request. Resource, principal and every
 * condition must match. The action was checked before, once per set and action: see prepare.ts.
 */
export function applies(statement: Statement, target: Target, caller: RequestingPrincipal, work: Work): boolean {
  if (!coversResource(statement, target, work)) return false
  if (statement.principal !== undefined && !coversPrincipal(statement, caller, work)) return false
  // In a loop over a list that is empty in some statements and not in others, V8 would allocate a result per iteration.
  return statement.conditions.length === 0 || everyConditionHolds(statement, work)
}

function everyConditionHolds({ conditions, effect }: Statement, work: Work): boolean {
  for (const atom of conditions) {
    if (!conditionHolds(judgeCondition(atom, work), effect)) return false
  }
  return true
}
