import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import path from 'node:path'
import { findBrowser } from '@/e2e/support/browser'
import { PACKAGE_ROOT } from '@/lib/package-root'
import { durationsIn } from './durations'

// npm run release:check: packs, installs the tarball in an empty folder, and does there what testers do. `--quick` leaves out
// the runs with twenty workers; `--packed` takes the tarball that is there. `--smoke` asks only whether the package works: no
// times, each story once, twenty workers that must not see each other, and a second try as in all other tests of CI.

const WORKERS = 20
/** Each worker's stories in a run, and how many runs must pass without a second try. */
const STORIES = 10
const RUNS = 3
const words = process.argv.slice(2)
const isSmoke = words.includes('--smoke')

const run = (cwd: string, command: string, args: readonly string[], env: Readonly<Record<string, string>> = {}) => {
  console.log(`> ${[command, ...args].join(' ')}`)
  execFileSync(command, args, { cwd, stdio: 'inherit', env: { ...process.env, ...env } })
}
const secondsSince = (began: number) => ((performance.now() - began) / 1000).toFixed(1)

if (!words.includes('--packed')) run(PACKAGE_ROOT, 'npm', ['run', '--silent', 'pack'])
const dist = path.join(PACKAGE_ROOT, 'dist')
const tarballs = readdirSync(dist).filter((name) => /^postern-.*\.tgz$/.test(name))
const [tarball] = tarballs
if (tarball === undefined || tarballs.length > 1) throw new Error(`dist must have one tarball, not ${tarballs.length}.`)
console.log(`${tarball}: ${(statSync(path.join(dist, tarball)).size / 1e6).toFixed(1)} MB`)

const folder = mkdtempSync(path.join(tmpdir(), 'postern-release-'))
try {
  cpSync(path.join(PACKAGE_ROOT, 'e2e/example'), folder, { recursive: true })
  const browser = findBrowser()
  const env = { ...(browser && { CHROMIUM: browser }) }
  // A machine of CI is busy with twenty browsers' worth of work, and nobody asks it for times.
  const patience = isSmoke ? ['--retries=1', '--timeout=90000'] : ['--retries=0']
  const playwright = (args: readonly string[], more: Readonly<Record<string, string>> = {}) =>
    run(folder, 'npx', ['--no-install', 'playwright', 'test', ...patience, ...args], { ...env, ...more })

  const began = performance.now()
  const quietly = ['--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error']
  run(folder, 'npm', ['install', ...quietly, path.join(dist, tarball)])
  run(folder, 'npx', ['--no-install', 'postern', 'doctor'])
  playwright(['refused'])
  console.log(`From an empty folder to a green test: ${secondsSince(began)} s`)

  checkCommands()
  checkTypes()
  run(path.join(folder, 'consumer'), process.execPath, ['start.cjs'])
  if (isSmoke) playwright(['--workers', String(WORKERS)])
  else timeAlone(playwright)
  if (!isSmoke && !words.includes('--quick')) {
    for (let count = 1; count <= RUNS; count++) {
      const start = performance.now()
      playwright(['enrolment', 'isolation', '--workers', String(WORKERS), '--repeat-each', String(STORIES)])
      console.log(`Run ${count} of ${RUNS} with ${WORKERS} workers: ${secondsSince(start)} s, load ${load()}`)
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/** Asks the commands for their help, which names them as they are called where they are installed. */
function checkCommands(): void {
  for (const command of ['check', 'user']) {
    const said = execFileSync('npx', ['--no-install', 'postern', command, '--help'], { cwd: folder, encoding: 'utf8' })
    if (!said.includes(`  postern ${command} `)) throw new Error(`postern ${command} --help says: ${said}`)
  }
}

/** Compiles what a strict project writes, which looks into every declaration of the package. */
function checkTypes(): void {
  const compilerOptions = {
    ...{ strict: true, noEmit: true, skipLibCheck: false, target: 'es2023', module: 'nodenext' },
    ...{ types: ['node'], typeRoots: [path.join(PACKAGE_ROOT, 'node_modules/@types')] },
  }
  const consumer = path.join(folder, 'consumer')
  writeFileSync(path.join(consumer, 'tsconfig.json'), JSON.stringify({ compilerOptions }))
  run(consumer, process.execPath, [path.join(PACKAGE_ROOT, 'node_modules/typescript/bin/tsc'), '-p', consumer])
}

/** Prints how long the stories take when nothing else runs against the server. */
function timeAlone(playwright: (args: readonly string[], env: Readonly<Record<string, string>>) => void): void {
  const report = path.join(folder, 'alone.json')
  const args = ['enrolment', 'passkey', '--workers', '1', '--repeat-each', '5', '--reporter', 'list,json']
  playwright(args, { PLAYWRIGHT_JSON_OUTPUT_NAME: report })
  for (const [title, milliseconds] of durationsIn(JSON.parse(readFileSync(report, 'utf8'))))
    console.log(`${title}: ${(milliseconds / 1000).toFixed(1)} s alone, the median of five; load ${load()}`)
}

function load(): string {
  return (loadavg()[0] ?? 0).toFixed(1)
}
