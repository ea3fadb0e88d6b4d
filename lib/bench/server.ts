import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import http from 'node:http'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** The built server, in a separate process with a new data directory. */
export type BenchServer = {
  address: string
  dataDir: string
  operatorToken: string
  cpuSeconds(): number
  end(): void
}

/** A request that is ready to be sent. */
export type Ready = { method: 'GET' | 'POST'; path: string; headers: http.OutgoingHttpHeaders; body?: string }

/** The cost of some requests: processor time of the server alone; latencies in milliseconds. */
export type BenchRun = { requestsPerSecond: number; cpuMilliseconds: number; p50: number; p99: number }

/**
 * Starts the built server on a free port. Throws without a build, or without one that has the empty pages for comparison
 * if they are needed, and when the server does not start.
 */
export async function startServer(needsNoFloor = false): Promise<BenchServer> {
  const hasFloor = needsNoFloor || existsSync('.next/server/app/floor/page.js')
  if (!existsSync('.next/BUILD_ID') || !hasFloor) {
    throw new Error('There is no build to measure: run "FOR_BENCH=1 npx next build" first.')
  }
  const dataDir = mkdtempSync(path.join(tmpdir(), 'postern-bench-'))
  const port = await freePort()
  const address = `http://localhost:${port}`
  const operatorToken = 'token-of-the-measurement'
  const settings = { PORT: String(port), PUBLIC_URL: address, DATA_DIR: dataDir, OPERATOR_TOKEN: operatorToken }
  const server = spawn(process.execPath, ['--import', './lib/commands/typescript.mjs', 'lib/commands/serve.ts'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, NODE_ENV: 'production', ...settings },
  })
  const end = () => {
    server.kill('SIGTERM')
    rmSync(dataDir, { recursive: true, force: true })
  }
  try {
    await untilReady(address, server)
  } catch (thrown) {
    end()
    throw thrown
  }
  return { address, dataDir, operatorToken, cpuSeconds: () => cpuSeconds(server), end }
}

/** Where requests are sent, and how much processor time it has used. */
export type LoadTarget = Pick<BenchServer, 'address' | 'cpuSeconds'>

/**
 * Sends requests, or rows of them that one caller sends one after another, `atOnce` of them at a time. Throws if the
 * status of one of them is not 200.
 */
export async function load(
  server: LoadTarget,
  requests: readonly (Ready | readonly Ready[])[],
  atOnce: number,
): Promise<BenchRun> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: atOnce })
  const latencies: number[] = []
  let next = 0
  const worker = async () => {
    for (let row = requests[next++]; row; row = requests[next++]) {
      for (const request of [row].flat()) {
        const sent = process.hrtime.bigint()
        await send(server.address, request, agent)
        latencies.push(Number(process.hrtime.bigint() - sent) / 1e6)
      }
    }
  }
  const cpuBefore = server.cpuSeconds()
  const start = process.hrtime.bigint()
  await Promise.all(Array.from({ length: atOnce }, worker))
  const seconds = Number(process.hrtime.bigint() - start) / 1e9
  const cpu = server.cpuSeconds() - cpuBefore
  agent.destroy()
  latencies.sort((a, b) => a - b)
  const percentile = (part: number) => latencies[Math.ceil(latencies.length * part) - 1] ?? Number.NaN
  return {
    requestsPerSecond: latencies.length / seconds,
    cpuMilliseconds: (cpu / latencies.length) * 1000,
    p50: percentile(0.5),
    p99: percentile(0.99),
  }
}

function send(address: string, { method, path, headers, body }: Ready, agent: http.Agent): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = http.request(address + path, { method, agent, headers }, (response) => {
      let text = ''
      response.setEncoding('utf8')
      response.on('data', (chunk: string) => {
        text += chunk
      })
      response.on('end', () => {
        if (response.statusCode === 200) resolve()
        else reject(new Error(`${path} answered ${response.statusCode}: ${text.slice(0, 500)}`))
      })
    })
    request.on('error', reject)
    request.end(body)
  })
}

/** Processor time of a process so far, as Linux counts it; NaN elsewhere. */
function cpuSeconds({ pid }: ChildProcess): number {
  const file = `/proc/${pid}/stat`
  if (!existsSync(file)) return Number.NaN
  const fields = readFileSync(file, 'utf8').split(') ')[1]?.split(' ') ?? []
  return (Number(fields[11]) + Number(fields[12])) / 100
}

async function untilReady(address: string, server: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    if (server.exitCode !== null) throw new Error('The server ended before it was ready.')
    const ready = await fetch(`${address}/api/health`).then(
      ({ ok }) => ok,
      () => false,
    )
    if (ready) return
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  throw new Error('The server did not become ready.')
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
      .once('error', reject)
      .listen(0, '127.0.0.1', () => {
        const address = probe.address()
        probe.close(() =>
          typeof address === 'object' && address ? resolve(address.port) : reject(new Error('No port.')),
        )
      })
  })
}
