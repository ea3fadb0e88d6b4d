import type { TextName } from './text-names'

/** A language besides English, as the server or the browser has loaded it. */
export type Spoken = {
  /** As `lang` says it (BCP 47). */
  tag: string
  /** The translation of an object of texts; undefined where it has none, and then the English is shown. */
  textsFor: (name: TextName, english: object) => object | undefined
}

/** Where the language of the moment is found, by every bundle of the process or of the page. */
export const SPOKEN = Symbol.for('postern.language')

/** The language of the moment; undefined is English. */
export const spoken = (): Spoken | undefined => (globalThis as { [SPOKEN]?: () => Spoken | undefined })[SPOKEN]?.()

/** The language of the moment, as `lang` and `Intl` name it. */
export const languageTag = (): string => spoken()?.tag ?? 'en'

/** The `lang` of what stays English on every page, such as AWS's messages; undefined where the page is English itself. */
export const langOfEnglish = (): 'en' | undefined => (languageTag() === 'en' ? undefined : 'en')

/**
 * An object of English texts that reads each of them in the language of the moment. Nested objects are such objects too,
 * so they can be taken out of it at any time; a text must be read when it is shown.
 */
// @__NO_SIDE_EFFECTS__
export function localized<const Texts extends object>(name: TextName, english: Texts): Texts {
  return following(english, () => spoken()?.textsFor(name, english))
}

function following<Texts extends object>(english: Texts, translation: () => object | undefined): Texts {
  const members = Object.entries(Object.getOwnPropertyDescriptors(english)).map(([member, { value }]) => {
    const translated = () => memberOf(translation(), member)
    if (isNested(value)) return [member, { enumerable: true, value: following(value, translated) }]
    return [member, { enumerable: true, get: () => translated() ?? memberOf(english, member) }]
  })
  return Object.defineProperties({}, Object.fromEntries(members)) as Texts
}

const memberOf = (texts: object | undefined, member: string) =>
  (texts as Readonly<Record<string, object | undefined>> | undefined)?.[member]

const isNested = (text: unknown): text is object =>
  typeof text === 'object' && text !== null && !Array.isArray(text) && !(text instanceof Map)
