import type { ElementView } from '@/components/iam/trace-view'
import type { ConditionTrace, ElementTrace, StatementTrace } from '@/lib/policy'

/** Each element of a statement: its text in the policy, the value in the request, and the result. */
export function elementsOf(statement: StatementTrace): ElementView[] {
  return [...statement.elements.map(elementView), ...statement.conditions.map(conditionView)]
}

function elementView({ element, matches, request, patterns }: ElementTrace): ElementView {
  const resolved = patterns.map((pattern) => pattern.resolved ?? 'no value for its variable')
  const isChanged = patterns.some((pattern) => pattern.resolved !== pattern.source)
  return {
    element,
    inPolicy: patterns.map(({ source }) => source),
    ...(isChanged && { resolved }),
    inRequest: [request],
    isMet: matches,
    result: matches ? 'Matches.' : 'Does not match.',
    why: elementWhy(element, matches, request, patterns),
  }
}

function elementWhy(
  element: ElementTrace['element'],
  matches: boolean,
  request: string,
  patterns: ElementTrace['patterns'],
): ElementView['why'] {
  const isNegated = element.startsWith('Not')
  const listed = patterns.length === 1 ? 'not the one listed' : `on none of the ${patterns.length} lines`
  const thing = element.endsWith('Action') ? 'action' : element.endsWith('Resource') ? 'resource' : 'principal'
  if (isNegated) {
    return matches ? `The ${thing} is ${listed}.` : `The ${thing} is listed, so the statement leaves it alone.`
  }
  if (matches || patterns.length === 0) return undefined
  if (request === '*') return 'The action has no resource type, so only "*" matches.'
  if (patterns.some(({ why }) => why === 'variable-unresolved'))
    return 'A policy variable has no value in this request.'
  return `The ${thing} is ${listed}.`
}

function conditionView(condition: ConditionTrace): ElementView {
  const { operator, key, state, requestValues, policyValues, holds } = condition
  const isChanged = policyValues.some(({ source, resolved }) => resolved !== source)
  return {
    element: operator,
    key,
    inPolicy: policyValues.map(({ source }) => `"${source}"`),
    ...(isChanged && { resolved: policyValues.map(({ resolved }) => resolved ?? 'no value for its variable') }),
    ...(state === 'present' && { inRequest: requestValues.map((value) => `"${value}"`) }),
    isMet: holds,
    result: holds ? 'True.' : 'False.',
    why: WHY[condition.why],
  }
}

/** The reasons of the engine in words. */
const WHY: Readonly<Record<ConditionTrace['why'], string>> = {
  'value-matched': 'A value of the policy equals that of the request.',
  'no-value-matched': 'No value of the policy equals that of the request.',
  'key-absent': 'The key is absent, and a plain operator then fails.',
  'negated-absent': 'The key is absent, so it is not equal to anything.',
  'if-exists-absent': 'IfExists: the key is absent, so the test counts as met.',
  'for-all-absent': 'ForAllValues: there is no value, so none fails.',
  'for-any-absent': 'ForAnyValue: there is no value, so none passes.',
  'null-true': 'The key is absent or present as the policy asks.',
  'null-false': 'The key is not absent or present as the policy asks.',
  'null-for-all': 'Null with ForAllValues is always met.',
  'null-for-any': 'Null with ForAnyValue is never met.',
  'list-without-set-operator': 'The request has a list of values, and the operator compares one.',
  'empty-policy-list': 'The policy lists no value.',
  'empty-request-list': 'The request lists no value.',
  'not-a-number': 'A value is not a number.',
  'not-a-date': 'A value is not a date.',
  'not-a-boolean': 'A value is neither true nor false.',
  'not-base64': 'A value is not base64.',
  'not-an-address': 'A value is not an IP address or range.',
  'not-an-arn': 'A value is not an ARN.',
}
