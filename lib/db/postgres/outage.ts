import { overdue } from '../outage'

/**
 * Errors of PostgreSQL that are not the request's fault and that pass: no connection, no resources such as disk or
 * connections, the server shuts down, a lock or an answer in no time, the disk fails (PostgreSQL manual,
 * "PostgreSQL Error Codes").
 */
const OUTAGES = /^(08...|53...|57P0.|57014|55P03|25P0[34]|58030)$/

/** What the driver's socket reports. ENOENT: the server's socket is not there. */
const NETWORK = new Set(['ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT', 'EPIPE', 'ENOTFOUND', 'EAI_AGAIN', 'ENOENT'])

/** The error of a connection as an outage, if it is one. `isLost`: the connection has ended meanwhile. */
export function outageIn(thrown: unknown, isLost = false): Error | undefined {
  const code = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : ''
  if (!isLost && !OUTAGES.test(code) && !NETWORK.has(code)) return undefined
  return Object.assign(overdue('PostgreSQL is not available.'), { cause: thrown })
}

/** Reports whether the server says that it has ended the connection, which it does before the connection is lost. */
export const isFarewell = (thrown: unknown) =>
  thrown instanceof Error && 'code' in thrown && /^57P0/.test(String(thrown.code))
