import { type Chance, systemChance } from '@/lib/ids'

/** The source of time. Code that needs the time takes a Clock, or a Date that came from one. */
export type Clock = { now(): Date }

/** The machine's clock. Nothing else in the project reads it. */
export const systemClock: Clock = { now: () => new Date() }

/** Time and chance, passed as arguments. `wait` lets some milliseconds go by; without one, the machine's do. */
export type Sources = { clock: Clock; chance: Chance; wait?: (milliseconds: number) => Promise<void> }

export const systemSources: Sources = { clock: systemClock, chance: systemChance }

/** How an account's clock relates to the machine's. `offset` is in seconds. */
export type ClockSetting = { mode: 'real' } | { mode: 'fixed'; at: Date } | { mode: 'offset'; seconds: number }

/** The clock of an account, derived from `base`. */
export function accountClock(setting: ClockSetting, base: Clock): Clock {
  if (setting.mode === 'fixed') return { now: () => setting.at }
  if (setting.mode === 'offset') return { now: () => new Date(base.now().getTime() + setting.seconds * 1000) }
  return base
}

/** Reads the clock setting from the columns of an account. */
export function clockSetting(row: { clockMode: string; clockAt: Date | null; clockOffset: number }): ClockSetting {
  if (row.clockMode === 'fixed' && row.clockAt) return { mode: 'fixed', at: row.clockAt }
  if (row.clockMode === 'offset') return { mode: 'offset', seconds: row.clockOffset }
  return { mode: 'real' }
}

/** The columns of an account whose clock is set so. */
export function clockColumns(setting: ClockSetting) {
  const clockAt = setting.mode === 'fixed' ? setting.at : null
  const clockOffset = setting.mode === 'offset' ? setting.seconds : 0
  return { clockMode: setting.mode, clockAt, clockOffset }
}

/** Returns the time `seconds` later. */
export function later(time: Date, seconds: number): Date {
  return new Date(time.getTime() + seconds * 1000)
}

/** The timestamp format of the AWS Query protocol: ISO 8601, UTC, whole seconds. */
export function isoSeconds(time: Date): string {
  return time.toISOString().replace(/\.\d{3}Z$/, 'Z')
}
