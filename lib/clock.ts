import { type Chance, systemChance } from '@/lib/ids'

/** Where the time comes from. Whatever needs the time takes one of these, or a Date that came from one. */
export type Clock = { now(): Date }

/** The machine's clock. The one place in the project that asks it. */
export const systemClock: Clock = { now: () => new Date() }

/** Time and chance, handed in. */
export type Sources = { clock: Clock; chance: Chance }

export const systemSources: Sources = { clock: systemClock, chance: systemChance }

/** How an account's clock follows the machine's. `offset` is in seconds. */
export type ClockSetting = { mode: 'real' } | { mode: 'fixed'; at: Date } | { mode: 'offset'; seconds: number }

/** The clock of an account, read off `base`. */
export function accountClock(setting: ClockSetting, base: Clock): Clock {
  if (setting.mode === 'fixed') return { now: () => setting.at }
  if (setting.mode === 'offset') return { now: () => new Date(base.now().getTime() + setting.seconds * 1000) }
  return base
}

/** The columns of an account that hold its clock setting, as the setting. */
export function clockSetting(row: { clockMode: string; clockAt: Date | null; clockOffset: number }): ClockSetting {
  if (row.clockMode === 'fixed' && row.clockAt) return { mode: 'fixed', at: row.clockAt }
  if (row.clockMode === 'offset') return { mode: 'offset', seconds: row.clockOffset }
  return { mode: 'real' }
}

/** A time `seconds` later. */
export function later(time: Date, seconds: number): Date {
  return new Date(time.getTime() + seconds * 1000)
}

/** The timestamp format of the AWS Query protocol: ISO 8601, UTC, whole seconds. */
export function isoSeconds(time: Date): string {
  return time.toISOString().replace(/\.\d{3}Z$/, 'Z')
}
