import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { sourcePaths } from './source'
import { textsIn } from './texts'

const isOfConsole = (path: string) =>
  /^(app|components|lib\/console)\/.*\.tsx?$/.test(path) && !/\.(test|bench)\.tsx?$/.test(path)

describe('the texts of the console', () => {
  it('are in lib/texts', () => {
    const sources = sourcePaths().filter(isOfConsole)
    expect(sources.length).toBeGreaterThan(200)
    const found = sources.flatMap((path) => textsIn(readFileSync(path, 'utf8')).map((text) => `${path}:${text}`))
    expect(found).toEqual([])
  })
})

describe('a text for people', () => {
  it.each([
    ['between tags', 'const a = <p>Try again</p>', ['1: Try again']],
    ['in an attribute that is read out', 'const a = <a aria-label="Close" />', ['1: Close']],
    ['in a template of such an attribute', 'const a = <a label={`Copy $' + '{id}`} />', []],
    ['as a sentence', "\nconst a = 'Nothing was changed.'", ['2: Nothing was changed.']],
    ['as a sentence with a value', 'const a = `The name $' + '{name} is taken.`', ['1: The name']],
  ])('is found %s', (_, source, texts) => {
    expect(textsIn(source)).toEqual(texts)
  })

  it.each([
    ['a class list', 'const a = <p className="flex items-center gap-2" />'],
    ['a sign', 'const a = <p>·</p>'],
    ['an error for programmers', "throw new Error('A page asked without a session.')"],
    ['a name', "const a = 'EnableMFADevice'"],
  ])('is not %s', (_, source) => {
    expect(textsIn(source)).toEqual([])
  })
})
