import { statfs } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { env } from '@/lib/env'
import { type Chance, systemChance } from '@/lib/ids'
import { isPostgres } from './address'
import { databaseFile } from './files'
import { MIGRATIONS, migrationNames } from './migrations'
import { shortages } from './outage'
import { clockDistance } from './postgres/clock'
import { inTransaction, type Store } from './store'
import { NO_ACCOUNT } from './turn'

/** What a supervisor may be told about a database: no path, no name, no version (S-128). */
export type DatabaseFault = 'database' | 'migrations' | 'keys' | 'clock' | 'disk'

/** A look at rows, in the transaction of the check. Returns whether they are as they should be. */
type Look = (store: Store) => Promise<boolean>

/** A database that takes longer than this is not healthy. Milliseconds. */
const PATIENCE = 5_000

/** How far apart the clocks of server and database may be. Seconds; a code is valid for thirty. */
const APART = 10

/** The free space that a database needs until somebody reacts. Bytes, and a share of a small disk. */
const ROOM = { bytes: 100 * 1024 * 1024, share: 1 / 20 }

/**
 * What is written after a call has found no room on the disk of PostgreSQL, which does not tell how much is free: a small row
 * may find room in a page that is there. Bytes. They cost the log of PostgreSQL as much, and so are not written always.
 */
const MUCH = 256 * 1024

/**
 * Returns what is wrong with the database, or an empty list (S-128): `database` takes no change within five seconds,
 * `migrations` of this version are missing, `keys` is what `opensSecrets` finds, the `clock` of the database is far from
 * ours, `disk` has too little space.
 */
export async function databaseFaults(opensSecrets: Look, chance = systemChance): Promise<DatabaseFault[]> {
  const tooLate = setTimeout<DatabaseFault[]>(PATIENCE, ['database'], { ref: false })
  const looks: [DatabaseFault, Look][] = [
    ['migrations', hasMigrations],
    ['keys', opensSecrets],
    ['clock', agreesOnTime],
  ]
  const tried = faultsInside(looks, chance)
  const [faults, isSpacious] = await Promise.all([Promise.race([tried, tooLate]), hasRoom().catch(() => false)])
  return isSpacious ? faults : [...faults, 'disk']
}

/** Writes and rolls back, so that a check every second leaves nothing behind and does not wear the disk. */
async function faultsInside(
  looks: readonly (readonly [DatabaseFault, Look])[],
  chance: Chance,
): Promise<DatabaseFault[]> {
  const known = shortages()
  const value = known === overcome ? '' : noise(chance)
  const faults: DatabaseFault[] = []
  const rolledBack = new Error('rolled back')
  const tried = inTransaction(NO_ACCOUNT, async (store) => {
    await store.setting.create({ data: { key: 'health', value } })
    for (const [fault, look] of looks) if (!(await look(store))) faults.push(fault)
    throw rolledBack
  })
  const isWritable = await tried.catch((thrown: unknown) => thrown === rolledBack)
  if (!isWritable) return ['database']
  overcome = known
  return faults
}

// How many shortages there had been when much could be written.
let overcome = 0

/** A text that PostgreSQL cannot make smaller. */
const noise = (chance: Chance) => Buffer.from(chance.bytes((MUCH * 3) / 4)).toString('base64')

async function hasMigrations(store: Store): Promise<boolean> {
  const rows = await store.$queryRaw<{ name: string }[]>`
    SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`
  const applied = new Set(rows.map(({ name }) => name))
  names ??= migrationNames(MIGRATIONS())
  return names.every((name) => applied.has(name))
}

// Read once: a server needs the migrations of the code that it was started with.
let names: string[] | undefined

// SQLite has no clock but that of this process.
const agreesOnTime = async (store: Store) =>
  !isPostgres(env().databaseUrl) || Math.abs(await clockDistance(store)) <= APART

// The disk of PostgreSQL is its own server's: whoever runs that watches it.
async function hasRoom(): Promise<boolean> {
  const { databaseUrl } = env()
  return isPostgres(databaseUrl) || isRoomy(await statfs(path.dirname(databaseFile(databaseUrl))))
}

/** Reports whether a file system has enough free space, in bytes. */
export function isRoomy({ bavail, blocks, bsize }: { bavail: number; blocks: number; bsize: number }): boolean {
  return bavail * bsize >= Math.min(ROOM.bytes, blocks * bsize * ROOM.share)
}
