import type { IncomingMessage, ServerResponse } from 'node:http'
import type { RequestFacts } from '@/lib/auth/caller'
import { env } from '@/lib/env'
import { AwsError } from '@/lib/errors'
import { answer, refusal } from '@/lib/query-api/answer'
import { REQUEST_ID, SECURE_TRANSPORT, SOURCE_IP } from './prepare-request'

/** The one address of the API. SDKs add a slash, and a redirect would break the signature. */
const PATHS = ['/api/aws', '/api/aws/']

/** S-90: an over-long parameter is refused long before. */
const LARGEST_BODY = 1024 * 1024

/** Whether a request is for the Query API, which is served beside Next: a signature covers the bytes as they came. */
export const isForApi = ({ url = '' }: IncomingMessage) => PATHS.includes(url.split('?', 1)[0] ?? '')

/** Answers a request to the Query API. `status` is a refusal that the server has decided on already. */
export async function serveApi(request: IncomingMessage, response: ServerResponse, status?: number): Promise<void> {
  const requestId = String(request.headers[REQUEST_ID])
  response.setHeader('x-amzn-RequestId', requestId)
  response.setHeader('Content-Type', 'text/xml')
  const body = status === undefined ? await bodyOf(request) : undefined
  if (body === undefined) {
    const { status: code, body: xml } = refusal('iam', refusalOf(status), requestId)
    response.writeHead(code, { connection: 'close' }).end(xml)
    return
  }
  const { method = 'GET', url = '' } = request
  if (method !== 'POST' && method !== 'GET') {
    response.writeHead(405, { allow: 'GET, POST' }).end()
    return
  }
  const at = url.indexOf('?')
  const path = at < 0 ? url : url.slice(0, at)
  const raw = { method, path, query: at < 0 ? '' : url.slice(at + 1), headers: headersOf(request), body }
  const { status: code, body: xml, serverTime } = await answer(raw, factsOf(request))
  if (serverTime && env().environment === 'training') response.setHeader('x-server-time', String(serverTime.getTime()))
  response.writeHead(code).end(xml)
}

function refusalOf(status: number | undefined): AwsError {
  if (status === 400) return new AwsError('MalformedQueryString', 'The path has an escape that is not UTF-8.')
  if (status === 415) return new AwsError('MalformedQueryString', 'Encoded request bodies are not accepted.')
  return new AwsError('RequestEntityTooLarge', `The request body is longer than ${LARGEST_BODY} bytes.`)
}

/** The body as it came; undefined as soon as it is too long. */
async function bodyOf(request: IncomingMessage): Promise<Uint8Array | undefined> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of request) {
    length += chunk.length
    if (length > LARGEST_BODY) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** Headers in their order, each as often as it was sent. */
function headersOf({ rawHeaders }: IncomingMessage): [string, string][] {
  const pairs: [string, string][] = []
  for (let at = 0; at + 1 < rawHeaders.length; at += 2) pairs.push([rawHeaders[at] ?? '', rawHeaders[at + 1] ?? ''])
  return pairs
}

const factsOf = ({ headers }: IncomingMessage): RequestFacts => ({
  requestId: String(headers[REQUEST_ID]),
  sourceIp: String(headers[SOURCE_IP]),
  userAgent: (headers['user-agent'] ?? '').slice(0, 512),
  secureTransport: headers[SECURE_TRANSPORT] === 'true',
  entryPoint: 'api',
})
