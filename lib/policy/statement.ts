import { coversAction } from './action'
import { conditionHolds, judgeCondition } from './condition'
import { type Caller, coversPrincipal } from './principal'
import { coversResource, type Target } from './resource'
import type { Context, Statement } from './types'

/** Does the statement apply? All four parts must match; the action comes in lower case. */
export function applies(
  statement: Statement,
  action: string,
  target: Target,
  caller: Caller,
  context: Context,
): boolean {
  return coversAction(statement, action) && appliesToRest(statement, target, caller, context)
}

/** The same for a statement whose action part is known to match; the index knows it. */
export function appliesToRest(statement: Statement, target: Target, caller: Caller, context: Context): boolean {
  if (!coversResource(statement, target, context)) return false
  if (statement.principal !== undefined && !coversPrincipal(statement, caller)) return false
  for (const atom of statement.conditions) {
    if (!conditionHolds(judgeCondition(atom, context), statement.effect)) return false
  }
  return true
}
