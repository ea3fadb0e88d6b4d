import { AsyncLocalStorage } from 'node:async_hooks'
import { env } from '@/lib/env'
import { type Prisma, PrismaClient } from '@/lib/generated/sqlite/client'
import { addressOf, databaseFile, protectDatabase } from './files'
import { OneLaneLibSql } from './lane'
import { asAnswer } from './outage'

/** The database as a transaction sees it. An operation gets it from its Grant and from nowhere else. */
export type Store = Prisma.TransactionClient

type Shared = { client: PrismaClient; inside: AsyncLocalStorage<true> }

// Next loads modules more than once in one process, and one file must have one connection: hence the global.
const globals: typeof globalThis & { posternDatabase?: Shared } = globalThis

function shared(): Shared {
  globals.posternDatabase ??= { client: connect(env().databaseUrl), inside: new AsyncLocalStorage() }
  return globals.posternDatabase
}

function connect(url: string): PrismaClient {
  const file = databaseFile(url)
  protectDatabase(file)
  // Integers that JavaScript cannot hold come as bigint, instead of failing the whole row.
  return new PrismaClient({ adapter: new OneLaneLibSql({ url: addressOf(file), intMode: 'bigint' }) })
}

const PATIENCE = { maxWait: 30_000, timeout: 30_000 }

/** Runs work in a transaction of its own. */
export type Run = <T>(work: (store: Store) => Promise<T>) => Promise<T>

/**
 * Runs `work` in one transaction: all of it is kept, or, when it throws, none. Transactions run one after another.
 * Throws ServiceUnavailable when the database cannot do its part for now, and when called inside another transaction,
 * which would wait for itself.
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
 * Closes the connection, so that the process can end. Everything is in the database file itself then, and not in the
 * log beside it, which a copy of the one file would lack (S-122).
 */
export async function closeStore(): Promise<void> {
  const open = globals.posternDatabase
  globals.posternDatabase = undefined
  if (open) await close(open.client)
}

/** Works on another database than that of this process, which must have all migrations. */
export async function withDatabase<T>(url: string, work: (run: Run) => Promise<T>): Promise<T> {
  const client = connect(url)
  try {
    return await work((one) => client.$transaction(one, PATIENCE))
  } finally {
    await close(client)
  }
}

async function close(client: PrismaClient): Promise<void> {
  // What is in the log is safe where this fails, and the next to open the file reads it from there.
  await client.$queryRaw`PRAGMA wal_checkpoint(TRUNCATE)`.catch(() => {})
  await client.$disconnect()
}

/** True for the error of a unique index: another row holds that value already. */
export function isUniqueViolation(thrown: unknown): boolean {
  return typeof thrown === 'object' && thrown !== null && 'code' in thrown && thrown.code === 'P2002'
}
