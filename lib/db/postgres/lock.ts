import { setTimeout } from 'node:timers/promises'
import { connectPg, type PgConnection } from './connection'
import { LOCKS } from './locks'

/** How a process uses a database, as in `../lock`. */
type Use = 'alone' | 'serve' | 'visit'

/** Shared ones do not exclude each other: any number of servers may serve one PostgreSQL. */
const TAKING: Readonly<Record<Use, readonly string[]>> = {
  alone: [`pg_try_advisory_lock(${LOCKS.use})`],
  serve: [`pg_try_advisory_lock_shared(${LOCKS.use})`, `pg_try_advisory_lock_shared(${LOCKS.service})`],
  visit: [`pg_try_advisory_lock_shared(${LOCKS.use})`],
}

/** Milliseconds. */
const PATIENCE = 10_000
const BETWEEN_TRIES = 1_000

/**
 * Takes a database, by locks of a connection that is kept for it, and returns how to release it; undefined while another
 * process has a conflicting lock. When that connection is lost, it is opened again until the locks are back.
 */
export async function lockPostgres(url: string, use: Use): Promise<(() => Promise<void>) | undefined> {
  let isReleased = false
  let connection = await taken(url, use)
  if (connection === undefined) return undefined
  const keep = () => void connection?.client.once('end', () => void restore())
  async function restore(): Promise<void> {
    while (!isReleased) {
      connection = await taken(url, use).catch(() => undefined)
      // Released meanwhile: nobody else would.
      if (isReleased) return connection?.end()
      if (connection) return keep()
      await setTimeout(BETWEEN_TRIES, undefined, { ref: false })
    }
  }
  keep()
  return async () => {
    isReleased = true
    await connection?.end()
  }
}

/** Reports whether a server has taken the database. */
export async function isServed(url: string): Promise<boolean> {
  const connection = await connectPg(url, PATIENCE)
  const { rows } = await connection.ask(`SELECT pg_try_advisory_lock(${LOCKS.service}) AS "isFree"`, PATIENCE)
  await connection.end()
  return rows[0]?.isFree !== true
}

async function taken(url: string, use: Use): Promise<PgConnection | undefined> {
  const connection = await connectPg(url, PATIENCE)
  const { rows } = await connection.ask(`SELECT ${TAKING[use].join(' AND ')} AS "isTaken"`, PATIENCE)
  if (rows[0]?.isTaken === true) return connection
  await connection.end()
  return undefined
}
