import type { IncomingMessage, ServerResponse } from 'node:http'
import { type DatabaseFault, databaseFaults } from '@/lib/db/health'
import { opensProof } from '@/lib/sealed/proof'

/** Why this server cannot serve. In an answer to anybody, so a word without any detail (S-128). */
type ServerFault = DatabaseFault | 'stopping'

/** `live`: the process answers. `ready`: it can serve, and if not, why. The short one is for those who need no reason. */
const LIVE = '/api/health/live'
const READY = '/api/health/ready'
const PATHS = ['/api/health', LIVE, READY]

/** Reports whether a request is for a supervisor's check. These bypass Next, and touch no session. */
export const isForHealth = ({ url = '' }: IncomingMessage) => PATHS.includes(pathOf(url))

/**
 * Answers a supervisor's check: 200 or 503, as JSON. Asks the database only if the path is not that of `live`. `isStopping`
 * says whether the server has been told to stop.
 */
export async function serveHealth(
  { url = '', method = 'GET' }: IncomingMessage,
  response: ServerResponse,
  isStopping: boolean,
): Promise<void> {
  if (method !== 'GET' && method !== 'HEAD')
    return send(response, 405, { status: 'not allowed' }, { allow: 'GET, HEAD' })
  const path = pathOf(url)
  const faults: ServerFault[] = path === LIVE ? [] : await faultsOf(isStopping)
  const status = faults.length === 0 ? 'ok' : 'unavailable'
  send(response, faults.length === 0 ? 200 : 503, path === READY ? { status, faults } : { status })
}

// A server that stops has no need to ask its database.
const faultsOf = async (isStopping: boolean): Promise<ServerFault[]> =>
  isStopping ? ['stopping'] : databaseFaults(opensProof)

function send(response: ServerResponse, status: number, body: object, headers: Readonly<Record<string, string>> = {}) {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body))
}

const pathOf = (url: string) => url.split('?', 1)[0] ?? ''
