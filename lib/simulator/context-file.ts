import { scenarioFileTexts as texts } from '@/lib/texts/scenario-file'
import { demandKnown, jsonText, membersOf, textsOf, wordOf } from './json-reader'
import { knownKey } from './known-keys'
import { CONTEXT_TYPES, type ContextKey } from './scenario'

/**
 * Reads the context of a file: an object of key names, each with `value`, `values` or `"absent": true`, and with a
 * `type` if the name does not determine it.
 */
export function contextIn(value: unknown, problems: string[]): ContextKey[] {
  const keys = membersOf(value, '"context"', problems)
  if (!keys) return []
  const seen = new Set<string>()
  return [...keys].map(([name, said]) => {
    if (seen.has(name.toLowerCase())) problems.push(texts.keyTwice(name))
    seen.add(name.toLowerCase())
    return keyIn(name, said, problems)
  })
}

const MEMBERS = ['type', 'value', 'values', 'absent']

function keyIn(name: string, said: unknown, problems: string[]): ContextKey {
  const where = `context, ${name}`
  const members = membersOf(said, where, problems)
  if (!members) return { name, type: 'string', state: 'absent', values: [] }
  demandKnown(members, MEMBERS, where, problems)
  const type = members.has('type')
    ? (wordOf(members.get('type'), CONTEXT_TYPES, `${where}: "type"`, problems) ?? 'string')
    : knownKey(name).type
  const states = ['value', 'values', 'absent'].filter((state) => members.has(state))
  if (states.length !== 1) {
    problems.push(texts.noState(where))
    return { name, type, state: 'absent', values: [] }
  }
  if (members.has('value')) {
    return { name, type, state: 'value', values: [jsonText(members.get('value'), `${where}: "value"`, problems)] }
  }
  if (members.has('values')) {
    return { name, type, state: 'list', values: textsOf(members.get('values'), `${where}: "values"`, problems) }
  }
  if (members.get('absent') !== true) problems.push(texts.noAbsent(where))
  return { name, type, state: 'absent', values: [] }
}

/** Writes the context in the form that `contextIn` reads. */
export function contextFile(keys: readonly ContextKey[]): object {
  return Object.fromEntries(keys.map(({ name, type, ...said }) => [name, { type, ...saidOf(said) }]))
}

function saidOf({ state, values }: Pick<ContextKey, 'state' | 'values'>): object {
  if (state === 'absent') return { absent: true }
  return state === 'list' ? { values } : { value: values[0] ?? '' }
}
