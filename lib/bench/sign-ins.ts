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
    const rates: { bare: number; whole: number }[] = []
    for (let round = 0; round <= rounds; round++) {
      const both = {
        bare: await perSecond(signIns, () => verify(known, person.password)),
        whole: await perSecond(signIns, () => send(person)),
      }
      // The first round is a warm-up.
      if (round > 0) rates.push(both)
    }
    const [bare, whole] = [median(rates.map((one) => one.bare)), median(rates.map((one) => one.whole))]
    // Within a round, because the speed of a machine varies.
    const ratio = median(rates.map((one) => one.whole / one.bare))
    const [baseline, unit] = ['the bare hash', 'a second']
    return [
      { what: `argon2id alone, ${AT_ONCE} at once`, value: bare.toFixed(2), unit },
      { what: `sign-ins, ${AT_ONCE} at once`, value: whole.toFixed(2), unit, baseline, ratio },
    ]
  } finally {
    server.end()
  }
}

async function perSecond(times: number, work: () => Promise<unknown>): Promise<number> {
  let left = times
  const worker = async () => {
    while (left-- > 0) await work()
  }
  const start = process.hrtime.bigint()
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
  return times / (Number(process.hrtime.bigint() - start) / 1e9)
}
