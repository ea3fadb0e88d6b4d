import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { writtenDocs } from './written-docs'

it.each(writtenDocs())('$path is as `npm run docs` writes it', ({ path, text }) => {
  expect(readFileSync(path, 'utf8'), 'Run `npm run docs`.').toBe(text)
})
