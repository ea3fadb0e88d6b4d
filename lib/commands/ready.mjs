// Makes what a fresh clone lacks, if it is missing or out of date. Uses nothing that must be installed.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../..', import.meta.url))

const INSTALLED = path.join(root, 'node_modules/.postern-installed')
const CLIENTS = ['lib/generated/sqlite/client.ts', 'lib/generated/postgres/client.ts']
const BUILT = path.join(root, '.next/postern-built')
const SOURCES = ['app', 'components', 'lib', 'public', 'prisma']
const FILES = ['package.json', 'package-lock.json', 'next.config.js', 'postcss.config.mjs', 'tsconfig.json']

/** Installs the packages if the lock file differs from the installed one, and generates the database client. */
export async function installIfStale() {
  const lock = digest([path.join(root, 'package-lock.json')])
  if (read(INSTALLED) === lock && CLIENTS.every((client) => existsSync(path.join(root, client)))) return
  console.log('Installing packages (about a minute, once) ...')
  await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'])
  writeFileSync(INSTALLED, lock)
}

/**
 * Builds if the sources have changed since the last build, judged by their content. `typesAreChecked`: the build does not
 * check them once more.
 */
export async function buildIfStale({ typesAreChecked = false } = {}) {
  const sources = digest([
    ...SOURCES.flatMap((folder) => filesIn(path.join(root, folder))),
    ...FILES.map((file) => path.join(root, file)),
  ])
  if (read(BUILT) === sources) return
  console.log('Building (about a minute, once) ...')
  const env = { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', TYPES_ARE_CHECKED: typesAreChecked ? '1' : '' }
  await run('npx', ['--no-install', 'next', 'build'], env)
  mkdirSync(path.dirname(BUILT), { recursive: true })
  writeFileSync(BUILT, sources)
}

/** Runs a command in the project and shows its output. Throws CommandFailed when it fails. */
export async function run(command, args, env = {}) {
  const child = spawn(command, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } })
  const [status] = await once(child, 'close')
  if (status !== 0) throw new CommandFailed(status ?? 1)
}

/** Runs several tasks in parallel. Waits for all of them, then throws the first error. */
export async function together(works) {
  const results = await Promise.allSettled(works.map((work) => work()))
  const failed = results.find(({ status }) => status === 'rejected')
  if (failed) throw failed.reason
}

/** Runs a script. If a command in it failed, exits with that command's status; the command has printed the reason. */
export async function runScript(script) {
  try {
    await script()
  } catch (thrown) {
    if (!(thrown instanceof CommandFailed)) throw thrown
    process.exit(thrown.status)
  }
}

class CommandFailed extends Error {
  constructor(status) {
    super(`A command failed with status ${status}.`)
    this.status = status
  }
}

function filesIn(folder) {
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true })
  return entries
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name) && !entry.parentPath.includes('generated'))
    .map((entry) => path.join(entry.parentPath, entry.name))
}

function digest(files) {
  const hash = createHash('sha256')
  for (const file of files.sort())
    hash.update(path.relative(root, file)).update('\0').update(readFileSync(file)).update('\0')
  return hash.digest('hex')
}

function read(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined
}
