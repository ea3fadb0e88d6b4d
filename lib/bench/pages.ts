import http from 'node:http'
import { gunzipSync } from 'node:zlib'
import { type Figure, median } from './measure'
import { type Amounts, addMuchData } from './much-data'
import { type BenchServer, startServer } from './server'
import { signInOverHttp } from './sign-in'

/** `floor` is the page of the same server by which all others are divided. */
type Plan = { floor: string; rounds: number; little: Amounts; much: Amounts }

/** Two full lists, and a hundred times as much; the floor is empty. */
const FULL: Plan = {
  ...{ floor: '/floor', rounds: 15 },
  ...{ little: { users: 100, events: 1_000 }, much: { users: 10_000, events: 100_000 } },
}
/** So that the measurement still works when somebody wants it. Any build will do: no page of it is empty. */
const REHEARSAL: Plan = {
  ...{ floor: '/accessibility', rounds: 1 },
  ...{ little: { users: 1, events: 1 }, much: { users: 30, events: 30 } },
}

const ROUTES = [
  ...['/sign-in', '/', '/security-credentials', '/security-credentials/mfa/assign', '/users', '/users?q=user-000'],
  ...['/users?sort=created&desc=1', '/users?q=user', '/groups', '/groups?q=group-000'],
  ...[
    '/mfa-devices?q=user-000',
    '/mfa-devices?sort=enabled',
    '/mfa-devices',
    '/audit',
    '/audit?of=everybody',
    '/audit?of=everybody&name=CreateAccessKey',
    '/simulator',
  ],
  ...['/sessions', '/notices', '/help/mfa'],
]

/** Milliseconds until the first and until the last byte, and bytes as they are sent. */
type Answer = { first: number; last: number; bytes: number; body: Buffer; encoding: string | undefined }
type Times = ReadonlyMap<string, readonly Pick<Answer, 'first' | 'last'>[]>

/**
 * Measures the pages of an administrator: what a first visit transfers, compressed, and the time to the first and to the
 * last byte with much data, and how it grew from little. Throws when a page does not answer 200. Figures of a rehearsal
 * mean nothing.
 */
export async function pagesBench(isRehearsal: boolean): Promise<Figure[]> {
  const plan = isRehearsal ? REHEARSAL : FULL
  const little = await withServer(plan.little, isRehearsal, async (server, cookie) => ({
    weights: await weigh(server, cookie, plan),
    times: await time(server, cookie, plan),
  }))
  const much = await withServer(plan.much, isRehearsal, (server, cookie) => time(server, cookie, plan))
  return [...little.weights, ...timeFigures(little.times, much, plan)]
}

async function withServer<T>(
  amounts: Amounts,
  isRehearsal: boolean,
  measure: (server: BenchServer, cookie: string) => Promise<T>,
) {
  const server = await startServer(isRehearsal)
  try {
    await addMuchData(server.dataDir, amounts)
    const session = await signInOverHttp(server.address, 'example-corp', 'admin', 'Admin-Passw0rd!')
    // As a browser with scripts says at its second page: pages are streamed to it.
    return await measure(server, `${session}; postern-scripts=yes`)
  } finally {
    server.end()
  }
}

async function weigh(server: BenchServer, cookie: string, { floor }: Plan): Promise<Figure[]> {
  const least = await weightOf(server, floor, cookie)
  const figures: Figure[] = []
  for (const route of [floor, ...ROUTES]) {
    const weight = await weightOf(server, route, cookie)
    figures.push({
      what: route,
      value: kilobytes(weight.all),
      unit: 'kB, first visit',
      ...(route !== floor && { baseline: 'the floor', ratio: weight.all / least.all }),
      note: `HTML ${kilobytes(weight.html)}, scripts ${kilobytes(weight.scripts)}, styles ${kilobytes(weight.styles)}`,
    })
  }
  return figures
}

/** What a browser with scripts fetches for a page, without fonts and pictures, of which there are none but the icon. */
async function weightOf(server: BenchServer, route: string, cookie: string) {
  const page = await get(server, route, cookie)
  const html = textOf(page)
  const sum = async (addresses: Iterable<string>) => {
    let bytes = 0
    for (const address of new Set(addresses)) bytes += (await get(server, address, cookie)).bytes
    return bytes
  }
  const tags = html.match(/<(script|link)\b[^>]*>/g) ?? []
  const modern = tags.filter((tag) => !tag.includes('noModule'))
  const scripts = await sum(modern.flatMap((tag) => /^<script.* src="([^"]+)"/.exec(tag)?.[1] ?? []))
  const styles = await sum(
    modern.flatMap((tag) => (tag.includes('"stylesheet"') ? (/ href="([^"]+)"/.exec(tag)?.[1] ?? []) : [])),
  )
  return { html: page.bytes, scripts, styles, all: page.bytes + scripts + styles }
}

async function time(server: BenchServer, cookie: string, { floor, rounds }: Plan): Promise<Times> {
  const times = new Map([floor, ...ROUTES].map((route) => [route, [] as Answer[]]))
  for (let round = 0; round <= rounds; round++) {
    for (const [route, answers] of times) {
      const answer = await get(server, route, cookie)
      // The first round is a warm-up.
      if (round > 0) answers.push(answer)
    }
  }
  return times
}

function timeFigures(little: Times, much: Times, { floor }: Plan): Figure[] {
  return [...much].flatMap(([route, answers]) =>
    (['first', 'last'] as const).map((part): Figure => {
      const ratio = ratioOf(much, floor, route, part)
      return {
        what: `${route}, ${part} byte`,
        value: median(answers.map((one) => one[part])).toFixed(1),
        unit: 'ms',
        ...(route !== floor && {
          ...{ baseline: 'the floor', ratio },
          note: `with a hundredth of the data ${ratioOf(little, floor, route, part).toFixed(2)} x`,
        }),
      }
    }),
  )
}

/** Each round is divided by the floor of the same round, because the speed of a machine varies. */
function ratioOf(times: Times, floor: string, route: string, part: 'first' | 'last'): number {
  const floors = times.get(floor) ?? []
  return median((times.get(route) ?? []).map((one, round) => one[part] / (floors[round]?.[part] ?? Number.NaN)))
}

function get(server: BenchServer, path: string, cookie: string): Promise<Answer> {
  const headers = { cookie, 'accept-encoding': 'gzip' }
  return new Promise((resolve, reject) => {
    const sent = process.hrtime.bigint()
    const elapsed = () => Number(process.hrtime.bigint() - sent) / 1e6
    const request = http.get(server.address + path, { headers }, (response) => {
      const parts: Buffer[] = []
      let first = Number.NaN
      response.on('data', (part: Buffer) => {
        if (parts.length === 0) first = elapsed()
        parts.push(part)
      })
      response.on('end', () => {
        const body = Buffer.concat(parts)
        if (response.statusCode !== 200) return reject(new Error(`${path} answered ${response.statusCode}.`))
        resolve({ first, last: elapsed(), bytes: body.length, body, encoding: response.headers['content-encoding'] })
      })
    })
    request.on('error', reject)
  })
}

const textOf = ({ body, encoding }: Answer) => (encoding === 'gzip' ? gunzipSync(body) : body).toString()

const kilobytes = (bytes: number) => (bytes / 1000).toFixed(1)
