import { beforeEach, describe, expect, it, vi } from 'vitest'
import { refusal } from '@/lib/testing/calls'
import { ownSettings } from '@/lib/testing/settings'
import { isSameOrigin } from '@/lib/values/same-origin'
import { demandSameOrigin, pageOfForm, requestFacts } from './request'

const PUBLIC_URL = 'https://iam.example.com'

ownSettings({ publicUrl: PUBLIC_URL })
const given = vi.hoisted((): { headers: Record<string, string> } => ({ headers: {} }))
vi.mock('next/headers', () => ({ headers: async () => new Headers(given.headers) }))

beforeEach(() => {
  given.headers = {}
})

const LOCAL = '127.0.0.1:3000'

/** Every combination of headers that a request may have, and whether it may change anything. */
const MATRIX: [site: string | null, origin: string | null, host: string | null, may: boolean][] = [
  // Browsers that send Sec-Fetch-Site.
  ['same-origin', PUBLIC_URL, 'iam.example.com', true],
  ['same-origin', null, 'iam.example.com', true],
  ['same-site', PUBLIC_URL, 'iam.example.com', false],
  ['same-site', null, 'iam.example.com', false],
  ['cross-site', PUBLIC_URL, 'iam.example.com', false],
  ['cross-site', 'https://evil.example', 'iam.example.com', false],
  ['cross-site', null, 'iam.example.com', false],
  // Typed into the address bar: a navigation, which never changes anything.
  ['none', PUBLIC_URL, 'iam.example.com', false],
  ['none', null, 'iam.example.com', false],
  ['', PUBLIC_URL, 'iam.example.com', false],
  ['SAME-ORIGIN', PUBLIC_URL, 'iam.example.com', false],
  ['same-origin, same-origin', PUBLIC_URL, 'iam.example.com', false],
  // Contradictory headers, which no browser sends.
  ['same-origin', 'https://evil.example', 'iam.example.com', false],
  ['same-origin', 'https://evil.example', 'evil.example:443', false],
  ['same-origin', 'null', 'iam.example.com', false],
  ['same-origin', 'null', null, false],
  ['same-origin', 'junk', 'junk', false],
  // Under another name of this server, which the page's address has.
  ['same-origin', `http://${LOCAL}`, LOCAL, true],
  ['same-origin', `https://${LOCAL}`, LOCAL, true],
  ['same-origin', PUBLIC_URL, LOCAL, true],
  ['same-origin', 'http://127.0.0.1:3001', LOCAL, false],
  ['cross-site', `http://${LOCAL}`, LOCAL, false],
  [null, `http://${LOCAL}`, LOCAL, false],
  // Browsers that do not send it: Origin must be exactly that of PUBLIC_URL.
  [null, PUBLIC_URL, 'iam.example.com', true],
  [null, `${PUBLIC_URL}/`, 'iam.example.com', false],
  [null, 'http://iam.example.com', 'iam.example.com', false],
  [null, `${PUBLIC_URL}:444`, 'iam.example.com', false],
  [null, 'https://iam.example.com.evil.example', 'iam.example.com', false],
  [null, 'https://evil.example', 'iam.example.com', false],
  [null, 'null', 'iam.example.com', false],
  [null, '', 'iam.example.com', false],
  // No headers prove nothing.
  [null, null, 'iam.example.com', false],
]

describe('a change', () => {
  it.each(MATRIX)('from Sec-Fetch-Site %j with Origin %j to Host %j: %j', async (site, origin, host, may) => {
    expect(isSameOrigin({ site, origin, host }, PUBLIC_URL)).toBe(may)
    given.headers = {
      ...(site !== null && { 'sec-fetch-site': site }),
      ...(origin !== null && { origin }),
      ...(host !== null && { host }),
    }
    if (may) await demandSameOrigin()
    else
      expect(await refusal(demandSameOrigin())).toMatchObject({
        ...{ code: 'AccessDenied', message: 'The request did not come from a page of this console.' },
      })
  })

  it.each(['host', 'x-forwarded-host', 'referer'])('is not proven by %s', async (name) => {
    given.headers = { [name]: name === 'referer' ? `${PUBLIC_URL}/users` : 'iam.example.com' }
    expect((await refusal(demandSameOrigin())).code).toBe('AccessDenied')
  })
})

describe('the facts about a request', () => {
  it('are those that the server established', async () => {
    const known = { 'x-request-id': 'id', 'x-postern-source-ip': '192.0.2.1', 'x-postern-secure-transport': 'true' }
    given.headers = { ...known, 'user-agent': 'tests', 'x-postern-page': '/users' }
    expect(await requestFacts()).toEqual({
      ...{
        page: '/users',
        requestId: 'id',
        sourceIp: '192.0.2.1',
        userAgent: 'tests',
        secureTransport: true,
        entryPoint: 'console',
      },
    })
  })

  it('take no address from what a client can send', async () => {
    given.headers = { 'x-forwarded-for': '192.0.2.1', 'x-real-ip': '192.0.2.1', forwarded: 'for=192.0.2.1' }
    expect(await requestFacts()).toMatchObject({ requestId: '', sourceIp: '', userAgent: '' })
  })

  it('include a secure transport only if the server saw it, whatever PUBLIC_URL says', async () => {
    given.headers = { 'x-forwarded-proto': 'https' }
    expect(await requestFacts()).toMatchObject({ secureTransport: false })
  })
})

describe('pageOfForm', () => {
  it.each([
    ['the page with its query', `${PUBLIC_URL}/security-credentials?tab=service`, '/security-credentials?tab=service'],
    ['home for the sign-in itself', `${PUBLIC_URL}/sign-in`, '/'],
    ['home for what is no address', 'users', '/'],
    ['a page of this console for another site', 'https://evil.example/users', '/users'],
    ['home for a path that would lead to another site', `${PUBLIC_URL}//evil.example/users`, '/'],
  ])('is %s', async (_, referer, page) => {
    given.headers = { referer }
    expect(await pageOfForm()).toBe(page)
  })

  it('is home when the browser does not tell', async () => expect(await pageOfForm()).toBe('/'))
})
