import type { Caller } from '@/lib/auth/caller'
import { accountClock, type Clock, clockSetting } from '@/lib/clock'
import type { Store } from '@/lib/db/store'
import { AwsError } from '@/lib/errors'
import { type Budget, newBudget, type PolicySet } from '@/lib/policy'
import type { AccountFacts } from './grant'
import { type PolicyInForce, policiesInForce, policySet } from './policies-in-force'
import { type StandingRow, standingRows } from './standing-rows'

/** Where a caller stands at one moment: all that a decision depends on besides the request itself. */
export type Standing = {
  account: AccountFacts
  /** By the account's clock. */
  now: Date
  tags: readonly { key: string; value: string }[]
  policies: readonly PolicyInForce[]
  set: PolicySet
}

/**
 * What the calls of one request share: what a page was told of where its caller stands, and the work that the engine may
 * still do for it (S-93). A change is judged by what stands in its own transaction, and nothing outlives the request.
 */
export type Moment = { standing?: Standing; readonly budget: Budget }

export const newMoment = (): Moment => ({ budget: newBudget() })

/**
 * Where a caller stands, for a question that may share the moment of its page.
 * Throws InvalidClientTokenId for a caller who was deleted meanwhile.
 */
export async function standingAt(moment: Moment, store: Store, caller: Caller, clock: Clock) {
  const standing = moment.standing ?? (await standingOf(store, caller, clock))
  moment.standing = standing
  return standing
}

/**
 * Reads where a caller stands, afresh: a change acts at once.
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
  const now = accountClock(clockSetting(account), clock).now()
  return { account, now, tags: tagsOf(caller, rows), policies, set }
}

function tagsOf({ principal, credential }: Caller, rows: readonly StandingRow[]): Standing['tags'] {
  const own = rows.filter(({ part }) => part === 'tag').map(({ name, holder }) => ({ key: name, value: holder }))
  if (principal.kind !== 'role') return own
  // A session's tag outranks the role's own of the same key (IAM user guide, "Pass session tags in AWS STS").
  const passed = credential.kind === 'role' ? credential.tags : []
  const names = new Set(passed.map(({ key }) => key.toLowerCase()))
  return [...own.filter(({ key }) => !names.has(key.toLowerCase())), ...passed]
}
