import type { Spoken } from './localized'
import type { TextName } from './text-names'

/** The languages of the screens, each with its own name for itself. To add one, docs in CONTRIBUTING.md say how. */
export const LANGUAGES = [
  { tag: 'en', name: 'English' },
  { tag: 'de', name: 'Deutsch' },
] as const

/** English as no language has it: accented, in brackets and longer. It shows texts that are not in the catalogue. */
export const PSEUDO = 'en-XA'

/** A language by its tag (BCP 47). */
export type LanguageTag = (typeof LANGUAGES)[number]['tag'] | typeof PSEUDO

/** The tag that somebody wrote, if it is that of a language that is spoken here. */
export function languageNamed(tag: string | undefined, withPseudo: boolean): LanguageTag | undefined {
  if (withPseudo && tag === PSEUDO) return PSEUDO
  return LANGUAGES.find((language) => language.tag === tag)?.tag
}

/** A language whose texts are the members of a catalogue. */
export const spokenOf = (tag: string, catalogue: Readonly<Partial<Record<TextName, object>>>): Spoken => ({
  tag,
  textsFor: (name) => catalogue[name],
})
