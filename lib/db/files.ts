import { chmodSync, closeSync, existsSync, mkdirSync, openSync, readdirSync, realpathSync } from 'node:fs'
import path from 'node:path'

/** The file that DATABASE_URL names. */
export const databaseFile = (url: string) => url.slice('file:'.length)

/** The URL of a file for the driver, which would interpret escapes, queries and fragments in the name. */
export const addressOf = (file: string) => `file:${file.replace(/[%?#]/g, encodeURIComponent)}`

/** The files of SQLite beside a database: the write-ahead log and its index. */
export const companionsOf = (file: string) => [`${file}-wal`, `${file}-shm`]

/**
 * Creates the folder and file of a database if missing, with access only for their owner, and removes the permissions
 * of others from existing ones. SQLite creates its other files with the permissions of the first.
 */
export function protectDatabase(file: string): void {
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 })
  // INVARIANT: only SQLite opens an existing file. Closing it would release every lock that this process has on it (POSIX,
  // close), and the next process to close the database would delete the log that we write to.
  if (!existsSync(file)) closeSync(openSync(file, 'a', 0o600))
  for (const one of [file, ...companionsOf(file)]) takeRights(one, 0o600)
}

/**
 * Creates a data directory with access only for its owner, and removes the permissions of others from one that has only
 * our files. A directory with other files, such as a home, is left unchanged.
 */
export function protectDataDir(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  if (readdirSync(folder).every((name) => OWN_FILES.test(name))) takeRights(folder, 0o700)
}

const OWN_FILES = /^(postern\.db.*|seal\.keys.*|operator-token|archive|backups|restore-.*|server\.lock)$/

/** The canonical name of a database file, with all links resolved. Its folder must exist. */
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
    // The file is missing, which is fine, or belongs to another user, whose permissions are not ours to change.
    if (!(thrown instanceof Error && 'code' in thrown && (thrown.code === 'ENOENT' || thrown.code === 'EPERM')))
      throw thrown
  }
}
