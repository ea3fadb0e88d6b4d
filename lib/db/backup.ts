import {
  closeSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import path from 'node:path'
import { createClient } from '@libsql/client'
import { addressOf, companionsOf, protectDatabase } from './files'
import { flush } from './flush'

/** The name of a backup made at `now` for the given reason. Names sort by time. */
export function backupName(now: Date, reason?: string): string {
  const time = now.toISOString().replace(/[-:]|\.\d+/g, '')
  return `postern-${time}${reason === undefined ? '' : `-${reason}`}.db`
}

/** The default folder of backups. */
export const backupFolder = (file: string) => path.join(path.dirname(file), 'backups')

/**
 * Copies a consistent state of a database, which may be in use, to a new file that only its owner can read. The copy is
 * checked before it gets its name, and contains no key (S-102, S-123). Throws if the file exists already, and if the
 * database or the copy is damaged.
 */
export async function backUp(file: string, target: string): Promise<void> {
  if (!existsSync(file)) throw new Error(`There is no database ${file}.`)
  if (existsSync(target)) throw new Error(`There is a file ${target} already.`)
  mkdirSync(path.dirname(target), { recursive: true, mode: 0o700 })
  // Its own folder, so that another copy to the same place cannot interfere between check and name.
  const workshop = mkdtempSync(`${target}.part-`)
  const unchecked = path.join(workshop, 'copy.db')
  try {
    // SQLite accepts an empty file as its target, so the copy has its permissions before it has content.
    closeSync(openSync(unchecked, 'wx', 0o600))
    await copy(file, unchecked).catch((thrown: unknown) => {
      throw new Error(`${file} cannot be copied: ${thrown instanceof Error ? thrown.message : thrown}.`)
    })
    await demandSound(unchecked)
    flush(unchecked)
    // A link, unlike a rename, never replaces a file.
    linkSync(unchecked, target)
    flush(path.dirname(target))
  } finally {
    rmSync(workshop, { recursive: true, force: true })
  }
}

/**
 * Replaces a database, which must not be in use, by another. The old one, even a damaged one, is kept under the name
 * `kept` if given. At any moment one of the two is in that place, complete.
 */
export async function replaceDatabase(file: string, candidate: string, kept: string | undefined): Promise<void> {
  // A damaged database may refuse to empty its log, and then keeps it.
  await emptyLog(file).catch(() => {})
  if (kept !== undefined) {
    mkdirSync(path.dirname(kept), { recursive: true, mode: 0o700 })
    linkSync(file, kept)
    if ((statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0) linkSync(`${file}-wal`, `${kept}-wal`)
  }
  for (const one of companionsOf(file)) rmSync(one, { force: true })
  protectDatabase(candidate)
  flush(candidate)
  renameSync(candidate, file)
  flush(path.dirname(file))
}

async function copy(file: string, target: string): Promise<void> {
  const client = createClient({ url: addressOf(file) })
  try {
    await client.execute({ sql: 'VACUUM INTO ?', args: [target] })
  } finally {
    client.close()
  }
}

async function demandSound(file: string): Promise<void> {
  const client = createClient({ url: addressOf(file) })
  try {
    const [found] = (await client.execute('PRAGMA integrity_check')).rows
    if (found?.[0] !== 'ok') throw new Error(`The database is damaged: ${found?.[0]}.`)
    const [orphan] = (await client.execute('PRAGMA foreign_key_check')).rows
    if (orphan) throw new Error(`The database is damaged: rows in ${orphan.table} point to nothing.`)
  } finally {
    client.close()
  }
}

/** Moves the content of the log into the database file. */
async function emptyLog(file: string): Promise<void> {
  const client = createClient({ url: addressOf(file) })
  try {
    await client.execute('PRAGMA wal_checkpoint(TRUNCATE)')
  } finally {
    client.close()
  }
}
