/**
 * How much of something costly one caller may have: `burst` points at once, and `perSecond` more with each second. Kept in
 * the memory of the process, as a database has one server: a restart forgets it, and no call waits for the database.
 */
export type Allowance = { readonly burst: number; readonly perSecond: number }

type Purse = { points: number; at: number }

// Next loads modules more than once in one process: hence the global.
const globals: typeof globalThis & { posternPurses?: Map<string, Purse> } = globalThis

/** Above this, full purses are forgotten: they are as new ones. */
const MANY = 1_000

/** Takes one point, if there is one. `who` names the caller and what is paid for; `now` is the machine's time. */
export function take(who: string, allowance: Allowance, now: Date): boolean {
  const purse = purseOf(who, allowance, now)
  if (purse.points < 1) return false
  purse.points--
  return true
}

/** Whether more was spent than there was. */
export const owes = (who: string, allowance: Allowance, now: Date): boolean => purseOf(who, allowance, now).points < 0

/** Takes points for work that was done. A purse may owe: then there is nothing to take until that has come in. */
export function charge(who: string, allowance: Allowance, points: number, now: Date): void {
  purseOf(who, allowance, now).points -= points
}

function purseOf(who: string, { burst, perSecond }: Allowance, now: Date): Purse {
  globals.posternPurses ??= new Map()
  const purses = globals.posternPurses
  const at = now.getTime()
  const purse = purses.get(who) ?? { points: burst, at }
  // A clock that was set back gives nothing, and starts anew from there.
  purse.points = Math.min(burst, purse.points + (Math.max(0, at - purse.at) / 1_000) * perSecond)
  purse.at = at
  if (purses.size >= MANY && !purses.has(who)) forgetFull(purses, at)
  purses.set(who, purse)
  return purse
}

/** An hour fills any purse. */
function forgetFull(purses: Map<string, Purse>, now: number): void {
  for (const [who, { at }] of purses) if (now - at > 3_600_000) purses.delete(who)
}
