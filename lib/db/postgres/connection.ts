import { Client, types } from 'pg'
import { outageIn } from './outage'

/** A connection to PostgreSQL, used by one work at a time. */
export type PgConnection = {
  client: Client
  /** Whether the server or the network has ended it. */
  isLost(): boolean
  /** The name under which the server keeps a statement prepared; undefined for one too many. */
  nameOf(sql: string): string | undefined
}

/** Each connection keeps as many prepared. Lists of changing length would make more and more. */
const KEPT = 500

/** Milliseconds. The second ends what a server leaves behind that has lost us. */
const PATIENCE = { connect: 10_000, idle: 60_000 }

/**
 * Opens a connection. `patience`, in milliseconds, is how long it waits for a lock and for the end of a statement.
 * Throws an error that `isOutage` knows when the server cannot be reached.
 */
export async function connectPg(url: string, patience: number): Promise<PgConnection> {
  let isLost = false
  const client = new Client({
    connectionString: verifying(url),
    application_name: 'postern',
    connectionTimeoutMillis: PATIENCE.connect,
    keepAlive: true,
    lock_timeout: patience,
    statement_timeout: patience,
    idle_in_transaction_session_timeout: PATIENCE.idle,
  })
  const lose = () => {
    isLost = true
  }
  client.on('error', lose)
  client.on('end', lose)
  try {
    await client.connect()
  } catch (thrown) {
    throw outageIn(thrown) ?? thrown
  }
  const names = new Map<string, string>()
  const nameOf = (sql: string) => {
    const known = names.get(sql)
    if (known !== undefined || names.size >= KEPT) return known
    const name = `postern${names.size}`
    names.set(sql, name)
    return name
  }
  return { client, isLost: () => isLost, nameOf }
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
