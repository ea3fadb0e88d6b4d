import { readFileSync, statSync } from 'node:fs'
import { expect, it } from 'vitest'

// `npm run readme:pictures` makes the pictures, and has the browser play what it made.

const README = readFileSync('README.md', 'utf8')
const attribute = (tag: string, name: string) =>
  README.match(/<[^>]+>/g)?.flatMap((one) => (one.startsWith(`<${tag} `) ? [one.split(`${name}="`)[1]] : []))[0]

const pathIn = (tag: string, name: string) => attribute(tag, name)?.split('"')[0] ?? ''

it('the README has a picture that moves, with a description, small enough for a phone', () => {
  const file = pathIn('img', 'src')
  const picture = readFileSync(file)
  expect(picture.toString('latin1', 12, 16)).toBe('IHDR')
  expect(picture.toString('latin1', 37, 41)).toBe('acTL')
  expect(picture.readUInt32BE(41)).toBeGreaterThan(5)
  expect(statSync(file).size).toBeLessThan(1_500_000)
  expect(pathIn('img', 'alt').length).toBeGreaterThan(100)
})

it('who asks for less motion gets one that does not', () => {
  expect(pathIn('source', 'media')).toBe('(prefers-reduced-motion: reduce)')
  expect(readFileSync(pathIn('source', 'srcset')).includes('acTL')).toBe(false)
})

it('the README starts and tests Postern by one command each, and fits on one screen of text', () => {
  expect(README).toMatch(/^ {4}npm start$/m)
  expect(README).toMatch(/^ {4}npm test$/m)
  expect(README.split('\n').length).toBeLessThan(90)
})

it('every statement about another tool has a source', () => {
  const [, , ...rows] = README.slice(README.indexOf('| | Postern |')).split('\n\n')[0]?.split('\n') ?? ['']
  expect(rows.length).toBeGreaterThan(4)
  const statements = rows.slice(1).flatMap((row) => row.split(' | ').slice(2))
  const sourceless = statements.filter((one) => /\w/.test(one) && !/\]\[[\w-]+\]/.test(one))
  expect(sourceless).toEqual([])
  const used = [...README.matchAll(/\]\[([\w-]+)\]/g)].map(([, name]) => name)
  expect(used.filter((name) => !README.includes(`\n[${name}]: `))).toEqual([])
})

it('docs/settings.md lists every setting', () => {
  const read = [...readFileSync('lib/env.ts', 'utf8').matchAll(/(?:given|oneOf|integer|token)\(\s*'([A-Z_]+)'/g)]
  const names = read.map(([, name = '']) => name)
  expect(names.length).toBeGreaterThan(12)
  const table = readFileSync('docs/settings.md', 'utf8')
  expect(names.filter((name) => !table.includes(`\`${name}`))).toEqual([])
})
