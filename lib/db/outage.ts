import { AsyncLocalStorage } from 'node:async_hooks'
import { AwsError } from '@/lib/errors'

/**
 * Results of SQLite that are not the request's fault and that the operator can fix: the file is locked by another
 * process, it is read-only, the disk fails or is full, the file cannot be opened (SQLite manual, "Result codes").
 */
const OUTAGES = new Set([5, 6, 8, 10, 13, 14])

/** The same in Node's words, where a file is touched without SQLite. */
const DISK = ['EROFS', 'ENOSPC', 'EDQUOT', 'EIO']

/** No turn in time is temporary too: Prisma's errors for it, and our own. */
const OVERDUE = 'DATABASE_OVERDUE'
const NO_TURN = ['P1008', 'P2028', OVERDUE]

/** The error of a transaction that got no turn, or did not end, in time. */
export const overdue = (message: string) => Object.assign(new Error(message), { code: OVERDUE })

/** Reports whether the database failed, whatever the statement was. */
export function isOutage(thrown: unknown): boolean {
  for (const { code, rawCode, extendedCode } of layersOf(thrown)) {
    const result = typeof rawCode === 'number' ? rawCode : extendedCode
    // The low byte is the kind, the rest the details.
    if (typeof result === 'number' && OUTAGES.has(result & 0xff)) return true
    if (typeof code === 'string' && [...NO_TURN, ...DISK].includes(code)) return true
  }
  return false
}

/**
 * What a statement met in another transaction: the row to change was gone (Prisma's P2025), or the one that a new row
 * belongs to, such as an account that was removed while its report was made (P2003; 23503); or each of the two waited for
 * the other, or neither can be called the first (PostgreSQL manual, "Error Codes": 40P01, 40001; Prisma's P2034).
 */
const CONFLICTS = ['P2025', 'P2003', '23503', 'P2034', '40P01', '40001']

/** The error for a conflict with another transaction: nothing was done, try again. */
export const changedMeanwhile = (cause: unknown) => new AwsError('ConcurrentModification', MEANWHILE, { cause })

const MEANWHILE =
  'The request was rejected because multiple requests to change this object were submitted simultaneously. Wait a few minutes and submit your request again.'

const isConflict = (thrown: unknown) =>
  layersOf(thrown).some(({ code }) => typeof code === 'string' && CONFLICTS.includes(code))

type Layer = { code?: unknown; rawCode?: unknown; extendedCode?: unknown; cause?: unknown; meta?: unknown }

/** An error and its causes: the client puts the driver's error into `meta`, the driver puts SQLite's into `cause`. */
function layersOf(thrown: unknown, depth = 0): Layer[] {
  if (typeof thrown !== 'object' || thrown === null || depth > 6) return []
  const layer: Layer & { driverAdapterError?: unknown } = thrown
  const inner = [layer.cause, layer.meta, layer.driverAdapterError]
  return [layer, ...inner.flatMap((one) => layersOf(one, depth + 1))]
}

type Watch = { sawOutage: boolean }

// Next loads modules more than once in one process, and all must share one watch and one count, so they are global.
const globals: typeof globalThis & { posternWatch?: AsyncLocalStorage<Watch>; posternShortages?: number } = globalThis

/** What PostgreSQL says when its disk is full. */
const NO_ROOM = '53100'

/** How many transactions have found the disk of PostgreSQL full, since the process began. */
export const shortages = () => globals.posternShortages ?? 0

function watches(): AsyncLocalStorage<Watch> {
  globals.posternWatch ??= new AsyncLocalStorage()
  return globals.posternWatch
}

/** Runs the work of one request. `watch` says at any time whether the database has failed during it. */
export function watchingOutages<T>(work: (watch: Readonly<Watch>) => T): T {
  const watch = { sawOutage: false }
  return watches().run(watch, () => work(watch))
}

/**
 * Returns the error, for an outage ServiceUnavailable (S-129), and for a conflict with another transaction
 * ConcurrentModification: nothing was done, try again. The texts are AWS's (IAM API reference, "Common errors").
 */
export function asAnswer(thrown: unknown): unknown {
  if (isConflict(thrown)) return changedMeanwhile(thrown)
  if (!isOutage(thrown)) return thrown
  const watch = watches().getStore()
  if (watch) watch.sawOutage = true
  if (layersOf(thrown).some(({ code }) => code === NO_ROOM)) globals.posternShortages = shortages() + 1
  const message = 'The request has failed due to a temporary failure of the server.'
  return new AwsError('ServiceUnavailable', message, { cause: thrown })
}
