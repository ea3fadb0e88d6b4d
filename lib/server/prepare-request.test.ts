import http from 'node:http'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { chanceFrom } from '@/lib/ids'
import { ownSettings } from '@/lib/testing/settings'
import { networkFrom } from '@/lib/values/addresses'
import { prepareRequest } from './prepare-request'

const set = ownSettings({ trustedProxies: [], publicUrl: 'https://iam.example.com' })

// A slow machine must not fail these tests.
vi.setConfig({ testTimeout: 120_000 })

const chance = chanceFrom('requests')
/** Answers with the headers that the pages receive. */
const server = http.createServer((request, response) => {
  prepareRequest(request, response, chance)
  response.end(JSON.stringify(request.headers))
})
let port = 0

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  port = typeof address === 'object' && address !== null ? address.port : 0
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

type Answer = { status: number; headers: http.IncomingHttpHeaders; body: string }

/** Sends any headers, including those a browser would not send. */
function send(headers: Readonly<Record<string, string | string[]>> = {}, path = '/'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = http.request({ host: '127.0.0.1', port, path, headers, agent: false }, (response) => {
      let body = ''
      response.setEncoding('utf8')
      response.on('data', (chunk: string) => {
        body += chunk
      })
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }))
    })
    request.on('error', reject)
    request.end()
  })
}

