import { describe, expect, test } from 'vitest'
import { agree } from './contestant'
import { growthContestants, SIZES } from './growth'
import { seedContestants } from './seed'
import { wildcardContestants } from './wildcards'

// Creating the contestants checks every decision of each, and throws at the first wrong one.
describe('all contestants agree', () => {
  test("on 4,608 questions about the document's policy", async () => {
    const names = (await seedContestants()).map(({ name }) => name)
    expect(names).toContain('Postern')
    expect(names).toHaveLength(7)
  })

  test.each(SIZES.filter((size) => size <= 100))('on %i statements', async (size) => {
    expect(await growthContestants(size)).toHaveLength(5)
  })

  test('on a pattern with many stars', () => {
    expect(wildcardContestants(1024)).toHaveLength(3)
  })
})

describe('a wrong decision', () => {
  test('stops the measurement', () => {
    const wrong = { name: 'somebody', round: () => 1, ask: () => 'allow' as const }
    expect(() => agree(wrong, ['implicitDeny'], () => 'a question')).toThrow('somebody says allow, not implicitDeny')
    expect(() => agree(wrong, ['allow', 'allow'], () => 'a question')).toThrow('does not allow the same')
  })
})
