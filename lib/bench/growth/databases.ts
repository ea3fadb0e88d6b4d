import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { isPostgres } from '@/lib/db/address'
import { connectPg } from '@/lib/db/postgres/connection'
import type { Figure } from '../measure'

/** Where the accounts of a measurement are kept. */
export type Databases = {
  /** What is measured where, as the first line of the report. */
  figure: Figure
  /** Makes an empty database and returns its address; undefined stands for a file of SQLite. */
  make(name: string): Promise<string | undefined>
  /** Drops what was made. */
  end(): Promise<void>
}

/**
 * Databases of the PostgreSQL at `address`, whose user must be allowed to create some; of one of our own, if asked for; else
 * files of SQLite. Throws if there is no such PostgreSQL.
 */
export async function databasesOf(address: string | undefined, isOnOwnPostgres: boolean): Promise<Databases> {
  if (isOnOwnPostgres) return ofOwnPostgres()
  if (address !== undefined && isPostgres(address)) return ofPostgres(address)
  return {
    figure: { what: 'SQLite', value: '', unit: 'processor time of a call' },
    make: async () => undefined,
    end: async () => {},
  }
}

async function ofPostgres(address: string): Promise<Databases> {
  const made: string[] = []
  const [version] = await ask(address, `SELECT current_setting('server_version') AS "is"`)
  return {
    figure: { what: `PostgreSQL ${version?.is}`, value: '', unit: 'time on the clock of the fastest call of a round' },
    make: async (name) => {
      const database = `postern_growth_${process.pid}_${name}`
      await ask(address, `CREATE DATABASE "${database}"`)
      made.push(database)
      return Object.assign(new URL(address), { pathname: `/${database}` }).href
    },
    end: async () => {
      for (const database of made) await ask(address, `DROP DATABASE "${database}" WITH (FORCE)`)
    },
  }
}

/** The one that tests use. It keeps its data in memory if there is room, and waits for no disk. */
async function ofOwnPostgres(): Promise<Databases> {
  const program = ['--import', './lib/commands/typescript.mjs', 'lib/testing/run-postgres.ts']
  const server = spawn(process.execPath, program, { stdio: ['pipe', 'pipe', 'inherit'] })
  const ended = once(server, 'exit')
  const address = await Promise.race([once(server.stdout, 'data'), ended.then(() => undefined)])
  if (!address) throw new Error('PostgreSQL did not start.')
  const databases = await ofPostgres(String(address).trim())
  return {
    ...databases,
    end: async () => {
      server.stdin.end()
      await ended
    },
  }
}

/** Milliseconds. */
const PATIENCE = 120_000

async function ask(address: string, sql: string): Promise<Record<string, unknown>[]> {
  const { client } = await connectPg(address, PATIENCE)
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}
