import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http'
import { type Duplex, finished } from 'node:stream'
import { parseAndValidateFlightRouterState } from 'next/dist/server/app-render/parse-and-validate-flight-router-state.js'
import { env } from '@/lib/env'
import { rejectionTexts as texts } from '@/lib/texts/rejections'
import { isSameOrigin } from '@/lib/values/same-origin'
import { isForHealth } from './health'
import { isKnownHost } from './known-host'
import { isForMetrics } from './serve-metrics'

/** The answer to a request that is refused before its content is read, in the language of the moment. */
export type Rejection = { status: number; text: string; allow?: string }

/** S-90: in bytes. */
const LARGEST_FORM = 256 * 1024
/** The import of an account, in training: five million characters of files, and what a form adds to them. */
const LARGEST_IMPORT = 5.5 * 1024 * 1024
export const LARGEST_CALL = 1024 * 1024

const OF_PAGES = ['GET', 'HEAD', 'POST']
const OF_PROGRAMS = [...OF_PAGES, 'PUT', 'PATCH', 'DELETE', 'OPTIONS']

/** Why a request must be refused, judging by its head; undefined if it may continue. */
export function refusalOf(request: IncomingMessage, dev = false): Rejection | undefined {
  const { method = '', headers, url = '' } = request
  // RFC 9112, 3.2: `*` and the forms of a target for proxies are not for this server.
  if (!url.startsWith('/')) return { status: 400, text: texts.target }
  if (!isDecodable(url)) return { status: 400, text: texts.escape }
  const path = pathOf(url)
  if (hasDots(path)) return { status: 400, text: texts.upwards }
  if (!isRouterState(headers)) return { status: 400, text: texts.routerState }
  if ((request.headersDistinct.host?.length ?? 0) > 1) return { status: 400, text: texts.hosts }
  // Supervisors use the address of a machine (docs/decisions/0019).
  const isFromSupervisor = isForHealth(request) || isForMetrics(request)
  if (!isFromSupervisor && !isKnownHost(headers.host, request.socket.localPort)) return misdirected()

  const methods = isForPrograms(url) ? OF_PROGRAMS : OF_PAGES
  if (!methods.includes(method)) {
    return { status: 405, text: texts.method(method), allow: methods.join(', ') }
  }
  if (headers['content-encoding'] !== undefined) return { status: 415, text: texts.encoded }
  if (Number(headers['content-length'] ?? 0) > largestBody(url)) return tooLong(url)
  if (!isForm(request, dev)) return undefined
  if (!comesFromUs(headers)) return { status: 403, text: texts.elsewhere }
  // All forms of our pages are sent in this encoding, with and without scripts.
  return isMultipart(headers) ? undefined : { status: 415, text: texts.notMultipart }
}

/** Reports whether a request sends a form to a page. The development server also has other addresses. */
export function isForm({ method, url = '' }: IncomingMessage, dev: boolean): boolean {
  return method === 'POST' && !isForPrograms(url) && !(dev && /^\/_+next/.test(url))
}

/**
 * Reports whether a form is sent to an address for programs. If there is none, Next answers with a page, and calls
 * actions.
 */
export function isFormElsewhere({ method, headers, url = '' }: IncomingMessage): boolean {
  return method === 'POST' && isForPrograms(url) && ('next-action' in headers || isMultipart(headers))
}

function isMultipart(headers: IncomingHttpHeaders): boolean {
  return headers['content-type']?.toLowerCase().startsWith('multipart/form-data') ?? false
}

/** The longest body that an address takes, in bytes. */
export function largestBody(url: string): number {
  if (isForPrograms(url)) return LARGEST_CALL
  return pathOf(url) === '/policies/import' && env().environment === 'training' ? LARGEST_IMPORT : LARGEST_FORM
}

export function tooLong(url: string): Rejection {
  return { status: 413, text: texts.tooLong(largestBody(url)) }
}

/** Answers a request with its refusal. */
export function refuse(request: IncomingMessage, response: ServerResponse, { status, text, allow }: Rejection): void {
  response.setHeader('content-type', 'text/plain; charset=utf-8')
  if (allow) response.setHeader('allow', allow)
  answerAndClose(request, response, status, `${text}\n`)
}

/**
 * Answers at once, and closes the connection after reading the rest of the request: closing earlier could lose the answer
 * (RFC 9112, 9.6). The time-out of requests applies here too.
 */
export function answerAndClose(request: IncomingMessage, response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'content-length': Buffer.byteLength(text), connection: 'close' }).write(text)
  if (request.readableEnded) response.end()
  else {
    finished(request, () => response.end())
    request.resume()
  }
}

/** Refuses a request to leave HTTP by CONNECT or Upgrade (S-92). */
export function refuseProtocol(_request: IncomingMessage, socket: Duplex): void {
  const text = 'This server speaks HTTP and nothing else.\n'
  socket.end(`HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: ${text.length}\r\n\r\n${text}`)
}

const misdirected = (): Rejection => ({
  status: 421,
  text: texts.misdirected(`${env().publicUrl}/`),
})

const pathOf = (url: string) => url.split('?', 1)[0] ?? ''

const isForPrograms = (url: string) => url.startsWith('/api/')

// Every action checks this too. Here it spares Next a request that it would answer with 500.
function comesFromUs(headers: IncomingHttpHeaders): boolean {
  const site = headers['sec-fetch-site']
  const said = { site: typeof site === 'string' ? site : null, origin: headers.origin ?? null }
  return isSameOrigin({ ...said, host: headers.host ?? null }, env().publicUrl)
}

// Next resolves them (WHATWG URL), and would answer with a page other than the one checked here.
const hasDots = (path: string) => path.split(/[/\\]/).some((segment) => /^(?:\.|%2e){1,2}$/i.test(segment))

// Next answers 500 to a state that it cannot read.
function isRouterState({ 'next-router-state-tree': state }: IncomingHttpHeaders): boolean {
  try {
    parseAndValidateFlightRouterState(state)
    return true
  } catch {
    return false
  }
}

// Next answers 500 to a path whose escapes are not text.
function isDecodable(url: string): boolean {
  try {
    decodeURIComponent(pathOf(url))
    return true
  } catch {
    return false
  }
}
