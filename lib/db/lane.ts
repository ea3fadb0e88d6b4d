import type { Client, Config, InStatement, Transaction } from '@libsql/client'
import { PrismaLibSql } from '@prisma/adapter-libsql'
import { isOutage } from './outage'

// FULL: in WAL mode only this keeps an acknowledged commit after a power failure (SQLite manual, "PRAGMA synchronous").
const PRAGMAS = { journal_mode: 'wal', synchronous: '2', foreign_keys: '1', busy_timeout: '5000' }

/**
 * Prisma's libSQL adapter with one lane: a single connection for the life of the process, used by one transaction at a
 * time, in order of arrival. The stock adapter leaks a connection for each transaction, and a statement from outside
 * can run in another request's transaction and disappear with its rollback.
 */
export class OneLaneLibSql extends PrismaLibSql {
  override createClient(config: Config): Client {
    return oneLane(super.createClient(config))
  }
}

/**
 * Sets the pragmas of a connection and reads them back on the same connection, because each has its own (S-120). Throws if
 * one was not accepted: on a file system without shared memory, for example, the journal mode stays the same.
 */
async function setUp(connection: Client): Promise<void> {
  for (const [name, wanted] of Object.entries(PRAGMAS)) {
    await connection.execute(`PRAGMA ${name}=${wanted}`)
    const [row] = (await connection.execute(`PRAGMA ${name}`)).rows
    if (String(row?.[0]) === wanted) continue
    throw new Error(
      `The database does not keep what it acknowledges: ${name} is ${row?.[0]} where it must be ${wanted}.`,
    )
  }
}

function oneLane(inner: Client): Client {
  let state: 'new' | 'ready' | 'broken' = 'new'
  let tail: Promise<void> = Promise.resolve()

  // After a failure here the next turn tries again: a full disk or a lock is temporary and must not require a restart.
  const beReady = async () => {
    if (state === 'ready') return
    if (state === 'broken') await inner.reconnect()
    state = 'new'
    await setUp(inner)
    state = 'ready'
  }

  const takeTurn = async () => {
    let release = () => {}
    const turn = tail
    tail = new Promise((resolve) => {
      release = resolve
    })
    await turn
    try {
      await beReady()
    } catch (thrown) {
      release()
      throw thrown
    }
    return release
  }
  const alone = async <T>(work: () => Promise<T>): Promise<T> => {
    const release = await takeTurn()
    try {
      return await work()
    } finally {
      release()
    }
  }

  const transaction = async (): Promise<Transaction> => {
    const release = await takeTurn()
    try {
      // IMMEDIATE: no other process can write between the reads and writes of this transaction.
      await inner.execute('BEGIN IMMEDIATE')
    } catch (thrown) {
      // A connection to a file that was read-only when opened stays read-only.
      if (isOutage(thrown)) state = 'broken'
      release()
      throw thrown
    }
    let isOpen = true
    let outage: unknown
    // INVARIANT: an outage may have ended the transaction in SQLite; its later statements must not run outside of it.
    const within = async <T>(work: () => Promise<T>): Promise<T> => {
      if (outage !== undefined) throw outage
      try {
        return await work()
      } catch (thrown) {
        if (isOutage(thrown)) {
          outage = thrown
          state = 'broken'
        }
        throw thrown
      }
    }
    const end = async (sql: 'COMMIT' | 'ROLLBACK') => {
      if (!isOpen) return
      isOpen = false
      try {
        await (sql === 'COMMIT' ? within(() => inner.execute(sql)) : inner.execute(sql))
      } catch (thrown) {
        // INVARIANT: no transaction stays open on the shared connection.
        await inner.execute('ROLLBACK').catch(() => {})
        state = 'broken'
        if (sql === 'COMMIT') throw thrown
      } finally {
        release()
      }
    }
    return {
      execute: (statement: InStatement) => within(() => inner.execute(statement)),
      executeMultiple: (sql: string) => within(() => inner.executeMultiple(sql)),
      batch: async (statements: InStatement[]) => {
        const results = []
        for (const statement of statements) results.push(await within(() => inner.execute(statement)))
        return results
      },
      commit: () => end('COMMIT'),
      rollback: () => end('ROLLBACK'),
      close: () => void end('ROLLBACK'),
      get closed() {
        return !isOpen
      },
    }
  }

  const own: Record<PropertyKey, unknown> = {
    transaction,
    execute: (statement: InStatement) => alone(() => inner.execute(statement)),
    executeMultiple: (sql: string) => alone(() => inner.executeMultiple(sql)),
  }
  return new Proxy(inner, {
    get(target, key) {
      const value: unknown = own[key] ?? Reflect.get(target, key, target)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
}
