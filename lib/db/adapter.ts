import type { Client, InValue } from '@libsql/client'
import { PrismaLibSql } from '@prisma/adapter-libsql'
import { Prisma } from '@/lib/generated/sqlite/client'
import type { Connection, Value } from './connection'

/** The most values of one statement (SQLite, "Implementation Limits", 9). Prisma takes it for 999, and fails on a long page. */
const MOST_VALUES = 32_766

/** Runs statements on the connection of the transaction whose turn it is, and throws outside of it. */
export type Use = <T>(statements: (connection: Connection) => T) => T

/**
 * Prisma's libSQL adapter on a connection that prepares each statement once. The stock driver prepares a statement for
 * each call, and the stock adapter opens a connection for each transaction.
 */
export class OneLaneLibSql extends PrismaLibSql {
  readonly #use: Use

  constructor(use: Use) {
    super({ url: 'file:' })
    this.#use = use
  }

  override async connect() {
    const getConnectionInfo = () => ({ supportsRelationJoins: false, maxBindValues: MOST_VALUES })
    return Object.assign(await super.connect(), { getConnectionInfo })
  }

  override createClient(): Client {
    // The adapter calls no other function of a client, and `execute` in no other way.
    return clientOn(this.#use) as unknown as Client
  }
}

type Statement = { sql: string; args: InValue[] }

function clientOn(use: Use) {
  const execute = async ({ sql, args }: Statement) =>
    use((connection) => {
      const { names, types, rows, changes } = connection.execute(sql, args)
      return { columns: names, columnTypes: types, rows: rows.map((row) => row.map(detached)), rowsAffected: changes }
    })
  const executeMultiple = async (sql: string) => use((connection) => connection.script(sql))
  let parts = 0
  return {
    execute,
    executeMultiple,
    /** What the client begins by itself, for a write of several statements, is a part of our transaction. */
    async transaction() {
      const part = `part${++parts}`
      const run = async (...statements: string[]) =>
        use((connection) => {
          for (const sql of statements) connection.execute(sql)
        })
      await run(`SAVEPOINT ${part}`)
      return {
        execute,
        executeMultiple,
        commit: () => run(`RELEASE ${part}`),
        rollback: () => run(`ROLLBACK TO ${part}`, `RELEASE ${part}`),
      }
    },
    // The lane closes its connection.
    close: () => {},
  }
}

/** Bytes as the adapter expects them. */
const detached = (value: Value) => (value !== null && typeof value === 'object' ? Uint8Array.from(value).buffer : value)

/**
 * The raw calls of a store, past the client: its part of such a call takes fifteen times as long as SQLite's. Results are
 * the same, which `adapter.test.ts` compares.
 */
export function rawCalls(use: Use) {
  const execute = (query: Prisma.Sql | TemplateStringsArray, values: readonly unknown[]) => {
    const { sql, values: args } = 'sql' in query ? query : Prisma.sql(query, ...values)
    return use((connection) => connection.execute(sql, args))
  }
  return {
    async $queryRaw(query: Prisma.Sql | TemplateStringsArray, ...values: unknown[]) {
      const { names, types, rows } = execute(query, values)
      return rows.map((row) => Object.fromEntries(row.map((value, at) => [names[at], typed(value, types[at])])))
    },
    $executeRaw: async (query: Prisma.Sql | TemplateStringsArray, ...values: unknown[]) =>
      execute(query, values).changes,
  }
}

/** A value of a column with the given declared type, which is empty for an expression. */
function typed(value: Value, type: string | undefined): unknown {
  if (value === null) return null
  if (typeof value === 'object') return Uint8Array.from(value)
  if (type === 'DATETIME') return new Date(typeof value === 'bigint' ? Number(value) : value)
  if (type === 'BOOLEAN') return value !== 0n
  if (type === 'INTEGER') return Number(value)
  return value
}
