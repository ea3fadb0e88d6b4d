import { inTransaction } from '@/lib/db/store'
import { NO_ACCOUNT } from '@/lib/db/turn'
import { type Size, seedAccount } from './account'
import { growthQuestions } from './questions'

// One size of database in a process of its own, which answers its parent.

/** A question that the parent may ask. */
export type Asked = { what: string; note?: string; isLong?: true }
/** Time of a call (see `growthBench`), and how long others had to wait at most while a long one ran. Milliseconds. */
export type Cost = { time: number; longestWait?: number }

const size: Size = JSON.parse(process.argv[2] ?? '')
/** The address that the parent gives it; undefined for a file of SQLite. */
const postgres = process.env.DATABASE_URL
const questions = await growthQuestions(await seedAccount(size, postgres), size)
process.on('message', async ({ what, calls }: { what: string; calls: number }) => {
  const question = questions.find((one) => one.what === what)
  if (!question) throw new Error(`There is no question "${what}".`)
  const { ask, isLong } = question
  const time = await (postgres ? timeOnTheClock : processorTime)(ask, calls)
  process.send?.({ time, ...(isLong && { longestWait: await longestWait(ask) }) } satisfies Cost)
})
process.on('disconnect', () => process.exit())
process.send?.(questions.map(({ ask: _, ...asked }): Asked => asked))

async function processorTime(ask: () => Promise<unknown>, calls: number): Promise<number> {
  globalThis.gc?.()
  const before = process.cpuUsage()
  for (let call = 0; call < calls; call++) await ask()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000 / calls
}

/** Of the fastest call, because others had to wait for other work on the machine. */
async function timeOnTheClock(ask: () => Promise<unknown>, calls: number): Promise<number> {
  globalThis.gc?.()
  let fastest = Number.POSITIVE_INFINITY
  for (let call = 0; call < calls; call++) {
    const start = performance.now()
    await ask()
    fastest = Math.min(fastest, performance.now() - start)
  }
  return fastest
}

async function longestWait(ask: () => Promise<unknown>): Promise<number> {
  let isOver = false
  let longest = 0
  const others = async () => {
    while (!isOver) {
      const start = performance.now()
      await inTransaction(NO_ACCOUNT, async () => {})
      longest = Math.max(longest, performance.now() - start)
    }
  }
  const waiting = others()
  await ask()
  isOver = true
  await waiting
  return longest
}
