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
  const { account: id, principal } = caller
  const rows = await principalRows(store, id, principal.id)
  const [account] = rows
  // The root user is the account itself.
  if (!account || (principal.kind !== 'root' && account.principalId === null)) {
    throw new AwsError('InvalidClientTokenId', 'The security token included in the request is invalid')
  }
  const tags = tagsOf(caller, rows)
  const policies = await policiesInForce(store, caller)
  const set = await policySet(store, policies, principal.kind === 'root')
  return { account, now: accountClock(clockSetting(account), clock).now(), tags, policies, set }
}

type PrincipalRow = AccountFacts & {
  clockMode: string
  clockAt: Date | null
  clockOffset: number
  /** Null where the account has no such user or role. */
  principalId: string | null
  tagKey: string | null
  tagValue: string | null
}

/** The account, and a user or role in it by its id, once for each of its tags; no rows where there is no account. */
function principalRows(store: Store, account: string, principalId: string): Promise<PrincipalRow[]> {
  return store.$queryRaw<PrincipalRow[]>`
    SELECT "Account"."id", "alias", "canonicalUserId", "rootEmail", "Account"."createdAt",
      "clockMode", "clockAt", "clockOffset",
      COALESCE("User"."userId", "Role"."roleId") AS "principalId",
      COALESCE("UserTag"."key", "RoleTag"."key") AS "tagKey",
      COALESCE("UserTag"."value", "RoleTag"."value") AS "tagValue"
    FROM "Account"
    LEFT JOIN "User" ON "User"."account" = "Account"."id" AND "User"."userId" = ${principalId}
    LEFT JOIN "UserTag" ON "UserTag"."account" = "User"."account" AND "UserTag"."userId" = "User"."userId"
    LEFT JOIN "Role" ON "Role"."account" = "Account"."id" AND "Role"."roleId" = ${principalId}
    LEFT JOIN "RoleTag" ON "RoleTag"."account" = "Role"."account" AND "RoleTag"."roleId" = "Role"."roleId"
    WHERE "Account"."id" = ${account}`
}

function tagsOf({ principal, credential }: Caller, rows: readonly PrincipalRow[]): Standing['tags'] {
  const own = rows.flatMap(({ tagKey: key, tagValue: value }) =>
    key === null || value === null ? [] : [{ key, value }],
  )
  if (principal.kind !== 'role') return own
  // A session's tag outranks the role's own of the same key (IAM user guide, "Pass session tags in AWS STS").
  const passed = credential.kind === 'role' ? credential.tags : []
  const names = new Set(passed.map(({ key }) => key.toLowerCase()))
  return [...own.filter(({ key }) => !names.has(key.toLowerCase())), ...passed]
}
