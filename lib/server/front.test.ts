import { once } from 'node:events'
import http from 'node:http'
import net from 'node:net'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { chunked, MULTIPART, multipart, type RawRequest, sendRaw } from '@/e2e/support/raw-request'
import { ownDatabase } from '@/lib/testing/database'
import { front } from './front'
import { refuseProtocol } from './refusal'

ownDatabase()
vi.stubEnv('PUBLIC_URL', 'https://iam.example.com')
vi.stubEnv('ALLOW_REMOTE_TRAINING', '1')
// A slow machine must not fail these tests.
vi.setConfig({ testTimeout: 120_000 })

/** How many requests have arrived whose answers are not read. */
let unread = 0

/** Stands in for Next: reads a body to its end, and returns it. */
const pages: http.RequestListener = async (request, response) => {
  let length = 0
  for await (const chunk of request) length += chunk.length
  // More than the buffers of a connection hold. Next waits until it is sent, which may be never.
  if (request.url?.includes('long')) response.write('x'.repeat(8_000_000))
  if (request.url?.includes('unread')) {
    unread++
    if (!response.write('x'.repeat(100_000))) await once(response, 'drain')
  }
  response.end(`${request.method} ${request.url} ${length}`)
}
const server = http.createServer(front(pages, false)).on('upgrade', refuseProtocol).on('connect', refuseProtocol)
let address = ''

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const at = server.address()
  address = `http://127.0.0.1:${typeof at === 'object' && at !== null ? at.port : 0}`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

const send = (request: RawRequest) => sendRaw(address, request)
const get = (target: string, headers: RawRequest['headers'] = {}) => send({ target, headers })

// The headers of a browser for a form of the console.
const OWN = { 'sec-fetch-site': 'same-origin', origin: 'https://iam.example.com', ...MULTIPART }
const JSON_TYPE = { 'content-type': 'application/json' }
const FORM = multipart([['$ACTION_ID_00da83', '']])
const post = (body: string, headers: RawRequest['headers'] = {}, target = '/sign-in') =>
  send({ method: 'POST', target, body, headers: { ...OWN, ...headers } })

const form = (bytes: number) =>
  multipart([
    ['$ACTION_ID_00da83', ''],
    ['text', 'x'.repeat(bytes)],
  ])

describe('a request for the pages', () => {
  it('reaches them', async () => {
    expect(await get('/users?q=%')).toMatchObject({ status: 200, body: 'GET /users?q=% 0' })
    expect(await get('/..x/.well-known/a..b?../..')).toMatchObject({ status: 200 })
  })

  it('reaches them with the state of the router', async () => {
    const state = encodeURIComponent(JSON.stringify(['', { children: ['users', {}] }, null, null]))
    expect((await get('/users', { rsc: '1', 'next-router-state-tree': state })).status).toBe(200)
  })

  it('reaches them with its whole form', async () => {
    const lengthOf = async (bytes: number, untold = false) => {
      const headers: RawRequest['headers'] = untold ? { 'transfer-encoding': 'chunked' } : {}
      const { status, body } = await post(untold ? chunked(form(bytes)) : form(bytes), headers)
      expect(status).toBe(200)
      return Number(/POST \/sign-in (\d+)/.exec(body)?.[1])
    }
    // It is encoded again, with another length.
    const marks = await lengthOf(0)
    expect(await lengthOf(250_000)).toBe(marks + 250_000)
    expect(await lengthOf(250_000, true)).toBe(marks + 250_000)
  })

  it('leaves its connection usable for the next', async () => {
    const agent = new http.Agent({ keepAlive: true, maxSockets: 1 })
    const ports = new Set<number | undefined>()
    for (let count = 0; count < 3; count++) {
      await new Promise<void>((resolve, reject) => {
        const headers = { ...OWN, 'content-length': FORM.length }
        const request = http.request(`${address}/sign-in`, { method: 'POST', agent, headers }, (response) => {
          ports.add(response.socket.localPort)
          response.resume().on('end', resolve)
        })
        request.on('error', reject).end(FORM)
      })
    }
    agent.destroy()
    expect(ports.size).toBe(1)
  })
})

