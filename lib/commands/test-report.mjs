import path from 'node:path'

/**
 * What `npm test` prints at its end: the ten slowest files, and one line for both runners, because their own summaries
 * are far apart.
 * @param {{ numPassedTests: number, numFailedTests: number, testResults: readonly { name: string, startTime: number,
 * endTime: number }[] }} unit
 *   the JSON report of vitest; times in milliseconds
 * @param {{ stats: { expected: number, flaky: number, unexpected: number }, suites: readonly Suite[] }} e2e
 *   the JSON report of Playwright
 * @param {string} root the folder of the project
 */
export function testReportOf(unit, e2e, root) {
  const times = [
    ...unit.testResults.map(({ name, startTime, endTime }) => ({
      file: path.relative(root, name),
      ms: endTime - startTime,
    })),
    ...e2e.suites.map((suite) => ({ file: `e2e/${suite.file}`, ms: durationOf(suite) })),
  ]
  const slowest = times.sort((a, b) => b.ms - a.ms).slice(0, 10)
  const passed = unit.numPassedTests + e2e.stats.expected + e2e.stats.flaky
  const failed = unit.numFailedTests + e2e.stats.unexpected
  return [
    'The slowest files:',
    ...slowest.map(({ file, ms }) => `${(ms / 1_000).toFixed(1).padStart(7)} s  ${file}`),
    `${passed} passed, ${failed} failed`,
  ].join('\n')
}

/**
 * @typedef {{ file: string, suites?: readonly Suite[], specs: readonly { tests: readonly { results: readonly { duration: number }[] }[] }[] }} Suite
 * @param {Suite} suite
 * @returns {number} how long its tests took, in milliseconds
 */
function durationOf({ suites = [], specs }) {
  const own = specs.flatMap(({ tests }) => tests.flatMap(({ results }) => results.map(({ duration }) => duration)))
  return [...own, ...suites.map(durationOf)].reduce((sum, one) => sum + one, 0)
}
