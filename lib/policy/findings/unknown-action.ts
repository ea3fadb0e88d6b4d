import { actionsOf, isService, serviceNames } from '../catalogue/known'
import { NO_CONTEXT } from '../context'
import { type Budget, MAX_STEPS, OutOfSteps, payFrom, startWork, type Work } from '../steps'
import { nearestName } from './suggestion'

/** An action that AWS does not have, with the most similar one, if any. */
export type UnknownAction = { readonly nearest?: string }

/**
 * Checks the name of an action without wildcards, such as `iam:ListUsers`. Undefined if AWS has the action, or if the
 * catalogue does not list the actions of its service. Spends steps of the budget; when none are left, no name is
 * suggested.
 */
export function unknownAction(action: string, budget?: Budget): UnknownAction | undefined {
  const [service = '', name = ''] = action.split(':')
  if (actionsOf(service)?.has(name.toLowerCase())) return undefined
  if (isService(service) && actionsOf(service) === undefined) return undefined
  const work = startWork(NO_CONTEXT, MAX_STEPS, budget)
  try {
    const nearest = nearestAction(service, name, work)
    return nearest === undefined ? {} : { nearest }
  } catch (thrown) {
    if (thrown instanceof OutOfSteps) return {}
    throw thrown
  } finally {
    payFrom(budget, work)
  }
}

function nearestAction(written: string, name: string, work: Work): string | undefined {
  const service = isService(written) ? written.toLowerCase() : nearestName(written, serviceNames(), work)
  if (service === undefined) return undefined
  const actions = actionsOf(service)
  if (actions === undefined) return undefined
  const exact = actions.get(name.toLowerCase())?.name
  const nearest =
    exact ??
    nearestName(
      name,
      [...actions.values()].map((action) => action.name),
      work,
    )
  return nearest && `${service}:${nearest}`
}
