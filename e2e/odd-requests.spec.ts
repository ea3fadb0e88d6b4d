import { readdirSync } from 'node:fs'
import path from 'node:path'
import type { APIRequestContext } from '@playwright/test'
import { type Account, userOf } from './support/account'
import { PlainForms } from './support/plain-forms'
import { chunked, MULTIPART, multipart, type RawAnswer, type RawRequest, sendRaw } from './support/raw-request'
import { expect, test } from './support/test'

// Requests that no browser and no library sends (S-90, S-113). Opens pages as a person who may see everything, because
// the others see less.

/** Every page of the console by its folder; a name in brackets is a parameter. */
const PAGES = readdirSync('app', { recursive: true, encoding: 'utf8' })
  .filter((file) => path.basename(file) === 'page.tsx')
  .map((file) => `/${path.dirname(file)}`.replace(/\/\([^)]*\)|\/\.$/g, '').replaceAll(/\[\w+\]/g, '__proto__') || '/')

async function sessionOf(request: APIRequestContext, address: string, account: Account, name = 'admin') {
  const { password } = userOf(account, name)
  await new PlainForms(request, address).submit('/sign-in', { account: account.alias, username: name, password })
  const { cookies } = await request.storageState()
  return cookies.map((one) => `${one.name}=${one.value}`).join('; ')
}

