import { mkdtempSync, rmSync } from 'node:fs'
import path from 'node:path'
import type { TestProject } from 'vitest/node'
import { backUp } from '@/lib/db/backup'
import { migrate } from '@/lib/db/migrate'
import { scratch } from './scratch'

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
