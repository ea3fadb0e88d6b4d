/**
 * How many points one caller may spend on a costly thing: `burst` at once, and `perSecond` more each second. Kept in
 * the process's memory: each server protects itself, a restart forgets it, and no call waits for the database.
 */
export type Allowance = { readonly burst: number; readonly perSecond: number }

type Purse = { points: number; at: number }

// A global, because Next loads modules more than once in one process.
const globals: typeof globalThis & { posternPurses?: Map<string, Purse> } = globalThis

/** With more purses than this, full ones are deleted: a full purse equals a new one. */
const MANY = 1_000

/** Takes one point, or returns false. `who` names the caller and the thing; `now` is the machine's time. */
export function take(who: string, allowance: Allowance, now: Date): boolean {
  const purse = purseOf(who, allowance, now)
  if (purse.points < 1) return false
  purse.points--
  return true
}

/** Reports whether the caller has spent more than it had. */
export const owes = (who: string, allowance: Allowance, now: Date): boolean => purseOf(who, allowance, now).points < 0

/** Takes points for work that was done. The balance may go below zero: `take` then fails until it has recovered. */
export function charge(who: string, allowance: Allowance, points: number, now: Date): void {
  purseOf(who, allowance, now).points -= points
}

function purseOf(who: string, { burst, perSecond }: Allowance, now: Date): Purse {
  globals.posternPurses ??= new Map()
  const purses = globals.posternPurses
  const at = now.getTime()
  const purse = purses.get(who) ?? { points: burst, at }
  // A clock that was set back adds nothing; the count continues from the new time.
  purse.points = Math.min(burst, purse.points + (Math.max(0, at - purse.at) / 1_000) * perSecond)
  purse.at = at
  if (purses.size >= MANY && !purses.has(who)) forgetFull(purses, at)
  purses.set(who, purse)
  return purse
}

/** Deletes purses that were not used for an hour, which fills any purse. */
function forgetFull(purses: Map<string, Purse>, now: number): void {
  for (const [who, { at }] of purses) if (now - at > 3_600_000) purses.delete(who)
}
