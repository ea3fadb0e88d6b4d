import type { IncomingMessage, ServerResponse } from 'node:http'
import { systemSources } from '@/lib/clock'
import { env } from '@/lib/env'
import { type Chance, digest, newCookieValue, newUuid } from '@/lib/ids'
import { type Arrival, clientAddress, isByHttps } from '@/lib/values/addresses'

/** Headers by which the server tells the pages about a request. Values from the client are removed. */
export const REQUEST_ID = 'x-request-id'
export const SOURCE_IP = 'x-postern-source-ip'
export const SECURE_TRANSPORT = 'x-postern-secure-transport'
/** The path of the page, which Next does not tell it. */
export const PAGE = 'x-postern-page'
/** Set on a request that has had its turn in the queue of sign-ins. */
export const IN_TURN = 'x-postern-in-turn'

/**
 * Next requests two things from this server itself, with the headers of the first request: the page that an action
 * redirects to, and an action on a page other than the one it was sent to. This header, a secret of the process, says
 * that the facts about the first request apply to the second too. Otherwise the second would count as sent from the
 * machine itself, over http (S-33), and would wait for a turn that the first one already has.
 */
const OWN = 'x-postern-own'
const SECRET = newCookieValue(systemSources.chance)
const SECRET_DIGEST = digest(SECRET)

// Some of these make Next skip its own checks (CVE-2025-29927), the others contradict the connection.
const UNTRUSTED =
  /^(x-middleware-|x-invoke-|x-forwarded-|x-postern-|x-request-id$|x-real-ip$|forwarded$|content-security-policy)/

/** The longest user agent that is stored, in characters: every event, session and decision has a copy. */
const LONGEST_USER_AGENT = 512

/** The longest path that is stored, in characters: every event of a page has a copy. */
const LONGEST_PATH = 256

/** Cleans a request and stores where it came from in its headers. */
export function prepareRequest(request: IncomingMessage, response: ServerResponse, chance: Chance): void {
  const { sourceIp, secure, inTurn } = originOf(request)
  for (const name of Object.keys(request.headers)) if (UNTRUSTED.test(name)) delete request.headers[name]
  const requestId = newUuid(chance)
  response.setHeader(REQUEST_ID, requestId)
  request.headers[REQUEST_ID] = requestId
  request.headers[SOURCE_IP] = sourceIp
  request.headers[SECURE_TRANSPORT] = secure
  request.headers[OWN] = SECRET
  request.headers[PAGE] = request.url?.split('?', 1)[0]?.slice(0, LONGEST_PATH)
  if (inTurn !== undefined) request.headers[IN_TURN] = inTurn
  // Next compares Origin with the Host header, which a reverse proxy may have changed; people type PUBLIC_URL.
  if (request.headers.origin === env().publicUrl) request.headers['x-forwarded-host'] = new URL(env().publicUrl).host
  const agent = request.headers['user-agent']
  if (agent !== undefined) request.headers['user-agent'] = agent.slice(0, LONGEST_USER_AGENT)
}

function originOf(request: IncomingMessage): { sourceIp: string; secure: string; inTurn?: string | undefined } {
  const { headers } = request
  // Digests, so that the time of the comparison says nothing about the secret.
  if (digest(String(headers[OWN])) === SECRET_DIGEST) {
    const inTurn = headers[IN_TURN]?.toString()
    return { sourceIp: String(headers[SOURCE_IP]), secure: String(headers[SECURE_TRANSPORT]), inTurn }
  }
  const arrival = arrivalOf(request)
  const { trustedProxies } = env()
  return { sourceIp: clientAddress(arrival, trustedProxies), secure: String(isByHttps(arrival, trustedProxies)) }
}

// Node joins repeated headers with commas, as if they were one.
const arrivalOf = ({ headers, socket }: IncomingMessage): Arrival => ({
  peer: socket.remoteAddress,
  forwardedFor: headers['x-forwarded-for']?.toString(),
  forwardedProto: headers['x-forwarded-proto']?.toString(),
})
