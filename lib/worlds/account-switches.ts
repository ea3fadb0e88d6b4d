import { type Failures, holdsBackPasswords, type SwitchColumns, switchesIn } from '@/lib/account-switches'
import { inTransaction, type Store } from '@/lib/db/store'
import type { env } from '@/lib/env'
import { accountRow } from '@/lib/worlds/accounts'

/** A value that holds in an account, and whether the account says so or the server. */
type Sourced<T> = { value: T; from: 'server' | 'account' }

/** What holds in an account, as its operator sees it. */
export type ShownSwitches = {
  /** AWS's rule that a user with a device acts on devices only when signed in with MFA. */
  secondDeviceRule: Sourced<boolean>
  traceVisibility: Sourced<ReturnType<typeof env>['traceVisibility']>
  /** Whether tries at passwords are held back. By the server, tries at codes are held back always. */
  throttling: Sourced<boolean>
  /** Milliseconds that each answer is late. */
  latency: Sourced<number>
  /** How the next calls fail; null if none does. */
  failures: Sourced<ShownFailures | null>
}

type ShownFailures = Omit<Failures, 'operation'> & { operation: string | null }

/** A change of switches. What is left out stays, and null puts a switch back to what the server says. */
export type SwitchChange = {
  secondDeviceRule?: boolean | null
  traceVisibility?: ReturnType<typeof env>['traceVisibility'] | null
  throttling?: boolean | null
  latency?: number | null
  failures?: ShownFailures | null
}

/** Reads the switches of an account. Throws NoSuchEntity. */
export function readSwitches(account: string): Promise<ShownSwitches> {
  return inTransaction(account, (store) => shown(store, account))
}

/** Changes switches of an account, and returns what then holds in it. Throws NoSuchEntity. */
export function changeSwitches(account: string, change: SwitchChange): Promise<ShownSwitches> {
  return inTransaction(account, async (store) => {
    await accountRow(store, account)
    const data = columnsOf(change)
    await store.accountSwitches.upsert({ where: { account }, create: { account, ...data }, update: data })
    return shown(store, account)
  })
}

/** Puts all switches of an account back to what the server says, and returns that. Throws NoSuchEntity. */
export function resetSwitches(account: string): Promise<ShownSwitches> {
  return inTransaction(account, async (store) => {
    await store.accountSwitches.deleteMany({ where: { account } })
    return shown(store, account)
  })
}

const onOff = (value: boolean | null | undefined) => (typeof value === 'boolean' ? (value ? 'on' : 'off') : value)

function columnsOf({ secondDeviceRule, traceVisibility, throttling, latency, failures }: SwitchChange) {
  return {
    secondDeviceRule: onOff(secondDeviceRule),
    traceVisibility,
    throttling: onOff(throttling),
    latency: latency === null ? 0 : latency,
    ...(failures !== undefined && {
      failures: failures?.next ?? 0,
      failuresOf: failures?.operation ?? null,
      failuresAs: failures?.error ?? 'ServiceUnavailable',
    }),
  }
}

/** The columns of an account that has switched nothing. */
const NOTHING: SwitchColumns = {
  ...{ secondDeviceRule: null, traceVisibility: null, throttling: null },
  ...{ latency: 0, failures: 0, failuresOf: null, failuresAs: null },
}

async function shown(store: Store, account: string): Promise<ShownSwitches> {
  const { clockMode } = await accountRow(store, account)
  const row = (await store.accountSwitches.findUnique({ where: { account } })) ?? NOTHING
  const { secondDeviceRule, traceVisibility, latency, failures } = switchesIn(row)
  const sourced = <T>(value: T, isOwn: boolean): Sourced<T> => ({ value, from: isOwn ? 'account' : 'server' })
  return {
    secondDeviceRule: sourced(secondDeviceRule, row.secondDeviceRule !== null),
    traceVisibility: sourced(traceVisibility, row.traceVisibility !== null),
    throttling: sourced(holdsBackPasswords({ throttling: row.throttling, clockMode }), row.throttling !== null),
    latency: sourced(latency, latency > 0),
    failures: sourced(failures ? { ...failures, operation: failures.operation ?? null } : null, failures !== undefined),
  }
}
