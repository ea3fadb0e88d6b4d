import type { Route } from 'next'
import { redirect } from 'next/navigation'
import type { ActionResult } from '@/components/ui/flash'
import type { Caller } from '@/lib/auth/caller'
import type { SignedIn } from '@/lib/auth/session'
import { leaveNote, takeNote } from '@/lib/auth/session-note'
import { type Clock, systemClock } from '@/lib/clock'

/** Where a result is shown, and until when, in milliseconds since 1970. */
type Note = { page: string; result: ActionResult; until: number }

/** The page that an action leads to is requested at once. */
const KEPT_FOR_MS = 60_000

/**
 * Redirects to `page`, which shows the result of an action. It stays with the session and not in the address, which anybody
 * can write: a link must not make a page claim that something was done. Each session has one, its latest. It must hold no
 * secret, as it is stored as it is (decision 0055).
 */
export async function redirectWith(
  caller: Caller,
  page: string,
  result: ActionResult,
  clock: Clock = systemClock,
): Promise<never> {
  const note: Note = { page, result, until: clock.now().getTime() + KEPT_FOR_MS }
  await leaveNote(caller, JSON.stringify(note))
  redirect(page as Route)
}

/** Returns the result that the session's last action left for this page, once. */
export async function takeResult(
  { caller, note }: Pick<SignedIn, 'caller' | 'note'>,
  page: string,
  clock: Clock = systemClock,
): Promise<ActionResult | undefined> {
  if (note === null) return undefined
  const kept: Note = JSON.parse(note)
  if (kept.page !== page || !(await takeNote(caller, note))) return undefined
  return clock.now().getTime() < kept.until ? kept.result : undefined
}
