import { readdirSync, readFileSync, statSync } from 'node:fs'
import { expect, it } from 'vitest'

// `npm run docs:pictures` makes the pictures, and has the browser play what it made.

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
  expect(pathIn('img', 'alt').length).toBeGreaterThan(100)
})

it('who asks for less motion gets one that does not', () => {
  expect(pathIn('source', 'media')).toBe('(prefers-reduced-motion: reduce)')
  expect(readFileSync(pathIn('source', 'srcset')).includes('acTL')).toBe(false)
})

it('every picture is shown on a page, with a description, in colours for both themes, and all of them are small', () => {
  const pages = ['README.md', ...readdirSync('docs').flatMap((name) => (name.endsWith('.md') ? [`docs/${name}`] : []))]
  const text = pages.map((file) => readFileSync(file, 'utf8')).join('\n')
  const pictures = readdirSync('docs/pictures')
  expect(pictures.filter((name) => !text.includes(`pictures/${name}"`))).toEqual([])
  expect([...text.matchAll(/<img [^>]*>/g)].filter(([tag]) => !/ alt="[^"]{60,}"/.test(tag)).map(String)).toEqual([])
  const light = pictures.filter((name) => name.endsWith('-light.png'))
  expect(light.length).toBeGreaterThan(5)
  expect(light.filter((name) => !pictures.includes(name.replace('-light', '-dark')))).toEqual([])
  const sizes = pictures.map((name) => statSync(`docs/pictures/${name}`).size)
  expect(Math.max(...sizes)).toBeLessThan(500_000)
  expect(sizes.reduce((sum, size) => sum + size)).toBeLessThan(2_500_000)
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
