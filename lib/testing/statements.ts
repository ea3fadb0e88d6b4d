import Database from 'libsql'
import { vi } from 'vitest'

/** What begins and ends transactions and their parts. */
const TURNS = /^(BEGIN|COMMIT|ROLLBACK|SAVEPOINT|RELEASE)\b/

/**
 * Collects the SQL of every statement from now on, without those that begin and end transactions unless `turns` says so.
 * Call it at the top of a test file, before the database is opened.
 */
export function watchStatements({ turns = false } = {}): string[] {
  const statements: string[] = []
  const { prepare } = Database.prototype
  // A statement is prepared once and run often.
  vi.spyOn(Database.prototype, 'prepare').mockImplementation(function (this: Database.Database, sql: string) {
    const statement = prepare.call(this, sql)
    if (!turns && TURNS.test(sql)) return statement
    for (const way of ['all', 'run'] as const) {
      const original = statement[way].bind(statement)
      Object.assign(statement, {
        [way]: (values: unknown[]) => {
          statements.push(sql)
          return original(values)
        },
      })
    }
    return statement
  })
  return statements
}
