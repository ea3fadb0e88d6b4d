import type { Figure } from './measure'
import { type BenchServer, startServer } from './server'

type Amount = { rounds: number; workers: number }

const FULL: Amount = { rounds: 10, workers: 20 }
const REHEARSAL: Amount = { rounds: 1, workers: 2 }

/**
 * Measures how long a test waits for its account: made, and restored as before each test, by one worker alone and by twenty
 * at once. Rounds of all kinds take turns, because the speed of a machine varies. Throws if an account is not made. Figures
 * of a rehearsal mean nothing.
 */
export async function accountBench(isRehearsal: boolean): Promise<Figure[]> {
  const { rounds, workers } = isRehearsal ? REHEARSAL : FULL
  const needsNoFloor = true
  const server = await startServer(needsNoFloor)
  try {
    const kinds = KINDS.map((kind) => ({ ...kind, milliseconds: [] as number[], cpu: [] as number[] }))
    const indexes = Array.from({ length: workers }, (_, worker) => worker + 1)
    for (let round = 0; round <= rounds; round++) {
      for (const { isRestored, isAlone, milliseconds, cpu } of kinds) {
        if (!isRestored) await inRow(indexes, (index) => remove(server, index))
        const cpuBefore = server.cpuSeconds()
        const make = (index: number) => timed(() => makeAccount(server, index))
        const taken = isAlone ? await inRow(indexes, make) : await Promise.all(indexes.map(make))
        // The first round is a warm-up.
        if (round === 0) continue
        milliseconds.push(...taken)
        cpu.push(((server.cpuSeconds() - cpuBefore) / workers) * 1000)
      }
    }
    return kinds.flatMap(({ isRestored, isAlone, milliseconds, cpu }) => {
      const what = `${isRestored ? 'restored' : 'made'}, ${isAlone ? 'alone' : `${workers} at once`}`
      return figuresOf(what, milliseconds, cpu)
    })
  } finally {
    server.end()
  }
}

const KINDS = [
  { isRestored: false, isAlone: true },
  { isRestored: true, isAlone: true },
  { isRestored: false, isAlone: false },
  { isRestored: true, isAlone: false },
]

function figuresOf(what: string, milliseconds: readonly number[], cpu: readonly number[]): Figure[] {
  const sorted = [...milliseconds].sort((a, b) => a - b)
  const at = (part: number) => (sorted[Math.ceil(sorted.length * part) - 1] ?? Number.NaN).toFixed(1)
  const mean = cpu.reduce((sum, one) => sum + one, 0) / cpu.length
  return [
    { what: `an account is ${what}: median`, value: at(0.5), unit: 'ms', note: `server ${mean.toFixed(1)} cpu ms` },
    { what: '  p95', value: at(0.95), unit: 'ms' },
    { what: '  worst', value: at(1), unit: 'ms' },
  ]
}

async function inRow<T>(indexes: readonly number[], work: (index: number) => Promise<T>): Promise<T[]> {
  const done: T[] = []
  for (const index of indexes) done.push(await work(index))
  return done
}

/** How long work takes, in milliseconds. */
async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = process.hrtime.bigint()
  await work()
  return Number(process.hrtime.bigint() - start) / 1e6
}

const ids = new Map<number, string>()

async function makeAccount(server: BenchServer, index: number): Promise<void> {
  const made = await asked(server, 'POST', '/api/test/accounts', { world: 'standard', index })
  const { accountId }: { accountId: string } = JSON.parse(made)
  ids.set(index, accountId)
}

async function remove(server: BenchServer, index: number): Promise<void> {
  const id = ids.get(index)
  if (id !== undefined) await asked(server, 'DELETE', `/api/test/accounts/${id}`)
}

async function asked({ address, operatorToken }: BenchServer, method: string, path: string, body?: object) {
  const headers = { authorization: `Bearer ${operatorToken}`, 'content-type': 'application/json' }
  const answer = await fetch(address + path, { method, headers, ...(body && { body: JSON.stringify(body) }) })
  const text = await answer.text()
  if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${text}`)
  return text
}
