import { closeSync, fdatasync, openSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { flush } from './flush'

/** The write-ahead log of a database, which this process puts on the disk itself. */
export type DatabaseLog = {
  /**
   * Resolves when everything that was committed before the call is on the disk. Rejects with the error of the file
   * system when it is not, and from then on always.
   */
  keep(): Promise<void>
  /** Why the log cannot be relied on any more. What is committed after a failure would stand behind a gap. */
  readonly failure: unknown
  /** Closes the file when nobody waits any more. */
  close(): Promise<void>
}

/** Puts what a file has on the disk, as fdatasync(2) does. */
type Sync = (file: number) => Promise<void>

const onDisk: Sync = promisify(fdatasync)

/**
 * Opens the log beside a database, to which a connection has written. Those who wait while the disk is busy share the next
 * turn of the disk. SQLite locks the database and its index of the log, never the log, so opening and closing the file
 * releases nothing (SQLite manual, "How To Corrupt", 2.2; "WAL-mode File Format", 2.3).
 */
export function openLog(database: string, sync: Sync = onDisk): DatabaseLog {
  const file = openSync(`${database}-wal`, 'r+')
  // The log may be a new file, and its name must outlast a power failure as well.
  flush(path.dirname(database))
  let failure: unknown
  let running: Promise<void> | undefined
  let next: Promise<void> | undefined

  async function turn() {
    try {
      await sync(file)
    } catch (thrown) {
      failure = thrown
      throw thrown
    } finally {
      running = undefined
    }
  }

  async function afterRunning() {
    await running
    next = undefined
    running = turn()
    await running
  }

  return {
    async keep() {
      if (failure !== undefined) throw failure
      if (next === undefined && running === undefined) {
        running = turn()
        return running
      }
      next ??= afterRunning()
      return next
    },
    get failure() {
      return failure
    },
    async close() {
      await Promise.allSettled([running, next])
      closeSync(file)
    },
  }
}