// S-90.
describe('413', () => {
  it('answers a form of more than 256 kB, and closes the connection', async () => {
    const answer = await post(form(256 * 1024))
    expect(answer).toMatchObject({ status: 413, body: 'The request body is longer than 262144 bytes.\n', ended: true })
    expect(answer.head).toContain('connection: close')
  })

  it('says so in the language of the browser, and to programs in English', async () => {
    const german = { 'accept-language': 'de', 'content-length': '99999999999999' }
    expect((await post('', german)).body).toContain('Der Inhalt der Anfrage ist')
    expect((await post('', german, '/api/test/accounts')).body).toContain('The request body is longer than')
  })

  it('takes five megabytes where an account is imported, and nowhere else', async () => {
    expect(await post(form(5_100_000), {}, '/policies/import?x=1')).toMatchObject({ status: 200 })
    for (const target of ['/policies/import/x', '/policies', '/x?/policies/import']) {
      expect(await post(form(5_100_000), {}, target), target).toMatchObject({ status: 413 })
    }
    expect(await post(form(5.5 * 1024 * 1024), {}, '/policies/import')).toMatchObject({ status: 413 })
  })

  it('answers a form without a length', async () => {
    const headers = { 'transfer-encoding': 'chunked' }
    expect(await post(chunked(form(256 * 1024)), headers)).toMatchObject({ status: 413, ended: true })
  })

  it('answers a form that does not end, while it is still being sent', async () => {
    const endless = `${(9_000_000).toString(16)}\r\n${'x'.repeat(300_000)}`
    expect(await post(endless, { 'transfer-encoding': 'chunked' })).toMatchObject({ status: 413, ended: true })
  })

  it.each(['262145', '99999999999999'])('answers an announced length of %s bytes without a body', async (length) => {
    expect(await post('', { 'content-length': length })).toMatchObject({ status: 413, ended: true })
  })

  it('answers API calls longer than a mebibyte', async () => {
    for (const target of ['/api/aws', '/api/test/accounts']) {
      expect(await post('', { 'content-length': '1048577' }, target), target).toMatchObject({ status: 413 })
      const headers = { 'transfer-encoding': 'chunked', ...JSON_TYPE }
      expect(await post(chunked('x'.repeat(1_048_577)), headers, target), target).toMatchObject({ status: 413 })
    }
    expect(await post('x'.repeat(1_048_576), JSON_TYPE, '/api/test/accounts')).toMatchObject({ status: 200 })
  })
})

describe('400', () => {
  it.each(['/%', '/%zz', '/users/%E0%A4%A', '/%C0%AF', '/%ff?x=1'])('answers the path %s', async (target) => {
    expect(await get(target)).toMatchObject({ status: 400 })
  })

  // RFC 9112, 3.2: forms of a target for a proxy or for the server as a whole.
  it.each(['*', 'http://iam.example.com/', 'http://evil.example/users'])('answers the target %s', async (target) => {
    expect(await get(target)).toMatchObject({ status: 400 })
    expect(await send({ method: 'OPTIONS', target })).toMatchObject({ status: 400 })
  })

  // Next would resolve these to a page, bypassing the checks of its forms.
  it.each(['/api/../sign-in', '/api/%2e%2E/sign-in', '/./sign-in', '/x/.', '/api\\..\\sign-in', '/%2e?x'])(
    'answers the path %s',
    async (target) => {
      expect(await get(target)).toMatchObject({ status: 400 })
      expect(await post(FORM, {}, target)).toMatchObject({ status: 400 })
    },
  )

  it.each(['', '%', 'null', '%5B%22%22', '{}', '["", 5]', `["${'x'.repeat(9_000)}`])(
    'answers the router state %j',
    async (state) => {
      expect((await get('/', { rsc: '1', 'next-router-state-tree': state })).status).toBe(400)
    },
  )

  it('answers two hosts', async () => {
    expect(await get('/', { host: ['iam.example.com', 'evil.example'] })).toMatchObject({ status: 400 })
  })

  it('answers a body that is not a form of a page', async () => {
    for (const body of ['garbage', '', multipart([['name', 'alice']]), FORM.slice(0, -8)])
      expect(await post(body, {}, '/users'), body).toMatchObject({ status: 400, ended: true })
    expect(await post('["a"]', { 'next-action': '00da83' })).toMatchObject({ status: 400 })
    expect(await post(multipart([['0', '["$@1"]']]), { 'next-action': '00da83' })).toMatchObject({ status: 400 })
  })

  it('answers requests to leave HTTP', async () => {
    const socket = { connection: 'Upgrade', upgrade: 'websocket', 'sec-websocket-key': 'AA==' }
    expect(await get('/', socket)).toMatchObject({ status: 400, ended: true })
    expect(await send({ method: 'CONNECT', target: 'evil.example:443' })).toMatchObject({ status: 400, ended: true })
  })
})

describe('403', () => {
  it.each<[string, RawRequest['headers']]>([
    ['from another site', { 'sec-fetch-site': 'cross-site' }],
    ['from another origin', { 'sec-fetch-site': null, origin: 'https://evil.example' }],
    ['that does not say where it comes from', { 'sec-fetch-site': null, origin: null }],
    // Next compares Origin with Host, and answers 500 if they differ.
    ['that contradicts itself', { origin: 'https://evil.example' }],
    ['from a malformed origin', { origin: 'junk' }],
    ['from no origin', { origin: 'null' }],
    ['with a host that claims more', { origin: 'https://evil.example', 'x-forwarded-host': 'evil.example' }],
  ])('answers a form %s', async (_, headers) => {
    expect(await post(FORM, headers)).toMatchObject({ status: 403 })
  })

  it('is not the answer to a form of our own pages', async () => {
    expect(await post(FORM)).toMatchObject({ status: 200 })
    expect(await post(FORM, { origin: null })).toMatchObject({ status: 200 })
    expect(await post(FORM, { 'sec-fetch-site': null })).toMatchObject({ status: 200 })
    expect(await post(FORM, { origin: address, host: new URL(address).host })).toMatchObject({ status: 200 })
  })

  it('is not the answer to programs, which send no origin and no cookies', async () => {
    const none = { 'sec-fetch-site': null, origin: null, ...JSON_TYPE }
    expect(await post('{}', none, '/api/test/accounts')).toMatchObject({ status: 200 })
  })

  it('is not the answer to opening a page', async () => {
    expect(await get('/sign-in', { 'sec-fetch-site': 'cross-site' })).toMatchObject({ status: 200 })
  })
})

