import { expect, it } from 'vitest'
import { later } from '@/lib/clock'
import { NOON } from '@/lib/testing/time'
import { charge, owes, take } from './limits'

const allowance = { burst: 3, perSecond: 0.5 }
const taken = (who: string, count: number, now = NOON) =>
  Array.from({ length: count }, () => take(who, allowance, now)).filter(Boolean).length

it('allows `burst` at once, and more as time passes', () => {
  expect(taken('robin', 5)).toBe(3)
  expect(taken('robin', 5, later(NOON, 1))).toBe(0)
  expect(taken('robin', 5, later(NOON, 4))).toBe(2)
  expect(taken('robin', 9, later(NOON, 86_400))).toBe(3)
})

it('counts each caller separately', () => {
  expect([taken('wren', 9), taken('lark', 9)]).toEqual([3, 3])
})

it('allows nothing until earlier work is paid for', () => {
  expect(take('heron', allowance, NOON)).toBe(true)
  expect(owes('heron', allowance, NOON)).toBe(false)
  charge('heron', allowance, 10, NOON)
  expect(owes('heron', allowance, NOON)).toBe(true)
  expect(taken('heron', 1, later(NOON, 17))).toBe(0)
  expect(taken('heron', 1, later(NOON, 18))).toBe(1)
})

it('adds nothing when the clock is set back, and continues from there', () => {
  expect(taken('crane', 9)).toBe(3)
  expect(taken('crane', 9, later(NOON, -3_600))).toBe(0)
  expect(taken('crane', 9, later(NOON, -3_598))).toBe(1)
})

it('forgets callers that were idle for long, and no others', () => {
  for (let i = 0; i < 1_100; i++) take(`old ${i}`, allowance, NOON)
  expect(taken('busy', 9, later(NOON, 7_200))).toBe(3)
  for (let i = 0; i < 1_100; i++) take(`new ${i}`, allowance, later(NOON, 7_200))
  expect(taken('busy', 9, later(NOON, 7_200))).toBe(0)
})
