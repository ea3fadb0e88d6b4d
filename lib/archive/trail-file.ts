import {
  accessSync,
  closeSync,
  constants,
  createReadStream,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  statSync,
  writeSync,
} from 'node:fs'
import path from 'node:path'
import { createInterface } from 'node:readline'
import type { StoredRow } from '@/lib/audit/verify'
import { flush } from '@/lib/db/flush'

/** A file that archived records are written to, one line of JSON for each, with its proof. */
export type TrailFile = {
  /** Undefined until something is written. */
  readonly path: string | undefined
  /** Returns when the disk has the records. */
  write(rows: readonly StoredRow[]): void
  close(): void
}

/**
 * A file in a folder, named by the time, that only its owner can read (S-111). The first write creates it, and throws if
 * it exists already.
 */
export function trailFile(folder: string, now: Date): TrailFile {
  const file = path.join(folder, `trail-${now.toISOString().replace(/[-:.]/g, '')}.jsonl`)
  let handle: number | undefined
  return {
    get path() {
      return handle === undefined ? undefined : file
    },
    write(rows) {
      handle ??= create(file)
      writeSync(handle, rows.map((row) => `${lineOf(row)}\n`).join(''))
      fsyncSync(handle)
    },
    close() {
      if (handle !== undefined) closeSync(handle)
    },
  }
}

/** Creates the folder of an archive where there is none. Throws if this process cannot write there. */
export function demandArchive(folder: string): void {
  try {
    createFolder(folder)
    accessSync(folder, constants.W_OK | constants.X_OK)
  } catch (cause) {
    throw new Error(`Records cannot be archived in ${folder} (ARCHIVE_DIR): ${messageOf(cause)}`, { cause })
  }
}

const messageOf = (thrown: unknown) => (thrown instanceof Error ? thrown.message : String(thrown))

const createFolder = (folder: string) => mkdirSync(folder, { recursive: true, mode: 0o700 })

function create(file: string): number {
  createFolder(path.dirname(file))
  const handle = openSync(file, 'wx', 0o600)
  // The name of the new file, too.
  flush(path.dirname(file))
  return handle
}

/**
 * The records in files and in the files of folders, in the order of their names, a page at a time. Throws for a place
 * that there is not.
 */
export async function* recordsIn(places: readonly string[]): AsyncGenerator<StoredRow[]> {
  for (const file of places.flatMap(filesAt)) {
    let page: StoredRow[] = []
    let number = 0
    for await (const line of createInterface({ input: createReadStream(file) })) {
      page.push(rowIn(line, `Line ${++number} of ${file}`))
      if (page.length < PAGE) continue
      yield page
      page = []
    }
    yield page
  }
}

const PAGE = 1_000

function filesAt(place: string): string[] {
  const found = statSync(place, { throwIfNoEntry: false })
  if (!found) throw new Error(`There is no archive at ${path.resolve(place)}: neither a folder nor a file.`)
  if (!found.isDirectory()) return [place]
  const names = readdirSync(place).filter((name) => /^trail-\w+\.jsonl$/.test(name))
  return names.sort().map((name) => path.join(place, name))
}

const lineOf = ({ seq, told, mac, macKey, previous }: StoredRow) =>
  JSON.stringify({ seq: String(seq), ...told, mac, macKey, previous })

function rowIn(line: string, where: string): StoredRow {
  const { seq, mac, macKey, previous, ...told } = fieldsIn(line, where)
  if (!seq || !/^-?\d{1,19}$/.test(seq)) throw new Error(`${where} is no record: it has no number.`)
  // Whatever else is wrong with it, its proof shows.
  return {
    seq: BigInt(seq),
    told: told as StoredRow['told'],
    mac: mac ?? null,
    macKey: macKey ?? null,
    previous: previous ?? null,
  }
}

function fieldsIn(line: string, where: string): Record<string, string | null> {
  try {
    const fields: unknown = JSON.parse(line)
    const isRecord = typeof fields === 'object' && fields !== null && 'account' in fields
    if (isRecord && Object.values(fields).every((value) => value === null || typeof value === 'string'))
      return fields as Record<string, string | null>
  } catch {
    // Not even JSON.
  }
  throw new Error(`${where} is no record.`)
}
