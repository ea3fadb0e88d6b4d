import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { NO_CONTEXT } from './context'
import { MAX_STEPS, spentSteps, startWork } from './steps'
import { parsePattern } from './variables'
import { matchesPattern } from './wildcard'

// Random trials are slow on a busy machine.
vi.setConfig({ testTimeout: 60_000 })

const newWork = () => startWork(NO_CONTEXT, MAX_STEPS, undefined)

function matches(pattern: string, text: string, work = newWork()): boolean {
  return matchesPattern(parsePattern(pattern, { wildcards: true, variables: true }), text, 0, text.length, work)
}

/** The definition, by dynamic programming: slow and obviously correct. */
function defined(pattern: string, text: string): boolean {
  let reach = [true, ...Array.from(text, () => false)]
  for (const letter of pattern) {
    const next = reach.map(() => false)
    for (let at = 0; at <= text.length; at++) {
      if (letter === '*') next[at] = (reach[at] ?? false) || (at > 0 && (next[at - 1] ?? false))
      else if (at > 0) next[at] = (reach[at - 1] ?? false) && (letter === '?' || letter === text[at - 1])
    }
    reach = next
  }
  return reach[text.length] ?? false
}

describe('matchesPattern', () => {
  it('agrees with the definition', () => {
    const pattern = fc.array(fc.constantFrom('a', 'b', '*', '?', '\n'), { maxLength: 14 }).map((l) => l.join(''))
    const text = fc.array(fc.constantFrom('a', 'b', '\n'), { maxLength: 20 }).map((l) => l.join(''))
    fc.assert(
      fc.property(pattern, text, (p, t) => {
        expect(matches(p, t)).toBe(defined(p, t))
      }),
      { numRuns: 2_000 },
    )
  })

  it('agrees with the definition on runs longer than a machine word', () => {
    const run = fc
      .array(fc.constantFrom('a', 'a', 'a', 'b', '?'), { minLength: 30, maxLength: 75 })
      .map((l) => l.join(''))
    const text = fc.array(fc.constantFrom('a', 'a', 'a', 'b'), { maxLength: 160 }).map((l) => l.join(''))
    fc.assert(
      fc.property(run, text, text, fc.boolean(), (r, before, after, planted) => {
        const t = planted ? before + r.replaceAll('?', 'x') + after : before + after
        expect(matches(`*${r}*`, t)).toBe(defined(`*${r}*`, t))
        expect(matches(`*a*${r}*b`, t)).toBe(defined(`*a*${r}*b`, t))
      }),
      { numRuns: 500 },
    )
  })

  it('matches only the given part of a text', () => {
    const pattern = parsePattern('b*b', { wildcards: true, variables: false })
    expect(matchesPattern(pattern, 'abbbc', 1, 4, newWork())).toBe(true)
    expect(matchesPattern(pattern, 'abcb', 1, 3, newWork())).toBe(false)
  })

  it.each([
    ['many stars', (n: number) => ['*a'.repeat(n / 2).concat('*b'), 'a'.repeat(n)]],
    ['stars and question marks', (n: number) => ['*a?'.repeat(8).concat('*b'), 'a'.repeat(n)]],
    ['one long repetitive word', (n: number) => [`*b${'a'.repeat(n / 4)}*`, 'a'.repeat(n)]],
    ['a word that nearly matches everywhere', (n: number) => [`*${'a'.repeat(n / 4)}b*c`, 'a'.repeat(n)]],
  ])('takes steps in proportion to the text: %s', (_, make) => {
    const steps = (n: number) => {
      const [pattern = '', text = ''] = make(n)
      const work = newWork()
      matches(pattern, text, work)
      return spentSteps(work)
    }
    expect(steps(16_384)).toBeLessThan(5 * steps(4_096))
    expect(steps(16_384)).toBeLessThan(20 * 16_384)
  })
})
