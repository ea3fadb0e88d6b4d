import { statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'

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
