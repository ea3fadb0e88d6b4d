import { chmodSync, closeSync, existsSync, mkdirSync, openSync, readdirSync, realpathSync } from 'node:fs'
import path from 'node:path'

/** The file that DATABASE_URL names. */
export const databaseFile = (url: string) => url.slice('file:'.length)

/** A file as the address that the driver reads it from: it takes escapes, queries and fragments for what they are not. */
export const addressOf = (file: string) => `file:${file.replace(/[%?#]/g, encodeURIComponent)}`

/** What SQLite keeps beside a database: the write-ahead log and its index. */
export const companionsOf = (file: string) => [`${file}-wal`, `${file}-shm`]

/**
 * Makes a database's folder and file where they are missing, for their owner alone, and takes everybody else's rights
 * from what is there. SQLite makes the other files with the rights of the first.
 */
export function protectDatabase(file: string): void {
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 })
  // INVARIANT: a file that is there is never opened but by SQLite. Closing it would give up every lock that this process
  // holds on it (POSIX, close), and the next other process to close the database would delete the log that we write to.
  if (!existsSync(file)) closeSync(openSync(file, 'a', 0o600))
  for (const one of [file, ...companionsOf(file)]) takeRights(one, 0o600)
}

/**
 * Makes a data directory for its owner alone, and takes everybody else's rights from one that holds nothing but our own
 * files: one that somebody put other things into, as a home, stays as that person wants it.
 */
export function protectDataDir(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  if (readdirSync(folder).every((name) => OWN_FILES.test(name))) takeRights(folder, 0o700)
}

const OWN_FILES = /^(postern\.db.*|seal\.keys.*|operator-token|backups|restore-.*|server\.lock)$/

/** The one name of a database file, whatever links lead to it. Its folder must exist. */
export function trueName(file: string): string {
  try {
    return realpathSync(file)
  } catch {
    return path.join(realpathSync(path.dirname(file)), path.basename(file))
  }
}

function takeRights(file: string, mode: number): void {
  try {
    chmodSync(file, mode)
  } catch (thrown) {
    // Not there, or another's who has let us use it: the first is no matter, and the second is not ours to change.
    if (!(thrown instanceof Error && 'code' in thrown && (thrown.code === 'ENOENT' || thrown.code === 'EPERM')))
      throw thrown
  }
}
