import { createClient } from '@libsql/client'
import { isPostgres } from './address'
import { addressOf, databaseFile, protectDatabase, trueName } from './files'
import { isServed, lockPostgres } from './postgres/lock'

/** Releases a database. */
type Release = () => Promise<void>

/**
 * How a process uses a database. `alone`: no other process may use it, for example while it is migrated, seeded, replaced
 * or deleted. `serve`: as the only server of a file, or as one of several of PostgreSQL, with any number of visitors.
 * `visit`: with or without a server, in any number.
 */
type Use = 'alone' | 'serve' | 'visit'

/**
 * Each use is a lock of SQLite on an empty file beside the database: exclusive, reserved and shared (SQLite manual,
 * "File Locking And Concurrency", section 3). The operating system releases it when the process ends, in any way, and
 * it works whatever DATA_DIR another process has.
 */
const BEGINNINGS: Readonly<Record<Use, readonly string[]>> = {
  alone: ['BEGIN EXCLUSIVE'],
  serve: ['BEGIN IMMEDIATE'],
  visit: ['BEGIN', 'SELECT 1 FROM sqlite_schema'],
}

/** Milliseconds to wait for a lock: a visitor who looks for a server holds the server's lock for a moment. */
const PATIENCE = 200

/** The locks of this process. Kept here, because a connection that is garbage collected loses its lock. */
const held = new Map<string, { use: Use; unlock: Release }>()

/**
 * Takes a database for this process alone, and returns its release. Throws while another process uses it. Does nothing
 * in a process that holds it alone already.
 */
export const holdDatabase = (url: string): Promise<Release> => take(url, 'alone')

/** Takes a database to serve it, and returns its release. Throws while it is served already or held alone. */
export const serveDatabase = (url: string): Promise<Release> => take(url, 'serve')

/**
 * Takes a database for a command that may run beside a server. Until the release, nobody can replace the file. Also
 * returns whether a server runs. Throws while another process holds it alone.
 */
export async function visitDatabase(url: string): Promise<{ release: Release; isServed: boolean }> {
  const release = await take(url, 'visit')
  if (isPostgres(url)) return { release, isServed: await isServed(url) }
  const server = await lock(lockFile(url), 'serve')
  await server?.()
  return { release, isServed: server === undefined }
}

async function take(url: string, use: Use): Promise<Release> {
  const name = isPostgres(url) ? url : lockFile(url)
  const own = held.get(name)
  if (own?.use === 'alone') return async () => {}
  const unlock = own === undefined ? await (isPostgres(url) ? lockPostgres(url, use) : lock(name, use)) : undefined
  if (unlock === undefined) {
    throw new Error(
      `Another process is using the database${isPostgres(url) ? '' : ` ${databaseFile(url)}`}. Stop it first.`,
    )
  }
  held.set(name, { use, unlock })
  return async () => {
    if (held.delete(name)) await unlock()
  }
}

function lockFile(url: string): string {
  protectDatabase(databaseFile(url))
  return `${trueName(databaseFile(url))}.lock`
}

/** Locks the file, and returns how to unlock it; undefined while another process has a conflicting lock. */
async function lock(file: string, use: Use): Promise<Release | undefined> {
  protectDatabase(file)
  const client = createClient({ url: addressOf(file) })
  try {
    // Without a journal file, the lock writes nothing and also works on a full disk.
    await client.executeMultiple(`PRAGMA busy_timeout=${PATIENCE}; PRAGMA journal_mode=MEMORY;`)
    for (const statement of BEGINNINGS[use]) await client.execute(statement)
    return async () => {
      // Closing alone would keep the lock until the connection is garbage collected.
      await client.execute('ROLLBACK')
      client.close()
    }
  } catch (thrown) {
    client.close()
    if (thrown instanceof Error && 'code' in thrown && thrown.code === 'SQLITE_BUSY') return undefined
    throw thrown
  }
}
