import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** A folder that is deleted when the process ends by itself or by a signal that it handles. */
export function folderForOnce(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'postern-'))
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  return folder
}
