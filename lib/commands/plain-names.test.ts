import { expect, it } from 'vitest'
import { plainNames } from './plain-names'

const PACKAGES = ['pino', '@prisma/adapter-pg']

it('linked packages get their names back, with and without a scope and a path', () => {
  expect(plainNames("require('pino-28069d5257187539')", PACKAGES)).toBe("require('pino')")
  expect(plainNames('import("@prisma/adapter-pg-0123456789abcdef/dist/index.js")', PACKAGES)).toBe(
    'import("@prisma/adapter-pg/dist/index.js")',
  )
})

it('other texts stay', () => {
  for (const code of ['"chunk-28069d5257187539"', '"pino-28069d52"', '"pino-28069d5257187539`', '"a pino"']) {
    expect(plainNames(code, PACKAGES)).toBe(code)
  }
})
