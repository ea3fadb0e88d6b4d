import os from 'node:os'
import { setTimeout as pause } from 'node:timers/promises'
import { seatIndex } from '@/lib/lab-seats/numbers'
import { planAccount } from '@/lib/worlds/plan'
import type { Figure } from './measure'
import { cookiesOf, type Jar, plainForm } from './plain-form'
import { type BenchServer, startServer } from './server'
import { signed } from './signed'

type Amount = { learners: number; seconds: number }

const FULL: Amount = { learners: 200, seconds: 60 }
const REHEARSAL: Amount = { learners: 3, seconds: 10 }

const LAB = 'lab-05'
/** How often a lab page of a large class asks whether something happened, and how often a learner does something. */
const ASKED_EVERY = 5
const DONE_EVERY = 10

type Kind = 'state' | 'page' | 'call'
type Answer = { kind: Kind; milliseconds: number; status: number }
type Learner = { jar: Jar; index: number; etag: string; turn: number }

/**
 * Measures a class on one server: so many learners have a lab open for a minute. The lab page of each asks every 5 s whether
 * something has happened, mostly to hear that nothing has, and every 10 s the learner opens a page or calls the API. They
 * join and start in the same ways as people, a few at once. What sends the requests runs on the same machine. Figures of a
 * rehearsal mean nothing.
 */
export async function classBench(isRehearsal: boolean): Promise<Figure[]> {
  const { learners: number, seconds } = isRehearsal ? REHEARSAL : FULL
  const needsNoFloor = true
  const server = await startServer(needsNoFloor)
  try {
    const began = performance.now()
    const { code }: { code: string } = await hook(server, '/api/test/classes', { name: 'Measured', seats: number })
    const learners: Learner[] = []
    for (let place = 1; place <= number; place++) learners.push(await joined(server, code, place))
    const startTimes = await startedAll(server, learners)
    const begun = (performance.now() - began) / 1000

    const cpuBefore = server.cpuSeconds()
    const start = performance.now()
    const answers = (
      await Promise.all(learners.map((learner, at) => day(server, learner, at / number, seconds)))
    ).flat()
    const took = (performance.now() - start) / 1000
    const cpu = (server.cpuSeconds() - cpuBefore) / took
    const boards = await timesOf(5, () => hook(server, `/api/test/classes/${code}`))

    const errors = answers.filter(({ status }) => status !== 200 && status !== 304).length
    const unchanged = answers.filter(({ status }) => status === 304).length
    const load = os
      .loadavg()
      .map((one) => one.toFixed(1))
      .join(', ')
    return [
      { what: `${number} learners joined and started, 4 at once`, value: begun.toFixed(1), unit: 's' },
      { what: '  a start: median', value: at(startTimes, 0.5), unit: 'ms', note: `p95 ${at(startTimes, 0.95)}` },
      {
        what: 'requests',
        value: (answers.length / took).toFixed(1),
        unit: 'a second',
        note: `${unchanged} of ${answers.length} were 304`,
      },
      { what: 'errors', value: String(errors), unit: 'answers' },
      ...(['state', 'page', 'call'] as const).map((kind) => figureOf(kind, answers)),
      {
        what: 'processor of the server',
        value: (cpu * 100).toFixed(0),
        unit: '% of a core',
        note: `${os.cpus().length} cores, load ${load}`,
      },
      { what: 'the board is read: median', value: at(boards, 0.5), unit: 'ms' },
    ]
  } finally {
    server.end()
  }
}

const WORDS: Readonly<Record<Kind, string>> = {
  state: 'how far a lab is: p50',
  page: 'a page of the console or the lab: p50',
  call: 'a call of the API: p50',
}

function figureOf(kind: Kind, answers: readonly Answer[]): Figure {
  const times = answers.filter((one) => one.kind === kind).map(({ milliseconds }) => milliseconds)
  return {
    what: WORDS[kind],
    value: at(times, 0.5),
    unit: 'ms',
    note: `p95 ${at(times, 0.95)}, p99 ${at(times, 0.99)}`,
  }
}

function at(times: readonly number[], part: number): string {
  const sorted = [...times].sort((a, b) => a - b)
  return (sorted[Math.ceil(sorted.length * part) - 1] ?? Number.NaN).toFixed(1)
}

