import type { IncomingMessage, ServerResponse } from 'node:http'
import { cookieName } from '@/lib/auth/cookie-names'
import { clockOfSession } from '@/lib/auth/session'
import { accountClock, systemSources } from '@/lib/clock'
import { env } from '@/lib/env'

const FIXED = {
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': [
    'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    // Passkeys are for the pages of this console, and for no frame in them.
    'publickey-credentials-create=(self), publickey-credentials-get=(self)',
  ].join(', '),
}

/** The test hooks return the time of the account that they change, and supervisors have no session. */
const TIMELESS = ['/api/test/', '/api/health', '/metrics']

/** Sets the headers of every answer. Next reads the nonce for its scripts from the request's policy. */
export async function fillAnswer(request: IncomingMessage, response: ServerResponse, dev: boolean): Promise<void> {
  const nonce = Buffer.from(systemSources.chance.bytes(18)).toString('base64')
  const policy = contentSecurityPolicy(nonce, dev)
  request.headers['content-security-policy'] = policy
  response.setHeader('Content-Security-Policy', policy)
  for (const [name, value] of Object.entries(FIXED)) response.setHeader(name, value)
  beforeHead(response, () => {
    if (endsSession(response)) response.setHeader('Clear-Site-Data', '"cache", "storage"')
  })
  if (env().publicUrl.startsWith('https:')) response.setHeader('Strict-Transport-Security', 'max-age=31536000')
  const path = request.url ?? '/'
  if (path.startsWith('/_next/static/')) return
  response.setHeader('Cache-Control', 'no-store')
  if (env().environment === 'training' && !TIMELESS.some((start) => path.startsWith(start))) {
    response.setHeader('x-server-time', String(await serverTime(request)))
  }
}

/** S-80: scripts run only by nonce, and nothing is loaded from elsewhere. */
export function contentSecurityPolicy(nonce: string, dev: boolean): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${dev ? " 'unsafe-eval'" : ''}`,
    `style-src 'self' ${dev ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "img-src 'self' data:",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}

/** Runs something just before the head of an answer is written. Next writes heads itself, and offers no other hook. */
export function beforeHead(response: ServerResponse, work: () => void): void {
  const writeHead = response.writeHead.bind(response) as (...args: unknown[]) => ServerResponse
  response.writeHead = (...args: unknown[]) => {
    if (!response.headersSent) work()
    return writeHead(...args)
  }
}

/** Reports whether an answer deletes the session's cookie; then the browser must delete its data too (S-82). */
function endsSession(response: ServerResponse): boolean {
  const gone = `${cookieName('session', env().publicUrl).name}=;`
  const cookies = response.getHeader('set-cookie')
  return [cookies ?? []].flat().some((cookie) => String(cookie).startsWith(gone))
}

async function serverTime(request: IncomingMessage): Promise<number> {
  const cookie = cookieOf(request, cookieName('session', env().publicUrl).name)
  const setting = cookie === undefined ? undefined : await clockOfSession(cookie)
  return accountClock(setting ?? { mode: 'real' }, systemSources.clock)
    .now()
    .getTime()
}

/** The value of a cookie as the client sent it. */
export function cookieOf({ headers }: IncomingMessage, name: string): string | undefined {
  const pairs = (headers.cookie ?? '').split(';').map((pair) => pair.trim())
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1)
}
