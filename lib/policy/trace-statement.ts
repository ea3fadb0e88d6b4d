import { matchesAction } from './action'
import { conditionHolds, judgeCondition, valuesOf } from './condition'
import { contextValue } from './context'
import type { Test } from './operators/operator'
import { OPERATORS } from './operators/table'
import { entryNaming, type Naming, type RequestingPrincipal } from './principal'
import { rememberPerAction } from './remember'
import { matchesResource, type Target } from './resource'
import { spend, type Work } from './steps'
import type { ConditionTrace, ConditionValueTrace, ElementTrace, PatternTrace, StatementTrace } from './trace'
import type {
  ArnPattern,
  ConditionAtom,
  Decision,
  NamedPolicy,
  Operand,
  Policy,
  PrincipalEntry,
  ResourcePattern,
  Statement,
} from './types'
import { resolvePattern } from './variables'

/** What the tracing functions need, collected once. */
export type View = {
  readonly decision: Decision
  readonly action: string
  readonly caller: RequestingPrincipal
  readonly isRoot: boolean
  readonly target: Target
  readonly work: Work
}

/** The traces of the statements of one policy, in their order. */
export function traceStatements(named: NamedPolicy, view: View): readonly StatementTrace[] {
  const actions = actionsOrNone(named.policy, view)
  return named.policy.statements.map((statement, i) => traceStatement(named, statement, actions[i], view))
}

/** If the steps run out, there are no traces of actions, and every statement of the policy is a fault. */
function actionsOrNone(policy: Policy, { action, work }: View): readonly ElementTrace[] {
  try {
    return traceActions(policy, action, work)
  } catch {
    return []
  }
}

function traceStatement(
  named: NamedPolicy,
  statement: Statement,
  action: ElementTrace | undefined,
  view: View,
): StatementTrace {
  const { index, sid, effect, span } = statement
  try {
    if (action === undefined) throw new Error('the action could not be judged')
    const elements = elementsOf(action, traceResource(statement, view), tracePrincipal(statement, view))
    const conditions = statement.conditions.map((atom) => traceCondition(atom, statement, view.work))
    const applies = elements.every(isMatch) && conditions.every(isHeld)
    const decides = applies && isDeciding(view.decision, named, index)
    return { index, sid, effect, span, applies, decides, fault: false, elements, conditions }
  } catch {
    return { index, sid, effect, span, applies: false, decides: false, fault: true, elements: [], conditions: [] }
  }
}

const isMatch = (element: ElementTrace) => element.matches
const isHeld = (condition: ConditionTrace) => condition.holds

function isDeciding({ deciding }: Decision, named: NamedPolicy, index: number): boolean {
  return deciding !== undefined && deciding.statementIndex === index && deciding.policyId === named.id
}

function elementsOf(
  action: ElementTrace,
  resource: ElementTrace | undefined,
  principal: ElementTrace | undefined,
): readonly ElementTrace[] {
  if (resource === undefined) return principal === undefined ? [action] : [action, principal]
  return principal === undefined ? [action, resource] : [action, resource, principal]
}

function element(
  name: ElementTrace['element'],
  request: string,
  negated: boolean,
  patterns: readonly PatternTrace[],
): ElementTrace {
  const matched = patterns.some(({ matches }) => matches)
  const why = matched ? 'pattern-matched' : 'no-pattern-matched'
  return { element: name, matches: matched !== negated, why, request, patterns }
}

/** The trace of an action depends only on the policy, so it is computed once and shared. */
const traceActions = rememberPerAction((policy: Policy, action, work): readonly ElementTrace[] =>
  policy.statements.map((statement) => traceAction(statement, action, action.toLowerCase(), work)),
)

function traceAction({ action }: Statement, request: string, lower: string, work: Work): ElementTrace {
  const patterns = action.patterns.map((pattern): PatternTrace => {
    const matches = matchesAction(pattern, lower, work)
    return { source: pattern.source, resolved: pattern.source, matches, why: matches ? 'matched' : 'different' }
  })
  return element(action.negated ? 'NotAction' : 'Action', request, action.negated, patterns)
}

function traceResource({ resource }: Statement, view: View): ElementTrace | undefined {
  if (resource === undefined) return undefined
  const patterns = resource.patterns.map((pattern) => traceResourcePattern(pattern, view))
  return element(resource.negated ? 'NotResource' : 'Resource', view.target.resource, resource.negated, patterns)
}

