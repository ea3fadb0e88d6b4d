import { describe, expect, it } from 'vitest'
import { needsOwnProcess } from './own-process.mjs'

describe('a test file gets its own process', () => {
  it.each([
    "ownDatabase({ ENVIRONMENT: 'production' })",
    "vi.mock('next/headers')",
    'process.env.PORT = "1"',
    "process.env['PORT'] = '1'",
    'delete process.env.PORT',
    'Object.assign(process.env, { PORT: "1" })',
    'await prepareDatabase()',
  ])('if it contains %s', (text) => expect(needsOwnProcess('lib/gate/some.test.ts', text)).toBe(true))

  it('if it tests worlds', () => expect(needsOwnProcess('lib/worlds/some.test.ts', '')).toBe(true))

  it.each([
    'ownDatabase()\nconst now = vi.fn()',
    'const dataDir = ownDatabase()\nawait closeStore()',
    "spawn('node', [], { env: { ...process.env, PORT: '1' } })",
  ])('but not if it contains %j', (text) => expect(needsOwnProcess('lib/db/some.test.ts', text)).toBe(false))
})
