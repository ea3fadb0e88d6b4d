import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { operationFiles } from './operation-files'

// npm run new:operation -- iam:GetAccountName iam/account
const root = fileURLToPath(new URL('../..', import.meta.url))
const at = (file: string) => path.join(root, file)

const [action = '', room = action.split(':')[0] ?? ''] = process.argv.slice(2)
try {
  const files = operationFiles(action, room, (file) => readFileSync(at(file), 'utf8'))
  for (const [file, text] of Object.entries(files)) {
    const verb = existsSync(at(file)) ? 'Changed' : 'Wrote'
    mkdirSync(path.dirname(at(file)), { recursive: true })
    writeFileSync(at(file), text)
    process.stdout.write(`${verb} ${file}\n`)
  }
  run('npx', '--no-install', 'biome', 'check', '--write', ...Object.keys(files))
  run('npm', 'run', '-s', 'docs')
  process.stdout.write('Changed docs/operations.md\n\nNow fill it in: "An operation" in docs/CONTRIBUTING.md.\n')
} catch (thrown) {
  if (!(thrown instanceof Error)) throw thrown
  process.stderr.write(`${thrown.message}\n`)
  process.exitCode = 1
}

/** Runs a command and shows its error output. Throws if it fails. */
function run(program: string, ...words: string[]): void {
  const { status } = spawnSync(program, words, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] })
  if (status !== 0) throw new Error(`"${[program, ...words].join(' ')}" failed.`)
}
