import { type Algorithm, hash, verify } from '@node-rs/argon2'
import { PASSWORD_COST } from '@/lib/auth/password-cost'
import { type Figure, median } from './measure'
import { startServer } from './server'
import { signInForm } from './sign-in'

type Amount = { rounds: number; signIns: number }

const FULL: Amount = { rounds: 7, signIns: 12 }
const REHEARSAL: Amount = { rounds: 1, signIns: 2 }

/** As many as the server hashes at once (lib/auth/passwords.ts). */
const AT_ONCE = 2

// 2 is Argon2id: isolated modules cannot read the package's ambient enum.
const PARAMETERS = { algorithm: 2 as Algorithm.Argon2id, ...PASSWORD_COST }

/**
 * Compares whole sign-ins (form, tries, hash, session, records) with the bare hash of a password that each must compute:
 * the same parameters, as many at once, in turn. Throws when a sign-in fails. Figures of a rehearsal mean nothing.
 */
export async function signInBench(isRehearsal: boolean): Promise<Figure[]> {
  const { rounds, signIns } = isRehearsal ? REHEARSAL : FULL
  const server = await startServer(isRehearsal)
  try {
    const person = { account: 'example-corp', username: 'alice', password: 'Alice-Passw0rd!' }
    const send = await signInForm(server.address)
    const known = await hash(person.password, PARAMETERS)
    const ownSeconds = () => (process.cpuUsage().user + process.cpuUsage().system) / 1e6
    const runs: { bare: Run; whole: Run }[] = []
    for (let round = 0; round <= rounds; round++) {
      const both = {
        bare: await run(signIns, () => verify(known, person.password), ownSeconds),
        whole: await run(signIns, () => send(person), server.cpuSeconds),
      }
      // The first round is a warm-up.
      if (round > 0) runs.push(both)
    }
    return figuresOf(runs)
  } finally {
    server.end()
  }
}

/** What some pieces of work took together: how many there were in a second, and the processor time of each. */
type Run = { perSecond: number; cpuMilliseconds: number }

async function run(times: number, work: () => Promise<unknown>, cpuSeconds: () => number): Promise<Run> {
  let left = times
  const worker = async () => {
    while (left-- > 0) await work()
  }
  const [cpuBefore, start] = [cpuSeconds(), process.hrtime.bigint()]
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
  const seconds = Number(process.hrtime.bigint() - start) / 1e9
  return { perSecond: times / seconds, cpuMilliseconds: ((cpuSeconds() - cpuBefore) / times) * 1000 }
}

function figuresOf(runs: readonly { bare: Run; whole: Run }[]): Figure[] {
  const parts = [
    ['perSecond', 'a second'],
    ['cpuMilliseconds', 'cpu ms'],
  ] as const
  return parts.flatMap(([part, unit]): Figure[] => {
    const value = (which: 'bare' | 'whole') => median(runs.map((one) => one[which][part])).toFixed(1)
    // Within a round, because the speed of a machine varies.
    const ratio = median(runs.map(({ bare, whole }) => whole[part] / bare[part]))
    return [
      { what: `argon2id alone, ${AT_ONCE} at once`, value: value('bare'), unit },
      { what: `sign-ins, ${AT_ONCE} at once`, value: value('whole'), unit, baseline: 'the bare hash', ratio },
    ]
  })
}
