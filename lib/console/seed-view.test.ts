import { expect, it } from 'vitest'
import { driftInWords } from './seed-view'

it.each([
  [-3, 30, '3 steps, about 90 s, behind'],
  [1, 30, '1 step, about 30 s, ahead'],
  [-3, 60, '3 steps, about 180 s, behind'],
])('a drift of %i steps of %i s is "%s"', (drift, period, words) => expect(driftInWords(drift, period)).toBe(words))