async function seen(
  headers: Readonly<Record<string, string | string[]>>,
  path?: string,
): Promise<Record<string, string>> {
  const { status, body } = await send(headers, path)
  expect(status).toBe(200)
  return JSON.parse(body)
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

describe('a header that a client must not set', () => {
  it.each([
    'x-middleware-subrequest',
    'X-Middleware-Rewrite',
    'x-middleware-anything-new',
    'x-invoke-path',
    'x-forwarded-for',
    'X-Forwarded-Host',
    'x-forwarded-proto',
    'x-postern-anything',
    'x-real-ip',
    'Forwarded',
    'Content-Security-Policy',
    'content-security-policy-report-only',
  ])('is removed: %s', async (name) => {
    expect(await seen({ [name]: 'planted' })).not.toHaveProperty(name.toLowerCase())
  })

  it.each([
    ['x-request-id', UUID],
    ['X-Postern-Source-Ip', /^127\.0\.0\.1$/],
    ['X-Postern-Secure-Transport', /^false$/],
  ])('is replaced by what the server knows: %s', async (name, known) => {
    const headers = await seen({ [name]: 'true' })
    expect(headers[name.toLowerCase()]).toMatch(known)
  })

  it('is removed however often it is sent', async () => {
    expect(await seen({ 'x-forwarded-for': ['192.0.2.1', '192.0.2.2'] })).not.toHaveProperty('x-forwarded-for')
  })
})

describe('the page of a request', () => {
  it.each([
    ['without the query', '/users/alice?password=typed', '/users/alice'],
    ['its beginning, where it is very long', `/${'a'.repeat(300)}`, `/${'a'.repeat(255)}`],
  ])('is its path %s', async (_, path, page) => {
    expect(await seen({ 'x-postern-page': '/planted' }, path)).toHaveProperty('x-postern-page', page)
  })
})

describe('the address that a request came from', () => {
  const claims = { 'x-forwarded-for': '203.0.113.9, 198.51.100.7', 'x-forwarded-proto': 'https' }

  it('is that of the connection: by default no header changes it (S-33)', async () => {
    const headers = await seen({ ...claims, 'x-real-ip': '203.0.113.9', forwarded: 'for=203.0.113.9;proto=https' })
    expect(headers).toMatchObject({ 'x-postern-source-ip': '127.0.0.1', 'x-postern-secure-transport': 'false' })
  })

  it('is what a trusted proxy says', async () => {
    set({ trustedProxies: ['127.0.0.1'].flatMap((text) => networkFrom(text) ?? []) })
    const headers = await seen(claims)
    expect(headers).toMatchObject({ 'x-postern-source-ip': '198.51.100.7', 'x-postern-secure-transport': 'true' })
    const repeated = await seen({ 'x-forwarded-for': ['203.0.113.9', '198.51.100.8'], 'x-forwarded-proto': 'http' })
    expect(repeated).toMatchObject({ 'x-postern-source-ip': '198.51.100.8', 'x-postern-secure-transport': 'false' })
  })
})

// Next requests from the server itself the page to which an action redirects.
describe('a request of the server to itself', () => {
  const FROM_AFAR = { 'x-forwarded-for': '192.0.2.7', 'x-forwarded-proto': 'https' }

  it('has the address of the request that led to it', async () => {
    set({ trustedProxies: [networkFrom('127.0.0.1')].flatMap((network) => network ?? []) })
    const first = await seen(FROM_AFAR)
    const { 'x-request-id': id, host, ...passedOn } = first
    const second = await seen(passedOn)
    for (const headers of [first, second]) {
      expect(headers).toMatchObject({ 'x-postern-source-ip': '192.0.2.7', 'x-postern-secure-transport': 'true' })
    }
    expect(second['x-request-id']).not.toBe(id)
  })

  it('has the place in the queue of the request that led to it', async () => {
    const passedOn = await seen({})
    expect(await seen({ ...passedOn, 'x-postern-in-turn': 'yes' })).toHaveProperty('x-postern-in-turn', 'yes')
    expect(await seen(passedOn)).not.toHaveProperty('x-postern-in-turn')
    expect(await seen({ 'x-postern-in-turn': 'yes', 'x-postern-own': 'x' })).not.toHaveProperty('x-postern-in-turn')
  })

  it.each(['', 'undefined', 'x', 'A'.repeat(43)])('is not recognised by a made-up secret: %j', async (own) => {
    const planted = { 'x-postern-own': own, 'x-postern-source-ip': '10.0.0.1', 'x-postern-secure-transport': 'true' }
    expect(await seen(planted)).toMatchObject({
      ...{ 'x-postern-source-ip': '127.0.0.1', 'x-postern-secure-transport': 'false' },
    })
  })

  it('is recognised by a header that no answer contains', async () => {
    const { body, headers } = await send()
    expect(headers).not.toHaveProperty('x-postern-own')
    expect(JSON.parse(body)['x-postern-own']).toMatch(/^[\w-]{43}$/)
  })
})

describe('a header that any browser may send', () => {
  it('is not changed', async () => {
    const own = {
      ...{ cookie: 'a=b', 'user-agent': 'tests', 'next-action': 'id', rsc: '1', 'sec-fetch-site': 'same-origin' },
      ...{ accept: 'text/html', origin: 'https://elsewhere.example', 'x-requested-with': 'tests', host: 'any.example' },
    }
    expect(await seen(own)).toMatchObject(own)
  })
})

describe('the request id', () => {
  it('is new each time, and the same in the answer and for the pages', async () => {
    const answers = [await send(), await send()]
    for (const { headers, body } of answers) {
      expect(headers['x-request-id']).toMatch(UUID)
      expect(JSON.parse(body)).toMatchObject({ 'x-request-id': headers['x-request-id'] })
    }
    expect(answers[0]?.headers['x-request-id']).not.toBe(answers[1]?.headers['x-request-id'])
  })
})

describe('the host that Next compares with Origin', () => {
  it('is that of PUBLIC_URL for a request from its pages, whatever a proxy made of Host', async () => {
    const headers = await seen({ origin: 'https://iam.example.com', host: '10.0.0.1:3000' })
    expect(headers['x-forwarded-host']).toBe('iam.example.com')
  })

  it.each([
    'https://evil.example',
    'http://iam.example.com',
    'https://iam.example.com:444',
    'https://iam.example.com.evil.example',
    'null',
  ])('is not changed for %s', async (origin) => {
    expect(await seen({ origin, 'x-forwarded-host': 'iam.example.com' })).not.toHaveProperty('x-forwarded-host')
  })
})

describe('the name of the client', () => {
  // Node accepts 16 kB of it, and every event, session and decision has a copy.
  it('is cut to 512 characters', async () => {
    expect(await seen({ 'user-agent': 'x'.repeat(15_000) })).toMatchObject({ 'user-agent': 'x'.repeat(512) })
  })

  it('is absent if it was not sent', async () => {
    expect(await seen({})).not.toHaveProperty('user-agent')
  })
})
