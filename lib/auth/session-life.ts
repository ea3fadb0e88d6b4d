import { later } from '@/lib/clock'

/** The times of a console session, by its account's clock. */
type SessionTimes = { issuedAt: Date; lastSeenAt: Date; expiresAt: Date }

/** Reports whether a session has ended: by its age, or by being idle for `idleMinutes` (0: no limit). */
export function isOver({ issuedAt, lastSeenAt, expiresAt }: SessionTimes, now: Date, idleMinutes: number): boolean {
  // A clock that was set back to before the session began cannot prove its age.
  if (now >= expiresAt || later(now, 300) < issuedAt) return true
  return idleMinutes > 0 && now >= later(lastSeenAt, idleMinutes * 60)
}
