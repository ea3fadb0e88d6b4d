import { afterEach, describe, expect, it } from 'vitest'
import { spokenOf } from '../languages'
import { SPOKEN } from '../localized'
import { breakable } from '../long-words'
import { germanTexts } from './catalogue'
import { longWordTextsDe } from './long-words'

afterEach(() => void Object.assign(globalThis, { [SPOKEN]: undefined }))

/** Titles that are plain texts, wherever they stand. */
const titlesIn = (texts: object): string[] =>
  Object.entries(texts).flatMap(([member, text]: [string, unknown]) => {
    if (typeof text === 'object' && text !== null) return titlesIn(text)
    return typeof text === 'string' && /title$/i.test(member) ? [text] : []
  })

describe('a long German word in a heading', () => {
  it('is in the list', () => {
    const words = titlesIn(germanTexts).flatMap((title) => title.match(/\p{L}{16,}/gu) ?? [])
    const known = new Set(longWordTextsDe.words.map((word) => word.replaceAll('|', '')))
    expect(words.length).toBeGreaterThan(10)
    // The names of actions are AWS's.
    expect(words.filter((word) => !known.has(word) && !/[a-z][A-Z]/.test(word))).toEqual([])
  })

  it('may break with a hyphen, and only in German', () => {
    expect(breakable('Sicherheitsanmeldedaten')).toBe('Sicherheitsanmeldedaten')
    Object.assign(globalThis, { [SPOKEN]: () => spokenOf('de', germanTexts) })
    expect(breakable('Sicherheitsanmeldedaten')).toBe('Sicherheits\u00ADanmelde\u00ADdaten')
    expect(breakable('Zugriffsschlüssel erstellen')).toBe('Zugriffs\u00ADschlüssel erstellen')
    expect(breakable('Benutzer')).toBe('Benutzer')
  })
})
