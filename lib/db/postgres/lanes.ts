import { AsyncLocalStorage } from 'node:async_hooks'
import { escapeLiteral } from 'pg'
import { PrismaClient } from '@/lib/generated/postgres/client'
import { measured } from '@/lib/meter'
import { inTime, type Lane } from '../lane'
import { overdue } from '../outage'
import { EVERY_ACCOUNT, type Finder, NO_ACCOUNT, type Store, type Turn } from '../turn'
import { OneConnectionPg, rawPgCalls, type Send } from './adapter'
import { connectPg, type PgConnection } from './connection'
import { LOCKS } from './locks'
import { concernsAll, isFarewell, outageIn } from './outage'
import { type Room, roomFor } from './room'

/**
 * How long a work waits for its turn, and how long it may take. `answer` is how much longer an answer of PostgreSQL may be on
 * its way, which has the same deadlines. Milliseconds.
 */
const PATIENCE = { turn: 30_000, work: 30_000, answer: 1_000 }

/** How many works of a process run at the same time. PostgreSQL takes 100 connections unless told otherwise. */
const MOST_LANES = 10

/**
 * How many of them one account has, as its works run one after another anyway: one that works, and one that waits for the
 * lock and so begins without a way to the process and back. A busy account leaves the other lanes to others.
 */
const MOST_OF_ACCOUNT = 2

/** A connection with the store on it. `current` is the work that has its turn there, and `ends` when its time is over. */
type Track = {
  connection: PgConnection
  store: Store
  current: object | undefined
  outage: Error | undefined
  ends: number
}

/** A turn that is known when its transaction begins. */
type Beginning = Exclude<Turn, Finder>

type Work<T> = (store: Store) => Promise<T>

/**
 * Opens the lanes to PostgreSQL: works of one account run one after another, on whatever server, because each holds the
 * account's lock from its BEGIN on. READ COMMITTED, so every statement after the lock sees what those before it have
 * committed. Under SERIALIZABLE the snapshot would be older than the lock.
 */
