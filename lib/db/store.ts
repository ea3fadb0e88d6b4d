import { AsyncLocalStorage } from 'node:async_hooks'
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { env } from '@/lib/env'
import { type Prisma, PrismaClient } from '@/lib/generated/sqlite/client'
import { OneLaneLibSql } from './lane'

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
  mkdirSync(path.dirname(url.slice('file:'.length)), { recursive: true, mode: 0o700 })
  // Integers that JavaScript cannot hold come as bigint, instead of failing the whole row.
  return new PrismaClient({ adapter: new OneLaneLibSql({ url, intMode: 'bigint' }) })
}

/**
 * Runs `work` in one transaction: all of it is kept, or, when it throws, none. Transactions run one after another.
 * Throws when called inside another, which would wait for itself.
 */
export function inTransaction<T>(work: (store: Store) => Promise<T>): Promise<T> {
  const { client, inside } = shared()
  if (inside.getStore()) throw new Error('A transaction inside a transaction would wait for itself.')
  return inside.run(true, () => client.$transaction(work, { maxWait: 30_000, timeout: 30_000 }))
}

/** Closes the connection, so that the process can end. */
export async function closeStore(): Promise<void> {
  const open = globals.posternDatabase
  globals.posternDatabase = undefined
  await open?.client.$disconnect()
}

/** True for the error of a unique index: another row holds that value already. */
export function isUniqueViolation(thrown: unknown): boolean {
  return typeof thrown === 'object' && thrown !== null && 'code' in thrown && thrown.code === 'P2002'
}
