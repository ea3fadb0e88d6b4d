import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, it } from 'vitest'

it('the debugger stays closed at the signal that opens it', async () => {
  const script = `
    const { keepDebuggerShut } = await import('./lib/server/debugger.ts')
    const said = (text) => { process.stdout.write(text); setTimeout(() => process.exit(0), 500) }
    keepDebuggerShut(process, { warn: said })
    process.kill(process.pid, 'SIGUSR1')
    setTimeout(() => process.exit(1), 20_000)`
  const child = spawn(process.execPath, [
    ...['--import', './lib/commands/typescript.mjs', '--inspect-port=0', '--input-type=module', '--eval', script],
  ])
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      said += chunk
    })
  }
  expect(await once(child, 'close')).toEqual([0, null])
  expect(said).toBe('SIGUSR1 has no meaning here')
})
