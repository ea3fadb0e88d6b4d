import { statfs } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { env } from '@/lib/env'
import { databaseFile } from './files'
import { MIGRATIONS, migrationNames } from './migrations'
import { inTransaction } from './store'

/** A database that takes longer than this is not healthy. Milliseconds. */
const PATIENCE = 5_000

/** The free space that a database needs until somebody reacts. Bytes, and a share of a small disk. */
const ROOM = { bytes: 100 * 1024 * 1024, share: 1 / 20 }

/**
 * Reports whether the database can be written to, has all migrations of this version, and has free space (S-128).
 */
export function isHealthy(): Promise<boolean> {
  const tooLate = setTimeout(PATIENCE, false, { ref: false })
  const isFit = Promise.all([hasRoom(), takesChanges(), hasMigrations()]).then((answers) => answers.every(Boolean))
  return Promise.race([isFit.catch(() => false), tooLate])
}

/** Reports whether a file system has enough free space, in bytes. */
export function isRoomy({ bavail, blocks, bsize }: { bavail: number; blocks: number; bsize: number }): boolean {
  return bavail * bsize >= Math.min(ROOM.bytes, blocks * bsize * ROOM.share)
}

const hasRoom = async () => isRoomy(await statfs(path.dirname(databaseFile(env().databaseUrl))))

/** Writes and rolls back, so that a check every second leaves nothing behind and does not wear the disk. */
async function takesChanges(): Promise<boolean> {
  const rolledBack = new Error('rolled back')
  const tried = inTransaction(async (store) => {
    await store.setting.create({ data: { key: 'health', value: '' } })
    throw rolledBack
  })
  return tried.catch((thrown: unknown) => thrown === rolledBack)
}

async function hasMigrations(): Promise<boolean> {
  const rows = await inTransaction(
    (store) =>
      store.$queryRaw<{ name: string }[]>`
        SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`,
  )
  const applied = new Set(rows.map(({ name }) => name))
  names ??= migrationNames(MIGRATIONS())
  return names.every((name) => applied.has(name))
}

// Read once: a server needs the migrations of the code that it was started with.
let names: string[] | undefined
