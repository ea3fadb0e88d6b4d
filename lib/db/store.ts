import { AsyncLocalStorage } from 'node:async_hooks'
import { env } from '@/lib/env'
import { type Prisma, PrismaClient } from '@/lib/generated/sqlite/client'
import { addressOf, databaseFile, protectDatabase } from './files'
import { OneLaneLibSql } from './lane'
import { asAnswer } from './outage'

/** The database inside a transaction. An operation gets it from its Grant and from nowhere else. */
export type Store = Prisma.TransactionClient

type Shared = { client: PrismaClient; inside: AsyncLocalStorage<true> }

// Next loads modules more than once in one process, and one file must have one connection, so it is global.
const globals: typeof globalThis & { posternDatabase?: Shared } = globalThis

function shared(): Shared {
  globals.posternDatabase ??= { client: connect(env().databaseUrl), inside: new AsyncLocalStorage() }
  return globals.posternDatabase
}

function connect(url: string): PrismaClient {
  const file = databaseFile(url)
  protectDatabase(file)
  // Integers too large for a number are returned as bigint; otherwise the whole row would fail.
  return new PrismaClient({ adapter: new OneLaneLibSql({ url: addressOf(file), intMode: 'bigint' }) })
}

const PATIENCE = { maxWait: 30_000, timeout: 30_000 }

/** Runs work in its own transaction. */
export type Run = <T>(work: (store: Store) => Promise<T>) => Promise<T>

/**
 * Runs `work` in one transaction, which is rolled back if it throws. Transactions run one after another. Throws
 * ServiceUnavailable if the database is not available for now. Throws inside another transaction, because it would wait for
 * itself.
 */
export async function inTransaction<T>(work: (store: Store) => Promise<T>): Promise<T> {
  const { client, inside } = shared()
  if (inside.getStore()) throw new Error('A transaction inside a transaction would wait for itself.')
  try {
    return await inside.run(true, () => client.$transaction(work, PATIENCE))
  } catch (thrown) {
    throw asAnswer(thrown)
  }
}

/**
 * Closes the connection, so that the process can end. Everything is then in the database file and nothing in the log
 * beside it, so a copy of the file is complete (S-122).
 */
export async function closeStore(): Promise<void> {
  const open = globals.posternDatabase
  globals.posternDatabase = undefined
  if (open) await close(open.client)
}

/** Runs work on a database other than that of this process. It must have all migrations. */
export async function withDatabase<T>(url: string, work: (run: Run) => Promise<T>): Promise<T> {
  const client = connect(url)
  try {
    return await work((one) => client.$transaction(one, PATIENCE))
  } finally {
    await close(client)
  }
}

async function close(client: PrismaClient): Promise<void> {
  // After a failure here the log is safe, and the next process to open the file reads it.
  await client.$queryRaw`PRAGMA wal_checkpoint(TRUNCATE)`.catch(() => {})
  await client.$disconnect()
}

/** Reports whether an error is that of a unique index: another row already has that value. */
export function isUniqueViolation(thrown: unknown): boolean {
  return typeof thrown === 'object' && thrown !== null && 'code' in thrown && thrown.code === 'P2002'
}
