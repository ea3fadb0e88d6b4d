import { PrismaPg } from '@prisma/adapter-pg'
import type { SqlDriverAdapter } from '@prisma/driver-adapter-utils'
import type { QueryConfig, QueryResult } from 'pg'
import { Prisma } from '@/lib/generated/sqlite/client'
import { type PgConnection, readers } from './connection'

/** Runs a statement on the connection of a work while it is its turn, and throws outside of it. */
export type Send = (query: QueryConfig | string) => Promise<QueryResult>

/** Prisma's adapter on one connection, whose transactions are ours. */
export class OneConnectionPg extends PrismaPg {
  readonly #send: Send
  readonly #connection: PgConnection

  constructor(send: Send, connection: PgConnection) {
    // It connects to nothing: every statement goes to our connection.
    super({})
    this.#send = send
    this.#connection = connection
  }

  override async connect() {
    const stock = await super.connect()
    const send = this.#send
    const pgOptions = { statementNameGenerator: ({ sql }: { sql: string }) => this.#connection.nameOf(sql) }
    let parts = 0
    /** What the client begins by itself, for a write of several statements, is a part of our transaction. */
    const startTransaction = async () => {
      const part = `part${++parts}`
      await send(`SAVEPOINT ${part}`)
      return Object.assign(Object.create(adapter), {
        options: { usePhantomQuery: true },
        commit: async () => void (await send(`RELEASE ${part}`)),
        rollback: async () => void (await send(`ROLLBACK TO ${part}; RELEASE ${part}`)),
      })
    }
    const adapter: SqlDriverAdapter = Object.assign(stock, { client: { query: send }, pgOptions, startTransaction })
    return stock
  }
}

/** The raw calls of a store, past the client, with results as on SQLite. */
export function rawPgCalls(send: Send, { nameOf }: PgConnection) {
  const execute = (query: Prisma.Sql | TemplateStringsArray, values: readonly unknown[]) => {
    const { strings, values: args } = 'sql' in query ? query : Prisma.sql(query, ...values)
    const text = strings.reduce((before, after, at) => `${before}$${at}${typeOf(args[at - 1])}${after}`)
    return send({ name: nameOf(text), text, values: args.map(bound), types: readers })
  }
  return {
    $queryRaw: async (query: Prisma.Sql | TemplateStringsArray, ...values: unknown[]) =>
      (await execute(query, values)).rows,
    $executeRaw: async (query: Prisma.Sql | TemplateStringsArray, ...values: unknown[]) =>
      (await execute(query, values)).rowCount ?? 0,
  }
}

/** The type of a parameter, where a statement does not tell it, as in a list of VALUES. A text or null says nothing. */
function typeOf(value: unknown): string {
  if (typeof value === 'boolean') return '::boolean'
  if (typeof value === 'bigint') return '::bigint'
  if (typeof value === 'number')
    return (value | 0) === value ? '::integer' : Number.isInteger(value) ? '::bigint' : '::float8'
  if (value instanceof Date) return '::timestamp'
  return value instanceof Uint8Array ? '::bytea' : ''
}

/** A parameter as the driver takes it. Times are written in UTC; the driver would write them in the process's zone. */
function bound(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString().slice(0, -1)
  if (typeof value === 'bigint') return String(value)
  if (value instanceof Uint8Array) return Buffer.from(value)
  return value
}
