import http from 'node:http'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { front } from './front'

vi.stubEnv('PUBLIC_URL', 'http://localhost')

const server = http.createServer(
  front((_request, response) => {
    response.writeHead(404).end()
  }, false),
)
let address = ''

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const bound = server.address()
  address = `http://localhost:${typeof bound === 'object' && bound !== null ? bound.port : 0}`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

async function choose(language: string, headers: Readonly<Record<string, string>> = {}) {
  const body = new FormData()
  body.append('language', language)
  const own = { 'sec-fetch-site': 'same-origin', origin: 'http://localhost' }
  const answer = await fetch(`${address}/language`, {
    ...{ method: 'POST', body, redirect: 'manual', headers: { ...own, ...headers } },
  })
  return [answer.status, answer.headers.get('location'), answer.headers.getSetCookie()]
}

it.each(['de', 'en', 'en-XA'])('keeps the choice of %s for a year, out of the reach of scripts', async (language) =>
  expect(await choose(language)).toEqual([
    ...[303, '/'],
    [`postern-language=${language}; Path=/; Max-Age=31536000; HttpOnly; SameSite=lax`],
  ]),
)

it.each([
  ['http://localhost/users?q=a', '/users?q=a'],
  ['http://localhost//evil.example/', '/evil.example/'],
  ['https://evil.example/users', '/users'],
  ['no address', '/'],
])('leads from %s to %s', async (referer, location) =>
  expect(await choose('de', { referer })).toEqual([303, location, expect.anything()]),
)

it.each(['fr', '', '__proto__'])('refuses the language "%s"', async (language) =>
  expect(await choose(language)).toEqual([400, null, []]),
)

it('refuses a choice that another site makes', async () =>
  expect(await choose('de', { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' })).toEqual([
    ...[403, null, []],
  ]))
