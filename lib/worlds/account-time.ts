import {
  accountClock,
  type Clock,
  type ClockSetting,
  clockColumns,
  clockSetting,
  later,
  systemClock,
} from '@/lib/clock'
import { inTransaction, type Store } from '@/lib/db/store'
import { AwsError } from '@/lib/errors'
import { accountRow } from '@/lib/worlds/accounts'

/** A change of an account's clock: set it, or advance it from its present time. */
export type ClockChange = ClockSetting | { mode: 'advance'; seconds: number }

/** How an account's clock is set, and the time it shows. */
export type AccountTime = { mode: ClockSetting['mode']; now: Date }

/** Reads an account's clock. Throws NoSuchEntity. */
export function readTime(accountId: string, base: Clock = systemClock): Promise<AccountTime> {
  return inTransaction(accountId, async (store) => timeOf(clockSetting(await accountRow(store, accountId)), base))
}

/** Sets or advances an account's clock. Throws NoSuchEntity, and ValidationError for a time out of bounds. */
export function changeTime(accountId: string, change: ClockChange, base: Clock = systemClock): Promise<AccountTime> {
  return inTransaction(accountId, async (store) => {
    const setting = changedSetting(clockSetting(await accountRow(store, accountId)), change)
    const time = timeOf(setting, base)
    demandSensible(time.now)
    await keep(store, accountId, setting)
    return time
  })
}

/** Returns a clock's setting after a change. Advancing a fixed clock moves its time, any other clock its offset. */
function changedSetting(before: ClockSetting, change: ClockChange): ClockSetting {
  if (change.mode !== 'advance') return change
  if (before.mode === 'fixed') return { mode: 'fixed', at: later(before.at, change.seconds) }
  return { mode: 'offset', seconds: (before.mode === 'offset' ? before.seconds : 0) + change.seconds }
}

function timeOf(setting: ClockSetting, base: Clock): AccountTime {
  return { mode: setting.mode, now: accountClock(setting, base).now() }
}

async function keep(store: Store, id: string, setting: ClockSetting): Promise<void> {
  await store.account.update({ where: { id }, data: clockColumns(setting), select: { id: true } })
}

// An offset within these years fits into its 32-bit column.
const EARLIEST = new Date('1990-01-01T00:00:00Z')
const LATEST = new Date('2080-01-01T00:00:00Z')

function demandSensible(now: Date): void {
  if (now >= EARLIEST && now < LATEST) return
  throw new AwsError('ValidationError', 'A clock must stand at a time from 1990 to 2079.')
}
