import type { Client, Config, InStatement, Transaction } from '@libsql/client'
import { PrismaLibSql } from '@prisma/adapter-libsql'
import { isOutage } from './outage'

// FULL: in WAL mode only this keeps an acknowledged commit through a power cut (SQLite manual, "PRAGMA synchronous").
const PRAGMAS = { journal_mode: 'wal', synchronous: '2', foreign_keys: '1', busy_timeout: '5000' }

/**
 * Prisma's libSQL adapter with one lane: a single connection for the life of the process, owned by one transaction at
 * a time, first come, first served. Without it the stock adapter leaks a connection for each transaction, and a
 * statement from outside can fall into somebody else's transaction and vanish with it.
 */
export class OneLaneLibSql extends PrismaLibSql {
  override createClient(config: Config): Client {
    return oneLane(super.createClient(config))
  }
}

/**
 * Sets what a connection must keep to, and reads it back on that very connection, as each has its own (S-120). Throws
 * when the database does not take it: a file system without shared memory, say, leaves the journal as it was.
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

  // What fails here is tried again by the next turn: a full disk or a lock passes, and nobody restarts a server for it.
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
      // IMMEDIATE: a transaction that reads first and writes later cannot be overtaken in between.
      await inner.execute('BEGIN IMMEDIATE')
    } catch (thrown) {
      // A file that was read-only when it was opened stays so to this connection.
      if (isOutage(thrown)) state = 'broken'
      release()
      throw thrown
    }
    let isOpen = true
    let outage: unknown
    // INVARIANT: SQLite may have ended a transaction that met an outage; nothing of it runs by itself afterwards.
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
        // INVARIANT: no transaction is left behind on the shared connection.
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
