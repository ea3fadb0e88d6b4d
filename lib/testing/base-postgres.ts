import type { TestProject } from 'vitest/node'
import { migrate } from '@/lib/db/migrate'
import { askPostgres, databaseAddress, startPostgres } from './postgres'

declare module 'vitest' {
  interface ProvidedContext {
    /**
     * A database with every migration, which is copied and never opened, and the address of its server. There is none
     * where tests run on SQLite.
     */
    basePostgres?: { server: string; template: string }
  }
}

/** Starts a PostgreSQL for the tests of a project, with a database that its test files copy (decision 0048). */
export default async function setup({ name, provide }: TestProject): Promise<() => Promise<void>> {
  const { address: server, stop } = await startPostgres()
  // The same server may serve other runs, and other projects of this one.
  const template = `postern_${process.pid}_${name.replaceAll(' ', '_')}`
  await askPostgres(server, `CREATE DATABASE "${template}"`)
  await migrate(databaseAddress(server, template))
  provide('basePostgres', { server, template })
  return async () => {
    await askPostgres(server, `DROP DATABASE "${template}" WITH (FORCE)`)
    await stop()
  }
}
