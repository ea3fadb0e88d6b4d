import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { cookieName } from '@/lib/auth/cookie-names'
import { setCookie } from '@/lib/console/cookie-changes'
import { OPEN_PAGES } from '@/lib/console/pages'
import { FORM_STATE, writtenState } from '@/lib/console/shown-state'
import { signInAsUser } from '@/lib/console/user-sign-in'
import { env } from '@/lib/env'
import { cookieOf } from './answer-headers'
import { REQUEST_ID, SECURE_TRANSPORT, SOURCE_IP } from './prepare-request'
import { ReadRequest } from './request-body'

/**
 * Reports whether a form is that of an IAM user's sign-in: the only one that names no action of Next. It is sent to the
 * page that it stands on, `/sign-in` or `/sign-in/{account}`.
 */
export function isUserSignIn({ url = '', headers }: IncomingMessage, data: FormData): boolean {
  const path = decodeURIComponent(url.split('?', 1)[0] ?? '')
  const isPage =
    path === '/sign-in' || (/^\/sign-in\/[^/]+$/.test(path) && !OPEN_PAGES.some(({ href }) => href === path))
  return isPage && !('next-action' in headers) && ![...data.keys()].some((name) => name.startsWith('$ACTION_'))
}

/**
 * Answers the form of an IAM user's sign-in. A right password leads on; otherwise the answer is the page of the form, with
 * what went wrong. It bypasses the actions of Next, which take longer than all of a sign-in but its hash (decision 0068).
 */
export async function serveUserSignIn(
  request: IncomingMessage,
  response: ServerResponse,
  data: FormData,
  pages: RequestListener,
): Promise<void> {
  const before = cookieOf(request, cookieName('session', env().publicUrl).name)
  const outcome = await signInAsUser(data, before, {
    requestId: String(request.headers[REQUEST_ID]),
    sourceIp: String(request.headers[SOURCE_IP]),
    userAgent: request.headers['user-agent'] ?? '',
    secureTransport: request.headers[SECURE_TRANSPORT] === 'true',
    entryPoint: 'console',
  })
  if ('state' in outcome) {
    request.headers[FORM_STATE] = writtenState(outcome.state)
    return pages(asGet(request), response)
  }
  response.writeHead(303, { location: outcome.to, 'set-cookie': outcome.cookies.map(setCookie) }).end()
}

/** The request for the page that a form was sent to. The form is not part of it. */
function asGet(request: IncomingMessage): IncomingMessage {
  for (const name of ['content-type', 'content-length', 'transfer-encoding']) delete request.headers[name]
  return Object.assign(new ReadRequest(request, Buffer.alloc(0)), { method: 'GET' })
}
