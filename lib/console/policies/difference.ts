import { type ConditionAtom, contentKey, type Policy, type Statement } from '@/lib/policy'
import { changeTexts } from '@/lib/texts/policy-words'
import type { Piece, Sentence } from '@/lib/texts/sentence'
import { listed, statementName } from './words'

const texts = changeTexts

type Pair = readonly [was: Statement, is: Statement]

/**
 * What a policy says that another one did not, in sentences. Statements are compared by Sid, else with the one that is most
 * alike. Empty where both mean the same.
 */
export function differenceInWords(was: Policy, is: Policy): Sentence[] {
  const { pairs, gone, added } = paired(was.statements, is.statements)
  return [
    ...pairs.flatMap(changesOf),
    ...added.map((statement) => texts.added(statementName(statement), statement.effect)),
    ...gone.map((statement) => texts.gone(statementName(statement), statement.effect)),
  ]
}

function paired(was: readonly Statement[], is: readonly Statement[]) {
  const pairs: Pair[] = []
  let gone = [...was]
  let added = [...is]
  const pair = (one: Statement, other: Statement) => {
    pairs.push([one, other])
    gone = gone.filter((statement) => statement !== one)
    added = added.filter((statement) => statement !== other)
  }
  for (const one of was) {
    const other = added.find(({ sid }) => sid !== undefined && sid === one.sid)
    if (other) pair(one, other)
  }
  for (const one of was.filter((statement) => gone.includes(statement))) {
    const best = added.toSorted((a, b) => likeness(one, b) - likeness(one, a))[0]
    if (best && likeness(one, best) > LEAST_LIKENESS) pair(one, best)
  }
  return { pairs: pairs.toSorted(([, a], [, b]) => a.index - b.index), gone, added }
}

/** Statements with less in common are two statements. */
const LEAST_LIKENESS = 0.3

/** How much of the actions two statements have in common, from 0 to 1; statements of different effect have half as much. */
function likeness(one: Statement, other: Statement): number {
  if (contentKey(one) === contentKey(other)) return 2
  const [ours, theirs] = [namesOf(one.action.patterns), namesOf(other.action.patterns)]
  const all = new Set([...ours, ...theirs].map((name) => name.toLowerCase()))
  const common = ours.length + theirs.length - all.size
  return (common / all.size) * (one.effect === other.effect ? 1 : 0.5)
}

function changesOf([was, is]: Pair): Sentence[] {
  const name = statementName(is)
  return [
    ...(was.sid !== is.sid && was.sid !== undefined && is.sid !== undefined ? [texts.sid(was.sid, is.sid)] : []),
    ...(was.effect === is.effect ? [] : [texts.effect(name, is.effect)]),
    ...listChanges(name, { was: was.action, is: is.action }, ['Action', 'NotAction'], {
      plain: [texts.alsoNames, texts.noLongerNames],
      // Who reads a Deny of all but some thinks of these as exempt.
      negated: [texts.alsoExempts, texts.noLongerExempts],
    }),
    ...(was.resource && is.resource
      ? listChanges(name, { was: was.resource, is: is.resource }, ['Resource', 'NotResource'], {
          plain: [texts.alsoOn, texts.noLongerOn],
          negated: [texts.alsoNotOn, texts.noLongerNotOn],
        })
      : []),
    ...conditionChanges(name, was.conditions, is.conditions),
  ]
}

type List = { negated: boolean; patterns: readonly { source: string }[] }
type Saying = (statement: string) => Sentence

function listChanges(
  name: string,
  { was, is }: { was: List; is: List },
  [plain, negated]: readonly [string, string],
  say: { plain: readonly [Saying, Saying]; negated: readonly [Saying, Saying] },
): Sentence[] {
  if (was.negated !== is.negated) {
    return [texts.list(name, was.negated ? negated : plain, is.negated ? negated : plain)]
  }
  const [also, noLonger] = say[is.negated ? 'negated' : 'plain']
  return [
    ...named(also(name), without(namesOf(is.patterns), namesOf(was.patterns))),
    ...named(noLonger(name), without(namesOf(was.patterns), namesOf(is.patterns))),
  ]
}

const named = (beginning: Sentence, names: readonly string[]): Sentence[] =>
  names.length === 0 ? [] : [[...(beginning as readonly Piece[]), ...listed(names)]]

const namesOf = (patterns: readonly { source: string }[]) => patterns.map(({ source }) => source)

const without = (names: readonly string[], others: readonly string[]) =>
  names.filter((name) => !others.some((other) => other.toLowerCase() === name.toLowerCase()))

function conditionChanges(name: string, was: readonly ConditionAtom[], is: readonly ConditionAtom[]): Sentence[] {
  const gone = was.filter((one) => !is.some((other) => isSame(one, other)))
  const added = is.filter((one) => !was.some((other) => isSame(one, other)))
  const changed = added.flatMap((atom) => {
    const before = gone.find((one) => one.name === atom.name)
    return before ? [[before, atom] as const] : []
  })
  const isChanged = (atom: ConditionAtom) => changed.some((pair) => pair.includes(atom))
  return [
    ...changed.map(([before, atom]) =>
      before.operator === atom.operator
        ? texts.values(name, atom.key)
        : texts.operator(name, atom.key, before.operator, atom.operator),
    ),
    ...added.filter((atom) => !isChanged(atom)).map(({ operator, key }) => texts.condition(name, operator, key)),
    ...gone.filter((atom) => !isChanged(atom)).map(({ operator, key }) => texts.noCondition(name, operator, key)),
  ]
}

const isSame = (one: ConditionAtom, other: ConditionAtom) =>
  one.operator === other.operator &&
  one.name === other.name &&
  JSON.stringify(one.values.map(({ source }) => source).toSorted()) ===
    JSON.stringify(other.values.map(({ source }) => source).toSorted())