/** An error of the server, as a whole page or in a part of a page that was already streamed. */
const isFault = ({ status, body }: RawAnswer) =>
  status >= 500 || (status < 400 && /This page failed|"digest":"\d/.test(body))

test('no page fails, whatever its address contains', async ({ request, address, account }) => {
  const cookie = await sessionOf(request, address, account)
  const names = ['failed', 'deleted', 'status', 'marker', 'serial', 'next', 'tab', 'show', 'from', 'to', 'of', 'other']
  const all = (value: string, ending = '') => names.map((name) => `${name}${ending}=${value}`).join('&')
  const queries = [
    ...['__proto__', '%00', '%ff', '9'.repeat(400), '<script>', '2026-99-99'].map((value) => all(value)),
    `${all('__proto__')}&${all('constructor')}`,
    all('__proto__', '[]'),
  ]
  expect(PAGES.length).toBeGreaterThan(25)
  for (const page of PAGES) {
    for (const query of queries) {
      const target = `${page}?${query}`
      const answer = await sendRaw(address, { target, headers: { cookie, connection: 'close' } })
      expect(isFault(answer), `${target}: ${answer.status}`).toBe(false)
      expect(answer.body).not.toContain('=<script>')
    }
    const huge = await sendRaw(address, {
      target: `${page}?${'a=b&'.repeat(3_000)}`,
      headers: { cookie, connection: 'close' },
    })
    expect(isFault(huge), `${page}: ${huge.status}`).toBe(false)
  }
})

/** Malformed requests, by what is wrong with them. The status of each must be from 400 to 499. */
function oddRequests(cookie: string, own: string): Record<string, RawRequest> {
  const form = { cookie, origin: own, 'sec-fetch-site': 'same-origin', ...MULTIPART }
  const post = (body: string, headers: RawRequest['headers'] = {}): RawRequest => ({
    ...{ method: 'POST', target: '/security-credentials', body, headers: { ...form, ...headers } },
  })
  const unknown = { 'next-action': '7f'.padEnd(42, '0') }
  const large = multipart([
    ['$ACTION_ID_00', ''],
    ['text', 'x'.repeat(300_000)],
  ])
  return {
    'the whole server': { method: 'OPTIONS', target: '*' },
    'a page of the whole server': { target: '*' },
    'a whole address': { target: `${own}/sign-in` },
    'an address elsewhere': { target: 'http://evil.example/sign-in' },
    'an authority': { target: 'evil.example:443' },
    'a tunnel': { method: 'CONNECT', target: 'evil.example:443' },
    'an echo': { method: 'TRACE' },
    'a method of others': { method: 'PROPFIND' },
    'a web socket': { headers: { connection: 'Upgrade', upgrade: 'websocket', 'sec-websocket-key': 'AA==' } },
    'another protocol': { headers: { connection: 'Upgrade', upgrade: 'h2c' } },
    'no host': { headers: { host: null } },
    'two hosts': { headers: { host: [new URL(own).host, 'evil.example'] } },
    'another host': { headers: { host: 'evil.example' } },
    'an origin that contradicts': post(large, { origin: 'https://evil.example' }),
    'an origin that is none': post('', { origin: 'junk' }),
    'a large form': post(large),
    'a large form in one chunk': post(chunked(large), { 'transfer-encoding': 'chunked' }),
    'a large form that does not come': post('', { 'content-length': '300000' }),
    'a large call of an action': post(large, unknown),
    'two lengths': post('', { 'content-length': ['5', '6'] }),
    'a length and chunks': post(chunked('x'), { 'content-length': '5', 'transfer-encoding': 'chunked' }),
    'a form that breaks off': post(multipart([['name', 'x']]).slice(0, -6)),
    'a form without a boundary': post(multipart([['name', 'x']]), { 'content-type': 'multipart/form-data' }),
    'no form at all': post('garbage'),
    'an empty form': post('', { 'content-length': '0' }),
    'another kind of form': post('a=b', { 'content-type': 'application/x-www-form-urlencoded' }),
    'an unknown action': post(multipart([['0', '["$K1"]']]), unknown),
    'an action that is no id': post(multipart([['0', '["$K1"]']]), { 'next-action': '__proto__' }),
    'arguments that are no form': post('["a","b"]', { ...unknown, 'content-type': 'text/plain;charset=UTF-8' }),
    'arguments that are no JSON': post(multipart([['0', '[']]), unknown),
    'arguments that never come': post(multipart([['0', '["$@1","$K1"]']]), unknown),
    'arguments of another kind': post(
      multipart([
        ['0', '["$h1"]'],
        ['1', '{"id":"x"}'],
      ]),
      unknown,
    ),
    'an encoded body': post('', { 'content-encoding': 'gzip' }),
    'an unknown hook': { method: 'POST', target: '/api/test/accounts', body: '{' },
    'a large call of the API': { method: 'POST', target: '/api/aws', body: 'x'.repeat(1_100_000) },
    'a path that is no text': { target: '/%ff' },
    'a static file that is none': { target: '/_next/static/%2e%2e/%2e%2e/package.json' },
    'too long a head': { target: `/?${'a'.repeat(20_000)}` },
  }
}

test('a request that no browser sends is refused, and no connection hangs', async ({ request, address, account }) => {
  const cookie = await sessionOf(request, address, account)
  for (const [what, odd] of Object.entries(oddRequests(cookie, address))) {
    const { status, ended } = await sendRaw(address, odd)
    expect(status, what).toBeGreaterThanOrEqual(400)
    expect(status, what).toBeLessThan(500)
    expect(ended || status === 400 || status === 431, `${what}: the answer is whole`).toBe(true)
  }
  expect((await request.get('/users')).status()).toBe(200)
})

test('an action called with what its form would not send does not fail', async ({ request, address, account }) => {
  const forms = new PlainForms(request, address)
  const cookie = await sessionOf(request, address, account)
  const own = { cookie, origin: address, 'sec-fetch-site': 'same-origin', connection: 'close', ...MULTIPART }
  const fields = ['theme', 'SerialNumber', 'name', 'type', 'intent'] as const
  const odd = [
    [],
    fields.map((name) => [name, '__proto__'] as const),
    fields.flatMap(
      (name) =>
        [
          [name, 'a'],
          [name, 'b'],
        ] as const,
    ),
  ]
  for (const [page, field] of [
    ['/users', 'theme'],
    ['/security-credentials/mfa/assign', 'name'],
    ['/simulator', 'intent'],
  ] as const) {
    const hidden = Object.entries(await forms.fieldsOf(page, field))
    const [named = ''] = hidden.map(([name]) => name).filter((name) => name.startsWith('$ACTION_ID_'))
    const [bound = ''] = hidden.flatMap(([name, value]) => (/^\$ACTION_\d+:0$/.test(name) ? [value] : []))
    const id = /[0-9a-f]{42}/.exec(named + bound)?.[0] ?? ''
    expect(id, page).not.toBe('')
    for (const more of odd) {
      const bodies = {
        state: multipart([['0', '[{},"$K1"]'], ...more.map(([name, value]) => [`_1_${name}`, value] as const)]),
        form: multipart([['0', '["$K1"]'], ...more.map(([name, value]) => [`_1_${name}`, value] as const)]),
      }
      for (const [how, body] of Object.entries(bodies)) {
        const answer = await sendRaw(address, {
          method: 'POST',
          target: page,
          body,
          headers: { ...own, 'next-action': id },
        })
        expect(answer.status, `${page}, ${how}`).toBeLessThan(500)
      }
      const plain = await sendRaw(address, {
        method: 'POST',
        target: page,
        body: multipart([...hidden, ...more]),
        headers: own,
      })
      expect(plain.status, page).toBeLessThan(500)
    }
  }
})
