import type { Caller } from '@/lib/auth/caller'
import { type Moment, newMoment } from '@/lib/gate/standing'
import type { Answer } from './ask'
import { filtered, freshReport, type ReportRow, rowIn } from './credential-report'
import { deadlockOf } from './deadlock'
import type { ErrorView } from './error-view'
import type { PasswordPolicy } from './password-policy'

/** A simulation for each user takes a while. */
const MOST_ASKED = 20

/** What the expiry of passwords comes to at once. */
export type ExpiryEffect = {
  /** The users whose passwords are too old, by name. */
  expired: readonly string[]
  /** When that was so: the time of the credential report, in milliseconds since 1970. */
  at: number
  /** Those of them who could not set a new password; undefined where that does not matter. */
  locked?: Answer<Locked>
}

/** `asked` of the users without a device were asked about, `names` are locked out, and `by` are the policies that deny. */
type Locked = { names: readonly string[]; by: readonly string[]; asked: number; unasked: number }

/**
 * Computes whom the expiry of `policy` meets at the next sign-in: by the credential report, and for each of them without
 * a device by the simulator, because their sign-in is a session without MFA. A user with a device has one with MFA.
 * Undefined if nothing expires.
 */
export async function expiryEffect(
  caller: Caller,
  policy: PasswordPolicy,
  now: Date,
  moment: Moment = newMoment(),
): Promise<Answer<ExpiryEffect> | undefined> {
  if (policy.MaxPasswordAge === undefined) return undefined
  const report = await freshReport(caller, moment)
  if (!report.ok) return report
  const { table, at } = report.output
  const filter = { q: '', view: 'old-passwords', days: policy.MaxPasswordAge } as const
  const old = filtered(table, filter, now).map((line) => rowIn(table, line))
  const expired = old.flatMap(({ name }) => name ?? [])
  if (policy.HardExpiry) return { ok: true, output: { expired, at } }
  const without = old.filter(({ hasMfa }) => !hasMfa)
  const locked = await lockedAmong(caller, without, policy.AllowUsersToChangePassword, moment)
  return { ok: true, output: { expired, at, locked } }
}

/** Asks for each user whether a new password could be set; the first refusal ends it. */
async function lockedAmong(
  caller: Caller,
  users: readonly ReportRow[],
  mayChange: boolean,
  moment: Moment,
): Promise<{ ok: true; output: Locked } | { ok: false; error: ErrorView }> {
  const asked = users.slice(0, MOST_ASKED)
  const names: string[] = []
  const by = new Set<string>()
  for (const { name = '', arn } of asked) {
    const deadlock = await deadlockOf(caller, { subject: { kind: 'principal', arn }, user: arn, mayChange }, moment)
    if (!deadlock.ok && deadlock.error.code === 'NoSuchEntity') continue
    if (!deadlock.ok) return deadlock
    if (!deadlock.output) continue
    names.push(name)
    for (const policy of deadlock.output.by) by.add(policy)
  }
  return { ok: true, output: { names, by: [...by], asked: asked.length, unasked: users.length - asked.length } }
}
