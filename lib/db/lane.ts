import { AsyncLocalStorage, AsyncResource } from 'node:async_hooks'
import { setImmediate } from 'node:timers/promises'
import { PrismaClient } from '@/lib/generated/sqlite/client'
import { measured } from '@/lib/meter'
import { OneLaneLibSql, rawCalls, type Use } from './adapter'
import { type Connection, connect } from './connection'
import { type DatabaseLog, openLog } from './log'
import { isOutage, overdue } from './outage'
import type { Ahead, Run, RunAhead, Store, Turn } from './turn'

export type Lane = {
  /**
   * Runs `work` in a transaction, which is rolled back if it throws. Throws the error of the work; the driver's if the
   * database fails, or one that `isOutage` knows if it gets no turn or does not end in time.
   */
  run: Run
  /** The same, but resolves when others see what the work did, while the disk is waited for. */
  runAhead: RunAhead
  /** Closes the connection when everything has ended. What is in the log is then in the database file. */
  close(): Promise<void>
}

/** How long a work waits for its turn, and how long it may take. Milliseconds. */
const PATIENCE = { turn: 30_000, work: 30_000 }

/** More would make the first of them wait too long for the commit. */
const MOST_TOGETHER = 16

/** Statements around a work, and those that take back what it did. */
type Isolation = Readonly<Record<'before' | 'after' | 'undo', readonly string[]>>

const AMONG_OTHERS: Isolation = {
  before: ['SAVEPOINT work'],
  after: ['RELEASE work'],
  undo: ['ROLLBACK TO work', 'RELEASE work'],
}
/** Who has a transaction alone needs no part of it. */
const ALONE: Isolation = { before: [], after: [], undo: ['ROLLBACK', 'BEGIN IMMEDIATE'] }

/** A work that waits. `work` runs in the asynchronous context of its caller. */
type Job = {
  work: (turn: object) => Promise<unknown>
  resolve: (value: unknown, kept: Promise<void>) => void
  reject: (thrown: unknown) => void
  isGone: boolean
  waiting: NodeJS.Timeout
}

/**
 * Opens a lane: a single connection, used by one work at a time, in order of arrival. Works that wait at the same time
 * share a commit, which is the most expensive part of each. Each is a savepoint, so one that fails takes nothing of the
 * others with it, and nobody gets an answer before the commit is on the disk. If the commit fails, all of them have failed.
 * Whose turn it is does not matter here.
 *
 * The disk is waited for beside the works that follow, so a slow disk stops nobody but those who wait for their own answer.
 * If it fails, everybody who waits for it is told a failure, although what they did may have happened, as when the
 * connection to a server breaks.
 */