describe('405', () => {
  it.each(['PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND'])('answers %s to a page', async (method) => {
    const answer = await send({ method, target: '/users' })
    expect(answer).toMatchObject({ status: 405, ended: true })
    expect(answer.head).toContain('allow: get, head, post')
  })

  it('answers programs with an unknown method', async () => {
    expect(await send({ method: 'TRACE', target: '/api/test/accounts' })).toMatchObject({ status: 405 })
    expect(await send({ method: 'PUT', target: '/api/test/accounts' })).toMatchObject({ status: 200 })
  })
})

describe('415', () => {
  it.each(['gzip', 'br', 'deflate, gzip', 'identity'])('answers a body in %s', async (encoding) => {
    expect(await post(FORM, { 'content-encoding': encoding })).toMatchObject({ status: 415 })
  })

  it.each(['application/x-www-form-urlencoded', 'application/json', 'text/plain', 'text/x-component', ''])(
    'answers a form of a page as %j',
    async (type) => expect(await post('a=b', { 'content-type': type })).toMatchObject({ status: 415 }),
  )

  it('answers a form that is not sent to a page', async () => {
    expect(await post(FORM, {}, '/api/nowhere')).toMatchObject({ status: 415 })
    const called = { 'next-action': '00da83', 'content-type': 'text/plain' }
    expect(await post('["$@1"]', called, '/api/test/nowhere')).toMatchObject({ status: 415 })
  })
})

// S-34.
describe('a client that does not read its answers', () => {
  it('does not keep others from signing in, even after it is gone', async () => {
    const { hostname, port, host } = new URL(address)
    const socket = net.connect(Number(port), hostname).pause()
    const headers = Object.entries({ ...OWN, host, 'content-length': FORM.length })
    const sent = `POST /sign-in/unread HTTP/1.1\r\n${headers.map((pair) => pair.join(': ')).join('\r\n')}\r\n\r\n${FORM}`
    socket.write(`GET /long HTTP/1.1\r\nHost: ${host}\r\n\r\n${sent.repeat(6)}`)
    await vi.waitFor(() => expect(unread).toBeGreaterThanOrEqual(4), { timeout: 20_000 })
    expect(await post(FORM)).toMatchObject({ status: 200 })
    await once(socket.destroy(), 'close')
    expect(await post(FORM)).toMatchObject({ status: 200 })
  })
})

// DNS rebinding: with a name that leads here, the attacker's page has the same origin as the console.
describe('421', () => {
  const evil = { host: 'evil.example' }

  it.each(['/', '/users', '/_next/static/chunks/x.js', '/icon.svg', '/api/test/accounts', '/api/aws', '/nowhere'])(
    "answers a request for %s under a name that is not this server's",
    async (target) => {
      expect(await get(target, evil)).toMatchObject({ status: 421 })
      expect(await get(target, { host: `evil.example:${new URL(address).port}` })).toMatchObject({ status: 421 })
      expect(await post(FORM, evil, target)).toMatchObject({ status: 421 })
      expect(await get(target, { host: 'iam.example.com' })).not.toMatchObject({ status: 421 })
    },
  )

  it('names the right address', async () => {
    expect((await get('/', evil)).body).toContain('Open https://iam.example.com/ instead.')
    expect((await post('Action=x', evil, '/api/aws')).body).toContain('<Code>MisdirectedRequest</Code>')
  })

  it('applies whatever a proxy says', async () => {
    const claims = { 'x-forwarded-host': 'iam.example.com', forwarded: 'host=iam.example.com' }
    expect(await get('/', { ...evil, ...claims })).toMatchObject({ status: 421 })
  })

  it('is not the answer to health checks, under any host name', async () => {
    expect(await get('/api/health/live', { host: '10.1.2.3:3000' })).toMatchObject({ status: 200 })
    expect(await get('/api/health', { host: '10.1.2.3:3000' })).not.toMatchObject({ status: 421 })
    expect(await get('/api/health/', { host: '10.1.2.3:3000' })).toMatchObject({ status: 421 })
  })
})

describe('every refusal', () => {
  it('carries a request id and the headers of every answer', async () => {
    for (const request of [
      { target: '/%' },
      { target: '*' },
      { headers: { host: 'evil.example' } },
      { method: 'PUT' },
    ]) {
      const { head } = await send(request)
      expect(head).toMatch(/^x-request-id: [0-9a-f-]{36}$/m)
      expect(head).toContain("default-src 'self'")
      expect(head).toContain('cache-control: no-store')
    }
  })
})
