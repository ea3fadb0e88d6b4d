import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http'
import { type Arrival, clientAddress, isByHttps } from '@/lib/addresses'
import { env } from '@/lib/env'
import { type Chance, newUuid } from '@/lib/ids'
import { isSameOrigin } from '@/lib/same-origin'

/** Headers in which the server tells the pages what it knows of a request. What a client sends by these names is lost. */
export const REQUEST_ID = 'x-request-id'
export const SOURCE_IP = 'x-postern-source-ip'
export const SECURE_TRANSPORT = 'x-postern-secure-transport'

const LARGEST_BODY = 1024 * 1024

// Some steer Next past its own checks (CVE-2025-29927), the others claim to know better than the connection does.
const UNTRUSTED =
  /^(x-middleware-|x-invoke-|x-forwarded-|x-postern-|x-request-id$|x-real-ip$|forwarded$|content-security-policy)/

/** Cleans a request and notes where it came from. Answers the status to refuse it with, if it must be refused. */
export function prepareRequest(request: IncomingMessage, response: ServerResponse, chance: Chance): number | undefined {
  const arrival = arrivalOf(request)
  for (const name of Object.keys(request.headers)) if (UNTRUSTED.test(name)) delete request.headers[name]
  const requestId = newUuid(chance)
  response.setHeader(REQUEST_ID, requestId)
  request.headers[REQUEST_ID] = requestId
  request.headers[SOURCE_IP] = clientAddress(arrival, env().trustedProxies)
  request.headers[SECURE_TRANSPORT] = String(isByHttps(arrival, env().trustedProxies))
  // Next compares Origin with the Host header, which a reverse proxy may have changed; people type PUBLIC_URL.
  if (request.headers.origin === env().publicUrl) request.headers['x-forwarded-host'] = new URL(env().publicUrl).host
  return refusalOf(request)
}

// Node joins what was sent more than once with commas, as it would stand in one header.
const arrivalOf = ({ headers, socket }: IncomingMessage): Arrival => ({
  peer: socket.remoteAddress,
  forwardedFor: headers['x-forwarded-for']?.toString(),
  forwardedProto: headers['x-forwarded-proto']?.toString(),
})

function refusalOf({ method, headers, url = '/' }: IncomingMessage): number | undefined {
  if (!isDecodable(url)) return 400
  if (Number(headers['content-length'] ?? 0) > LARGEST_BODY) return 413
  if (headers['content-encoding'] !== undefined) return 415
  return method === 'POST' && !url.startsWith('/api/') && !comesFromUs(headers) ? 403 : undefined
}

// Every action checks this for itself; here it spares Next a request that it would answer with 500.
function comesFromUs(headers: IncomingHttpHeaders): boolean {
  const site = headers['sec-fetch-site']
  return isSameOrigin(typeof site === 'string' ? site : null, headers.origin ?? null, env().publicUrl)
}

// Next answers 500 for a path whose escapes are no text.
function isDecodable(url: string): boolean {
  try {
    decodeURIComponent(url.split('?')[0] ?? '')
    return true
  } catch {
    return false
  }
}
