import { overdue } from '../outage'

/** A transaction of a server that takes no changes for now: a standby, or one that was told so when its disk got full. */
const READ_ONLY = '25006'

/**
 * Errors of PostgreSQL that are not the request's fault and that pass: no connection, no resources such as disk or
 * connections, the server shuts down or only reads, a lock or an answer in no time, the disk fails (PostgreSQL manual,
 * "PostgreSQL Error Codes"). Not 40001 and 40P01: those are conflicts with another transaction (`../outage`).
 */
const OUTAGES = /^(08...|53...|57P0.|57014|55P03|25006|25P0[34]|58030)$/

/** What the network says when it does not answer: the system's word, and ours for a statement without an answer. */
const SILENCE = 'ETIMEDOUT'

/** What the driver's socket reports. ENOENT: the server's socket is not there. */
const NETWORK = new Set([
  ...['ECONNREFUSED', 'ECONNRESET', 'ECONNABORTED', 'EPIPE', 'ENOENT', SILENCE],
  ...['EHOSTUNREACH', 'EHOSTDOWN', 'ENETUNREACH', 'ENETDOWN', 'ENOTFOUND', 'EAI_AGAIN'],
])

/** The error of a connection as an outage, if it is one. `isLost`: the connection has ended meanwhile. */
export function outageIn(thrown: unknown, isLost = false): Error | undefined {
  const code = codeOf(thrown)
  return isLost || OUTAGES.test(code) || NETWORK.has(code) ? outage(thrown) : undefined
}

/**
 * The same for an error while connecting, where everything is an outage but a refusal, which waiting does not help: the
 * server's, such as that of a password or of the name of a database; that of a certificate; and the driver's.
 */
export function outageOfConnecting(thrown: unknown): Error | undefined {
  const code = codeOf(thrown)
  if (OUTAGES.test(code)) return outage(thrown)
  // Of the codes, only those of the operating system are about the way to the server. EPROTO is that of TLS.
  const isRefused = code === '' ? DRIVER_REFUSES.test(String(thrown)) : !/^E(?!RR_|PROTO$)/.test(code)
  return isRefused ? undefined : outage(thrown)
}

/** What the driver refuses by itself, without a code: a password that is missing, a server without TLS. */
const DRIVER_REFUSES = /^TypeError|SASL|SSL/

/** The error of a statement that got no answer in time. */
export const unanswered = () => Object.assign(new Error('PostgreSQL did not answer in time.'), { code: SILENCE })

/** Reports whether the server says that it has ended the connection, which it does before the connection is lost. */
export const isFarewell = (thrown: unknown) => /^57P0/.test(codeOf(thrown))

/**
 * Reports whether other connections to the server, though nobody has noticed yet, have what this one has met: a network
 * that is silent, or a server that only reads, which sessions keep from when they began.
 */
export const concernsAll = (thrown: unknown) => [READ_ONLY, SILENCE].includes(codeOf(thrown))

const outage = (cause: unknown) => Object.assign(overdue('PostgreSQL is not available.'), { cause })

const codeOf = (thrown: unknown) => (thrown instanceof Error && 'code' in thrown ? String(thrown.code) : '')
