import { closeSync, fsyncSync, openSync } from 'node:fs'

/** Puts a file on the disk, or the names in a folder, as fsync(2) does. Throws the error of the file system. */
export function flush(path: string): void {
  const handle = openSync(path, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
