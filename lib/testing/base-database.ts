import { mkdtempSync, rmSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { TestProject } from 'vitest/node'
import { backUp } from '@/lib/db/backup'
import { migrate } from '@/lib/db/migrate'

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder that contains everything this run writes. */
    testFolder: string
    /** An empty database with every migration. It is copied and never opened. */
    baseDatabase: string
  }
}

/**
 * Migrates one database before the tests, which test files copy: copying takes a millisecond, migrating takes 60.
 * Vitest calls this once per run, and the returned function after it.
 */
export default async function setup({ provide }: TestProject): Promise<() => void> {
  const folder = mkdtempSync(path.join(scratch(), 'postern-tests-'))
  const database = path.join(folder, 'base.db')
  const migrated = path.join(folder, 'migrated.db')
  await migrate(`file:${migrated}`)
  // A backup is one file; part of a freshly migrated database is in its log.
  await backUp(migrated, database)
  provide('testFolder', folder)
  provide('baseDatabase', database)
  return () => rmSync(folder, { recursive: true, force: true })
}

/**
 * Where tests write: in memory if there is enough room, because every commit waits for the disk, which is up to half of
 * a test's time. Containers often have only 64 MB there.
 */
export function scratch(memory = '/dev/shm', least = 2 ** 30): string {
  try {
    const { bavail, bsize } = statfsSync(memory)
    return bavail * bsize >= least ? memory : tmpdir()
  } catch {
    return tmpdir()
  }
}
