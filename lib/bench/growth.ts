import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Size } from './growth/account'
import { type Databases, databasesOf } from './growth/databases'
import type { Asked, Cost } from './growth/subject'
import { type Figure, median } from './measure'

type Plan = { little: Size; much: Size; rounds: number; calls: number }

const FULL: Plan = {
  ...{ little: { users: 1_000, events: 10_000 }, much: { users: 100_000, events: 1_000_000 } },
  ...{ rounds: 7, calls: 20 },
}
/** So that the measurement still works when somebody wants it. */
const REHEARSAL: Plan = {
  ...{ little: { users: 20, events: 40 }, much: { users: 40, events: 80 } },
  ...{ rounds: 1, calls: 1 },
}

/**
 * Measures how the calls of an account get slower as it grows, with little and with much data, in turn: on SQLite by processor
 * time; on PostgreSQL, whose work is done by other processes, by the clock. That is the one at `address` or `DATABASE_URL`, or
 * one of our own. Each size has a process and a database of its own. Throws when a call fails that should not, and when there
 * is no such PostgreSQL. Figures of a rehearsal mean nothing.
 */
export async function growthBench(
  isRehearsal: boolean,
  address = process.env.DATABASE_URL,
  isOnOwnPostgres = false,
): Promise<Figure[]> {
  const databases = await databasesOf(address, isOnOwnPostgres)
  try {
    return [databases.figure, ...(await measure(databases, isRehearsal ? REHEARSAL : FULL))]
  } finally {
    await databases.end()
  }
}

async function measure({ make }: Databases, { little, much, rounds, calls }: Plan): Promise<Figure[]> {
  const small = await startSubject(little, await make('small'))
  const large = await startSubject(much, await make('large'))
  try {
    const figures: Figure[] = []
    for (const question of small.questions) {
      const asked = { what: question.what, calls: question.isLong ? 1 : calls }
      const times: { small: Cost; large: Cost }[] = []
      for (let round = 0; round <= rounds; round++) {
        const both = { small: await small.ask(asked), large: await large.ask(asked) }
        // The first round is a warm-up.
        if (round > 0) times.push(both)
      }
      figures.push(figureOf(question, times))
    }
    return figures
  } finally {
    await Promise.all([small.end(), large.end()])
  }
}

function figureOf({ what, note }: Asked, times: readonly { small: Cost; large: Cost }[]): Figure {
  const longestWait = Math.max(...times.map(({ large }) => large.longestWait ?? 0))
  const notes = [note, longestWait > 0 ? `others wait ${longestWait.toFixed(1)} ms at most` : undefined]
  return {
    what,
    value: median(times.map(({ large }) => large.time)).toFixed(2),
    unit: 'ms',
    baseline: `the small one's ${median(times.map(({ small }) => small.time)).toFixed(2)} ms`,
    // Within a round, because the speed of a machine varies.
    ratio: median(times.map(({ small, large }) => large.time / small.time)),
    note: notes.filter((one) => one !== undefined).join('; '),
  }
}

async function startSubject(size: Size, url: string | undefined) {
  const folder = mkdtempSync(path.join(tmpdir(), 'postern-growth-'))
  const seal = `bench:${Buffer.alloc(32, 7).toString('base64')}`
  const { DATABASE_URL: _, ...outside } = process.env
  const env = { ...outside, ...(url && { DATABASE_URL: url }), DATA_DIR: folder, SEAL_KEYS: seal }
  const child = fork(path.join(import.meta.dirname, 'growth/subject.ts'), [JSON.stringify(size)], { env })
  const exited = once(child, 'exit')
  const end = async () => {
    if (child.connected) child.disconnect()
    await exited
    rmSync(folder, { recursive: true, force: true })
  }
  const questions = (await answerOf(child)) as Asked[]
  const ask = (asked: { what: string; calls: number }) => {
    child.send(asked)
    return answerOf(child) as Promise<Cost>
  }
  return { questions, ask, end }
}

function answerOf(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const fail = () => reject(new Error('A process of the measurement has failed.'))
    child.once('exit', fail)
    child.once('message', (answer) => {
      child.off('exit', fail)
      resolve(answer)
    })
  })
}
