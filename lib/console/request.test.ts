import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Env } from '@/lib/env'
import { isSameOrigin } from '@/lib/same-origin'
import { refusal } from '@/lib/testing/calls'
import { demandSameOrigin, requestFacts } from './request'

const PUBLIC_URL = 'https://iam.example.com'

const settings = vi.hoisted(() => ({ publicUrl: '' }))
vi.mock('@/lib/env', async (importOriginal) => {
  const real = await importOriginal<typeof import('@/lib/env')>()
  return { ...real, env: (): Env => ({ ...real.env(), ...settings }) }
})
const given = vi.hoisted((): { headers: Record<string, string> } => ({ headers: {} }))
vi.mock('next/headers', () => ({ headers: async () => new Headers(given.headers) }))

beforeEach(() => {
  settings.publicUrl = PUBLIC_URL
  given.headers = {}
})

/** Every combination of what a request may say, and whether it may change anything. */
const MATRIX: [site: string | null, origin: string | null, may: boolean][] = [
  // Browsers that say where a request comes from: nothing else counts.
  ['same-origin', PUBLIC_URL, true],
  ['same-origin', null, true],
  ['same-origin', 'https://evil.example', true],
  ['same-site', PUBLIC_URL, false],
  ['same-site', null, false],
  ['cross-site', PUBLIC_URL, false],
  ['cross-site', 'https://evil.example', false],
  ['cross-site', null, false],
  // Typed into the address bar: a navigation, and no change comes like that.
  ['none', PUBLIC_URL, false],
  ['none', null, false],
  ['', PUBLIC_URL, false],
  ['SAME-ORIGIN', PUBLIC_URL, false],
  ['same-origin, same-origin', PUBLIC_URL, false],
  // Browsers that do not: Origin must be ours, to the letter.
  [null, PUBLIC_URL, true],
  [null, `${PUBLIC_URL}/`, false],
  [null, 'http://iam.example.com', false],
  [null, `${PUBLIC_URL}:444`, false],
  [null, 'https://iam.example.com.evil.example', false],
  [null, 'https://evil.example', false],
  [null, 'null', false],
  [null, '', false],
  // Silence is no proof.
  [null, null, false],
]

describe('a change', () => {
  it.each(MATRIX)('from Sec-Fetch-Site %j with Origin %j: %j', async (site, origin, may) => {
    expect(isSameOrigin(site, origin, PUBLIC_URL)).toBe(may)
    given.headers = { ...(site !== null && { 'sec-fetch-site': site }), ...(origin !== null && { origin }) }
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

describe('the facts of a request', () => {
  it('are those that the server established', async () => {
    const known = { 'x-request-id': 'id', 'x-postern-source-ip': '192.0.2.1', 'x-postern-secure-transport': 'true' }
    given.headers = { ...known, 'user-agent': 'tests' }
    expect(await requestFacts()).toEqual({
      ...{ requestId: 'id', sourceIp: '192.0.2.1', userAgent: 'tests', secureTransport: true, entryPoint: 'console' },
    })
  })

  it('know no address from what a client can send', async () => {
    given.headers = { 'x-forwarded-for': '192.0.2.1', 'x-real-ip': '192.0.2.1', forwarded: 'for=192.0.2.1' }
    expect(await requestFacts()).toMatchObject({ requestId: '', sourceIp: '', userAgent: '' })
  })

  it('know of no secure transport that the server has not seen, whatever PUBLIC_URL says', async () => {
    given.headers = { 'x-forwarded-proto': 'https' }
    expect(await requestFacts()).toMatchObject({ secureTransport: false })
  })
})