export function openLane(file: string, patience = PATIENCE, logOf: (file: string) => DatabaseLog = openLog): Lane {
  const turns = new AsyncLocalStorage<object>()
  let connection: Connection | undefined
  let log: DatabaseLog | undefined
  let current: object | undefined
  let outage: unknown

  const use: Use = (statements) => {
    // INVARIANT: a statement that its work did not wait for must not run in the transaction of another.
    if (connection === undefined || current === undefined || turns.getStore() !== current)
      throw new Error('This transaction is over.')
    if (outage !== undefined) throw outage
    // INVARIANT: SQLite may have ended the transaction by itself; later statements must not run outside of it.
    if (!connection.isInTransaction) throw new Error('The database has ended this transaction.')
    try {
      return statements(connection)
    } catch (thrown) {
      if (isOutage(thrown)) outage = thrown
      throw thrown
    }
  }

  const client = new PrismaClient({ adapter: new OneLaneLibSql(use) })
  const { $queryRaw, $executeRaw } = rawCalls(use)
  const store: Store = Object.create(client, { $queryRaw: { value: $queryRaw }, $executeRaw: { value: $executeRaw } })

  const waiting: Job[] = []
  let draining: Promise<void> | undefined
  const finishing = new Set<Promise<unknown>>()
  let isClosed = false

  async function drain() {
    // Whoever comes in the same moment comes along.
    await setImmediate()
    while (waiting.length > 0) {
      await runTogether(waiting.splice(0, MOST_TOGETHER))
      // Answers go out, and requests come in.
      await setImmediate()
    }
    draining = undefined
  }

  async function runTogether(jobs: readonly Job[]) {
    const answers: ((kept: Promise<void>) => void)[] = []
    try {
      if (log?.failure !== undefined) disconnect()
      connection ??= connect(file, { keepsLog: true })
      const before = connection.changes
      // IMMEDIATE: no other process can write between the reads and writes of this transaction.
      connection.execute('BEGIN IMMEDIATE')
      log ??= logOf(file)
      const isolation = jobs.length === 1 ? ALONE : AMONG_OTHERS
      for (const job of jobs) answers.push(await runOne(connection, job, isolation))
      if (outage !== undefined) throw outage
      // The log failed meanwhile: nothing is built on what it may have lost.
      if (log.failure !== undefined) throw log.failure
      const began = performance.now()
      connection.execute('COMMIT')
      // Who changed nothing need not wait for the disk.
      const onDisk = connection.changes === before ? Promise.resolve() : log.keep()
      const kept = onDisk.then(() =>
        measured({ of: 'commit', works: jobs.length, seconds: (performance.now() - began) / 1000 }),
      )
      finish(kept)
      for (const tell of answers) tell(kept)
    } catch (thrown) {
      const reason = outage ?? thrown
      endTransaction(isOutage(reason))
      for (const { reject } of jobs) reject(reason)
    }
  }

  /** Lets something end beside the works; `close` waits for it. */
  function finish(something: Promise<unknown>) {
    const ended = something.catch(() => {}).finally(() => finishing.delete(ended))
    finishing.add(ended)
  }

  /** Runs one work of a transaction, and returns what tells its caller the result once it is committed. */
  async function runOne(open: Connection, job: Job, isolation: Isolation): Promise<(kept: Promise<void>) => void> {
    clearTimeout(job.waiting)
    if (job.isGone) return () => {}
    const turn = {}
    const run = (statements: readonly string[]) => {
      for (const sql of statements) open.execute(sql)
    }
    run(isolation.before)
    current = turn
    try {
      const value = await inTime(job.work(turn), patience.work)
      run(isolation.after)
      return (kept) => job.resolve(value, kept)
    } catch (thrown) {
      run(isolation.undo)
      // It may have failed because of what others did in the same transaction, and that may yet be lost.
      return (kept) => void kept.then(() => job.reject(thrown), job.reject)
    } finally {
      current = undefined
    }
  }

  /** INVARIANT: no transaction stays open. After an outage the next work gets a new connection. */
  function endTransaction(isBroken: boolean) {
    outage = undefined
    try {
      if (connection?.isInTransaction) connection.execute('ROLLBACK')
      if (!isBroken) return
    } catch {
      // A connection that cannot even roll back is not used again.
    }
    // One to a file that was read-only when opened stays read-only.
    disconnect()
  }

  /** Closing puts the log into the database, on the disk. The next connection has a log of its own. */
  function disconnect() {
    connection?.close()
    connection = undefined
    if (log) finish(log.close())
    log = undefined
  }

  async function runAhead<T>(_turn: Turn, work: (store: Store) => Promise<T>): Promise<Ahead<T>> {
    if (turns.getStore()) throw new Error('A transaction inside a transaction would wait for itself.')
    if (isClosed) throw new Error('The database is closed.')
    // Not AsyncResource.bind, which takes ten times as long: in Node 20 it gives each function a deprecated property.
    const context = new AsyncResource('work')
    return new Promise<Ahead<T>>((resolve, reject) => {
      const job: Job = {
        // Awaited inside, because the promises of the client begin when they are awaited.
        work: (turn) => context.runInAsyncScope(() => turns.run(turn, async () => await work(store))),
        resolve: (value, kept) => resolve({ value: value as T, kept }),
        reject,
        isGone: false,
        waiting: setTimeout(() => {
          job.isGone = true
          reject(overdue('The database had no turn in time.'))
        }, patience.turn),
      }
      waiting.push(job)
      draining ??= drain()
    })
  }

  return {
    runAhead,
    async run(turn, work) {
      const { value, kept } = await runAhead(turn, work)
      await kept
      return value
    },
    async close() {
      isClosed = true
      await draining
      await Promise.all(finishing)
      await client.$disconnect()
      try {
        connection?.execute('PRAGMA wal_checkpoint(TRUNCATE)')
      } catch {
        // The log is safe, and the next process to open the file reads it.
      }
      disconnect()
      await Promise.all(finishing)
    },
  }
}

/**
 * Returns what the work returns; throws an error that `isOutage` knows, or that of `late`, when it takes longer than
 * `patience`, in milliseconds.
 */
export function inTime<T>(work: Promise<T>, patience: number, late = tooLate): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const deadline = setTimeout(() => reject(late()), patience)
    work.then(resolve, reject).finally(() => clearTimeout(deadline))
  })
}

const tooLate = (): Error => overdue('A transaction did not end in time.')
