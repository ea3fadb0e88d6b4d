import { mkdtempSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { type Clock, systemClock } from '@/lib/clock'
import { backUp, backupFolder, backupName, replaceDatabase } from '@/lib/db/backup'
import { databaseFile, trueName } from '@/lib/db/files'
import { holdDatabase } from '@/lib/db/lock'
import { migrate } from '@/lib/db/migrate'
import { withDatabase } from '@/lib/db/store'
import { env } from '@/lib/env'
import { prepareDatabase } from '@/lib/worlds/prepare'

/**
 * Replaces the database by a backup. First a copy of the backup is migrated and must pass the checks of a start: it is
 * undamaged, of no newer version, sealed with the present keys, and of this environment. Returns where the previous
 * database is kept. Throws while a server runs, and changes nothing when it throws (S-123).
 */
export async function restore(source: string, clock: Clock = systemClock): Promise<{ kept: string | undefined }> {
  const { databaseUrl } = env()
  const release = await holdDatabase(databaseUrl)
  const file = trueName(databaseFile(databaseUrl))
  // Beside the database, so that renaming moves it there.
  const workshop = mkdtempSync(path.join(path.dirname(file), 'restore-'))
  try {
    const candidate = path.join(workshop, 'candidate.db')
    await backUp(source, candidate)
    await migrate(`file:${candidate}`)
    await withDatabase(`file:${candidate}`, prepareDatabase)
    const isNew = statSync(file).size === 0
    const kept = path.join(backupFolder(file), backupName(clock.now(), 'before-restore'))
    await replaceDatabase(file, candidate, isNew ? undefined : kept)
    return { kept: isNew ? undefined : kept }
  } finally {
    rmSync(workshop, { recursive: true, force: true })
    await release()
  }
}
