import type { ActionResult } from '@/components/ui/flash'
import type { Caller } from '@/lib/auth/caller'
import { type Clock, systemClock } from '@/lib/clock'

/** Where a result is shown, and until when, in milliseconds since 1970. */
type Kept = { page: string; result: ActionResult; until: number }

// Next loads modules more than once in one process, so the state lives in a global.
const globals: typeof globalThis & { posternResults?: Map<string, Kept> } = globalThis

/** The page that an action leads to is requested at once. */
const KEPT_FOR_MS = 60_000
const MOST_KEPT = 1_000

/**
 * Keeps the result of an action until `page`, to which the action leads, shows it. It is kept in the server's memory and
 * not in the address, which anybody can write: a link must not make a page claim that something was done. Each session
 * has one, its latest. A restart loses it, and nothing but the message.
 */
export function keepResult(caller: Caller, page: string, result: ActionResult, clock: Clock = systemClock): void {
  globals.posternResults ??= new Map()
  const all = globals.posternResults
  const session = sessionOf(caller)
  // Moves the session to the end: the oldest is dropped first.
  all.delete(session)
  all.set(session, { page, result, until: clock.now().getTime() + KEPT_FOR_MS })
  const [oldest] = all.keys()
  if (all.size > MOST_KEPT && oldest !== undefined) all.delete(oldest)
}

/** Returns the result that the session's last action left for this page, once. */
export function takeResult(caller: Caller, page: string, clock: Clock = systemClock): ActionResult | undefined {
  const session = sessionOf(caller)
  const kept = globals.posternResults?.get(session)
  if (kept?.page !== page) return undefined
  globals.posternResults?.delete(session)
  return clock.now().getTime() < kept.until ? kept.result : undefined
}

function sessionOf({ credential }: Caller): string {
  if (credential.kind === 'session') return credential.sessionHash
  throw new Error('Only a console session has results to show.')
}
