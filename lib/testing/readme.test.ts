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
