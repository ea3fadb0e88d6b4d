import type { Caller } from '@/lib/auth/caller'
import { LookupEvents } from '@/lib/operations/cloudtrail/lookup-events'
import { GenerateCredentialReport } from '@/lib/operations/iam/credential-report/generate-credential-report'
import { GetMFACoverage } from '@/lib/operations/postern/reports/get-mfa-coverage'
import { askAs } from './ask'
import { unfinishedDevices } from './devices'
import { type EventView, eventView } from './event-history'

/**
 * Who of an account signs in without a second factor: how many users, and the first of them by name. `at` is when that
 * was so, in milliseconds since 1970.
 */
export type WithoutMfa = { isRootWithout: boolean; users: number; names: readonly string[]; at: number }

/** What an administrator may have to act on. A part that the policies refuse is undefined. */
export type Attention = {
  withoutMfa: WithoutMfa | undefined
  /** How many virtual devices belong to nobody. */
  unfinished: number | undefined
  /** The newest calls that policies or service rules refused, at most five. */
  refusals: readonly EventView[] | undefined
}

/** How many of the newest errors are searched for refusals. */
const ERRORS_SEARCHED = 50
const MOST_REFUSALS = 5

/** Reads what an administrator may have to act on. Each part is a call of its own, refused on its own. */
export async function attentionOf(caller: Caller): Promise<Attention> {
  const unfinished = await unfinishedDevices(caller)
  const errors = await askAs(caller, LookupEvents, { ErrorsOnly: true, MaxItems: ERRORS_SEARCHED })
  return {
    withoutMfa: await withoutMfa(caller),
    unfinished: unfinished.ok ? unfinished.output.length : undefined,
    refusals: errors.ok ? errors.output.Events.map(eventView).filter(isRefusal).slice(0, MOST_REFUSALS) : undefined,
  }
}

const isRefusal = ({ verdict }: EventView) => verdict !== undefined && verdict !== 'allowed'

/** From the credential report, which is at most four hours old, and is made if there is none. */
async function withoutMfa(caller: Caller): Promise<WithoutMfa | undefined> {
  const known = await askAs(caller, GetMFACoverage, {})
  const isMissing = !known.ok && /^Report(NotPresent|Expired)$/.test(known.error.code)
  const made = isMissing && (await askAs(caller, GenerateCredentialReport, {})).ok
  const coverage = made ? await askAs(caller, GetMFACoverage, {}) : known
  if (!coverage.ok) return undefined
  const { IsRootWithoutMFA, UsersWithoutMFA, UserNames, GeneratedTime } = coverage.output
  return {
    ...{ isRootWithout: IsRootWithoutMFA, users: UsersWithoutMFA, names: UserNames },
    at: GeneratedTime.getTime(),
  }
}
