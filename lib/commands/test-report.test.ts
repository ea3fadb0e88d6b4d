import { expect, it } from 'vitest'
import { testReportOf } from './test-report.mjs'

const file = (name: string, seconds: number) => ({
  name: `/project/${name}`,
  startTime: 5,
  endTime: 5 + seconds * 1_000,
})
const spec = (...durations: number[]) => ({ tests: [{ results: durations.map((duration) => ({ duration })) }] })

it('names the ten slowest files of all runs, and the sum', () => {
  const quick = Array.from({ length: 9 }, (_, number) => file(`lib/quick-${number}.test.ts`, 1))
  const report = testReportOf(
    { numPassedTests: 90, numFailedTests: 1, testResults: [...quick, file('lib/slow.test.ts', 12.34)] },
    [
      {
        config: { rootDir: '/project/e2e' },
        stats: { expected: 5, flaky: 2, unexpected: 1 },
        suites: [
          {
            file: 'sign-in.spec.ts',
            specs: [spec(400)],
            suites: [{ file: 'sign-in.spec.ts', specs: [spec(9_000, 11_000)] }],
          },
        ],
      },
      {
        config: { rootDir: '/project/e2e/components' },
        stats: { expected: 3, flaky: 0, unexpected: 0 },
        suites: [{ file: 'table.spec.ts', specs: [spec(2_000)] }],
      },
    ],
    '/project',
  )
  const lines = report.split('\n')
  expect(lines.slice(0, 4)).toEqual([
    'The slowest files:',
    '   20.4 s  e2e/sign-in.spec.ts',
    '   12.3 s  lib/slow.test.ts',
    '    2.0 s  e2e/components/table.spec.ts',
  ])
  expect(lines).toHaveLength(12)
  expect(lines.at(-1)).toBe('100 passed, 2 failed')
})
