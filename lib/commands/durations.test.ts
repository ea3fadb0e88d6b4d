import { expect, it } from 'vitest'
import { durationsIn } from './durations'

it('a test that ran several times took the median, wherever the report has it', () => {
  const spec = (title: string, ...times: number[]) => ({
    title,
    tests: times.map((duration) => ({ results: [{ duration }] })),
  })
  const suites = [
    { specs: [spec('a', 30), spec('a', 10), spec('b', 5)] },
    { specs: [], suites: [{ specs: [spec('a', 20, 90, 1)] }] },
  ]
  expect(durationsIn({ suites })).toEqual([
    ['a', 20],
    ['b', 5],
  ])
})