function traceResourcePattern(pattern: ResourcePattern, { target, work }: View): PatternTrace {
  const { source } = pattern
  const matches = matchesResource(pattern, target, work)
  if (pattern.kind === 'everything') return { source, resolved: source, matches, why: 'matched' }
  const resolved = resolveResource(pattern.arn, work)
  if (matches) return { source, resolved, matches, why: 'matched' }
  // Requests for an action without resource types have the resource `*`.
  if (target.resource === '*') return { source, resolved, matches, why: 'request-has-no-resource' }
  if (target.sixthPart === -1) return { source, resolved, matches, why: 'request-is-no-arn' }
  return { source, resolved, matches, why: resolved === null ? 'variable-unresolved' : 'different' }
}

/** Only the part after the fifth colon has variables. */
function resolveResource({ source, parts }: ArnPattern, work: Work): string | null {
  const last = parts[5]
  if (last.shape !== 'template') return source
  const tail = resolvePattern(last, work)
  return tail === undefined ? null : source.slice(0, source.length - last.source.length) + tail
}

const NAMING_WHY: Readonly<Record<Naming, PatternTrace['why']>> = {
  no: 'names-other',
  account: 'names-account',
  role: 'names-role',
  everyone: 'names-everyone',
  self: 'names-self',
}

function tracePrincipal({ principal }: Statement, { caller, work }: View): ElementTrace | undefined {
  if (principal === undefined) return undefined
  const patterns = principal.entries.map((entry: PrincipalEntry): PatternTrace => {
    const naming = entryNaming(entry, caller, work)
    return { source: entry.value, resolved: entry.value, matches: naming !== 'no', why: NAMING_WHY[naming] }
  })
  return element(principal.negated ? 'NotPrincipal' : 'Principal', caller.arn, principal.negated, patterns)
}

function traceCondition(atom: ConditionAtom, { effect }: Statement, work: Work): ConditionTrace {
  const verdict = judgeCondition(atom, work)
  const value = contextValue(work.context, atom.name)
  const requestValues = valuesOf(value)
  spendOnShowing(requestValues, work)
  const tests = requestValues.map((text) => OPERATORS[atom.base].against(text, work))
  return {
    operator: atom.operator,
    key: atom.key,
    state: value === undefined ? 'absent' : 'present',
    multivalued: value !== undefined && typeof value !== 'string',
    requestValues,
    policyValues: atom.values.map((operand) => traceOperand(atom, operand, requestValues, tests, work)),
    holds: conditionHolds(verdict, effect),
    why: verdict.why,
    failedClosed: verdict.holds === undefined,
    span: atom.span,
  }
}

/** A trace repeats values, so without a limit a small request could produce a huge trace. */
function spendOnShowing(texts: readonly string[], work: Work): void {
  for (const text of texts) spend(work, 1 + text.length)
}

function traceOperand(
  atom: ConditionAtom,
  operand: Operand,
  requestValues: readonly string[],
  tests: readonly Test[],
  work: Work,
): ConditionValueTrace {
  const { source } = operand
  const resolved = resolveOperand(operand, work)
  if (operand.kind === 'unreadable') return { source, resolved, matched: [], why: operand.why }
  if (resolved === null) return { source, resolved, matched: [], why: 'variable-unresolved' }
  if (atom.base === 'Null' || requestValues.length === 0) return { source, resolved, matched: [], why: 'not-compared' }
  const results = tests.map((test, i) => {
    const value = requestValues[i] ?? ''
    spend(work, 1 + (value.length >>> 4) + (source.length >>> 4))
    return test(operand, value, work)
  })
  const matched = requestValues.filter((_, i) => results[i] === 'yes')
  spendOnShowing(matched, work)
  if (matched.length > 0) return { source, resolved, matched, why: 'matched' }
  const doubt = results.find((result) => result !== 'yes' && result !== 'no')
  return {
    source,
    resolved,
    matched,
    why: doubt ?? 'different',
  }
}

function resolveOperand(operand: Operand, work: Work): string | null {
  if (operand.kind === 'text')
    return operand.pattern.shape === 'template' ? (resolvePattern(operand.pattern, work) ?? null) : operand.source
  if (operand.kind !== 'arn' || !operand.arn.parts.some(({ shape }) => shape === 'template')) return operand.source
  const texts = operand.arn.parts.map((pattern) => resolvePattern(pattern, work))
  return texts.every((text) => text !== undefined) ? texts.join(':') : null
}
