import { describe, expect, it } from 'vitest'
import { accountClock, type Clock, clockSetting, isoSeconds, later, systemClock } from '@/lib/clock'

const noon = new Date('2026-01-15T12:00:00.987Z')
const base: Clock = { now: () => noon }
const newYear = new Date('2026-01-01T00:00:00Z')

describe('the clock of an account', () => {
  it('follows the machine', () => {
    expect(accountClock({ mode: 'real' }, base).now()).toEqual(noon)
  })
  it('can stand still', () => {
    expect(accountClock({ mode: 'fixed', at: newYear }, base).now()).toEqual(newYear)
  })
  it.each([
    [30, '2026-01-15T12:00:30.987Z'],
    [-86_400, '2026-01-14T12:00:00.987Z'],
  ])('is %i seconds ahead', (seconds, expected) => {
    expect(accountClock({ mode: 'offset', seconds }, base).now().toISOString()).toBe(expected)
  })
})

describe('its setting', () => {
  it.each([
    [{ clockMode: 'real', clockAt: null, clockOffset: 7 }, { mode: 'real' }],
    [
      { clockMode: 'fixed', clockAt: newYear, clockOffset: 0 },
      { mode: 'fixed', at: newYear },
    ],
    [
      { clockMode: 'offset', clockAt: null, clockOffset: -5 },
      { mode: 'offset', seconds: -5 },
    ],
    [{ clockMode: 'fixed', clockAt: null, clockOffset: 0 }, { mode: 'real' }],
    [{ clockMode: 'odd', clockAt: newYear, clockOffset: 9 }, { mode: 'real' }],
  ])('in %j is read', (row, expected) => {
    expect(clockSetting(row)).toEqual(expected)
  })
})

describe('times', () => {
  it('can be later and earlier', () => {
    expect([later(noon, 1), later(noon, -1)].map((time) => time.toISOString())).toEqual([
      '2026-01-15T12:00:01.987Z',
      '2026-01-15T11:59:59.987Z',
    ])
  })
  it('are written in whole seconds', () => {
    expect(isoSeconds(noon)).toBe('2026-01-15T12:00:00Z')
  })
  it("of the machine's clock do not go backwards", () => {
    const first = systemClock.now()
    expect(systemClock.now().getTime()).toBeGreaterThanOrEqual(first.getTime())
  })
})