export function openLanes(url: string, patience = PATIENCE): Lane {
  const turns = new AsyncLocalStorage<object>()
  const idle: Track[] = []
  const lanes = roomFor(MOST_LANES)
  const accounts = new Map<string, Room>()
  const busy = new Set<Promise<unknown>>()
  let isClosed = false

  async function newTrack(until: number): Promise<Track> {
    const connection = await connectPg(url, patience.turn, answerIn(until))
    const send: Send = async (query) => {
      // INVARIANT: a statement that its work did not wait for must not run in the transaction of another.
      if (track.current === undefined || turns.getStore() !== track.current)
        throw new Error('This transaction is over.')
      if (track.outage !== undefined) throw track.outage
      try {
        return await connection.query(query)
      } catch (thrown) {
        track.outage ??= outageIn(thrown, connection.isLost())
        throw thrown
      }
    }
    // Both clients have the same models. SQLite's types are the stricter and serve for both.
    const client = new PrismaClient({ adapter: new OneConnectionPg(send, connection) }) as unknown as Store
    const { $queryRaw, $executeRaw } = rawPgCalls(send, connection)
    const store: Store = Object.create(client, { $queryRaw: { value: $queryRaw }, $executeRaw: { value: $executeRaw } })
    const track: Track = { connection, store, current: undefined, outage: undefined, ends: 0 }
    return track
  }

  /** The milliseconds that an answer may take to a statement whose time is over at `until`. */
  const answerIn = (until: number) => left(until) + patience.answer

  /** A track whose transaction has begun. A connection may have been lost while nobody used it. */
  async function begun(turn: Beginning, until: number): Promise<Track> {
    for (let kept = idle.pop(); kept; kept = idle.pop()) {
      if (await hasBegun(kept, turn, until)) return kept
    }
    const track = await newTrack(until)
    if (await hasBegun(track, turn, until)) return track
    throw overdue('The connection to PostgreSQL was lost.')
  }

  /** False for a connection that was lost, if there is time left for another. */
  async function hasBegun({ connection }: Track, turn: Beginning, until: number): Promise<boolean> {
    try {
      if (!connection.isLost()) await connection.ask(beginning(turn), answerIn(until))
      return !connection.isLost()
    } catch (thrown) {
      const isLost = connection.isLost() || isFarewell(thrown)
      connection.drop()
      if (concernsAll(thrown)) dropIdle()
      if (isLost && left(until) > 0) return false
      throw outageIn(thrown, isLost) ?? thrown
    }
  }

  function dropIdle(): void {
    for (const { connection } of idle.splice(0)) connection.drop()
  }

  /** `until` is when a work has waited long enough for its turn. */
  async function runOne<T>(turn: Turn, work: Work<T>, until: number): Promise<T> {
    if (typeof turn === 'function') return runWhenFound(turn, work, until)
    if (typeof turn === 'symbol') return inLane(turn, ({ store }) => work(store), until)
    const account = roomOf(turn)
    await account.enter(left(until))
    try {
      return await inLane(turn, ({ store }) => work(store), until)
    } finally {
      leave(turn, account)
    }
  }

  /** Goes on in the transaction that has found the account, unless that would keep a lane waiting for the account. */
  async function runWhenFound<T>(find: Finder, work: Work<T>, until: number): Promise<T> {
    let entered: { name: string; account: Room } | undefined
    try {
      const found = await inLane(
        NO_ACCOUNT,
        async ({ store, connection, ends }) => {
          const name = await find(store)
          if (name === undefined) return { isDone: true as const, value: await work(store) }
          const account = roomOf(name)
          if (!account.enterNow()) return { isDone: false as const, account: name }
          entered = { name, account }
          await connection.ask(locksOf(name), answerIn(ends))
          return { isDone: true as const, value: await work(store) }
        },
        until,
      )
      return found.isDone ? found.value : await runOne(found.account, work, until)
    } finally {
      if (entered) leave(entered.name, entered.account)
    }
  }

  function roomOf(account: string): Room {
    const room = accounts.get(account) ?? roomFor(MOST_OF_ACCOUNT)
    accounts.set(account, room)
    return room
  }

  function leave(name: string, account: Room): void {
    account.leave()
    if (account.isEmpty) accounts.delete(name)
  }

  /** Runs work on a connection of its own, in a transaction that has begun with the turn. */
  async function inLane<T>(turn: Beginning, work: (track: Track) => Promise<T>, until: number): Promise<T> {
    await lanes.enter(left(until))
    let track: Track | undefined
    try {
      track = await begun(turn, until)
      track.ends = performance.now() + patience.work
      const value = await inTime(workOn(track, work), patience.work)
      track.current = undefined
      await commit(track)
      idle.push(track)
      return value
    } catch (thrown) {
      if (track === undefined) throw thrown
      track.current = undefined
      const outage = track.outage ?? outageIn(thrown, track.connection.isLost())
      await rollBack(track, thrown)
      throw outage ?? thrown
    } finally {
      lanes.leave()
    }
  }

  /** Runs the work in its turn. Awaited inside, because the promises of the client begin when they are awaited. */
  async function workOn<T>(track: Track, work: (track: Track) => Promise<T>): Promise<T> {
    const own = {}
    track.current = own
    return turns.run(own, async () => await work(track))
  }

  /**
   * A transaction in which a statement has failed ends with ROLLBACK, without an error. When there is no answer, the caller
   * is told a failure although everything may have happened, as on SQLite when its log fails.
   */
  async function commit({ connection, outage, ends }: Track): Promise<void> {
    if (outage !== undefined) throw outage
    const began = performance.now()
    const { command } = await connection.ask('COMMIT', answerIn(ends))
    if (command !== 'COMMIT') throw new Error('The database has ended this transaction.')
    measured({ of: 'commit', works: 1, seconds: (performance.now() - began) / 1000 })
  }

  /** INVARIANT: no transaction stays open. A connection that may still be at work is not used again. */
  async function rollBack(track: Track, thrown: unknown): Promise<void> {
    const { connection, outage, ends } = track
    track.outage = undefined
    const isBroken = outage !== undefined || connection.isLost() || outageIn(thrown) !== undefined
    if (concernsAll(outage?.cause ?? thrown)) dropIdle()
    if (isBroken || isLate(thrown)) return connection.drop()
    try {
      await connection.ask('ROLLBACK', answerIn(ends))
      idle.push(track)
    } catch {
      connection.drop()
    }
  }

  async function run<T>(turn: Turn, work: Work<T>): Promise<T> {
    if (turns.getStore()) throw new Error('A transaction inside a transaction would wait for itself.')
    if (isClosed) throw new Error('The database is closed.')
    const running = runOne(turn, work, performance.now() + patience.turn)
    busy.add(running)
    try {
      return await running
    } finally {
      busy.delete(running)
    }
  }

  return {
    run,
    // PostgreSQL shows others a change only when it is on its disk.
    runAhead: async (turn, work) => ({ value: await run(turn, work), kept: Promise.resolve() }),
    async close() {
      isClosed = true
      await Promise.allSettled(busy)
      await Promise.all(idle.splice(0).map(({ connection }) => connection.end()))
    },
  }
}

/** The milliseconds until a time of `performance.now`. */
const left = (until: number) => Math.max(until - performance.now(), 0)

const isLate = (thrown: unknown) => thrown instanceof Error && 'code' in thrown && thrown.code === 'DATABASE_OVERDUE'

/** How a transaction begins, in one round trip. */
function beginning(turn: Beginning): string {
  if (turn === NO_ACCOUNT) return 'BEGIN'
  return `BEGIN; ${turn === EVERY_ACCOUNT ? `SELECT pg_advisory_xact_lock(${LOCKS.turns})` : locksOf(turn)}`
}

/** Whoever takes the turn of every account excludes all that take one. */
const locksOf = (account: string) =>
  `SELECT pg_advisory_xact_lock_shared(${LOCKS.turns}); SELECT pg_advisory_xact_lock(hashtextextended(${escapeLiteral(account)}, 0))`
