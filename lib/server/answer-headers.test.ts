import { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import { describe, expect, it } from 'vitest'
import { openSession } from '@/lib/auth/session'
import { anAccount } from '@/lib/testing/account'
import { withoutMfa } from '@/lib/testing/callers'
import { at } from '@/lib/testing/calls'
import { inStore, ownDatabase } from '@/lib/testing/database'
import { ownSettings } from '@/lib/testing/settings'
import { NOON } from '@/lib/testing/time'
import { contentSecurityPolicy, fillAnswer } from './answer-headers'

ownDatabase()

const set = ownSettings({ environment: 'training', publicUrl: 'http://localhost:3000' })

/** The headers of an answer to a path, and the request as the pages receive it. */
async function answerTo(url: string, headers: IncomingMessage['headers'] = {}, dev = false) {
  const request = new IncomingMessage(new Socket())
  Object.assign(request, { url, headers })
  const response = new ServerResponse(request)
  await fillAnswer(request, response, dev)
  return { request, sent: response.getHeaders() }
}

/** A policy as a map of directives. */
const directives = (policy: string) =>
  new Map(
    policy.split('; ').map((one): [string, string[]] => {
      const [name = '', ...values] = one.split(' ')
      return [name, values]
    }),
  )

describe('the content security policy', () => {
  it('lets scripts run only by nonce', () => {
    expect(directives(contentSecurityPolicy('bm9uY2U=', false)).get('script-src')).toEqual([
      ...["'self'", "'nonce-bm9uY2U='", "'strict-dynamic'"],
    ])
  })

  it('forbids loading from, framing, embedding and sending to other origins', () => {
    expect(Object.fromEntries(directives(contentSecurityPolicy('x', false)))).toMatchObject({
      'default-src': ["'self'"],
      'img-src': ["'self'", 'data:'],
      'connect-src': ["'self'"],
      'object-src': ["'none'"],
      'base-uri': ["'none'"],
      'form-action': ["'self'"],
      'frame-ancestors': ["'none'"],
    })
  })

  it('has no exception in production', () => {
    expect(contentSecurityPolicy('x', false)).not.toMatch(/unsafe|\*|https?:/)
    expect(directives(contentSecurityPolicy('x', false)).get('style-src')).toEqual(["'self'", "'nonce-x'"])
  })

  it('lets the development server use eval, but no inline script', () => {
    const policy = directives(contentSecurityPolicy('x', true))
    expect(policy.get('script-src')).toEqual(["'self'", "'nonce-x'", "'strict-dynamic'", "'unsafe-eval'"])
    expect(policy.get('style-src')).toEqual(["'self'", "'unsafe-inline'"])
  })

  it('has a new nonce of more than 128 bits for each answer, which the pages receive', async () => {
    const nonces = new Set<string>()
    for (let count = 0; count < 20; count++) {
      const { request, sent } = await answerTo('/')
      const [, nonce = ''] = /'nonce-([^']+)'/.exec(String(sent['content-security-policy'])) ?? []
      expect(request.headers['content-security-policy']).toBe(sent['content-security-policy'])
      expect(Buffer.from(nonce, 'base64').length).toBeGreaterThanOrEqual(16)
      nonces.add(nonce)
    }
    expect(nonces.size).toBe(20)
  })

  it('cannot be chosen by a client', async () => {
    const { request } = await answerTo('/', { 'content-security-policy': "script-src 'nonce-mine'" })
    expect(request.headers['content-security-policy']).not.toContain('mine')
  })
})

describe('every answer', () => {
  it.each(['/', '/users', '/api/health', '/_next/static/chunks/x.js', '/no-such-page'])(
    'carries the fixed headers: %s',
    async (path) => {
      const { sent } = await answerTo(path)
      expect(sent).toMatchObject({
        'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'same-origin',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'permissions-policy': expect.stringMatching(
          /camera=\(\), .*publickey-credentials-create=\(self\), publickey-credentials-get=\(self\)$/,
        ),
      })
      expect(sent).not.toHaveProperty('x-powered-by')
    },
  )

  it('requires https for a year only over https', async () => {
    expect((await answerTo('/')).sent).not.toHaveProperty('strict-transport-security')
    set({ publicUrl: 'https://iam.example.com' })
    expect((await answerTo('/')).sent).toMatchObject({ 'strict-transport-security': 'max-age=31536000' })
  })

  it('is not cached, except for files that never change', async () => {
    for (const path of ['/', '/users?_rsc=1', '/api/health']) {
      expect((await answerTo(path)).sent).toMatchObject({ 'cache-control': 'no-store' })
    }
    expect((await answerTo('/_next/static/chunks/x.js')).sent).not.toHaveProperty('cache-control')
  })
})

// S-82.
describe('an answer that ends a session', () => {
  async function sentWith(cookies: string[], publicUrl = 'http://localhost:3000') {
    set({ publicUrl })
    const request = Object.assign(new IncomingMessage(new Socket()), { url: '/users', headers: {} })
    const response = new ServerResponse(request)
    await fillAnswer(request, response, false)
    response.setHeader('set-cookie', cookies)
    response.writeHead(303, { location: '/signout' })
    return response.getHeaders()
  }

  it('makes the browser delete its data', async () => {
    const gone = ['postern-theme=dark; Path=/', 'postern-session=; Path=/; Max-Age=0']
    expect(await sentWith(gone)).toMatchObject({ 'clear-site-data': '"cache", "storage"', location: '/signout' })
    const secure = ['__Host-session=; Path=/; Secure; Max-Age=0']
    expect(await sentWith(secure, 'https://iam.example.com')).toHaveProperty('clear-site-data')
  })

  it('is the only one that does', async () => {
    const others = ['postern-session=value; Path=/', 'postern-challenge=; Path=/sign-in; Max-Age=0']
    expect(await sentWith(others)).not.toHaveProperty('clear-site-data')
    expect(await sentWith(['postern-session=; Path=/'], 'https://iam.example.com')).not.toHaveProperty(
      'clear-site-data',
    )
    expect((await answerTo('/')).sent).not.toHaveProperty('clear-site-data')
  })
})

describe('the time of the server', () => {
  async function cookieAt(clockAt: Date) {
    const account = await anAccount()
    await inStore((store) => store.account.update({ where: { id: account.id }, data: { clockMode: 'fixed', clockAt } }))
    const who = { account: account.id, principalId: account.id }
    const { request } = withoutMfa(account.root)
    return inStore((store) => openSession(store, who, null, request, clockAt, at(clockAt).chance))
  }

  it('is sent in training, by the clock of the session’s account', async () => {
    const cookie = `theme=dark; postern-session=${await cookieAt(NOON)}; other=1`
    expect((await answerTo('/', { cookie })).sent).toMatchObject({ 'x-server-time': String(NOON.getTime()) })
  })

  it.each(['', 'postern-session=', 'postern-session=unknown', 'xpostern-session=1; =; ;;'])(
    "is the machine's time without a session: %j",
    async (cookie) => {
      const { sent } = await answerTo('/', cookie ? { cookie } : {})
      expect(Number(sent['x-server-time'])).toBeGreaterThan(NOON.getTime())
    },
  )

  it('is sent with no other answers', async () => {
    expect((await answerTo('/api/test/clock')).sent).not.toHaveProperty('x-server-time')
    expect((await answerTo('/_next/static/x.css')).sent).not.toHaveProperty('x-server-time')
    set({ environment: 'production' })
    expect((await answerTo('/')).sent).not.toHaveProperty('x-server-time')
  })
})
