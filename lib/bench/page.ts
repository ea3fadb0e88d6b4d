import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import http from 'node:http'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Figure, median } from './measure'
import { signIn } from './sign-in'

const ROUNDS = 5
const REQUESTS = 120
const AT_ONCE = 4

/** The Security credentials page of a signed-in user, against an empty page of the same server: the floor. */
export async function pageBench(): Promise<Figure[]> {
  if (!existsSync('.next/BUILD_ID')) throw new Error('There is no build to measure: run "npx next build" first.')
  const dataDir = mkdtempSync(path.join(tmpdir(), 'postern-bench-'))
  const port = await freePort()
  const address = `http://localhost:${port}`
  const server = spawn(process.execPath, ['--import', 'tsx', 'lib/server/serve.ts'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, NODE_ENV: 'production', PORT: String(port), PUBLIC_URL: address, DATA_DIR: dataDir },
  })
  try {
    await untilReady(address, server)
    const cookie = await signIn(address, 'example-corp', 'alice', 'Alice-Passw0rd!')
    const pages = { floor: '/floor', console: '/security-credentials' } as const
    const runs = { floor: [] as Run[], console: [] as Run[] }
    for (let round = 0; round <= ROUNDS; round++) {
      for (const [name, target] of Object.entries(pages) as [keyof typeof pages, string][]) {
        const run = await load(`${address}${target}`, cookie, server)
        // The first round warms up.
        if (round > 0) runs[name].push(run)
      }
    }
    return figures(runs.floor, runs.console)
  } finally {
    server.kill('SIGTERM')
    rmSync(dataDir, { recursive: true, force: true })
  }
}

type Run = { requestsPerSecond: number; cpuMilliseconds: number }

function figures(floor: readonly Run[], page: readonly Run[]): Figure[] {
  const rate = (runs: readonly Run[]) => median(runs.map(({ requestsPerSecond }) => requestsPerSecond))
  const cpu = (runs: readonly Run[]) => median(runs.map(({ cpuMilliseconds }) => cpuMilliseconds))
  const [empty, full] = ['empty dynamic page (the floor)', 'security credentials, signed in']
  const baseline = 'the floor'
  const [rateUnit, cpuUnit] = ['requests/s', 'cpu ms/request']
  return [
    { what: empty, value: rate(floor).toFixed(1), unit: rateUnit },
    { what: full, value: rate(page).toFixed(1), unit: rateUnit, baseline, ratio: rate(page) / rate(floor) },
    { what: empty, value: cpu(floor).toFixed(2), unit: cpuUnit },
    { what: full, value: cpu(page).toFixed(2), unit: cpuUnit, baseline, ratio: cpu(page) / cpu(floor) },
  ]
}

async function load(address: string, cookie: string, server: ChildProcess): Promise<Run> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: AT_ONCE })
  const cpuBefore = cpuSeconds(server)
  const start = process.hrtime.bigint()
  let left = REQUESTS
  const worker = async () => {
    while (left-- > 0) await get(address, cookie, agent)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
  const seconds = Number(process.hrtime.bigint() - start) / 1e9
  const cpu = cpuSeconds(server) - cpuBefore
  agent.destroy()
  return { requestsPerSecond: REQUESTS / seconds, cpuMilliseconds: (cpu / REQUESTS) * 1000 }
}

function get(address: string, cookie: string, agent: http.Agent): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = http.get(address, { agent, headers: { cookie } }, (response) => {
      response.resume()
      response.on('end', () => {
        if (response.statusCode === 200) resolve()
        else reject(new Error(`${address} answered ${response.statusCode}.`))
      })
    })
    request.on('error', reject)
  })
}

/** Processor time of a process so far, as Linux counts it; elsewhere not a number. */
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
