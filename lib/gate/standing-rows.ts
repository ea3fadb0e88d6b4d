import type { SwitchColumns } from '@/lib/account-switches'
import type { Store } from '@/lib/db/store'
import type { AccountFacts } from './grant'

/** Whose rows to load: a user, a role, a group by itself, or the root user, whose id is the account's. */
export type HolderKey = { account: string; id: string }

/** The account, and one thing that decides what a holder may do. `part` says which, and what the other columns mean. */
export type StandingRow = AccountFacts &
  SwitchColumns & {
    clockAt: Date | null
    clockOffset: number
    /**
     * `principal`: the user or role exists. `tag`: one of its tags. `setting`: the account's password policy lets users
     * change their passwords. The others are policies. Null in the single row of an account where the holder has nothing.
     */
    part: 'principal' | 'tag' | 'attached' | 'inline' | 'boundary' | 'setting' | null
    /** The ARN of a managed policy, the name of an inline one, the key of a tag. */
    name: string
    /** The holder of a policy: the principal itself, or one of its groups. For a tag, its value. */
    holder: string
    groupName: string | null
    /** Null for a managed policy that is not the account's own. */
    versionId: string | null
    digest: string | null
  }

/**
 * Everything that decides what a holder may do: its account, whether it exists, its tags, its policies and those of its
 * groups, each managed one in its default version, its boundary. Returns no rows when there is no account.
 *
 * Loaded by one statement: loading the rows one by one was the most expensive part of a request. CROSS JOIN is a join
 * whose order SQLite keeps (SQLite manual, "The Query Planner", 7.2): from the few holders to their policies. In an account
 * that is full by its quotas, the order that SQLite chose took 28 ms instead of 0.1.
 */
export function standingRows(store: Store, { account, id }: HolderKey): Promise<StandingRow[]> {
  return store.$queryRaw<StandingRow[]>`
    WITH "holders" AS (
      SELECT ${id} AS "holder", NULL AS "groupName"
      UNION ALL
      SELECT "Group"."groupId", "Group"."name"
      FROM "GroupMember" JOIN "Group" USING ("account", "groupId")
      WHERE "GroupMember"."account" = ${account} AND "GroupMember"."userId" = ${id}
    ),
    "principals" AS (
      SELECT "userId" AS "id", "boundaryArn" FROM "User" WHERE "account" = ${account} AND "userId" = ${id}
      UNION ALL
      SELECT "roleId", "boundaryArn" FROM "Role" WHERE "account" = ${account} AND "roleId" = ${id}
    ),
    "parts" AS (
      SELECT 'attached' AS "part", "attachment"."arn" AS "name", "holder", "groupName", "versionId", "digest",
        "attachment"."attachedAt" AS "since"
      FROM "holders" CROSS JOIN "PolicyAttachment" AS "attachment"
      LEFT JOIN "PolicyVersion" AS "version"
        ON "version"."account" = ${account} AND "version"."arn" = "attachment"."arn" AND "version"."isDefault"
      WHERE "attachment"."account" = ${account} AND "attachment"."principalId" = "holder"
      UNION ALL
      SELECT 'inline', "inline"."name", "holder", "groupName", NULL, "inline"."digest", NULL
      FROM "holders" CROSS JOIN "InlinePolicy" AS "inline"
      WHERE "inline"."account" = ${account} AND "inline"."principalId" = "holder"
      UNION ALL
      SELECT 'boundary', "boundaryArn", "id", NULL, "versionId", "digest", NULL
      FROM "principals"
      LEFT JOIN "PolicyVersion" AS "version"
        ON "version"."account" = ${account} AND "version"."arn" = "boundaryArn" AND "version"."isDefault"
      WHERE "boundaryArn" IS NOT NULL
      UNION ALL
      SELECT 'setting', 'password-policy', "userId", NULL, NULL, NULL, NULL
      FROM "PasswordPolicy" JOIN "User" USING ("account")
      WHERE "account" = ${account} AND "userId" = ${id} AND "allowUsersToChangePassword"
      UNION ALL
      SELECT 'principal', '', "id", NULL, NULL, NULL, NULL FROM "principals"
      UNION ALL
      SELECT 'tag', "key", "value", NULL, NULL, NULL, NULL
      FROM "UserTag" WHERE "account" = ${account} AND "userId" = ${id}
      UNION ALL
      SELECT 'tag', "key", "value", NULL, NULL, NULL, NULL
      FROM "RoleTag" WHERE "account" = ${account} AND "roleId" = ${id}
    )
    SELECT "Account"."id", "alias", "canonicalUserId", "rootEmail", "createdAt", "clockMode", "clockAt", "clockOffset",
      "secondDeviceRule", "traceVisibility", "throttling", "latency", "failures", "failuresOf", "failuresAs",
      "part", "name", "holder", "groupName", "versionId", "digest"
    FROM "Account"
    LEFT JOIN "AccountSwitches" ON "AccountSwitches"."account" = "Account"."id"
    LEFT JOIN "parts" ON TRUE
    WHERE "Account"."id" = ${account}
    ORDER BY "since", "name"`
}
