import { Sha256 } from '@aws-crypto/sha256-js'
import { SignatureV4 } from '@smithy/signature-v4'
import { systemClock } from '@/lib/clock'
import { type Figure, median } from './measure'
import { type BenchRun, type BenchServer, load, type Ready, startServer } from './server'

type Amount = { rounds: number; requests: number; atOnce: readonly number[]; isRehearsal?: true }

const FULL: Amount = { rounds: 5, requests: 150, atOnce: [1, 8] }
/** So that the measurement still works when somebody wants it. Any build will do: in place of the floor is GetUser. */
const REHEARSAL: Amount = { rounds: 1, requests: 2, atOnce: [2], isRehearsal: true }

type Key = { accessKeyId: string; secretAccessKey: string }
type Account = { accountId: string; key: Key }
type Call = Readonly<Record<string, string>>
type Kind = 'floor' | 'GetUser' | 'ListVirtualMFADevices' | 'CreateVirtualMFADevice' | 'DeleteVirtualMFADevice'

const KINDS: readonly Kind[] = [
  ...(['floor', 'GetUser', 'CreateVirtualMFADevice', 'ListVirtualMFADevices', 'DeleteVirtualMFADevice'] as const),
]

/**
 * Compares signed calls of the Query API with the floor: a route handler of the same server that only reads the
 * request. Only processor time of the server is compared, so neither client nor signing counts. Throws when a call
 * fails. Figures of a rehearsal mean nothing.
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
    const account = await makeAccount(server, 100 * atOnce + round)
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
    signed(server, account.key, path, { ...callOf(kind, number, account), Version: '2010-05-08' }),
  )
  return Promise.all(requests)
}

/** Signed as the AWS SDK signs. The floor gets the same bytes and headers. */
async function signed(server: BenchServer, credentials: Key, path: string, call: Call): Promise<Ready> {
  const { hostname, port, host } = new URL(server.address)
  const body = new URLSearchParams(call).toString()
  const signer = new SignatureV4({ credentials, region: 'us-east-1', service: 'iam', sha256: Sha256 })
  const sent = { 'content-type': 'application/x-www-form-urlencoded', 'content-length': String(body.length) }
  const { headers } = await signer.sign(
    {
      ...{ method: 'POST', protocol: 'http:', hostname, port: Number(port), path, query: {}, body },
      headers: { host, ...sent },
    },
    { signingDate: systemClock.now() },
  )
  return { method: 'POST', path, headers, body }
}

/** A new account, with the key of its administrator. */
async function makeAccount({ address, operatorToken }: BenchServer, index: number): Promise<Account> {
  const answer = await fetch(`${address}/api/test/accounts`, {
    method: 'POST',
    headers: { authorization: `Bearer ${operatorToken}`, 'content-type': 'application/json' },
    body: JSON.stringify({ world: 'standard', index }),
  })
  if (!answer.ok) throw new Error(`Making an account answered ${answer.status}: ${await answer.text()}`)
  const made: { accountId: string; accessKeys: ({ userName: string } & Key)[] } = await answer.json()
  const key = made.accessKeys.find(({ userName }) => userName === 'admin')
  if (!key) throw new Error('The administrator has no access key.')
  return { accountId: made.accountId, key }
}
