import type { IncomingMessage, ServerResponse } from 'node:http'
import type { RequestFacts } from '@/lib/auth/caller'
import { env } from '@/lib/env'
import { AwsError } from '@/lib/errors'
import { answer, refusal } from '@/lib/query-api/answer'
import { REQUEST_ID, SECURE_TRANSPORT, SOURCE_IP } from './prepare-request'
import { answerAndClose, LARGEST_CALL, type Refusal, tooLong } from './refusal'
import { bodyOf } from './request-body'

/** The address of the API. SDKs add a slash, and a redirect would break the signature. */
const PATHS: readonly string[] = ['/api/aws', '/api/aws/']

/** Reports whether a request is for the Query API, which bypasses Next: a signature covers the bytes as received. */
export const isForApi = ({ url = '' }: IncomingMessage) => PATHS.includes(url.split('?', 1)[0] ?? '')

/** Answers a request to the Query API, with the refusal if there is one. */
export async function serveApi(request: IncomingMessage, response: ServerResponse, refused?: Refusal): Promise<void> {
  const requestId = String(request.headers[REQUEST_ID])
  response.setHeader('x-amzn-RequestId', requestId)
  response.setHeader('Content-Type', 'text/xml')
  const { method = 'GET', url = '' } = request
  if (method !== 'POST' && method !== 'GET') {
    response.writeHead(405, { allow: 'GET, POST' }).end()
    return
  }
  const body = refused ?? (await bodyOf(request, LARGEST_CALL)) ?? tooLong(url)
  if ('text' in body) {
    const { status: code, body: xml } = refusal('iam', errorOf(body), requestId)
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

function errorOf({ status, text }: Refusal): AwsError {
  if (status === 413) return new AwsError('RequestEntityTooLarge', text)
  return new AwsError(status === 421 ? 'MisdirectedRequest' : 'MalformedQueryString', text)
}

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
