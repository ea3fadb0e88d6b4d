import { describe, expect, it } from 'vitest'
import { base32 } from '@/lib/ids'
import { codeOf, timeStep } from '@/lib/mfa/totp'
import { driftInWords, readPair } from './seed-view'

const NOW = new Date('2026-03-12T09:41:00Z')
const SECRET = Uint8Array.from({ length: 40 }, (_, index) => (index * 37) % 256)
const SEED = base32(SECRET)

/** The codes of two steps, counted from now. */
const codes = (first: number, second: number) =>
  [first, second].map((step) => codeOf(SECRET, timeStep(NOW) + step)) as [string, string]

describe('readPair', () => {
  it('finds no drift in codes of this moment, typed at leisure or both at once', () => {
    for (const step of [-2, -1, 0, 1]) {
      expect(readPair(SEED, ...codes(step - 1, step), NOW)).toEqual({ kind: 'consecutive', driftSteps: 0 })
    }
  })

  it('counts how old consecutive codes are', () => {
    expect(readPair(SEED, ...codes(-21, -20), NOW)).toEqual({ kind: 'consecutive', driftSteps: -20 })
  })

  it('knows codes in reverse order', () => {
    expect(readPair(SEED, ...codes(0, -1), NOW)).toEqual({ kind: 'swapped' })
  })

  it.each([
    ['not consecutive', codes(-2, 0)],
    ['older than the service looks', codes(-200, -199)],
    ['not codes at all', ['12345', 'abcdef']],
  ] as const)('takes for wrong what is %s', (_what, [first, second]) => {
    expect(readPair(SEED, first, second, NOW)).toEqual({ kind: 'wrong' })
  })
})

describe('driftInWords', () => {
  it.each([
    [-3, '3 steps, about 90 s, behind'],
    [1, '1 step, about 30 s, ahead'],
  ])('says %i', (drift, words) => expect(driftInWords(drift)).toBe(words))
})
