import { spawnSync } from 'node:child_process'
import { copyFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, inject } from 'vitest'
import { closeStore } from '@/lib/db/store'
import { inStore } from './database'

/** A disk of its own for the database of a test file. */
type OwnDisk = {
  /** False where SQLite only behaves as on such a disk, until it opens the database again. */
  isReal(): boolean
  /** Leaves no room for one more page. */
  fill(): Promise<void>
  makeRoom(): Promise<void>
  /** Makes it read-only, or writable again. */
  allow(writes: 'ro' | 'rw'): Promise<void>
}

const MEGABYTES = 8

/**
 * Puts the database of `ownDatabase`, which comes first, on a small disk in memory. Mounting one takes the rights of
 * root; without them SQLite itself is told to behave as on such a disk, which shows the same codes at other moments.
 */
export function ownDisk(dataDir: string): OwnDisk {
  let isMounted = false
  beforeAll(() => {
    isMounted = mount('-t', 'tmpfs', '-o', `size=${MEGABYTES}m,mode=700`, 'tmpfs', dataDir)
    if (isMounted) copyFileSync(inject('baseDatabase'), path.join(dataDir, 'postern.db'))
  })
  afterAll(async () => {
    await closeStore()
    while (isMounted && unmount(dataDir)) {}
  })
  const ballast = path.join(dataDir, 'ballast')
  const pragma = (text: string) => inStore((store) => store.$queryRawUnsafe(`PRAGMA ${text}`))
  return {
    isReal: () => isMounted,
    async fill() {
      if (!isMounted) return void (await pragma('max_page_count=1'))
      for (const size of [1024 * 1024, 4096]) {
        while (isWritten(ballast, Buffer.alloc(size))) {}
      }
    },
    async makeRoom() {
      if (!isMounted) return void (await pragma('max_page_count=1073741823'))
      rmSync(ballast)
    },
    async allow(writes) {
      if (!isMounted) return void (await pragma(`query_only=${writes === 'ro' ? 'ON' : 'OFF'}`))
      await closeStore()
      // A second mount in the same place, because Linux makes none read-only whose files are open for writing, and a
      // closed connection keeps its file until it is garbage collected.
      const isDone = writes === 'ro' ? mountReadOnly(dataDir) : unmount(dataDir)
      if (!isDone) throw new Error(`The disk cannot be made ${writes}.`)
    },
  }
}

const mount = (...args: string[]) => spawnSync('mount', args).status === 0
const mountReadOnly = (folder: string) => mount('--bind', folder, folder) && mount('-o', 'remount,bind,ro', folder)
const unmount = (folder: string) => spawnSync('umount', ['--lazy', folder]).status === 0

function isWritten(file: string, bytes: Buffer): boolean {
  try {
    writeFileSync(file, bytes, { flag: 'a' })
    return true
  } catch {
    return false
  }
}
