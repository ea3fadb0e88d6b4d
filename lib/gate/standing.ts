import type { Caller } from '@/lib/auth/caller'
import { accountClock, type Clock, clockSetting } from '@/lib/clock'
import type { Store } from '@/lib/db/store'
import { AwsError } from '@/lib/errors'
import type { PolicySet } from '@/lib/policy'
import type { AccountFacts } from './grant'
import { type PolicyInForce, policiesInForce, policySet } from './question'

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
 * What one page was told of where its caller stands. The reads of a page share it; a change is judged by what stands in
 * its own transaction, and nothing outlives the request.
 */
export type Moment = { standing?: Standing }

/**
 * Where a caller stands, for a question that may share the moment of its page.
 * Throws InvalidClientTokenId for a caller who was deleted meanwhile.
 */
export async function standingAt(moment: Moment | undefined, store: Store, caller: Caller, clock: Clock) {
  const standing = moment?.standing ?? (await standingOf(store, caller, clock))
  if (moment) moment.standing = standing
  return standing
}

/**
 * Reads where a caller stands, afresh: a change acts at once.
 * Throws InvalidClientTokenId for a caller who was deleted meanwhile.
 */
export async function standingOf(store: Store, caller: Caller, clock: Clock): Promise<Standing> {
  const account = await store.account.findUnique({ where: { id: caller.account } })
  const gone = () => new AwsError('InvalidClientTokenId', 'The security token included in the request is invalid')
  if (!account) throw gone()
  const tags = await tagsOf(store, caller)
  if (!tags) throw gone()
  const policies = await policiesInForce(store, caller)
  const set = await policySet(store, policies, caller.principal.kind === 'root')
  return { account, now: accountClock(clockSetting(account), clock).now(), tags, policies, set }
}

async function tagsOf(store: Store, { account, principal, credential }: Caller): Promise<Standing['tags'] | undefined> {
  const select = { tags: { select: { key: true, value: true } } }
  if (principal.kind === 'root') return []
  if (principal.kind === 'user') {
    const where = { account_userId: { account, userId: principal.id } }
    return (await store.user.findUnique({ where, select }))?.tags
  }
  const role = await store.role.findUnique({ where: { account_roleId: { account, roleId: principal.id } }, select })
  if (!role) return undefined
  // A session's tag outranks the role's own of the same key (IAM user guide, "Pass session tags in AWS STS").
  const passed = credential.kind === 'role' ? credential.tags : []
  const names = new Set(passed.map(({ key }) => key.toLowerCase()))
  return [...role.tags.filter(({ key }) => !names.has(key.toLowerCase())), ...passed]
}
