import { afterEach, expect, it } from 'vitest'
import { spokenOf } from './languages'
import { localized, SPOKEN, type Spoken } from './localized'
import { pseudoEnglish, pseudoText } from './pseudo'
import type { Sentence } from './sentence'

const speak = (language: Spoken | undefined) => Object.assign(globalThis, { [SPOKEN]: () => language })

afterEach(() => speak(undefined))

const texts = localized('userTexts', {
  title: 'Users',
  devices: (number: number) => `${number} devices`,
  nested: { none: 'None', list: ['a', 'b'] },
  get other() {
    return 'Other'
  },
})
const { nested } = texts
const german = spokenOf('de', { userTexts: { title: 'Benutzer', nested: { none: 'Keine' } } })

it('reads English where no language is set', () => {
  expect(texts).toEqual({
    title: 'Users',
    devices: expect.any(Function),
    nested: { none: 'None', list: ['a', 'b'] },
    other: 'Other',
  })
})

it('reads the language of the moment, also in objects that were taken out before', () => {
  speak(german)
  expect([texts.title, nested.none]).toEqual(['Benutzer', 'Keine'])
  speak(undefined)
  expect([texts.title, nested.none]).toEqual(['Users', 'None'])
})

it('shows the English of what a language lacks', () => {
  speak(german)
  expect([texts.devices(2), texts.other, nested.list]).toEqual(['2 devices', 'Other', ['a', 'b']])
})

it('keeps the members that can be listed', () => {
  speak(german)
  expect(Object.entries(nested)).toEqual([
    ['none', 'Keine'],
    ['list', ['a', 'b']],
  ])
})

it('brackets every text in the pseudo-language, and stretches it', () => {
  speak(pseudoEnglish())
  expect([texts.title, texts.devices(2), texts.other, nested.none]).toEqual([
    '⟦Úsérs··⟧',
    '⟦2 dévíçés···⟧',
    '⟦Óthér··⟧',
    '⟦Nóñé··⟧',
  ])
})

it.each([
  ['1,000', '1,000'],
  [' · ', ' · '],
  [' denies it.', ' ⟦déñíés ít.···⟧'],
  ['⟦Úsérs··⟧', '⟦Úsérs··⟧'],
])('writes "%s" as "%s" in the pseudo-language', (text, pseudo) => expect(pseudoText(text)).toBe(pseudo))

it('leaves code and addresses in the pseudo-language', () => {
  const sentence: Sentence = ['See ', { code: 'iam:ListUsers' }, { link: 'here', href: '/help' }, { strong: 'now' }]
  const here = localized('userTexts', { sentence })
  speak(pseudoEnglish())
  expect(here.sentence).toEqual([
    '⟦Séé·⟧ ',
    { code: 'iam:ListUsers' },
    { link: '⟦héré··⟧', href: '/help' },
    { strong: '⟦ñów·⟧' },
  ])
})

it('reads maps of texts as a whole', () => {
  const { failures } = localized('userTexts', { failures: new Map([['gone', 'Gone']]) })
  expect(failures.get('gone')).toBe('Gone')
})

it('reads maps of texts in the language of the moment', () => {
  const withMap = localized('userTexts', { failures: new Map([['gone', 'Gone']]) })
  speak(spokenOf('de', { userTexts: { failures: new Map([['gone', 'Weg']]) } }))
  expect(withMap.failures.get('gone')).toBe('Weg')
  speak(pseudoEnglish())
  expect(withMap.failures.get('gone')).toBe('⟦Góñé··⟧')
})
