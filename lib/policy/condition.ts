import { contextValue } from './context'
import { OPERATORS } from './operators/table'
import { spend, type Work } from './steps'
import type { ConditionAtom, ContextValue, Effect, Operand, Unreadable } from './types'

/**
 * The result of one condition. `holds` is undefined when a value could not be read; then the effect decides, see
 * `conditionHolds`. Verdicts are shared constants, so evaluation allocates none.
 */
type ConditionVerdict = { readonly holds: boolean | undefined; readonly why: ConditionWhy }

export type ConditionWhy =
  | 'value-matched'
  | 'no-value-matched'
  | 'key-absent'
  | 'negated-absent'
  | 'if-exists-absent'
  | 'for-all-absent'
  | 'for-any-absent'
  | 'null-true'
  | 'null-false'
  | 'null-for-all'
  | 'null-for-any'
  | 'list-without-set-operator'
  | 'empty-policy-list'
  | 'empty-request-list'
  | Unreadable

const yes = (why: ConditionWhy): ConditionVerdict => ({ holds: true, why })
const no = (why: ConditionWhy): ConditionVerdict => ({ holds: false, why })
const unknown = (why: Unreadable): ConditionVerdict => ({ holds: undefined, why })

const V = {
  matched: yes('value-matched'),
  unmatched: no('no-value-matched'),
  negatedMatched: no('value-matched'),
  negatedUnmatched: yes('no-value-matched'),
  keyAbsent: no('key-absent'),
  negatedAbsent: yes('negated-absent'),
  ifExistsAbsent: yes('if-exists-absent'),
  forAllAbsent: yes('for-all-absent'),
  forAnyAbsent: no('for-any-absent'),
  nullTrue: yes('null-true'),
  nullFalse: no('null-false'),
  nullForAll: yes('null-for-all'),
  nullForAny: no('null-for-any'),
  strayList: no('list-without-set-operator'),
  emptyPolicyList: no('empty-policy-list'),
  emptyRequestListAll: yes('empty-request-list'),
  emptyRequestListAny: no('empty-request-list'),
} as const

const UNREADABLE: Readonly<Record<Unreadable, ConditionVerdict>> = {
  'not-a-number': unknown('not-a-number'),
  'not-a-date': unknown('not-a-date'),
  'not-a-boolean': unknown('not-a-boolean'),
  'not-base64': unknown('not-base64'),
  'not-an-address': unknown('not-an-address'),
  'not-an-arn': unknown('not-an-arn'),
}

/**
 * Reports whether the condition holds for a statement of this effect. AWS does not say what an unreadable number, date,
 * address or ARN does. We fail closed: an Allow does not apply, a Deny does.
 */
export function conditionHolds(verdict: ConditionVerdict, effect: Effect): boolean {
  return verdict.holds ?? effect === 'Deny'
}

/** Evaluates one atom against the context. User guide, "Conditions with multiple context keys or values" and "Set operators". */
export function judgeCondition(atom: ConditionAtom, work: Work): ConditionVerdict {
  const value = contextValue(work.context, atom.name)
  if (atom.base === 'Null') return judgeNull(atom, value !== undefined)
  if (value === undefined) return judgeAbsent(atom)
  // Access Analyzer, "Empty array condition": with IfExists or a set operator, a present key never satisfies an empty list.
  if (atom.values.length === 0 && (atom.ifExists || atom.set !== undefined)) return V.emptyPolicyList
  if (atom.set === undefined) {
    // Several values need a set operator; without one they match nothing, not even a negated operator.
    return typeof value === 'string' ? judgeOne(atom, value, work) : V.strayList
  }
  return judgeSet(atom, typeof value === 'string' ? [value] : value, work)
}

function judgeAbsent(atom: ConditionAtom): ConditionVerdict {
  // Faithful: a missing key makes IfExists true, also under Deny. This is what makes the no-MFA Deny catch access keys.
  if (atom.ifExists) return V.ifExistsAbsent
  if (atom.set === 'ForAllValues') return V.forAllAbsent
  if (atom.set === 'ForAnyValue') return V.forAnyAbsent
  return OPERATORS[atom.base].negated ? V.negatedAbsent : V.keyAbsent
}

function judgeNull(atom: ConditionAtom, present: boolean): ConditionVerdict {
  if (atom.set === 'ForAllValues') return V.nullForAll
  if (atom.set === 'ForAnyValue') return V.nullForAny
  let why: Unreadable | undefined
  for (const operand of atom.values) {
    if (operand.kind === 'bool' && operand.truth !== present) return V.nullTrue
    if (operand.kind === 'unreadable') why = operand.why
  }
  return why === undefined ? V.nullFalse : UNREADABLE[why]
}

function judgeSet(atom: ConditionAtom, values: readonly string[], work: Work): ConditionVerdict {
  const all = atom.set === 'ForAllValues'
  if (values.length === 0) return all ? V.emptyRequestListAll : V.emptyRequestListAny
  let doubt: ConditionVerdict | undefined
  let last: ConditionVerdict = V.unmatched
  for (const value of values) {
    last = judgeOne(atom, value, work)
    if (last.holds === undefined) doubt = last
    else if (last.holds !== all) return last
  }
  return doubt ?? last
}

/** Compares one request value with the policy's list: a positive operator needs any match, a negated one needs none. */
function judgeOne(atom: ConditionAtom, value: string, work: Work): ConditionVerdict {
  const operator = OPERATORS[atom.base]
  const test = operator.against(value, work)
  let why: Unreadable | undefined
  for (const operand of atom.values) {
    spend(work, 1 + (value.length >>> 4) + (operand.source.length >>> 4))
    const match = test(operand, value, work)
    if (match === 'yes') return operator.negated ? V.negatedMatched : V.matched
    if (match !== 'no') why = match
  }
  if (why !== undefined) return UNREADABLE[why]
  return operator.negated ? V.negatedUnmatched : V.unmatched
}

/** Reads one value of the policy. Only string, ARN and Bool values have variables, from version 2012-10-17 on. */
export function readOperand(base: ConditionAtom['base'], source: string, variables: boolean): Operand {
  return OPERATORS[base].read(source, variables)
}

/** Request values as a list, for the trace. */
export function valuesOf(value: ContextValue | undefined): readonly string[] {
  return value === undefined ? [] : typeof value === 'string' ? [value] : value
}
