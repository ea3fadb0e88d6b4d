import { expect, it } from 'vitest'
import { count } from './count'

it.each([
  [0, '0 devices'],
  [1, '1 device'],
  [2, '2 devices'],
  [2400, '2,400 devices'],
])('counts %d as %s', (number, text) => {
  expect(count(number, 'device')).toBe(text)
})

it('takes a plural that is not made with an s', () => {
  expect(count(2, 'policy', 'policies')).toBe('2 policies')
})
