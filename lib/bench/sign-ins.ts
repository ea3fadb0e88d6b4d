import { type Algorithm, hash, verify } from '@node-rs/argon2'
import { PASSWORD_COST } from '@/lib/auth/password-cost'
import { type Figure, median } from './measure'
import { startServer } from './server'
import { signInForm } from './sign-in'

/** `warmUp`: sign-ins beforehand, for a server that has just started is still being compiled. */
type Amount = { rounds: number; signIns: number; warmUp: number; atOnce: readonly number[] }

const FULL: Amount = { rounds: 7, signIns: 24, warmUp: 100, atOnce: [2, 4, 8] }
const REHEARSAL: Amount = { rounds: 1, signIns: 2, warmUp: 2, atOnce: [2] }

// 2 is Argon2id: isolated modules cannot read the package's ambient enum.
const PARAMETERS = { algorithm: 2 as Algorithm.Argon2id, ...PASSWORD_COST }

/**
 * Compares whole sign-ins (form, tries, hash, session, records) with the bare hash of a password that each must compute:
 * the same parameters, as many at once, in turn. Throws when a sign-in fails. Figures of a rehearsal mean nothing.
 */
export async function signInBench(isRehearsal: boolean): Promise<Figure[]> {
  const { rounds, signIns, warmUp, atOnce } = isRehearsal ? REHEARSAL : FULL
  const server = await startServer(isRehearsal)
  const person = { account: 'example-corp', username: 'alice', password: 'Alice-Passw0rd!' }
  const { send, end } = await signInForm(server.address, person)
  try {
    const known = await hash(person.password, PARAMETERS)
    await run(warmUp, 4, send, server.cpuSeconds)
    const runs = new Map(atOnce.map((number): [number, Round[]] => [number, []]))
    // The numbers take turns as well, because the speed of a machine varies.
    for (let round = 0; round < rounds; round++) {
      for (const [number, those] of runs) {
        const bare = await run(signIns, number, () => verify(known, person.password), ownSeconds)
        const whole = await run(signIns, number, send, server.cpuSeconds)
        those.push({ bare, whole })
      }
    }
    return [...runs].flatMap(([number, those]) => figuresOf(number, those))
  } finally {
    end()
    server.end()
  }
}

/**
 * What some pieces of work took together: how many there were in a second, and the processor time of each: of who did it,
 * and of this process.
 */
type Run = { perSecond: number; cpuMilliseconds: number; ownMilliseconds: number }

type Round = { bare: Run; whole: Run }

function ownSeconds(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}

async function run(
  times: number,
  atOnce: number,
  work: () => Promise<unknown>,
  cpuSeconds: () => number,
): Promise<Run> {
  let left = times
  const worker = async () => {
    while (left-- > 0) await work()
  }
  const [cpuBefore, ownBefore, start] = [cpuSeconds(), ownSeconds(), process.hrtime.bigint()]
  await Promise.all(Array.from({ length: atOnce }, worker))
  const seconds = Number(process.hrtime.bigint() - start) / 1e9
  return {
    perSecond: times / seconds,
    cpuMilliseconds: ((cpuSeconds() - cpuBefore) / times) * 1000,
    ownMilliseconds: ((ownSeconds() - ownBefore) / times) * 1000,
  }
}

function figuresOf(atOnce: number, rounds: readonly Round[]): Figure[] {
  const parts = [
    ['perSecond', 'a second'],
    ['cpuMilliseconds', 'cpu ms'],
  ] as const
  const client = median(rounds.map(({ whole }) => whole.ownMilliseconds)).toFixed(1)
  return parts.flatMap(([part, unit]): Figure[] => {
    const value = (which: keyof Round) => median(rounds.map((one) => one[which][part])).toFixed(1)
    // Within a round, because the speed of a machine varies.
    const ratio = median(rounds.map(({ bare, whole }) => whole[part] / bare[part]))
    const note = part === 'cpuMilliseconds' ? { note: `and ${client} of who sends the form` } : {}
    return [
      { what: `argon2id alone, ${atOnce} at once`, value: value('bare'), unit },
      { what: `sign-ins, ${atOnce} at once`, value: value('whole'), unit, baseline: 'the bare hash', ratio, ...note },
    ]
  })
}
