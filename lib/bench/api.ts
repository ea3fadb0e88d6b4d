import { type Figure, median } from './measure'
import { type BenchRun, type BenchServer, load, type Ready, startServer } from './server'
import { type Account, type Call, newBenchAccount, signed } from './signed'

type Amount = { rounds: number; requests: number; atOnce: readonly number[]; isRehearsal?: true }

const FULL: Amount = { rounds: 5, requests: 150, atOnce: [1, 8] }
/** So that the measurement still works when somebody wants it. Any build will do: in place of the floor is GetUser. */
const REHEARSAL: Amount = { rounds: 1, requests: 2, atOnce: [2], isRehearsal: true }

type Kind = 'floor' | 'GetUser' | 'ListVirtualMFADevices' | 'CreateVirtualMFADevice' | 'DeleteVirtualMFADevice'

const KINDS: readonly Kind[] = [
  ...(['floor', 'GetUser', 'CreateVirtualMFADevice', 'ListVirtualMFADevices', 'DeleteVirtualMFADevice'] as const),
]

/**
 * Compares signed calls of the Query API with the floor: a route handler of the same server that only reads the
 * request. Of times and throughput, that of the client is part. Requests are signed beforehand. Throws when a call fails.
 * Figures of a rehearsal mean nothing.
 */
export async function apiBench(isRehearsal: boolean): Promise<Figure[]> {
  const amount = isRehearsal ? REHEARSAL : FULL
  const server = await startServer(isRehearsal)
  try {
    const figures: Figure[] = []
    for (const atOnce of amount.atOnce) figures.push(...figuresOf(await rounds(server, atOnce, amount), atOnce))
    return figures
  } finally {
    server.end()
  }
}

type Runs = Record<Kind, BenchRun[]>

async function rounds(server: BenchServer, atOnce: number, amount: Amount): Promise<Runs> {
  const runs: Runs = {
    ...{ floor: [], GetUser: [], ListVirtualMFADevices: [] },
    ...{ CreateVirtualMFADevice: [], DeleteVirtualMFADevice: [] },
  }
  for (let round = 0; round <= amount.rounds; round++) {
    // A new account for each round: one caller may not create as many devices as all rounds need (S-34).
    const account = await newBenchAccount(server, 100 * atOnce + round)
    for (const kind of KINDS) {
      // Signed before the measurement begins.
      const requests = await requestsOf(server, account, kind, amount)
      const run = await load(server, requests, atOnce)
      // The first round is a warm-up.
      if (round > 0) runs[kind].push(run)
    }
  }
  return runs
}

function figuresOf(runs: Runs, atOnce: number): Figure[] {
  const middle = (kind: Kind, part: keyof BenchRun) => median(runs[kind].map((run) => run[part]))
  const parts = [
    ['cpuMilliseconds', 'cpu ms/request'],
    ['p50', 'ms, p50'],
    ['p99', 'ms, p99'],
    ['requestsPerSecond', 'requests/s'],
  ] as const
  return parts.flatMap(([part, unit]) =>
    KINDS.map((kind): Figure => {
      const value = middle(kind, part)
      const what = `${kind === 'floor' ? 'empty route handler (the floor)' : kind}, ${atOnce} at once`
      const against = kind === 'floor' ? {} : { baseline: 'the floor', ratio: ratioOf(runs, kind, part) }
      return { what, value: value.toFixed(2), unit, ...against }
    }),
  )
}

/** Each round is compared with the floor of the same round, because the speed of a machine varies. */
function ratioOf(runs: Runs, kind: Kind, part: keyof BenchRun): number {
  return median(runs[kind].map((run, round) => run[part] / (runs.floor[round]?.[part] ?? Number.NaN)))
}

const callOf = (kind: Kind, number: number, { accountId }: Account): Call => {
  const name = `measured-${number}`
  switch (kind) {
    case 'CreateVirtualMFADevice':
      return { Action: kind, VirtualMFADeviceName: name }
    case 'DeleteVirtualMFADevice':
      return { Action: kind, SerialNumber: `arn:aws:iam::${accountId}:mfa/${name}` }
    case 'ListVirtualMFADevices':
      // With a whole page, the length of the page would dominate.
      return { Action: kind, MaxItems: '10' }
    default:
      return { Action: 'GetUser' }
  }
}

function requestsOf(server: BenchServer, account: Account, kind: Kind, amount: Amount): Promise<Ready[]> {
  const path = kind === 'floor' && !amount.isRehearsal ? '/api/floor' : '/api/aws'
  const requests = Array.from({ length: amount.requests }, (_, number) =>
    signed(server.address + path, account.key, callOf(kind, number, account)),
  )
  return Promise.all(requests)
}
