// Starts the console on a machine that has only Node and npm. `--dev` serves with reload instead.
import { spawn } from 'node:child_process'
import { buildIfStale, installIfStale, root, runScript } from './ready.mjs'

const isDev = process.argv.includes('--dev')
await runScript(async () => {
  await installIfStale()
  if (!isDev) await buildIfStale()
})

const child = spawn(
  process.execPath,
  ['--import', './lib/commands/typescript.mjs', 'lib/commands/serve.ts', ...(isDev ? ['--dev'] : [])],
  {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, NODE_ENV: isDev ? 'development' : 'production', NEXT_TELEMETRY_DISABLED: '1' },
  },
)
// Ctrl-C reaches the child by itself, because it shares the terminal; other signals do not.
for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
process.on('SIGINT', () => {})
child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)))
