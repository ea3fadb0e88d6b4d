// Runs everything that must pass: types, lint, unit tests, and in a real browser the tests of components and, against a
// production build, the end-to-end tests. `e2e` as the first argument runs only those; other arguments are passed to the runner.
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { buildIfStale, installIfStale, root, run, runScript, together } from './ready.mjs'
import { testReportOf } from './test-report.mjs'

const [part, ...rest] = process.argv.slice(2)
const isWhole = part !== 'e2e'
const OWN_BROWSER = 'the browser of Playwright'

await runScript(async () => {
  await installIfStale()
  mkdirSync(path.join(root, 'test-results'), { recursive: true })
  if (isWhole) {
    findOrInstallClients()
    await together([checkLint, checkTypes])
  }
  findOrInstallBrowser()
  await together(isWhole ? [runUnitTests, buildUnchecked, runComponentTests] : [buildIfStale])
  // Recording traces takes a third of the time. To look into a failure, run the one file with `npm run test:e2e`, which
  // records one.
  const trace = isWhole || process.env.CI ? 'off' : 'retain-on-failure'
  await run('npx', ['--no-install', 'playwright', 'test', ...(isWhole ? [] : rest)], {
    CI: process.env.CI ?? '',
    E2E_TRACE: trace,
  })
  if (!isWhole) return
  // What testers install, from the tarball in an empty folder. Packing takes a build that was made for it (0074).
  if (process.env.FOR_PACKAGE === '1') await run('npm', ['run', '--silent', 'release:check', '--', '--smoke'])
  console.log(testReportOf(readReport('unit.json'), [readReport('e2e.json'), readReport('components.json')], root))
})

async function checkLint() {
  await run('npx', ['--no-install', 'biome', 'check', '.'])
}

async function checkTypes() {
  await run('npx', ['--no-install', 'next', 'typegen'], { NEXT_TELEMETRY_DISABLED: '1' })
  await run('npx', ['--no-install', 'tsc', '--noEmit'])
  await run('npx', ['--no-install', 'tsc', '--noEmit', '-p', 'lib/policy'])
}

// The types were checked before.
function buildUnchecked() {
  return buildIfStale({ typesAreChecked: true })
}

async function runUnitTests() {
  const reporters = ['--reporter=default', '--reporter=json', '--outputFile.json=test-results/unit.json']
  await run('npx', ['--no-install', 'vitest', 'run', ...reporters])
}

async function runComponentTests() {
  await run('npx', ['--no-install', 'playwright', 'test', '--config', 'playwright.components.config.ts'], {
    CI: process.env.CI ?? '',
    E2E_TRACE: 'off',
  })
}

// Some tests run the story of the document with the AWS CLI and an independent authenticator, or read token files with an
// independent program. Without these programs they are skipped.
function findOrInstallClients() {
  const packages = lackingPackages()
  if (packages.length === 0) return
  if (process.getuid?.() === 0) {
    console.log(`Installing ${packages.join(' and ')} for the tests by other programs ...`)
    installByApt(packages)
  }
  const missing = lackingPackages().join(' ')
  if (missing) console.warn(`Tests by other programs are SKIPPED: "apt-get install ${missing}" brings what they need.`)
}

// The same search as in lib/testing/programs.ts.
function lackingPackages() {
  const isThere = (name) => [`/usr/bin/${name}`, name].some((place) => spawnSync(place, ['--version']).status === 0)
  const packages = { aws: 'awscli', oathtool: 'oathtool', pskctool: 'pskctool' }
  return Object.entries(packages).flatMap(([program, name]) => (isThere(program) ? [] : [name]))
}

function installByApt(packages) {
  quietly('sh', [
    '-c',
    `apt-get update && apt-get install -y --no-remove --no-install-recommends ${packages.join(' ')}`,
  ])
}

function quietly(command, args) {
  spawnSync(command, args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] })
}

// Playwright's own browser is a headless shell. If there is only a whole browser, Debian's shell is worth fetching: it
// needs half of the processor time.
function findOrInstallBrowser() {
  const isRoot = process.getuid?.() === 0
  if (!browser()) {
    console.log('Installing a browser for the end-to-end tests ...')
    quietly('npx', ['--no-install', 'playwright', 'install', 'chromium'])
  }
  if (isRoot && !isHeadlessShell(browser())) installByApt(['chromium-headless-shell'])
  if (isRoot && !browser()) installByApt(['chromium', 'fonts-liberation'])
  if (browser()) return
  console.error(
    'No browser could be installed: run "apt-get install chromium", or set E2E_CHROMIUM to one, and try again.',
  )
  process.exit(1)
}

function isHeadlessShell(found) {
  return found === OWN_BROWSER || found === process.env.E2E_CHROMIUM || found?.endsWith('headless-shell')
}

// What the tests would use: a path, OWN_BROWSER, or nothing. In another process, because the look-up is written in
// TypeScript for the runner.
function browser() {
  const ask = `import('./e2e/support/browser.ts').then((b) => console.log(b.findBrowser() ?? '${OWN_BROWSER}'))`
  const { stdout } = spawnSync(process.execPath, ['--import', './lib/commands/typescript.mjs', '-e', ask], {
    cwd: root,
    encoding: 'utf8',
  })
  return stdout.trim() || undefined
}

function readReport(name) {
  return JSON.parse(readFileSync(path.join(root, 'test-results', name), 'utf8'))
}
