import type { IncomingMessage, ServerResponse } from 'node:http'
import type { RequestFacts } from '@/lib/auth/caller'
import { env } from '@/lib/env'
import { AwsError, type ErrorCode } from '@/lib/errors'
import { answer, errorAnswer } from '@/lib/query-api/answer'
import { REQUEST_ID, SECURE_TRANSPORT, SOURCE_IP } from './prepare-request'
import { answerAndClose, LARGEST_CALL, type Rejection, tooLong } from './refusal'
import { bodyOf } from './request-body'

/** The address of the API. SDKs add a slash, and a redirect would break the signature. */
const PATHS: readonly string[] = ['/api/aws', '/api/aws/']

/**
 * Reports whether a request is for the Query API. These bypass Next, because a signature covers the bytes as received.
 */
export const isForApi = ({ url = '' }: IncomingMessage) => PATHS.includes(url.split('?', 1)[0] ?? '')

/** Answers a request to the Query API, or refuses it. */
export async function serveApi(request: IncomingMessage, response: ServerResponse, refused?: Rejection): Promise<void> {
  const requestId = String(request.headers[REQUEST_ID])
  response.setHeader('x-amzn-RequestId', requestId)
  response.setHeader('Content-Type', 'text/xml')
  const { method = 'GET', url = '' } = request
  const body = refused ?? wrongMethod(method) ?? (await bodyOf(request, LARGEST_CALL)) ?? tooLong(url)
  if ('text' in body) {
    if (body.allow) response.setHeader('allow', body.allow)
    const { status: code, body: xml } = errorAnswer('iam', errorOf(body), requestId)
    answerAndClose(request, response, code, xml)
    return
  }
  const at = url.indexOf('?')
  const path = at < 0 ? url : url.slice(0, at)
  const raw = { method, path, query: at < 0 ? '' : url.slice(at + 1), headers: headersOf(request), body }
  const { status: code, body: xml, serverTime } = await answer(raw, factsOf(request))
  if (serverTime && env().environment === 'training') response.setHeader('x-server-time', String(serverTime.getTime()))
  response.writeHead(code).end(xml)
}

const METHODS = ['GET', 'POST']

function wrongMethod(method: string): Rejection | undefined {
  if (METHODS.includes(method)) return undefined
  return { status: 405, text: `The method ${method} is not served here.`, allow: METHODS.join(', ') }
}

const CODES: Readonly<Record<number, ErrorCode>> = {
  405: 'MethodNotAllowed',
  413: 'RequestEntityTooLarge',
  421: 'MisdirectedRequest',
}

const errorOf = ({ status, text }: Rejection) => new AwsError(CODES[status] ?? 'MalformedQueryString', text)

/** The headers in order, with repetitions. */
function headersOf({ rawHeaders }: IncomingMessage): [string, string][] {
  const pairs: [string, string][] = []
  for (let at = 0; at + 1 < rawHeaders.length; at += 2) pairs.push([rawHeaders[at] ?? '', rawHeaders[at + 1] ?? ''])
  return pairs
}

const factsOf = ({ headers }: IncomingMessage): RequestFacts => ({
  requestId: String(headers[REQUEST_ID]),
  sourceIp: String(headers[SOURCE_IP]),
  userAgent: headers['user-agent'] ?? '',
  secureTransport: headers[SECURE_TRANSPORT] === 'true',
  entryPoint: 'api',
})
