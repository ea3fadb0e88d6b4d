import type { Store } from '@/lib/db/store'
import { type Env, env } from '@/lib/env'

// Switches that hold for one account, in training. They stand in the row that whoever asks reads anyway, so an ordinary call
// costs no query more. Outside of training there are none, whatever a row says.

/** The columns of an account's switches. All are null in an account without a row. */
export type SwitchColumns = {
  secondDeviceRule: string | null
  traceVisibility: string | null
  throttling: string | null
  latency: number | null
  failures: number | null
  failuresOf: string | null
  failuresAs: string | null
}

/** How the next calls fail. */
export type Failures = {
  /** How many are left. */
  next: number
  /** The only action that fails; undefined for any. */
  operation: string | undefined
  error: FailureCode
}

/** The errors with which AWS says that it has failed itself. */
export const FAILURE_CODES = ['ServiceUnavailable', 'ServiceFailure'] as const
export type FailureCode = (typeof FAILURE_CODES)[number]

/** What holds in an account: its own switches, and the settings of the server for the rest. */
export type Switches = {
  secondDeviceRule: boolean
  traceVisibility: Env['traceVisibility']
  /** Undefined where the account does not say. */
  throttling: boolean | undefined
  /** Milliseconds that each answer is late. */
  latency: number
  failures: Failures | undefined
}

/** Reads what holds in an account from the columns of its switches. */
export function switchesIn(row: SwitchColumns): Switches {
  const { traceVisibility, environment } = env()
  const secondDeviceRule = secondDeviceRuleIn(row)
  if (environment !== 'training')
    return { secondDeviceRule, traceVisibility, throttling: undefined, latency: 0, failures: undefined }
  return {
    secondDeviceRule,
    traceVisibility: VISIBILITIES.find((one) => one === row.traceVisibility) ?? traceVisibility,
    throttling: isOn(row.throttling),
    latency: row.latency ?? 0,
    failures: failuresIn(row),
  }
}

/** Reports whether AWS's rule on second MFA devices holds in an account. */
export function secondDeviceRuleIn(row: Pick<SwitchColumns, 'secondDeviceRule'>): boolean {
  const { secondDeviceRule, environment } = env()
  return (environment === 'training' ? isOn(row.secondDeviceRule) : undefined) ?? secondDeviceRule
}

/** Who may see traces, as TRACE_VISIBILITY says it. */
export const VISIBILITIES = ['everyone', 'admins', 'message-only'] as const

function failuresIn({ failures, failuresOf, failuresAs }: SwitchColumns): Failures | undefined {
  if (!failures) return undefined
  const error = FAILURE_CODES.find((one) => one === failuresAs) ?? 'ServiceUnavailable'
  return { next: failures, operation: failuresOf ?? undefined, error }
}

const isOn = (value: string | null) => (value === null ? undefined : value === 'on')

/**
 * Reports whether tries at the passwords of an account are held back. An account whose clock was set by hand is under test,
 * so nobody guesses there and nobody should have to wait, unless its switch says so.
 */
export function holdsBackPasswords(row: { throttling: string | null; clockMode: string }): boolean {
  const own = env().environment === 'training' ? isOn(row.throttling) : undefined
  return own ?? row.clockMode === 'real'
}

/** Reports whether tries at the codes of an account are held back. Asked only where a try would be: it costs a query. */
export async function holdsBackCodes(store: Store, account: string): Promise<boolean> {
  if (env().environment !== 'training') return true
  const own = await store.accountSwitches.findUnique({ where: { account }, select: { throttling: true } })
  return own?.throttling !== 'off'
}
