import { coversAction } from './action'
import { NO_CONTEXT } from './context'
import { LAYERS, levelsOf } from './layers'
import { startWork } from './steps'
import type { PolicySet } from './types'

/**
 * Groups actions that exactly the same statements of a set cover. Statements see of an action only whether they cover it,
 * so on one resource and in one context the decision is the same for all actions of a group: whoever asks about all
 * actions need ask only about the first of each.
 */
export function actionGroups(set: PolicySet, actions: readonly string[]): readonly (readonly string[])[] {
  const statements = LAYERS.flatMap((layer) => levelsOf(layer, set).flat()).flatMap(({ policy }) => policy.statements)
  const groups = new Map<string, string[]>()
  // No request is being decided whose steps could run out.
  const work = startWork(NO_CONTEXT, Number.MAX_SAFE_INTEGER, undefined)
  for (const action of actions) {
    const lower = action.toLowerCase()
    const covered = statements.map((statement) => (coversAction(statement, lower, work) ? '1' : '0')).join('')
    const group = groups.get(covered)
    if (group) group.push(action)
    else groups.set(covered, [action])
  }
  return [...groups.values()]
}
