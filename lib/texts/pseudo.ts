import { PSEUDO } from './languages'
import type { Spoken } from './localized'

/**
 * English, accented, in brackets and a third longer. A text on the screen without brackets is not in the catalogue, or was
 * put together of parts; a text that is cut off leaves no room for other languages.
 */
export function pseudoEnglish(): Spoken {
  const made = new WeakMap<object, object>()
  return {
    tag: PSEUDO,
    textsFor(_name, english) {
      const known = made.get(english)
      if (known) return known
      const texts = pseudoMembers(english)
      made.set(english, texts)
      return texts
    },
  }
}

const pseudoMembers = (texts: object): object =>
  Object.defineProperties(
    {},
    Object.fromEntries(
      Object.keys(texts).map((member) => {
        let made: unknown
        // Made when it is read: a member may read other texts, which are pseudo already.
        const get = () => (made ??= pseudo((texts as Readonly<Record<string, unknown>>)[member]))
        return [member, { enumerable: true, get }]
      }),
    ),
  )

/** The members of pieces of sentences that are not for reading. */
const KEPT = new Set(['code', 'href'])

function pseudo(text: unknown): unknown {
  if (typeof text === 'string') return pseudoText(text)
  if (typeof text === 'function') return (...given: unknown[]) => pseudo(text(...given))
  if (Array.isArray(text)) return text.map(pseudo)
  if (text instanceof Map) return new Map([...text].map(([key, value]) => [key, pseudo(value)]))
  if (typeof text !== 'object' || text === null) return text
  return Object.fromEntries(
    Object.entries(text).map(([member, value]) => [member, KEPT.has(member) ? value : pseudo(value)]),
  )
}

/** The text of a string. One without letters, such as a separator, stays. A text that is pseudo already stays, too. */
export function pseudoText(text: string): string {
  if (!/[a-z]/i.test(text) || text.includes('⟦')) return text
  const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? []
  const accented = words.replace(/[a-z]/gi, (letter) => ACCENTED[letter] ?? letter)
  // In pieces, because a longer text has more words, not one without end.
  const more = '·'.repeat(Math.ceil(words.length * 0.3)).replace(/·{8}(?=·)/g, '$& ')
  return `${before}⟦${accented}${more}⟧${after}`
}

const PLAIN = 'aceinouyAEIOU'
const ACCENTS = 'áçéíñóúýÁÉÍÓÚ'
const ACCENTED: Readonly<Record<string, string>> = Object.fromEntries(
  [...PLAIN].map((letter, index) => [letter, [...ACCENTS][index] ?? letter]),
)
