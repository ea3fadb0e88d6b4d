import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'

type Settings = Readonly<Record<string, string>>

/** A server that a test starts, with its log. `settings` gets the port. */
export class OwnServer {
  readonly address: string
  readonly env: Settings
  readonly #child: ChildProcess
  readonly #ended: Promise<number | null>
  readonly #ownsData: boolean
  #log = ''
  #output = ''

  private constructor(port: number, env: Settings, ownsData: boolean) {
    this.#ownsData = ownsData
    this.address = `http://127.0.0.1:${port}`
    this.env = env
    const options = { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] as ['ignore', 'pipe', 'pipe'] }
    const child = spawn(
      process.execPath,
      ['--import', './lib/commands/typescript.mjs', 'lib/commands/serve.ts'],
      options,
    )
    child.stderr.on('data', (chunk) => {
      this.#log += chunk
    })
    child.stdout.on('data', (chunk) => {
      this.#output += chunk
    })
    this.#child = child
    this.#ended = new Promise((resolve) => child.on('close', resolve))
  }

  /**
   * Starts one on a free port, with a temporary data directory unless the settings name one. Resolves once it is ready
   * or has ended.
   */
  static async start(settings: (port: number) => Settings): Promise<OwnServer> {
    const port = await freePort()
    const own = settings(port)
    const DATA_DIR = own.DATA_DIR ?? mkdtempSync(path.join(tmpdir(), 'postern-own-'))
    const fixed = { NODE_ENV: 'production', PORT: String(port), SEAL_KEYS: `k1:${'A'.repeat(43)}=` }
    const server = new OwnServer(port, { ...fixed, ...own, DATA_DIR }, own.DATA_DIR === undefined)
    const ready = new Promise<void>((resolve) => {
      server.#child.stdout?.on('data', () => /is ready/.test(server.#output) && resolve())
    })
    await Promise.race([ready, server.#ended])
    return server
  }

  /** Its log so far, line by line. */
  get log(): string[] {
    return this.#log.split('\n').filter((line) => line !== '')
  }

  /** What it printed so far for people. */
  get output(): string {
    return this.#output
  }

  /** The exit status, if it ended by itself. */
  ended(): Promise<number | null> {
    return this.#ended
  }

  /** Stops it, or kills it by SIGKILL. Its temporary data directory is removed. */
  async stop(signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<void> {
    this.#child.kill(signal)
    await this.#ended
    if (this.#ownsData) rmSync(this.env.DATA_DIR ?? '', { recursive: true, force: true })
  }
}

/** A port of this machine that nobody uses. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const at = probe.address()
      probe.close(() => resolve(typeof at === 'object' && at ? at.port : 0))
    })
  })
}
