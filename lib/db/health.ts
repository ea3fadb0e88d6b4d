import { statfs } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { env } from '@/lib/env'
import { databaseFile } from './files'
import { MIGRATIONS, migrationNames } from './migrations'
import { inTransaction } from './store'

/** Whoever asks wants an answer soon; a database that takes longer than this does not answer. */
const PATIENCE = 5_000

/** Room that a database wants: what it writes must fit until somebody hears of it. Bytes, and a share of a small disk. */
const ROOM = { bytes: 100 * 1024 * 1024, share: 1 / 20 }

/**
 * True when the database can be written to, has all the migrations that the code was written for, and has room for more
 * (S-128).
 */
export function isHealthy(): Promise<boolean> {
  const tooLate = setTimeout(PATIENCE, false, { ref: false })
  const isFit = Promise.all([hasRoom(), takesChanges(), hasMigrations()]).then((answers) => answers.every(Boolean))
  return Promise.race([isFit.catch(() => false), tooLate])
}

/** Enough free space by the figures of a file system. */
export function isRoomy({ bavail, blocks, bsize }: { bavail: number; blocks: number; bsize: number }): boolean {
  return bavail * bsize >= Math.min(ROOM.bytes, blocks * bsize * ROOM.share)
}

const hasRoom = async () => isRoomy(await statfs(path.dirname(databaseFile(env().databaseUrl))))

/** Rolled back: whoever asks every second leaves nothing behind, and wears no disk. */
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

// Read once: a server runs the code, and with it the migrations, that it was started with.
let names: string[] | undefined
