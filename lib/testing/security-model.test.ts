import { existsSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

// docs/security-model.md names files and tests for every requirement. They must exist.

type Row = { number: string; keptBy: string; shownBy: string }

const text = readFileSync('docs/security-model.md', 'utf8')
const rows = text
  .split('\n')
  .filter((line) => line.startsWith('| S-'))
  .map((line): Row => {
    const [, number = '', , keptBy = '', shownBy = ''] = line.split('|').map((cell) => cell.trim())
    return { number, keptBy, shownBy }
  })

/** The numbers of all requirements. */
const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index)
const NUMBERS = [
  ...[range(1, 6), range(10, 13), range(20, 27), range(30, 34), range(40, 45), range(50, 56), range(60, 61)],
  ...[range(70, 75), range(80, 85), range(90, 94), range(100, 102), range(110, 113), range(120, 134)],
].flat()

const filesIn = (cell: string) => Array.from(cell.matchAll(/`([^`]+)`/g), ([, name = '']) => name)
/** What a cell claims: files, each with the names of tests in it. */
const claimsIn = (cell: string) =>
  Array.from(cell.matchAll(/`([^`]+)`: ((?:\*[^*]+\*(?:, )?)+)/g), ([, file = '', names = '']) => {
    return { file, names: Array.from(names.matchAll(/\*([^*]+)\*/g), ([, name = '']) => name) }
  })

it('every requirement has one line, in order', () => {
  expect(rows.map(({ number }) => number)).toEqual(NUMBERS.map((number) => `S-${String(number).padStart(2, '0')}`))
})

it('every line says what keeps the requirement, or why it is not kept', () => {
  for (const { number, keptBy } of rows) {
    const isKept = filesIn(keptBy).length > 0 && !keptBy.startsWith('not kept')
    expect([number, isKept || keptBy.startsWith('not kept, because ')]).toEqual([number, true])
  }
})

it.each(rows.filter(({ keptBy }) => !keptBy.startsWith('not kept')))('$number names files that exist', ({ keptBy }) => {
  expect(filesIn(keptBy).filter((file) => !existsSync(file))).toEqual([])
})

it.each(rows.filter(({ shownBy }) => shownBy !== ''))('$number names tests that exist', ({ shownBy }) => {
  const claims = claimsIn(shownBy)
  // The cell contains nothing but claims, so that no typing mistake hides one.
  const said = claims.map(({ file, names }) => `\`${file}\`: ${names.map((name) => `*${name}*`).join(', ')}`)
  expect(shownBy).toBe(said.join('; '))
  for (const { file, names } of claims) {
    expect(file).toMatch(/\.(test|spec)\.ts$/)
    const source = readFileSync(file, 'utf8')
    expect([file, names.filter((name) => !source.includes(name))]).toEqual([file, []])
  }
})

it('every kept requirement has a test, except one, which says why', () => {
  const untested = rows.filter(({ keptBy, shownBy }) => shownBy === '' && !keptBy.startsWith('not kept'))
  expect(untested.map(({ number }) => number)).toEqual(['S-133'])
})
