// Everything that must hold: types, lint, unit tests, and the end-to-end tests in a real browser against a production
// build. `e2e` as the first argument runs those alone; further arguments go to the runner.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { buildIfStale, installIfStale, root, run } from './ready.mjs'

const [part, ...rest] = process.argv.slice(2)
const isWhole = part !== 'e2e'

installIfStale()
mkdirSync(path.join(root, 'test-results'), { recursive: true })
if (isWhole) {
  findOrInstallClients()
  run('npx', ['--no-install', 'biome', 'check', '.'])
  run('npx', ['--no-install', 'next', 'typegen'], { NEXT_TELEMETRY_DISABLED: '1' })
  run('npx', ['--no-install', 'tsc', '--noEmit'])
  run('npx', ['--no-install', 'tsc', '--noEmit', '-p', 'lib/policy'])
  run('npx', [
    '--no-install',
    'vitest',
    'run',
    '--reporter=default',
    '--reporter=json',
    '--outputFile.json=test-results/unit.json',
  ])
}
findOrInstallBrowser()
buildIfStale()
run('npx', ['--no-install', 'playwright', 'test', ...(isWhole ? [] : rest)], { CI: process.env.CI ?? '' })
if (isWhole) printSum()

// The story of the document is lived by programs that know nothing of us. Without them those tests are skipped.
function findOrInstallClients() {
  const packages = lackingPackages()
  if (packages.length === 0) return
  if (process.getuid?.() === 0) {
    console.log(`Installing ${packages.join(' and ')} for the tests by the AWS CLI ...`)
    installByApt(packages)
  }
  const missing = lackingPackages().join(' ')
  if (missing) console.warn(`The tests by the AWS CLI are SKIPPED: "apt-get install ${missing}" brings what they need.`)
}

// As lib/testing/programs.ts finds them.
function lackingPackages() {
  const isThere = (name) => [`/usr/bin/${name}`, name].some((place) => spawnSync(place, ['--version']).status === 0)
  const packages = { aws: 'awscli', oathtool: 'oathtool' }
  return Object.entries(packages).flatMap(([program, name]) => (isThere(program) ? [] : [name]))
}

function installByApt(packages) {
  quietly('sh', ['-c', `apt-get update && apt-get install -y --no-install-recommends ${packages.join(' ')}`])
}

function quietly(command, args) {
  spawnSync(command, args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] })
}

function findOrInstallBrowser() {
  if (hasBrowser()) return
  console.log('Installing a browser for the end-to-end tests ...')
  quietly('npx', ['--no-install', 'playwright', 'install', 'chromium'])
  if (hasBrowser()) return
  if (process.getuid?.() === 0) installByApt(['chromium', 'fonts-liberation'])
  if (hasBrowser()) return
  console.error(
    'No browser could be installed: run "apt-get install chromium", or set E2E_CHROMIUM to one, and try again.',
  )
  process.exit(1)
}

// Asked in a process of its own: the look-up is written in TypeScript, for the runner.
function hasBrowser() {
  const ask = "import('./e2e/support/browser.ts').then((b) => b.findBrowser())"
  return (
    spawnSync(process.execPath, ['--import', './lib/commands/typescript.mjs', '-e', ask], {
      cwd: root,
      stdio: 'ignore',
    }).status === 0
  )
}

/** One line for both runners, as their own summaries are far apart. */
function printSum() {
  const unit = JSON.parse(readFileSync(path.join(root, 'test-results/unit.json'), 'utf8'))
  const e2eFile = path.join(root, 'test-results/e2e.json')
  const e2e = existsSync(e2eFile)
    ? JSON.parse(readFileSync(e2eFile, 'utf8')).stats
    : { expected: 0, flaky: 0, unexpected: 0 }
  const passed = unit.numPassedTests + e2e.expected + e2e.flaky
  const failed = unit.numFailedTests + e2e.unexpected
  console.log(`${passed} passed, ${failed} failed`)
}
