import Database from 'libsql'
import { Client, type QueryConfig } from 'pg'
import { vi } from 'vitest'
import { isOnPostgres } from './database'

/** What begins and ends transactions and their parts. */
const TURNS = /^(BEGIN|COMMIT|ROLLBACK|SAVEPOINT|RELEASE)\b/

/**
 * Collects the SQL of every statement from now on, without those of transactions themselves unless `turns` says so.
 * Call it at the top of a test file, before the database is opened.
 */
export function watchStatements({ turns = false } = {}): string[] {
  const statements: string[] = []
  const note = (sql: string) => {
    if (turns || !TURNS.test(sql)) statements.push(sql)
  }
  if (isOnPostgres) watchPostgres(note)
  else watchSqlite(note)
  return statements
}

function watchPostgres(note: (sql: string) => void): void {
  const { query } = Client.prototype
  vi.spyOn(Client.prototype, 'query').mockImplementation(function (this: Client, ...args: unknown[]) {
    const [statement] = args as [QueryConfig | string]
    note(typeof statement === 'string' ? statement : statement.text)
    return Reflect.apply(query, this, args)
  })
}

function watchSqlite(note: (sql: string) => void): void {
  const { prepare } = Database.prototype
  // A statement is prepared once and run often.
  vi.spyOn(Database.prototype, 'prepare').mockImplementation(function (this: Database.Database, sql: string) {
    const statement = prepare.call(this, sql)
    for (const way of ['all', 'run'] as const) {
      const original = statement[way].bind(statement)
      Object.assign(statement, {
        [way]: (values: unknown[]) => {
          note(sql)
          return original(values)
        },
      })
    }
    return statement
  })
}
