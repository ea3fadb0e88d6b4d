import type { ElementView, NearMissView } from '@/components/iam/trace-view'
import type { ConditionTrace, ElementTrace, StatementTrace } from '@/lib/policy'
import type { Sentence } from '@/lib/texts/sentence'
import { traceTexts } from '@/lib/texts/trace'
import { nearMissOf } from './near-miss'

const TEXTS = traceTexts.elements

/** Each element of a statement: its text in the policy, the value in the request, and the result. */
export function elementsOf(statement: StatementTrace): ElementView[] {
  return [...statement.elements.map(elementView), ...statement.conditions.map(conditionView)]
}

function elementView(trace: ElementTrace): ElementView {
  const { element, matches, request, patterns } = trace
  const resolved = patterns.map((pattern) => pattern.resolved ?? TEXTS.noValue)
  const isChanged = patterns.some((pattern) => pattern.resolved !== pattern.source)
  const nearMiss = nearMissOf(trace)
  return {
    element,
    inPolicy: patterns.map(({ source }) => source),
    ...(isChanged && { resolved }),
    inRequest: [request],
    isMet: matches,
    result: matches ? TEXTS.matches : TEXTS.doesNotMatch,
    why: nearMiss ? difference(nearMiss) : elementWhy(trace),
    ...(nearMiss && { nearMiss }),
  }
}

function difference({ policy, request }: NearMissView): Sentence {
  if (policy.part === '') return TEXTS.more(request.part)
  return request.part === '' ? TEXTS.less(policy.part) : TEXTS.instead(policy.part, request.part)
}

function elementWhy({ element, matches, request, patterns }: ElementTrace): ElementView['why'] {
  const { action, resource, principal } = TEXTS.things
  const thing = element.endsWith('Action') ? action : element.endsWith('Resource') ? resource : principal
  if (element.startsWith('Not')) return matches ? TEXTS.outsideList(thing, patterns.length) : TEXTS.exempt(thing)
  if (matches || patterns.length === 0) return undefined
  if (request === '*') return TEXTS.noResourceType
  if (patterns.some(({ why }) => why === 'variable-unresolved')) return TEXTS.unresolved
  return TEXTS.outsideList(thing, patterns.length)
}

function conditionView(condition: ConditionTrace): ElementView {
  const { operator, key, state, requestValues, policyValues, holds } = condition
  const isChanged = policyValues.some(({ source, resolved }) => resolved !== source)
  return {
    element: operator,
    key,
    inPolicy: policyValues.map(({ source }) => `"${source}"`),
    ...(isChanged && { resolved: policyValues.map(({ resolved }) => resolved ?? TEXTS.noValue) }),
    ...(state === 'present' && { inRequest: requestValues.map((value) => `"${value}"`) }),
    isMet: holds,
    result: holds ? TEXTS.true : TEXTS.false,
    why: TEXTS.why[condition.why],
  }
}
