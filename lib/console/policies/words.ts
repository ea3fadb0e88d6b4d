import type { ConditionAtom, Pattern, ResourcePattern, Statement } from '@/lib/policy'
import { policyTexts } from '@/lib/texts/policies'
import { wordTexts } from '@/lib/texts/policy-words'
import type { Piece, Sentence } from '@/lib/texts/sentence'

const texts = wordTexts

/** The name of a statement: its Sid, else its number, counted from one. */
export const statementName = ({ sid, index }: Pick<Statement, 'sid' | 'index'>) =>
  sid ?? policyTexts.document.statement(index + 1)

/** What a statement does, in sentences: whom and what, on which resources, under which conditions. */
export function statementWords(statement: Statement): Sentence[] {
  const { effect, action, conditions } = statement
  return [
    ...principalWords(statement),
    [`${texts.effect[effect]} `, ...actionWords(action), texts.end],
    ...resourceWords(statement),
    ...variableWords(statement),
    ...conditions.map(
      (atom, index): Sentence => [index === 0 ? texts.onlyIf : texts.andIf, ...conditionWords(atom), texts.end],
    ),
    ...(effect === 'Deny' && action.negated ? [texts.exempt] : []),
  ]
}

function principalWords({ principal }: Statement): Sentence[] {
  if (!principal) return []
  if (principal.entries.some(({ form }) => form === 'everyone') && !principal.negated) {
    return [[texts.from, texts.everybody, texts.end]]
  }
  const names = listed(principal.entries.map(({ value }) => value))
  return [[texts.from, ...(principal.negated ? [texts.everybodyBut] : []), ...names, texts.end]]
}

function actionWords({ negated, patterns }: Statement['action']): Piece[] {
  if (negated) return [texts.everyBut, ...listed(sources(patterns))]
  if (patterns.some(({ shape }) => shape === 'any')) return [texts.every]
  return listed(sources(patterns))
}

function resourceWords({ resource }: Statement): Sentence[] {
  if (!resource) return []
  if (resource.negated) return [[texts.onEveryBut, ...listed(sources(resource.patterns)), texts.end]]
  if (resource.patterns.some(({ kind }) => kind === 'everything')) return [texts.onEvery]
  return [[texts.on, ...listed(sources(resource.patterns)), texts.end]]
}

const OWN_NAME = `\${aws:username}`

const variableWords = ({ resource }: Statement): Sentence[] =>
  resource?.patterns.some(({ source }) => source.includes(OWN_NAME)) ? [texts.ownName(OWN_NAME)] : []

/**
 * A condition in words. An absent key meets a negated operator, and every operator that ends in IfExists (IAM user guide,
 * "IAM JSON policy elements: Condition operators").
 */
function conditionWords({ base, set, ifExists, key, values }: ConditionAtom): Piece[] {
  const ofKey: Piece[] = [
    ...(set === 'ForAnyValue' ? [texts.anyValue] : set === 'ForAllValues' ? [texts.everyValue] : []),
    { code: key },
  ]
  if (base === 'Null') {
    const isMissing = values.some(({ source }) => source.toLowerCase() === 'true')
    return [...ofKey, isMissing ? texts.isMissing : texts.isThere]
  }
  const isMetWhenMissing = ifExists || (set === undefined && base.includes('Not')) || set === 'ForAllValues'
  return [
    ...ofKey,
    texts.operators[base],
    ...listed(
      values.map(({ source }) => source),
      texts.or,
    ),
    ...(isMetWhenMissing ? [texts.orMissing] : []),
  ]
}

const sources = (patterns: readonly (Pattern | ResourcePattern)[]) => patterns.map(({ source }) => source)

/** Names one after the other: `a`, `b` and `c`. */
export function listed(names: readonly string[], last: string = texts.and): Piece[] {
  return names.flatMap((name, index): Piece[] => {
    const between = index === 0 ? [] : [index === names.length - 1 ? last : texts.comma]
    return [...between, { code: name }]
  })
}
