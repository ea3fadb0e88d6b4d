import { Client, type QueryConfig, type QueryResult, types } from 'pg'
import { inTime } from '../lane'
import { outageIn, outageOfConnecting, unanswered } from './outage'
import { demandKept } from './settings'

/** A connection to PostgreSQL, used by one work at a time. */
export type PgConnection = {
  client: Client
  /** Runs a statement, after those that were asked for before it. */
  query(query: QueryConfig | string): Promise<QueryResult>
  /**
   * The same with a deadline. One without an answer within `patience`, in milliseconds, may have been carried out or not: the
   * connection is dropped, and an error that `outageIn` knows is thrown. The server's own deadlines do not replace this one:
   * a network that is silent keeps their answers, and they do not hold for a COMMIT.
   */
  ask(query: QueryConfig | string, patience: number): Promise<QueryResult>
  /** Whether the server, the network or `drop` has ended it. */
  isLost(): boolean
  /** Ends it without waiting for what runs on it. */
  drop(): void
  /** Ends it in order, or drops it if that takes long. */
  end(): Promise<void>
  /** The name under which the server keeps a statement prepared; undefined for one too many. */
  nameOf(sql: string): string | undefined
}

/** Each connection keeps as many prepared. Lists of changing length would make more and more. */
const KEPT = 500

/**
 * Milliseconds. `idle` ends what a server leaves behind that has lost us. After `probe` the system asks the other side of a
 * connection whether it is still there, so one that is idle and dead is known within half a minute.
 */
const PATIENCE = { connect: 10_000, idle: 60_000, probe: 10_000, end: 5_000 }

/**
 * Opens a connection. `patience`, in milliseconds, is how long the server waits for a lock and for the end of a statement,
 * and `connecting` how long we wait for the server. Throws an error that `isOutage` knows when it cannot be reached, and like
 * `demandKept` when it would not keep what it acknowledges.
 */
export async function connectPg(url: string, patience: number, connecting = PATIENCE.connect): Promise<PgConnection> {
  const deadline = Math.min(connecting, PATIENCE.connect)
  let isLost = false
  const client = new Client({
    connectionString: verifying(url),
    application_name: 'postern',
    connectionTimeoutMillis: deadline,
    keepAlive: true,
    keepAliveInitialDelayMillis: PATIENCE.probe,
    lock_timeout: patience,
    statement_timeout: patience,
    idle_in_transaction_session_timeout: PATIENCE.idle,
  })
  const lose = () => {
    isLost = true
  }
  client.on('error', lose)
  client.on('end', lose)
  const drop = () => {
    lose()
    // `end` would wait for the statement that runs.
    client.connection.stream.destroy()
  }
  // An operation may ask for several rows at the same time, and the next version of the driver has no queue of its own.
  let last: Promise<unknown> = Promise.resolve()
  const query: PgConnection['query'] = (query) => {
    const answer = last.then(() => client.query(query as QueryConfig))
    last = answer.catch(() => {})
    return answer
  }
  const ask: PgConnection['ask'] = (asked, patience) =>
    inTime(query(asked), patience, () => {
      drop()
      return unanswered()
    })
  try {
    await client.connect()
  } catch (thrown) {
    throw outageOfConnecting(thrown) ?? thrown
  }
  try {
    await demandKept({ ask }, deadline)
  } catch (thrown) {
    const outage = outageIn(thrown, isLost)
    drop()
    throw outage ?? thrown
  }
  const names = new Map<string, string>()
  const nameOf = (sql: string) => {
    const known = names.get(sql)
    if (known !== undefined || names.size >= KEPT) return known
    const name = `postern${names.size}`
    names.set(sql, name)
    return name
  }
  return {
    client,
    query,
    ask,
    isLost: () => isLost,
    drop,
    end: () => inTime(client.end(), PATIENCE.end).catch(drop),
    nameOf,
  }
}

/**
 * The driver takes these modes for verify-full, and warns that a later version will not. A connection that is encrypted for
 * whoever answers protects from nobody, so it stays that way.
 */
const verifying = (url: string) => url.replace(/([?&]sslmode=)(prefer|require|verify-ca)(?=&|$)/, '$1verify-full')

const { builtins } = types

/** How the raw calls read a value from its text: times are UTC, and integers of 64 bits are bigint. */
const READERS = new Map<number, (text: string) => unknown>([
  [builtins.INT8, BigInt],
  [builtins.TIMESTAMP, (text) => new Date(`${text.replace(' ', 'T')}Z`)],
  [builtins.BYTEA, (text) => Uint8Array.from(Buffer.from(text.slice(2), 'hex'))],
])

export const readers = {
  getTypeParser: (type: number, format?: 'text' | 'binary') =>
    (format !== 'binary' && READERS.get(type)) || types.getTypeParser(type, format),
}
