import { CONDITION_FINDINGS, ELEMENT_FINDINGS, TRAP_FINDINGS } from './findings'
import { GRAMMAR_SENTENCES } from './grammar'
import { JSON_SENTENCES } from './json'
import { STAGE_SENTENCES } from './stages'

/** Everything that the engine says about documents, in English. Whoever speaks another language has as many sentences. */
export const SENTENCES = {
  ...JSON_SENTENCES,
  ...GRAMMAR_SENTENCES,
  ...STAGE_SENTENCES,
  ...ELEMENT_FINDINGS,
  ...CONDITION_FINDINGS,
  ...TRAP_FINDINGS,
}

export type SentenceId = keyof typeof SENTENCES

type ValuesOf<Id extends SentenceId> =
  Parameters<(typeof SENTENCES)[Id]> extends [infer Values] ? Values : Readonly<Record<never, never>>

/** A sentence as data: which one, and the values in it, by their names. */
export type Said<Id extends SentenceId = SentenceId> = {
  [One in Id]: { readonly id: One; readonly values: ValuesOf<One> }
}[Id]

/** The sentences of a language. */
type Sentences = { readonly [Id in SentenceId]: (values: ValuesOf<Id>) => string }

/** A sentence, which needs its values if it has any. */
export function say<Id extends SentenceId>(
  id: Id,
  ...[values]: Parameters<(typeof SENTENCES)[Id]> extends [infer Values] ? [Values] : []
): Said<Id> {
  return { id, values: values ?? {} } as Said<Id>
}

/** A sentence in the words of a language. */
export function worded<Id extends SentenceId>(sentences: Sentences, said: Said<Id>): string {
  const sentence = sentences[said.id] as (values: Said<Id>['values']) => string
  return sentence(said.values)
}

/** A sentence in English. */
export const inEnglish = (said: Said): string => worded(SENTENCES, said)
