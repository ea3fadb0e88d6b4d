import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { writtenDocs } from './written-docs'

it.each(writtenDocs())('$path is up to date with `npm run docs`', ({ path, text }) => {
  expect(readFileSync(path, 'utf8'), 'Run `npm run docs`.').toBe(text)
})
