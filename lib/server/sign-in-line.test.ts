import { type IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import { afterEach, expect, it } from 'vitest'
import { SOURCE_IP } from './prepare-request'
import { inSignInLine } from './sign-in-line'

/** Requests that the pages have started, by sender, and what ends each. */
let begun: { from: string; headers: IncomingHttpHeaders; end: () => void }[] = []

function come(from: string, { url = '/sign-in', method = 'POST', headers = {} } = {}): ServerResponse {
  const given = { url, method, headers: { [SOURCE_IP]: from, ...headers } }
  const request = Object.assign(new IncomingMessage(new Socket()), given)
  const response = new ServerResponse(request)
  void inSignInLine(
    request,
    response,
    () => new Promise<void>((end) => void begun.push({ from, headers: request.headers, end })),
  )
  return response
}

const times = (count: number) => Array.from({ length: count }, (_, index) => index)
const settle = () => new Promise<void>((resolve) => setImmediate(resolve))

/** Makes the pages finish that many of the oldest requests, and start the next. */
async function finish(count: number): Promise<void> {
  for (const index of times(count)) {
    begun[index]?.end()
    await settle()
  }
}

afterEach(async () => {
  await finish(400)
  begun = []
})

const placeOf = (name: string) => begun.findIndex(({ from }) => from === name)

it('makes the owner wait for two turns while one address sends 80 forms (S-34)', async () => {
  for (const index of times(80)) come('2001:db8:1:2::1', { url: index % 2 ? '/sign-in/example-corp' : '/sign-in' })
  come('198.51.100.7')
  await settle()
  expect(begun).toHaveLength(4)
  await finish(2)
  expect(placeOf('198.51.100.7')).toBe(5)
})

it('counts the hosts of an IPv6 network as one, however the path is escaped', async () => {
  for (const index of times(80)) come(`2001:db8:1:2::${index}`, { url: '/%73ign-in' })
  come('198.51.100.7')
  await settle()
  expect(begun).toHaveLength(4)
  await finish(2)
  expect(placeOf('198.51.100.7')).toBe(5)
})

it('answers 429 to the network that has filled it, and still accepts another', async () => {
  const flood = times(261).map(() => come('192.0.2.1'))
  await settle()
  expect(flood.map(({ statusCode }) => statusCode).filter((status) => status === 429)).toHaveLength(1)
  const owner = come('198.51.100.7')
  await settle()
  expect(flood.map(({ statusCode }) => statusCode).filter((status) => status === 429)).toHaveLength(2)
  await finish(3)
  expect([owner.statusCode, begun.some(({ from }) => from === '198.51.100.7')]).toEqual([200, true])
})

it('gives no turn to a closed connection', async () => {
  for (const _ of times(4)) come('192.0.2.1')
  come('192.0.2.9').req.socket.destroy()
  const served = come('198.51.100.7')
  await settle()
  await finish(2)
  expect([placeOf('192.0.2.9'), placeOf('198.51.100.7')]).toEqual([-1, 4])
  // A client that leaves in the middle gives its turn back too, whatever the pages still do.
  for (const _ of times(9)) come('192.0.2.1')
  await settle()
  const before = begun.length
  served.req.socket.emit('close')
  await settle()
  expect(begun).toHaveLength(before + 1)
})

it('gives the turn back once an answer has begun, however slowly it is read', async () => {
  const slow = times(4).map(() => come('192.0.2.1'))
  come('198.51.100.7')
  await settle()
  expect(begun).toHaveLength(4)
  slow[0]?.writeHead(200)
  await settle()
  expect(placeOf('198.51.100.7')).toBe(4)
})

it('does not make a form wait for the request that it belongs to', async () => {
  for (const _ of times(4)) come('192.0.2.1')
  await settle()
  // As Next forwards an action to its page, with the headers of the first request.
  come('192.0.2.1', { url: '/sign-in/mfa', headers: begun[0]?.headers ?? {} })
  await settle()
  expect(begun).toHaveLength(5)
})

it.each([
  ['another page', { url: '/help/mfa' }],
  ['a page that is opened', { method: 'GET' }],
])('does not make %s wait', async (_, request) => {
  for (const _ of times(20)) come('192.0.2.1')
  come('198.51.100.7', request)
  await settle()
  expect(begun).toHaveLength(5)
})
