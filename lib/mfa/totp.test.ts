import { describe, expect, it } from 'vitest'
import { codeOf, driftFrom, findCode, findPair, isCode, PAIR_WINDOW, SIGN_IN_WINDOW, TIME_STEP, timeStep } from './totp'

const secret = new TextEncoder().encode('12345678901234567890')
const at = (seconds: number) => new Date(seconds * 1000)

describe('codes', () => {
  // RFC 6238, appendix B, SHA-1: the last six of the eight digits.
  it.each([
    [59, '287082'],
    [1111111109, '081804'],
    [1111111111, '050471'],
    [1234567890, '005924'],
    [2000000000, '279037'],
    [20000000000, '353130'],
  ])('at %i s: %s', (seconds, code) => {
    expect(codeOf(secret, timeStep(at(seconds), TIME_STEP))).toBe(code)
  })

  it.each(['12345', '1234567', '12 456', '１２３４５６', '١٢٣٤٥٦', '123456\n', '-12345', '1e5000', ''])(
    '%j is not a code',
    (text) => {
      expect(isCode(text)).toBe(false)
    },
  )
})

describe('time steps', () => {
  it.each([
    [30, 89, 2],
    [30, 90, 3],
    [60, 119, 1],
    [60, 120, 2],
  ])('of %i s at %i s: %i', (period, seconds, step) => expect(timeStep(at(seconds), period)).toBe(step))
})

describe('one code', () => {
  const center = 50_000_000
  it.each([-1, 0, 1])('is found at %i', (offset) => {
    expect(findCode(secret, codeOf(secret, center + offset), center, SIGN_IN_WINDOW)).toBe(center + offset)
  })
  it.each([-2, 2])('is not found at %i', (offset) => {
    expect(findCode(secret, codeOf(secret, center + offset), center, SIGN_IN_WINDOW)).toBeUndefined()
  })
})

describe('two codes', () => {
  const center = 50_000_000
  const pair = (step: number) => [codeOf(secret, step - 1), codeOf(secret, step)] as const
  it.each([-125, -40, 0, 1, 125])('consecutive at %i', (offset) => {
    expect(findPair(secret, pair(center + offset), center, PAIR_WINDOW)).toBe(center + offset)
  })
  it('from yesterday are not found', () => {
    expect(findPair(secret, pair(center - 2880), center, PAIR_WINDOW)).toBeUndefined()
  })
  it('in the wrong order are not found', () => {
    const [first, second] = pair(center)
    expect(findPair(secret, [second, first], center, PAIR_WINDOW)).toBeUndefined()
  })
  it('that are equal are not found', () => {
    expect(findPair(secret, [codeOf(secret, center), codeOf(secret, center)], center, PAIR_WINDOW)).toBeUndefined()
  })
  it('with a gap between them are not found', () => {
    expect(findPair(secret, [codeOf(secret, center - 2), codeOf(secret, center)], center, PAIR_WINDOW)).toBeUndefined()
  })
})

describe('drift', () => {
  const now = at(3_000_000)
  it.each([
    [30, -2, 0],
    [30, 1, 0],
    [30, -3, -3],
    [30, 2, 2],
    [30, 40, 40],
    [60, 1, 0],
    [60, 40, 40],
  ])('a pair of %i s codes %i steps off stores a drift of %i', (period, offset, drift) => {
    expect(driftFrom(3_000_000 / period + offset, now, period)).toBe(drift)
  })
})
