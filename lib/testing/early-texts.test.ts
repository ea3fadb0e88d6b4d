import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { germanTexts } from '@/lib/texts/de/catalogue'
import { textsReadEarly } from './early-texts'
import { sourcePaths } from './source'

const isProduct = (path: string) => /^(app|components|lib)\/.*\.tsx?$/.test(path) && !/\.(test|bench)\.tsx?$/.test(path)

/** Commands run in English, each in a process of its own. */
const isCommand = (path: string) => path.startsWith('lib/commands/')

it('no module reads a text when it is loaded: it would keep the language of that moment', () => {
  const sources = sourcePaths().filter((path) => isProduct(path) && !isCommand(path))
  const found = sources.flatMap((path) =>
    textsReadEarly(readFileSync(path, 'utf8'), germanTexts, path.endsWith('x') ? 'tsx' : 'ts').map(
      (read) => `${path}:${read}`,
    ),
  )
  expect(found).toEqual([])
})

describe('a text that is read early', () => {
  const texts = { userTexts: { title: 'Users', facts: { arn: 'ARN', list: ['a'] } } }
  const imported = "import { userTexts } from '@/lib/texts/users'\n"

  it.each([
    ['as a member', 'const a = { title: userTexts.title }', ['2: userTexts.title']],
    ['in a constant', 'const a = userTexts.facts.arn', ['2: a = userTexts.facts.arn']],
    ['taken out', 'const { title, facts } = userTexts', ['2: { title, facts } = userTexts']],
    ['of a nested object', 'const { facts } = userTexts\nconst a = [facts.arn]', ['3: facts.arn']],
    ['in a list', 'const a = f(userTexts.facts.list)', ['2: userTexts.facts.list']],
    ['under a computed name', 'const a = f(userTexts.facts[b])', ['2: userTexts.facts[b]']],
    ['spread', 'const a = { ...userTexts.facts }', ['2: ...userTexts.facts']],
    ['listed', 'const a = Object.values(userTexts.facts)', ['2: Object.values(userTexts.facts)']],
    ['between tags', 'const a = <p>{userTexts.title}</p>', ['2: userTexts.title']],
  ])('is found %s', (_, source, found) => expect(textsReadEarly(imported + source, texts)).toEqual(found))

  it('is found under another name', () => {
    const source = "import { userTexts as texts } from '@/lib/texts/users'\nconst a = f(texts.title)"
    expect(textsReadEarly(source, texts)).toEqual(['2: texts.title'])
  })

  it.each([
    ['an object of texts', 'const facts = userTexts.facts'],
    ['a function that reads it', 'const a = () => userTexts.title'],
    ['a getter', 'const a = { get title() { return userTexts.title } }'],
    ['the names of texts', 'const a = Object.keys(userTexts.facts)'],
    ['an object that is given on', 'const a = { texts: userTexts }'],
    ['a member of the same name', 'const a = b.userTexts'],
    ['a type', 'type A = keyof typeof userTexts.facts'],
  ])('is not %s', (_, source) => expect(textsReadEarly(imported + source, texts)).toEqual([]))
})
