import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/**
 * Takes the data directory for this process, as one SQLite file must have one server, and answers how to give it back.
 * Throws while another live process holds it; what a killed one left behind is taken over.
 */
export function holdDataDir(dataDir: string): () => void {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const file = path.join(dataDir, 'server.lock')
  const holder = readHolder(file)
  if (holder !== undefined && isAnother(holder)) {
    throw new Error(
      `Another server (process ${holder}) is using ${dataDir}. Stop it first, or give this one another DATA_DIR.`,
    )
  }
  if (holder !== undefined) rmSync(file, { force: true })
  writeFileSync(file, String(process.pid), { mode: 0o600, flag: 'wx' })
  return () => rmSync(file, { force: true })
}

/** The process in the file, NaN when there is none in it; undefined when there is no file. */
function readHolder(file: string): number | undefined {
  try {
    return Number(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

// In a container every start has the same process id: the own one in the file is that of a server that was killed.
const isAnother = (pid: number) => Number.isInteger(pid) && pid > 0 && pid !== process.pid && isAlive(pid)

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (thrown) {
    return thrown instanceof Error && 'code' in thrown && thrown.code === 'EPERM'
  }
}
