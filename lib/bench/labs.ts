import { existsSync } from 'node:fs'
import { type Figure, median } from './measure'
import { cookiesOf, type Jar, plainForm } from './plain-form'
import { type BenchServer, startServer } from './server'

/** The page of the same server by which the times are divided: an empty one, or where the build has none, one that reads nothing. */
const FLOOR = existsSync('.next/server/app/floor/page.js') ? '/floor' : '/accessibility'

/** One lab that signs its learner in with a password, and one that needs a code as well. */
const LABS = ['lab-05', 'lab-03'] as const

/**
 * Measures how long somebody waits who resets a lab: from sending the form until the page of the lab is there whole. The
 * account is made again and its learner signed in. Divided by the time of the floor in the same rounds. Figures of a rehearsal
 * mean nothing.
 */
export async function labsBench(isRehearsal: boolean): Promise<Figure[]> {
  const rounds = isRehearsal ? 1 : 25
  const needsNoFloor = true
  const server = await startServer(needsNoFloor)
  try {
    const empty: number[] = []
    const resets = new Map<string, number[]>(LABS.map((lab) => [lab, []]))
    const jar: Jar = new Map()
    for (const lab of LABS) await started(server, lab, jar)
    // The first round is a warm-up.
    for (let round = 0; round <= rounds; round++) {
      const none = await opened(server, FLOOR, jar)
      if (round > 0) empty.push(none)
      for (const [lab, times] of resets) {
        const took = await reset(server, lab, jar)
        if (round > 0) times.push(took)
      }
    }
    const least = median(empty)
    return [
      { what: `${FLOOR} (the floor)`, value: least.toFixed(0), unit: 'ms' },
      ...Array.from(resets, ([lab, times]) => ({
        ...{ what: `${lab} is reset, and its page is there`, value: median(times).toFixed(0), unit: 'ms' },
        ...{ baseline: 'the floor', ratio: median(times) / least, note: `at most ${Math.max(...times).toFixed(0)}` },
      })),
    ]
  } finally {
    server.end()
  }
}

const pageOf = (lab: string) => `/labs/${lab}`

async function started({ address }: BenchServer, lab: string, jar: Jar): Promise<void> {
  const start = await plainForm(address, pageOf(lab), jar, (names) => names.includes('lab'))
  const { answer } = await start()
  if (answer.status !== 303) throw new Error(`Starting ${lab} answered ${answer.status}.`)
}

/** Fields that forms of the page have and that of the reset has not. */
const OF_OTHERS = ['person', 'seconds', 'rung', 'question', 'action', 'code', 'user']

async function reset(server: BenchServer, lab: string, jar: Jar): Promise<number> {
  const isReset = (names: readonly string[]) => names.includes('lab') && !OF_OTHERS.some((name) => names.includes(name))
  const send = await plainForm(server.address, pageOf(lab), jar, isReset)
  const { answer, milliseconds } = await send()
  const to = answer.headers.get('location')
  if (answer.status !== 303 || to === null) throw new Error(`Resetting ${lab} answered ${answer.status}.`)
  return milliseconds + (await opened(server, new URL(to, server.address).pathname, jar))
}

/** Milliseconds until a page is there whole. */
async function opened({ address }: BenchServer, path: string, jar: Jar): Promise<number> {
  const began = performance.now()
  const answer = await fetch(address + path, { headers: { cookie: cookiesOf(jar) }, redirect: 'manual' })
  await answer.arrayBuffer()
  if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}.`)
  return performance.now() - began
}
