import { readdirSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { SPOKEN, type Spoken } from '../localized'
import type { TextName } from '../text-names'
import { germanTexts } from './catalogue'

const FOLDERS = ['lib/texts', 'lib/texts/labs']

/** The English of every name, as `localized` was given it. */
const english = new Map<TextName, object>()

beforeAll(async () => {
  const noting: Spoken = { tag: 'de', textsFor: (name, texts) => void english.set(name, texts) }
  Object.assign(globalThis, { [SPOKEN]: () => noting })
  const files = FOLDERS.flatMap((folder) => readdirSync(folder).map((file) => path.resolve(folder, file)))
  for (const file of files.filter((one) => /(?<!\.test)\.ts$/.test(one))) {
    const exported: Readonly<Record<string, unknown>> = await import(file)
    // Reading a member asks for its translation, by which the English is noted.
    for (const texts of Object.values(exported)) if (typeof texts === 'object' && texts !== null) leavesOf(texts)
  }
})
afterAll(() => Object.assign(globalThis, { [SPOKEN]: undefined }))

type Leaf = readonly [path: string, text: unknown]

/** The texts of an object and of the objects in it, with the names that lead to them. */
function leavesOf(texts: object, above = ''): Leaf[] {
  return Object.entries(texts).flatMap(([member, text]: [string, unknown]): Leaf[] => {
    const at = above === '' ? member : `${above}.${member}`
    const isObject = typeof text === 'object' && text !== null && !Array.isArray(text) && !(text instanceof Map)
    return isObject ? leavesOf(text, at) : [[at, text]]
  })
}

const kindOf = (text: unknown) => (Array.isArray(text) ? 'list' : text instanceof Map ? 'map' : typeof text)

/** Words that are the same in both languages, and names. */
const SAME = new Set([
  // The values of a condition key.
  ...['false', 'true', 'False', 'True'],
  ...['Action', 'Alias', 'API', 'App', 'ARN', 'Base32', 'Base64', 'Browser', 'Code', 'Condition', 'Editor', 'Element'],
  ...[
    'Esc',
    'Hardware',
    'ID',
    'In PowerShell',
    'Inline',
    'inline',
    'JavaScript',
    'JavaScript:',
    'Lab',
    'Labs',
    'MFA',
    'Name',
  ],
  ...['OpenSSH', 'optional', 'Passkey', 'PEM', 'Python', 'Python:', 'Resource', 'SDKs', 'Status', 'System', 'Tags'],
  ...['Text', 'Training', 'Version'],
])

/** What is written for machines, or by them: commands, examples of values, a message of AWS. */
const OF_MACHINES = /^(aws |npm run |Host |An error occurred|\/|iam:|aws:|#|\{|postern-|ListUsers$|read$)/

/** The words of a text; those of a function without its values. */
function wordsOf(text: unknown): string {
  if (typeof text === 'function') {
    const written = String(text).matchAll(/`([^`]*)`|'([^']*)'|"([^"]*)"/g)
    return [...written]
      .map((found) =>
        found
          .slice(1)
          .join('')
          .replaceAll(/\$\{[^}]*\}/g, ''),
      )
      .join(' ')
  }
  if (text instanceof Map) return wordsOf([...text.values()])
  return typeof text === 'object' && text !== null ? Object.values(text).map(wordsOf).join(' ') : String(text)
}

const pairs = () =>
  [...english].flatMap(([name, texts]) => {
    const german = new Map(leavesOf(germanTexts[name], name))
    return leavesOf(texts, name).map(([at, text]) => ({ at, text, german: german.get(at) }))
  })

describe('the German of every text', () => {
  it('is there, and is of the same kind', () => {
    expect([...english.keys()].sort()).toEqual(
      Object.keys(germanTexts)
        .filter((name) => name !== 'missTexts')
        .sort(),
    )
    expect(pairs().length).toBeGreaterThan(2000)
    expect(pairs().filter(({ text, german }) => kindOf(text) !== kindOf(german))).toEqual([])
  })

  it('is nothing that English lacks', () => {
    const known = new Set(pairs().map(({ at }) => at))
    const more = [...english.keys()].flatMap((name) => leavesOf(germanTexts[name], name).map(([at]) => at))
    expect(more.filter((at) => !known.has(at))).toEqual([])
  })

  it('uses the values that the English uses', () => {
    const lengths = pairs().flatMap(({ at, text, german }) =>
      typeof text === 'function' && typeof german === 'function' && german.length < text.length ? [at] : [],
    )
    expect(lengths).toEqual([])
  })

  it('is not the English', () => {
    const same = pairs().filter(({ text, german }) => {
      const words = wordsOf(text)
      const isWritten = /\p{L}{3}/u.test(words) && !SAME.has(words) && !OF_MACHINES.test(words)
      return isWritten && words === wordsOf(german)
    })
    expect(same.map(({ at, text }) => `${at}: ${wordsOf(text)}`)).toEqual([])
  })
})
