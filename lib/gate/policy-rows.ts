import type { Store } from '@/lib/db/store'

/** Who may have policies: a user, a role, or a group by itself. */
export type HolderKey = { account: string; id: string }

/** A policy as it hangs on its holder: attached under an ARN, or inline under a name. */
export type PolicyRow = {
  part: 'attached' | 'inline' | 'boundary' | 'setting'
  /** The ARN of a managed policy, the name of an inline one. */
  name: string
  /** Whose policy it is: the principal itself, or one of its groups. */
  holder: string
  groupName: string | null
  /** Null for a managed policy that the account does not have itself. */
  versionId: string | null
  digest: string | null
}

/**
 * All policies that govern a principal: its own, those of its groups, its boundary, and what the password policy of the
 * account lets users do (`setting`). Managed policies come with their default version.
 *
 * One statement, as every decision begins with it: asked for one by one, these rows were the dearest part of a request.
 */
export function policyRows(store: Store, { account, id }: HolderKey): Promise<PolicyRow[]> {
  return store.$queryRaw<PolicyRow[]>`
    WITH "holders" AS (
      SELECT ${id} AS "holder", NULL AS "groupName"
      UNION ALL
      SELECT "Group"."groupId", "Group"."name"
      FROM "GroupMember" JOIN "Group" USING ("account", "groupId")
      WHERE "GroupMember"."account" = ${account} AND "GroupMember"."userId" = ${id}
    ),
    "defaults" AS (
      SELECT "arn", "versionId", "digest" FROM "PolicyVersion" WHERE "account" = ${account} AND "isDefault"
    )
    SELECT 'attached' AS "part", "attachment"."arn" AS "name", "holder", "groupName", "versionId", "digest",
      "attachment"."attachedAt" AS "since"
    FROM "holders"
    JOIN "PolicyAttachment" AS "attachment"
      ON "attachment"."account" = ${account} AND "attachment"."principalId" = "holder"
    LEFT JOIN "defaults" ON "defaults"."arn" = "attachment"."arn"
    UNION ALL
    SELECT 'inline', "inline"."name", "holder", "groupName", NULL, "inline"."digest", NULL
    FROM "holders"
    JOIN "InlinePolicy" AS "inline" ON "inline"."account" = ${account} AND "inline"."principalId" = "holder"
    UNION ALL
    SELECT 'boundary', "boundaryArn", ${id}, NULL, "versionId", "digest", NULL
    FROM (
      SELECT "boundaryArn" FROM "User" WHERE "account" = ${account} AND "userId" = ${id}
      UNION ALL
      SELECT "boundaryArn" FROM "Role" WHERE "account" = ${account} AND "roleId" = ${id}
    )
    LEFT JOIN "defaults" ON "defaults"."arn" = "boundaryArn"
    WHERE "boundaryArn" IS NOT NULL
    UNION ALL
    SELECT 'setting', 'password-policy', "User"."userId", NULL, NULL, NULL, NULL
    FROM "PasswordPolicy" JOIN "User" USING ("account")
    WHERE "account" = ${account} AND "userId" = ${id} AND "allowUsersToChangePassword"
    ORDER BY "since", "name"`
}
