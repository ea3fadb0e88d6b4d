import { describe, expect, it } from 'vitest'
import { needsOwnProcess } from './own-process.mjs'

describe('a test file gets a process to itself', () => {
  it.each([
    "ownDatabase({ ENVIRONMENT: 'production' })",
    'const dataDir = ownDatabase()',
    "vi.mock('next/headers')",
    'process.env.PORT = "1"',
    'await closeStore()',
    'await store.account.deleteMany()',
  ])('if it says %s', (text) => expect(needsOwnProcess('lib/gate/some.test.ts', text)).toBe(true))

  it('if it tests the database as a whole', () => expect(needsOwnProcess('lib/db/some.test.ts', '')).toBe(true))

  it('and shares one otherwise', () => {
    expect(needsOwnProcess('lib/gate/some.test.ts', 'ownDatabase()\nconst now = vi.fn()')).toBe(false)
  })
})
