import type { InStatement } from '@libsql/client'
import { PrismaLibSql } from '@prisma/adapter-libsql'
import { vi } from 'vitest'

/** Collects the SQL of every statement from now on. Call it at the top of a test file, before the database is opened. */
export function watchStatements(): string[] {
  const statements: string[] = []
  // Below the lane, so every statement passes here.
  const { createClient } = PrismaLibSql.prototype
  vi.spyOn(PrismaLibSql.prototype, 'createClient').mockImplementation(function (this: PrismaLibSql, config) {
    const client = createClient.call(this, config)
    const execute = client.execute.bind(client)
    vi.spyOn(client, 'execute').mockImplementation((statement: InStatement) => {
      statements.push(typeof statement === 'string' ? statement : statement.sql)
      return execute(statement)
    })
    return client
  })
  return statements
}
