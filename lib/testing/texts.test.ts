import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { sourcePaths } from './source'
import { textsIn } from './texts'
import { TEXTS_TO_MOVE } from './texts-to-move'

const isOfConsole = (path: string) =>
  /^(app|components|lib\/console)\/.*\.tsx?$/.test(path) && !/\.(test|bench)\.tsx?$/.test(path)

describe('the texts of the console', () => {
  it('are in lib/texts, except those of files still to be moved', () => {
    const withTexts = sourcePaths()
      .filter(isOfConsole)
      .map((path) => ({ path, texts: textsIn(readFileSync(path, 'utf8')) }))
      .filter(({ texts }) => texts.length > 0)
    const moved = new Set(withTexts.map(({ path }) => path))
    expect(withTexts.filter(({ path }) => !TEXTS_TO_MOVE.has(path))).toEqual([])
    expect([...TEXTS_TO_MOVE].filter((path) => !moved.has(path))).toEqual([])
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
