import { later } from '@/lib/clock'

/** The times of a console session, by its account's clock. */
export type SessionTimes = { issuedAt: Date; lastSeenAt: Date; expiresAt: Date }

/** Whether a session has ended: by its age, or by having been idle for `idleMinutes` (0: never by that). */
export function isOver({ issuedAt, lastSeenAt, expiresAt }: SessionTimes, now: Date, idleMinutes: number): boolean {
  // A clock that was set back before the session began cannot vouch for it.
  if (now >= expiresAt || later(now, 300) < issuedAt) return true
  return idleMinutes > 0 && now >= later(lastSeenAt, idleMinutes * 60)
}
