import { type Client, createClient } from '@libsql/client'
import { addressOf, databaseFile, protectDatabase, trueName } from './files'

/** Gives a database back. */
export type Release = () => Promise<void>

/** The locks of this process. Here, so that nothing collects a connection, and with it the lock that it holds. */
const held = new Map<string, Client>()

/**
 * Takes a database for this process alone, and answers how to give it back: one file has one server, and nobody else
 * while it is migrated or replaced. Throws while another process holds it. A second time in one process it does nothing.
 */
export async function holdDatabase(url: string): Promise<Release> {
  const release = await tryToHold(url)
  if (release) return release
  throw new Error(`Another process is using the database ${databaseFile(url)}. Stop it first.`)
}

/**
 * The same; undefined while another process holds it.
 *
 * The lock is the operating system's, which SQLite takes on a file beside the database. So it ends with its process
 * however that ends, whatever process gets the id next, and holds whatever DATA_DIR another server is started with.
 */
export async function tryToHold(url: string): Promise<Release | undefined> {
  protectDatabase(databaseFile(url))
  const file = trueName(databaseFile(url))
  if (held.has(file)) return async () => {}
  protectDatabase(`${file}.lock`)
  const client = createClient({ url: addressOf(`${file}.lock`) })
  try {
    // No journal on the disk: the lock writes nothing, and can be taken on a full one.
    await client.executeMultiple('PRAGMA busy_timeout=0; PRAGMA journal_mode=MEMORY;')
    await client.execute('BEGIN EXCLUSIVE')
  } catch (thrown) {
    client.close()
    if (thrown instanceof Error && 'code' in thrown && thrown.code === 'SQLITE_BUSY') return undefined
    throw thrown
  }
  held.set(file, client)
  return async () => {
    if (!held.delete(file)) return
    await client.execute('ROLLBACK')
    client.close()
  }
}
