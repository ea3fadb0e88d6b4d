import path from 'node:path'

/**
 * What `npm test` prints at its end: the ten slowest files, and one line for all runs, because their own summaries are
 * far apart.
 * @param {{ numPassedTests: number, numFailedTests: number, testResults: readonly { name: string, startTime: number,
 * endTime: number }[] }} unit
 *   the JSON report of vitest; times in milliseconds
 * @param {readonly { config: { rootDir: string }, stats: { expected: number, flaky: number, unexpected: number },
 * suites: readonly Suite[] }[]} browser
 *   the JSON reports of Playwright
 * @param {string} root the folder of the project
 */
export function testReportOf(unit, browser, root) {
  const nameOf = (file) => path.relative(root, file)
  const times = [
    ...unit.testResults.map(({ name, startTime, endTime }) => ({
      file: nameOf(name),
      ms: endTime - startTime,
    })),
    ...browser.flatMap(({ config, suites }) =>
      suites.map((suite) => ({ file: nameOf(path.join(config.rootDir, suite.file)), ms: durationOf(suite) })),
    ),
  ]
  const slowest = times.sort((a, b) => b.ms - a.ms).slice(0, 10)
  const passed = sum([unit.numPassedTests, ...browser.flatMap(({ stats }) => [stats.expected, stats.flaky])])
  const failed = sum([unit.numFailedTests, ...browser.map(({ stats }) => stats.unexpected)])
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
  return sum([...own, ...suites.map(durationOf)])
}

/** @param {readonly number[]} numbers */
const sum = (numbers) => numbers.reduce((all, one) => all + one, 0)
