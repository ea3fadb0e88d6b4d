import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { findBrowser } from '@/e2e/support/browser'
import { PACKAGE_ROOT } from '@/lib/package-root'

// npm run release:check: packs, installs the tarball in an empty folder, and runs the example against what was installed.

const WORKERS = '20'
const run = (cwd: string, command: string, args: readonly string[], env: Readonly<Record<string, string>> = {}) => {
  console.log(`> ${[command, ...args].join(' ')}`)
  execFileSync(command, args, { cwd, stdio: 'inherit', env: { ...process.env, ...env } })
}

run(PACKAGE_ROOT, 'npm', ['run', '--silent', 'pack'])
const dist = path.join(PACKAGE_ROOT, 'dist')
const tarballs = readdirSync(dist).filter((name) => /^postern-.*\.tgz$/.test(name))
const [tarball] = tarballs
if (tarball === undefined || tarballs.length > 1) throw new Error(`dist must have one tarball, not ${tarballs.length}.`)

const folder = mkdtempSync(path.join(tmpdir(), 'postern-release-'))
try {
  cpSync(path.join(PACKAGE_ROOT, 'e2e/example'), folder, { recursive: true })
  const began = performance.now()
  run(folder, 'npm', ['install', '--no-audit', '--no-fund', '--loglevel=error', path.join(dist, tarball)])
  run(folder, 'npx', ['--no-install', 'postern', 'doctor'])
  const browser = findBrowser()
  const env = { ...(browser && { CHROMIUM: browser }) }
  run(folder, 'npx', ['--no-install', 'playwright', 'test', 'refused'], env)
  console.log(`From an empty folder to a green test: ${((performance.now() - began) / 1000).toFixed(1)} s`)
  run(folder, 'npx', ['--no-install', 'playwright', 'test', 'enrolment', '--workers', WORKERS], env)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
