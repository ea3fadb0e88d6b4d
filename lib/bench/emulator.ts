import { type Figure, median } from './measure'
import { type BenchRun, type LoadTarget, load, type Ready, startServer } from './server'
import { type Call, type Key, newBenchAccount, signed } from './signed'

type Amount = { rounds: number; stories: number; atOnce: readonly number[] }

const FULL: Amount = { rounds: 7, stories: 60, atOnce: [1, 8] }
/** So that the comparison still works when somebody wants it. */
const REHEARSAL: Amount = { rounds: 1, stories: 3, atOnce: [2] }

/** An IAM endpoint as clients know it: an address, with a key that may create devices. */
type Endpoint = { address: string; key: Key }

/**
 * Compares this server with another endpoint of IAM, such as an emulator: the same signed calls by the same client on the
 * same machine, in turn. A story creates a virtual MFA device, lists the devices and deletes it. Requests are signed
 * beforehand. The key of the other is that of AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY; many emulators take any. A
 * rehearsal without another's address compares this server with itself. Throws when a call fails.
 */
export async function emulatorBench(isRehearsal: boolean, address: string | undefined): Promise<Figure[]> {
  if (address === undefined && !isRehearsal) {
    throw new Error('Name the address of the other endpoint: npm run bench -- emulator http://localhost:5000')
  }
  const { rounds, stories, atOnce } = isRehearsal ? REHEARSAL : FULL
  const server = await startServer(isRehearsal)
  try {
    const figures: Figure[] = []
    for (const callers of atOnce) {
      const runs = { ours: [] as BenchRun[], theirs: [] as BenchRun[] }
      for (let round = 0; round <= rounds; round++) {
        // A new account for each round: one caller may not create as many devices as all rounds need (S-34).
        const { key } = await newBenchAccount(server, 10 * callers + round)
        const ours = { address: `${server.address}/api/aws`, key }
        const theirs = address === undefined ? ours : { address, key: keyOfOther() }
        const both = {
          ours: await run(ours, `ours-${callers}-${round}`, stories, callers, server),
          theirs: await run(theirs, `theirs-${callers}-${round}`, stories, callers),
        }
        // The first round is a warm-up.
        if (round === 0) continue
        runs.ours.push(both.ours)
        runs.theirs.push(both.theirs)
      }
      figures.push(...figuresOf(runs, callers))
    }
    return figures
  } finally {
    server.end()
  }
}

const keyOfOther = (): Key => ({
  accessKeyId: process.env.AWS_ACCESS_KEY_ID ?? 'testing',
  secretAccessKey: process.env.AWS_SECRET_ACCESS_KEY ?? 'testing',
})

async function run(endpoint: Endpoint, name: string, stories: number, callers: number, server?: LoadTarget) {
  const { origin } = new URL(endpoint.address)
  const serialOf = await serials(endpoint, name)
  const all = Array.from({ length: stories }, (_, number) => story(endpoint, `${name}-${number}`, serialOf))
  return load(server ?? { address: origin, cpuSeconds: () => Number.NaN }, await Promise.all(all), callers)
}

/** Creates a device and deletes it, to learn how the endpoint names them. Returns the serial number for a name. */
async function serials({ address, key }: Endpoint, name: string): Promise<(name: string) => string> {
  const ask = async (call: Call) => {
    const { method, headers, body } = await signed(address, key, call)
    const answer = await fetch(address, { method, headers: headers as Record<string, string>, body: body ?? null })
    const text = await answer.text()
    if (!answer.ok) throw new Error(`${call.Action} answered ${answer.status}: ${text.slice(0, 500)}`)
    return text
  }
  const made = await ask({ Action: 'CreateVirtualMFADevice', VirtualMFADeviceName: name })
  const [, serial = ''] = /<SerialNumber>([^<]+)</.exec(made) ?? []
  await ask({ Action: 'DeleteVirtualMFADevice', SerialNumber: serial })
  if (!serial.endsWith(name)) throw new Error(`The serial number ${serial} does not end with the name of the device.`)
  return (other) => serial.slice(0, -name.length) + other
}

function story({ address, key }: Endpoint, name: string, serialOf: (name: string) => string): Promise<Ready[]> {
  const calls: Call[] = [
    { Action: 'CreateVirtualMFADevice', VirtualMFADeviceName: name },
    { Action: 'ListVirtualMFADevices' },
    { Action: 'DeleteVirtualMFADevice', SerialNumber: serialOf(name) },
  ]
  return Promise.all(calls.map((call) => signed(address, key, call)))
}

function figuresOf({ ours, theirs }: Record<'ours' | 'theirs', readonly BenchRun[]>, callers: number): Figure[] {
  const parts = [
    ['requestsPerSecond', 'calls/s', 1],
    ['p50', 'ms, p50', 2],
    ['p99', 'ms, p99', 2],
  ] as const
  return parts.flatMap(([part, unit, digits]): Figure[] => {
    const of = (runs: readonly BenchRun[]) => median(runs.map((one) => one[part])).toFixed(digits)
    // Within a round, because the speed of a machine varies.
    const ratio = median(ours.map((one, round) => one[part] / (theirs[round]?.[part] ?? Number.NaN)))
    return [
      { what: `the other, ${callers} at once`, value: of(theirs), unit },
      { what: `Postern, ${callers} at once`, value: of(ours), unit, baseline: 'the other', ratio },
    ]
  })
}
