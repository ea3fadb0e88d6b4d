import { expect, it } from 'vitest'
import { driftInWords } from './seed-view'

it.each([
  [-3, '3 steps, about 90 s, behind'],
  [1, '1 step, about 30 s, ahead'],
])('a drift of %i is "%s"', (drift, words) => expect(driftInWords(drift)).toBe(words))
