import { type Figure, median } from './measure'
import { type BenchRun, type BenchServer, load, type Ready, startServer } from './server'
import { signInOverHttp } from './sign-in'

const ROUNDS = 5
const REQUESTS = 120
const AT_ONCE = 4

const FLOOR = '/floor'

/** What is measured beside the floor, by address. */
const PAGES: Readonly<Record<string, string>> = {
  '/framed': 'frame of the console around nothing',
  '/framed?reads=yes': 'the same, with five reads decided and recorded',
  '/security-credentials': 'security credentials, signed in',
}

/**
 * Compares the Security credentials page of a signed-in user with an empty page of the same server, the floor, and what it is
 * made of: session and frame, then the reads, then what is shown of them.
 */
export async function pageBench(): Promise<Figure[]> {
  const server = await startServer()
  try {
    const cookie = await signInOverHttp(server.address, 'example-corp', 'alice', 'Alice-Passw0rd!')
    const paths = [FLOOR, ...Object.keys(PAGES)]
    const runs = new Map(paths.map((path) => [path, [] as BenchRun[]]))
    for (let round = 0; round <= ROUNDS; round++) {
      for (const path of paths) {
        const run = await loadPage(server, path, cookie)
        // The first round is a warm-up.
        if (round > 0) runs.get(path)?.push(run)
      }
    }
    return [
      ...figures(runs, 'requests/s', 1, ({ requestsPerSecond }) => requestsPerSecond),
      ...figures(runs, 'cpu ms/request', 2, ({ cpuMilliseconds }) => cpuMilliseconds),
    ]
  } finally {
    server.end()
  }
}

function loadPage(server: BenchServer, path: string, cookie: string): Promise<BenchRun> {
  const request: Ready = { method: 'GET', path, headers: { cookie } }
  return load(server, Array<Ready>(REQUESTS).fill(request), AT_ONCE)
}

function figures(
  runs: ReadonlyMap<string, readonly BenchRun[]>,
  unit: string,
  digits: number,
  of: (run: BenchRun) => number,
): Figure[] {
  const middle = (path: string) => median((runs.get(path) ?? []).map(of))
  const floor = middle(FLOOR)
  return [
    { what: 'empty dynamic page (the floor)', value: floor.toFixed(digits), unit },
    ...Object.entries(PAGES).map(([path, what]) => ({
      ...{ what, value: middle(path).toFixed(digits), unit },
      ...{ baseline: 'the floor', ratio: middle(path) / floor },
    })),
  ]
}
