import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, renameSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { expect, test } from '@playwright/test'
import { freePort } from './support/own-server'

// How an operator sees a server start and stop. The tests use one data directory, one after another: a start takes
// seconds, and each test begins with the database that the previous one left.

test.describe.configure({ mode: 'serial' })

let dataDir = ''
let servers: ChildProcess[] = []
test.beforeAll(() => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'postern-start-'))
})
test.afterEach(async () => {
  for (const server of servers.filter(({ exitCode, signalCode }) => exitCode === null && signalCode === null)) {
    const ended = once(server, 'exit')
    server.kill('SIGKILL')
    await ended
  }
  servers = []
})
test.afterAll(() => rmSync(dataDir, { recursive: true }))

const inData = (name: string) => path.join(dataDir, name)

function start(settings: Readonly<Record<string, string>> = {}): ChildProcess {
  const { SEAL_KEYS: _, OPERATOR_TOKEN: __, DATABASE_URL: ___, ...inherited } = process.env
  const server = spawn(process.execPath, ['--import', './lib/commands/typescript.mjs', 'lib/commands/serve.ts'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...inherited, NODE_ENV: 'production', PORT: '0', DATA_DIR: dataDir, ENVIRONMENT: 'training', ...settings },
  })
  servers.push(server)
  return server
}

/** The server once it says that it is ready. */
async function ready(server: ChildProcess): Promise<ChildProcess> {
  if (!server.stdout) throw new Error('The server has no output.')
  for await (const line of createInterface({ input: server.stdout })) if (line.includes('is ready')) return server
  throw new Error('The server ended before it was ready.')
}

async function stop(server: ChildProcess, signal: NodeJS.Signals): Promise<unknown> {
  const ended = once(server, 'exit')
  server.kill(signal)
  return (await ended)[0]
}

/** The error of a server that does not start, which must be one line. */
async function refusalOf(server: ChildProcess): Promise<string> {
  let said = ''
  server.stderr?.on('data', (chunk) => {
    said += chunk
  })
  const [code] = await once(server, 'close')
  expect(code).toBe(1)
  expect(said.trim().split('\n')).toHaveLength(1)
  return said
}

test('a stopped server leaves one complete file, only for its owner, and free for the next server', async () => {
  expect(await stop(await ready(start()), 'SIGTERM')).toBe(0)
  expectWhole()
})

test('a training database does not open in production', async () => {
  const production = start({
    ENVIRONMENT: 'production',
    PUBLIC_URL: 'https://iam.example.com',
    TRUSTED_PROXIES: '127.0.0.1',
  })
  expect(await refusalOf(production)).toContain('Production does not open this database: it was made in training')
})

test('a lost key file is reported, and not replaced', async () => {
  renameSync(inData('seal.keys'), inData('seal.keys.lost'))
  expect(await refusalOf(start())).toContain(`The key file ${inData('seal.keys')} is missing`)
  expect(existsSync(inData('seal.keys'))).toBe(false)
  renameSync(inData('seal.keys.lost'), inData('seal.keys'))
  expect(await stop(await ready(start()), 'SIGINT')).toBe(0)
  expectWhole()
})

test('a second server is refused, even with another data directory; a killed one blocks nobody', async () => {
  const first = await ready(start())
  expect(await refusalOf(start())).toContain(`Another process is using the database ${inData('postern.db')}.`)
  const elsewhere = mkdtempSync(path.join(tmpdir(), 'postern-elsewhere-'))
  const second = start({ DATA_DIR: elsewhere, DATABASE_URL: `file:${inData('postern.db')}` })
  expect(await refusalOf(second)).toContain('Another process is using the database')
  rmSync(elsewhere, { recursive: true })
  await stop(first, 'SIGKILL')
  expect(await stop(await ready(start()), 'SIGHUP')).toBe(0)
  expectWhole()
})

test('a server that was told to stop says so until it ends, and a second signal ends it', async ({ request }) => {
  const port = await freePort()
  const server = await ready(start({ PORT: String(port), DRAIN_SECONDS: '300' }))
  const health = async (path: string) => {
    const answer = await request.get(`http://localhost:${port}/api/health${path}`)
    return [answer.status(), await answer.json()]
  }
  expect(await health('/ready')).toEqual([200, { status: 'ok', faults: [] }])
  server.kill('SIGTERM')
  await expect.poll(() => health('/ready')).toEqual([503, { status: 'unavailable', faults: ['stopping'] }])
  expect(await health('/live')).toEqual([200, { status: 'ok' }])
  expect(await stop(server, 'SIGTERM')).toBe(0)
  expectWhole()
})

/** The write-ahead log has been moved into the file, and nobody else can read the directory's files. */
function expectWhole(): void {
  expect(existsSync(inData('postern.db-wal')) ? statSync(inData('postern.db-wal')).size : 0).toBe(0)
  expect(statSync(inData('postern.db')).size).toBeGreaterThan(100_000)
  for (const name of ['postern.db', 'postern.db.lock', 'seal.keys', 'operator-token']) {
    expect(statSync(inData(name)).mode & 0o777).toBe(0o600)
  }
  expect(statSync(dataDir).mode & 0o777).toBe(0o700)
}
