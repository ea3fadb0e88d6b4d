import { type Figure, median } from './measure'
import { type BenchRun, type BenchServer, load, type Ready, startServer } from './server'
import { signInOverHttp } from './sign-in'

const ROUNDS = 5
const REQUESTS = 120
const AT_ONCE = 4

/** Compares the Security credentials page of a signed-in user with an empty page of the same server, the floor. */
export async function pageBench(): Promise<Figure[]> {
  const server = await startServer()
  try {
    const cookie = await signInOverHttp(server.address, 'example-corp', 'alice', 'Alice-Passw0rd!')
    const runs = { floor: [] as BenchRun[], console: [] as BenchRun[] }
    for (let round = 0; round <= ROUNDS; round++) {
      const [floor, page] = [await loadPage(server, '/floor', cookie), await loadPage(server, PAGE, cookie)]
      // The first round is a warm-up.
      if (round === 0) continue
      runs.floor.push(floor)
      runs.console.push(page)
    }
    return figures(runs.floor, runs.console)
  } finally {
    server.end()
  }
}

const PAGE = '/security-credentials'

function loadPage(server: BenchServer, path: string, cookie: string): Promise<BenchRun> {
  const request: Ready = { method: 'GET', path, headers: { cookie } }
  return load(server, Array<Ready>(REQUESTS).fill(request), AT_ONCE)
}

function figures(floor: readonly BenchRun[], page: readonly BenchRun[]): Figure[] {
  const rate = (runs: readonly BenchRun[]) => median(runs.map(({ requestsPerSecond }) => requestsPerSecond))
  const cpu = (runs: readonly BenchRun[]) => median(runs.map(({ cpuMilliseconds }) => cpuMilliseconds))
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
