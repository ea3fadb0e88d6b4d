import type { ElementTrace, PatternTrace, StatementTrace, Trace } from './trace'

/** An Allow statement that only the resource of the request keeps from applying. */
type NearMiss = {
  policyName: string
  sid: string | undefined
  patterns: readonly PatternTrace[]
}

/** The near misses in the layers that did not allow the request, in the order of the trace. */
export function nearMisses({ layers }: Trace): NearMiss[] {
  const lacking = layers.filter(({ applies, allows }) => applies && !allows)
  return lacking.flatMap(({ policies }) =>
    policies.flatMap(({ policyName, statements }) =>
      statements.flatMap((statement) => {
        const missed = missedResource(statement)
        return missed ? [{ policyName, sid: statement.sid, patterns: missed.patterns }] : []
      }),
    ),
  )
}

/** The Resource element that alone keeps an Allow from applying. Undefined if something else does too, or nothing does. */
export function missedResource({ effect, elements, conditions }: StatementTrace): ElementTrace | undefined {
  if (effect !== 'Allow' || !conditions.every(({ holds }) => holds)) return undefined
  const unmet = elements.filter(({ matches }) => !matches)
  return unmet.length === 1 ? unmet.find(isElsewhere) : undefined
}

/** An action without a resource type has "*" for a resource, which is like no ARN. A variable may have no value. */
const isElsewhere = ({ element, request, patterns }: ElementTrace) =>
  element === 'Resource' && request !== '*' && patterns.some(({ resolved }) => resolved !== null)