async function joined(server: BenchServer, code: string, place: number): Promise<Learner> {
  const path = `/api/test/classes/${code}/seats`
  const { number, cookie }: { number: number; cookie: { name: string; value: string } } = await hook(server, path, {
    nickname: `Learner ${place}`,
  })
  return { jar: new Map([[cookie.name, cookie.value]]), index: seatIndex(number), etag: '', turn: place }
}

/** Starts the lab of each learner by the form of its page, and returns how long each start took. */
async function startedAll(server: BenchServer, learners: readonly Learner[]): Promise<number[]> {
  const times: number[] = []
  const waiting = [...learners]
  const worker = async () => {
    for (let learner = waiting.shift(); learner; learner = waiting.shift()) times.push(await started(server, learner))
  }
  await Promise.all(Array.from({ length: 4 }, worker))
  return times
}

async function started({ address }: BenchServer, { jar }: Learner): Promise<number> {
  const start = await plainForm(address, `/labs/${LAB}`, jar, (names) => names.includes('lab'))
  const { answer, milliseconds } = await start()
  if (answer.status !== 303) throw new Error(`Starting the lab answered ${answer.status}.`)
  return milliseconds
}

/** What a learner does in so many seconds. `offset` spreads the learners over the time between two requests. */
async function day(server: BenchServer, learner: Learner, offset: number, seconds: number): Promise<Answer[]> {
  const began = performance.now()
  const until = (second: number) => pause(Math.max(0, began + second * 1000 - performance.now()))
  const asking = async () => {
    const answers: Answer[] = []
    for (let second = offset * ASKED_EVERY; second < seconds; second += ASKED_EVERY) {
      await until(second)
      answers.push(await lookedAt(server, learner))
    }
    return answers
  }
  const doing = async () => {
    const answers: Answer[] = []
    for (let second = offset * DONE_EVERY; second < seconds; second += DONE_EVERY) {
      await until(second)
      answers.push(await did(server, learner))
    }
    return answers
  }
  return (await Promise.all([asking(), doing()])).flat()
}

async function lookedAt({ address }: BenchServer, learner: Learner): Promise<Answer> {
  const { answer, milliseconds } = await timed(`${address}/labs/${LAB}/state`, {
    headers: { cookie: cookiesOf(learner.jar), ...(learner.etag && { 'if-none-match': learner.etag }) },
  })
  learner.etag = answer.headers.get('etag') ?? ''
  return { kind: 'state', milliseconds, status: answer.status }
}

const PAGES = ['/users', `/labs/${LAB}`, '/security-credentials'] as const

/** Three pages, then a call of the API by the administrator of the lab. */
async function did({ address }: BenchServer, learner: Learner): Promise<Answer> {
  const path = PAGES[learner.turn++ % (PAGES.length + 1)]
  if (path !== undefined) {
    const { answer, milliseconds } = await timed(address + path, { headers: { cookie: cookiesOf(learner.jar) } })
    return { kind: 'page', milliseconds, status: answer.status }
  }
  const [key] = planAccount(LAB, learner.index).accessKeys
  if (!key) throw new Error('The administrator of the lab has no access key.')
  const { method, headers, body = '' } = await signed(`${address}/api/aws`, key, { Action: 'ListUsers' })
  const sent = Object.entries(headers).flatMap(([name, value]) => (name === 'host' ? [] : [[name, String(value)]]))
  const { answer, milliseconds } = await timed(`${address}/api/aws`, {
    method,
    body,
    headers: Object.fromEntries(sent),
  })
  return { kind: 'call', milliseconds, status: answer.status }
}

async function timed(address: string, request: RequestInit): Promise<{ answer: Response; milliseconds: number }> {
  const began = performance.now()
  const answer = await fetch(address, { ...request, redirect: 'manual' })
  await answer.arrayBuffer()
  return { answer, milliseconds: performance.now() - began }
}

async function timesOf(times: number, work: () => Promise<unknown>): Promise<number[]> {
  const taken: number[] = []
  for (let time = 0; time < times; time++) {
    const began = performance.now()
    await work()
    taken.push(performance.now() - began)
  }
  return taken
}

async function hook<T>({ address, operatorToken }: BenchServer, path: string, body?: object): Promise<T> {
  const answer = await fetch(address + path, {
    method: body ? 'POST' : 'GET',
    headers: { authorization: `Bearer ${operatorToken}`, 'content-type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  })
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`)
  return answer.json()
}
