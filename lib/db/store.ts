import { env } from '@/lib/env'
import { comeInto } from '@/lib/meter'
import { isPostgres } from './address'
import { databaseFile, protectDatabase } from './files'
import { type Lane, openLane } from './lane'
import { asAnswer } from './outage'
import { openLanes } from './postgres/lanes'
import type { Ahead, InTurn, Run, Store, Turn } from './turn'

export type { InTurn, Run, Store, Turn }

// Next loads modules more than once in one process, and one file must have one connection, so it is global.
const globals: typeof globalThis & { posternDatabase?: Lane } = globalThis

function shared(): Lane {
  globals.posternDatabase ??= laneOf(env().databaseUrl)
  return globals.posternDatabase
}

function laneOf(url: string): Lane {
  if (isPostgres(url)) return openLanes(url)
  const file = databaseFile(url)
  protectDatabase(file)
  return openLane(file)
}

/**
 * Runs `work` in one transaction, which is rolled back if it throws. No other that takes the same turn runs meanwhile.
 * Throws ServiceUnavailable if the database is not available for now. Throws inside another transaction, because it would wait for
 * itself.
 */
export async function inTransaction<T>(turn: Turn, work: (store: Store) => Promise<T>): Promise<T> {
  const { value, kept } = await inTransactionAhead(turn, work)
  await kept
  return value
}

/**
 * The same, but resolves as soon as others see what the work did, so that something can be done while the disk is waited
 * for. `kept` then resolves, or throws ServiceUnavailable. INVARIANT: nothing with an effect outside, such as an answer,
 * happens before `kept` has resolved.
 */
export async function inTransactionAhead<T>(turn: Turn, work: (store: Store) => Promise<T>): Promise<Ahead<T>> {
  const way = comeInto('database')
  try {
    const { value, kept } = await shared().runAhead(turn, (store) => {
      way.begin()
      return work(store)
    })
    const told = kept.catch(throwAnswer).finally(way.end)
    // Whoever does something else first may not listen yet when it fails.
    told.catch(() => {})
    return { value, kept: told }
  } catch (thrown) {
    way.end()
    throw asAnswer(thrown)
  }
}

function throwAnswer(thrown: unknown): never {
  throw asAnswer(thrown)
}

/**
 * Closes the connection, so that the process can end. Everything is then in the database file and nothing in the log
 * beside it, so a copy of the file is complete (S-122).
 */
export async function closeStore(): Promise<void> {
  const open = globals.posternDatabase
  globals.posternDatabase = undefined
  await open?.close()
}

/** Runs work on a database other than that of this process. It must have all migrations. */
export async function withDatabase<T>(url: string, work: (run: Run) => Promise<T>): Promise<T> {
  const lane = laneOf(url)
  try {
    return await work(lane.run)
  } finally {
    await lane.close()
  }
}

/**
 * What the errors of a unique index have as their code: the client's, and those of a raw call on PostgreSQL and SQLite.
 */
const UNIQUE = new Set<unknown>(['P2002', '23505', 'SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_CONSTRAINT_PRIMARYKEY'])

/** Reports whether an error is that of a unique index: another row already has that value. */
export function isUniqueViolation(thrown: unknown): boolean {
  return typeof thrown === 'object' && thrown !== null && 'code' in thrown && UNIQUE.has(thrown.code)
}
