import { type SwitchColumns, type Switches, switchesIn } from '@/lib/account-switches'
import type { Caller } from '@/lib/auth/caller'
import { accountClock, type Clock, clockSetting } from '@/lib/clock'
import type { Store } from '@/lib/db/store'
import { AwsError } from '@/lib/errors'
import { type Budget, newBudget, type PolicySet } from '@/lib/policy'
import type { AccountFacts } from './grant'
import type { Seen } from './names'
import { type PolicyInForce, policiesInForce, policySet } from './policies-in-force'
import { type StandingRow, standingRows } from './standing-rows'

/** A caller's policies, tags and account at one moment: everything a decision depends on besides the request itself. */
export type Standing = {
  account: AccountFacts & Pick<SwitchColumns, 'throttling'>
  /** What the account has switched, and what the server says otherwise. */
  switches: Switches
  /** By the account's clock. */
  now: Date
  /** By the machine's clock. */
  machineNow: Date
  tags: readonly { key: string; value: string }[]
  policies: readonly PolicyInForce[]
  set: PolicySet
  /** The names that were looked up at this moment. */
  seen: Seen
}

/**
 * What the calls of one request share: the caller's standing as read for the page, and the engine steps left for the
 * request (S-93); `lateness` is the wait that a switch of the account makes them share. A call that changes something reads
 * its standing again in its transaction, and nothing outlives the request.
 */
export type Moment = { standing?: Standing; readonly budget: Budget; lateness?: Promise<void> }

export const newMoment = (): Moment => ({ budget: newBudget() })

/**
 * Returns a caller's standing, for a call that may share the moment of its page.
 * Throws InvalidClientTokenId for a caller who was deleted meanwhile.
 */
export async function standingAt(moment: Moment, store: Store, caller: Caller, clock: Clock) {
  const standing = moment.standing ?? (await standingOf(store, caller, clock))
  moment.standing = standing
  return standing
}

/**
 * Reads a caller's standing from the database, so that a change takes effect at once.
 * Throws InvalidClientTokenId for a caller who was deleted meanwhile.
 */
export async function standingOf(store: Store, caller: Caller, clock: Clock): Promise<Standing> {
  const { principal } = caller
  const rows = await standingRows(store, principal)
  const [account] = rows
  // The root user is the account itself.
  const isThere = principal.kind === 'root' || rows.some(({ part }) => part === 'principal')
  if (!account || !isThere) {
    throw new AwsError('InvalidClientTokenId', 'The security token included in the request is invalid')
  }
  const policies = policiesInForce(caller, rows)
  const set = await policySet(store, policies, principal.kind === 'root')
  const machineNow = clock.now()
  const now = accountClock(clockSetting(account), { now: () => machineNow }).now()
  const switches = switchesIn(account)
  return { account, switches, now, machineNow, tags: tagsOf(caller, rows), policies, set, seen: new Map() }
}

function tagsOf({ principal, credential }: Caller, rows: readonly StandingRow[]): Standing['tags'] {
  const own = rows.filter(({ part }) => part === 'tag').map(({ name, holder }) => ({ key: name, value: holder }))
  if (principal.kind !== 'role') return own
  // A session's tag overrides the role's tag of the same key (IAM user guide, "Pass session tags in AWS STS").
  const passed = credential.kind === 'role' ? credential.tags : []
  const names = new Set(passed.map(({ key }) => key.toLowerCase()))
  return [...own.filter(({ key }) => !names.has(key.toLowerCase())), ...passed]
}
