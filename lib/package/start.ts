import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

/** How a server is started. */
type StartOptions = {
  /** 0, the default, takes a free one. */
  port?: number
  /** The folder of its data. Without it, one that goes with `stop()`. */
  dataDir?: string
  /** The token of the test hooks, of 16 characters or more. Without it, one is made. */
  token?: string
  /** Further settings, such as SECOND_DEVICE_RULE. */
  env?: Readonly<Record<string, string>>
}

/** A server that runs. */
type StartedServer = {
  url: string
  token: string
  /** Resolves when it has ended. */
  stop(): Promise<void>
}

/**
 * Starts a server of its own, and resolves when it is ready. Rejects with what it said if it cannot start. For the global
 * set-up of any runner.
 *
 * @example
 * import { start } from 'postern'
 *
 * const server = await start()
 * process.env.POSTERN_URL = server.url
 * process.env.POSTERN_TOKEN = server.token
 * // ... and in the end
 * await server.stop()
 */
export async function start({ port = 0, dataDir, token, env = {} }: StartOptions = {}): Promise<StartedServer> {
  const data = dataDir === undefined ? ['--ephemeral'] : ['--data', path.resolve(dataDir)]
  const args = ['start', '--json', '--port', String(port), ...data, ...(token === undefined ? [] : ['--token', token])]
  const cli = fileURLToPath(new URL('cli.js', import.meta.url))
  const child = spawn(process.execPath, [cli, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  })
  const ended = once(child, 'close')
  let said = ''
  child.stderr.on('data', (chunk) => {
    // Only the newest, because a server logs for as long as it runs.
    said = `${said}${chunk}`.slice(-4_000)
  })
  for await (const line of createInterface({ input: child.stdout })) {
    const ready: { url: string; token?: string } = JSON.parse(line)
    child.stdout.resume()
    const stop = async () => {
      child.kill('SIGTERM')
      await ended
    }
    return { url: ready.url, token: ready.token ?? '', stop }
  }
  throw new Error(`The server did not start. ${said.trim()}`)
}
