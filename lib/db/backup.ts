import {
  closeSync,
  existsSync,
  fsyncSync,
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

/** What a backup is called that is made at `now`, for the reason given: names sort by time. */
export function backupName(now: Date, reason?: string): string {
  const time = now.toISOString().replace(/[-:]|\.\d+/g, '')
  return `postern-${time}${reason === undefined ? '' : `-${reason}`}.db`
}

/** Where backups go that nobody names a place for. */
export const backupFolder = (file: string) => path.join(path.dirname(file), 'backups')

/**
 * Copies a database, also one that is in use, as it stands at one moment, to a new file for its owner alone. The copy is
 * checked before it gets its name, and holds no key (S-102, S-123). Throws when there is a file of that name, and when
 * the database, or the copy of it, is damaged.
 */
export async function backUp(file: string, target: string): Promise<void> {
  if (!existsSync(file)) throw new Error(`There is no database ${file}.`)
  if (existsSync(target)) throw new Error(`There is a file ${target} already.`)
  mkdirSync(path.dirname(target), { recursive: true, mode: 0o700 })
  // A folder of its own: another copy to the same place, begun meanwhile, must not get between the check and the name.
  const workshop = mkdtempSync(`${target}.part-`)
  const unchecked = path.join(workshop, 'copy.db')
  try {
    // SQLite takes an empty file for none, so the copy has its rights before it has any content.
    closeSync(openSync(unchecked, 'wx', 0o600))
    await copy(file, unchecked).catch((thrown: unknown) => {
      throw new Error(`${file} cannot be copied: ${thrown instanceof Error ? thrown.message : thrown}.`)
    })
    await demandSound(unchecked)
    sync(unchecked)
    // A link, unlike a renaming, replaces nothing.
    linkSync(unchecked, target)
    sync(path.dirname(target))
  } finally {
    rmSync(workshop, { recursive: true, force: true })
  }
}

/**
 * Puts a database in the place of another, which must not be in use. It is kept under another name, where one is given,
 * damaged or not. One of them is in that place at any moment, and whole.
 */
export async function replaceDatabase(file: string, candidate: string, kept: string | undefined): Promise<void> {
  // A damaged one may not let its log be emptied. It keeps it then.
  await emptyLog(file).catch(() => {})
  if (kept !== undefined) {
    mkdirSync(path.dirname(kept), { recursive: true, mode: 0o700 })
    linkSync(file, kept)
    if ((statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0) linkSync(`${file}-wal`, `${kept}-wal`)
  }
  for (const one of companionsOf(file)) rmSync(one, { force: true })
  protectDatabase(candidate)
  sync(candidate)
  renameSync(candidate, file)
  sync(path.dirname(file))
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

/** What is in the log belongs to the file that it stands beside; afterwards the file has it. */
async function emptyLog(file: string): Promise<void> {
  const client = createClient({ url: addressOf(file) })
  try {
    await client.execute('PRAGMA wal_checkpoint(TRUNCATE)')
  } finally {
    client.close()
  }
}

// On the disk, and not only on its way there.
function sync(file: string): void {
  const handle = openSync(file, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
