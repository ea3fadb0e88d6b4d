import { AsyncLocalStorage } from 'node:async_hooks'
import { AwsError } from '@/lib/errors'

/**
 * Results of SQLite that say nothing of the request, and pass when whoever runs the machine sees to it: another process
 * holds the file, it is read-only, the disk fails or is full, the file cannot be opened (SQLite manual, "Result codes").
 */
const OUTAGES = new Set([5, 6, 8, 10, 13, 14])

/** Of Prisma: no turn within the time it waits for one, which is as passing. */
const NO_TURN = ['P1008', 'P2028']

/** True when the database could not do what was asked of it, whatever it was that was asked. */
export function isOutage(thrown: unknown): boolean {
  for (const { code, rawCode, extendedCode } of layersOf(thrown)) {
    const result = typeof rawCode === 'number' ? rawCode : extendedCode
    // The low byte is the kind; the rest says more about it.
    if (typeof result === 'number' && OUTAGES.has(result & 0xff)) return true
    if (typeof code === 'string' && NO_TURN.includes(code)) return true
  }
  return false
}

type Layer = { code?: unknown; rawCode?: unknown; extendedCode?: unknown; cause?: unknown; meta?: unknown }

/** An error, and those that it was made of: the client keeps the driver's in `meta`, the driver SQLite's in `cause`. */
function layersOf(thrown: unknown, depth = 0): Layer[] {
  if (typeof thrown !== 'object' || thrown === null || depth > 6) return []
  const layer: Layer & { driverAdapterError?: unknown } = thrown
  const inner = [layer.cause, layer.meta, layer.driverAdapterError]
  return [layer, ...inner.flatMap((one) => layersOf(one, depth + 1))]
}

type Watch = { sawOutage: boolean }

// Next loads modules more than once in one process, and all of them must tell one watch: hence the global.
const globals: typeof globalThis & { posternWatch?: AsyncLocalStorage<Watch> } = globalThis

function watches(): AsyncLocalStorage<Watch> {
  globals.posternWatch ??= new AsyncLocalStorage()
  return globals.posternWatch
}

/** Runs the work of one request. `watch` tells at any time whether the database has failed it so far. */
export function watchingOutages<T>(work: (watch: Readonly<Watch>) => T): T {
  const watch = { sawOutage: false }
  return watches().run(watch, () => work(watch))
}

/**
 * What was thrown; for an outage, the answer that it is (S-129): come again, nothing was done. The text is AWS's (IAM API
 * reference, "Common errors").
 */
export function asAnswer(thrown: unknown): unknown {
  if (!isOutage(thrown)) return thrown
  const watch = watches().getStore()
  if (watch) watch.sawOutage = true
  const message = 'The request has failed due to a temporary failure of the server.'
  return new AwsError('ServiceUnavailable', message, { cause: thrown })
}
