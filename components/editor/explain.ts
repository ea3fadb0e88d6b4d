import type { EditorState } from '@codemirror/state'
import { actionsOf, conditionKeysOf, type KnownAction, type NamedKey, parseOperator } from '@/lib/policy'
import { actionSummaries } from '@/lib/texts/actions'
import { languageTexts as texts } from '@/lib/texts/policy-language'
import { placeAt, type TextPlace } from './places'

/** What the text at a position means, and which text that is; undefined where there is nothing to say. */
export function explainAt(state: EditorState, pos: number): { from: number; to: number; text: string } | undefined {
  const place = placeAt(state, pos)
  if (!place.isQuoted || place.inside.to <= place.inside.from) return undefined
  const { from, to } = place.inside
  const text = explain(place, state.sliceDoc(from, to), pos - from)
  return text === undefined ? undefined : { from, to, text }
}

function explain(place: TextPlace, written: string, at: number): string | undefined {
  const variable = variableAt(written, at)
  if (variable !== undefined) return explainKey(variable)
  const last = place.path.at(-1) ?? ''
  if (place.isName && last === 'Condition') return explainOperator(written)
  if (place.isName) return isUnderOperator(place) ? explainKey(written) : pick(texts.members, written)
  if (last === 'Action' || last === 'NotAction') return explainAction(written)
  return HAS_VALUES.test(last) ? pick(texts.values, written) : undefined
}

/** Members whose values are words of the language. */
const HAS_VALUES = /^(Effect|Version|(Not)?Resource|(Not)?Principal|AWS)$/

/** Whether a condition key stands here: the names around it end in `Condition` and an operator. */
export const isUnderOperator = ({ path }: TextPlace) => path.at(-2) === 'Condition'

/** The key of the variable that an offset is in, such as `aws:username` in `user/${aws:username}`. */
function variableAt(written: string, at: number): string | undefined {
  const start = written.lastIndexOf('${', at)
  const end = written.indexOf('}', start)
  if (start === -1 || end < at) return undefined
  return written.slice(start + 2, end).split(',')[0]
}

/** What an action does, and on what it is asked. */
function explainAction(written: string): string | undefined {
  const [service = '', name = ''] = written.split(':')
  const known = actionsOf(service)?.get(name.toLowerCase())
  if (known) return actionText(service.toLowerCase(), known)
  if (name === '*') return texts.every(service)
  return pick(texts.values, written)
}

/** The same of an action of the catalogue. `service` is in lower case. */
export function actionText(service: string, { name, wildcardOnly, resources }: KnownAction): string {
  const summary = pick(actionSummaries, `${service}:${name}`)
  const on = wildcardOnly ? texts.onEverything : resources ? texts.askedOn(resources) : undefined
  return [summary, on].filter((part) => part !== undefined).join(' ') || texts.unknownAction(service)
}

/** What an operator asks, with its qualifier and `IfExists`. */
export function explainOperator(written: string): string | undefined {
  const operator = parseOperator(written)
  if (!operator) return undefined
  const { base, set, ifExists } = operator
  return [set && texts.sets[set], texts.operators[base], ifExists && texts.ifExists].filter(Boolean).join(' ')
}

/** What a condition key says, and its type. A key of a family, such as a tag, is explained as the family. */
function explainKey(written: string): string | undefined {
  const name = written.toLowerCase()
  const key = conditionKeysOf(name.split(':')[0] ?? '').find((one) => {
    const family = one.name.toLowerCase().replace(/\*$/, '')
    return family.endsWith('/') ? name.startsWith(family) : family === name
  })
  return key && keyText(key)
}

/** The same of a key of the catalogue. */
export function keyText({ name, type, multivalued, mayBeAbsent }: NamedKey): string {
  return [pick(texts.keys, name), texts.key(type, multivalued, mayBeAbsent)].filter(Boolean).join(' ')
}

/** The sentence of a table under a name that somebody wrote. */
export function pick(table: Readonly<Record<string, string>>, name: string): string | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined
}
