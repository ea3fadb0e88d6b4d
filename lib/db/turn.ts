import type { Prisma } from '@/lib/generated/sqlite/client'

/** The database inside a transaction. An operation gets it from its Grant and from nowhere else. */
export type Store = Prisma.TransactionClient

/**
 * Whose turn a transaction takes. SQLite runs one transaction after another, whoever's it is. A database with several
 * writers runs those of one account one after another, and those of different accounts at the same time.
 */
export type Turn =
  /** The turn of the account with this id. */
  string | Finder | typeof EVERY_ACCOUNT | typeof NO_ACCOUNT

/** Finds the account in a transaction before the work, which must read it again. Without one: NO_ACCOUNT. */
export type Finder = (store: Store) => Promise<string | undefined>

/** Nothing else that takes a turn runs at the same time. */
export const EVERY_ACCOUNT = Symbol('every account')

/** Anything may run at the same time: for works that only read, or in which each statement decides by itself. */
export const NO_ACCOUNT = Symbol('no account')

/** Runs work in its own transaction, when it is its turn. */
export type Run = <T>(turn: Turn, work: (store: Store) => Promise<T>) => Promise<T>

/** What a work has returned, when others see what it did. `kept` resolves when that is on the disk, or rejects. */
export type Ahead<T> = { value: T; kept: Promise<void> }

/**
 * The same, for whoever has something to do meanwhile. INVARIANT: nothing with an effect outside, such as an answer,
 * happens before `kept` has resolved.
 */
export type RunAhead = <T>(turn: Turn, work: (store: Store) => Promise<T>) => Promise<Ahead<T>>

/** The same once it is said whose turn it is. */
export type InTurn = <T>(work: (store: Store) => Promise<T>) => Promise<T>
