import type { Client, Config, InStatement, Transaction } from '@libsql/client'
import { PrismaLibSql } from '@prisma/adapter-libsql'

// FULL: in WAL mode only this keeps an acknowledged commit through a power cut (SQLite manual, "PRAGMA synchronous").
const PRAGMAS = 'PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA busy_timeout=5000;'

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

function oneLane(inner: Client): Client {
  const ready = inner.executeMultiple(PRAGMAS)
  let tail: Promise<void> = Promise.resolve()

  const takeTurn = async () => {
    let release = () => {}
    const turn = tail
    tail = new Promise((resolve) => {
      release = resolve
    })
    await ready
    await turn
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
      release()
      throw thrown
    }
    let isOpen = true
    const end = async (sql: 'COMMIT' | 'ROLLBACK') => {
      if (!isOpen) return
      isOpen = false
      try {
        await inner.execute(sql)
      } catch (thrown) {
        // INVARIANT: no transaction is left behind on the shared connection.
        await inner.execute('ROLLBACK').catch(() => {})
        await inner.reconnect()
        await inner.executeMultiple(PRAGMAS)
        if (sql === 'COMMIT') throw thrown
      } finally {
        release()
      }
    }
    return {
      execute: (statement: InStatement) => inner.execute(statement),
      executeMultiple: (sql: string) => inner.executeMultiple(sql),
      batch: async (statements: InStatement[]) => {
        const results = []
        for (const statement of statements) results.push(await inner.execute(statement))
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
