import type { Store } from '@/lib/db/store'
import { Prisma } from '@/lib/generated/sqlite/client'

// What a sign-in reads and writes, one statement for each: on the one thread that all requests share, a query of the
// client takes ten times as long as its statement (decision 0056).

/** Which account: by its id, its alias, or the address of its root user, who then signs in. All in lower case. */
export type AccountName = { id: string } | { alias: string } | { rootEmail: string }

/** The account of a sign-in, and what there is of the person in it. */
type CandidateRow = {
  account: string
  clockMode: string
  clockAt: Date | null
  clockOffset: number
  /** The account's switch; null where it has none. */
  throttling: string | null
  /** Null where there is no such user, and for the root user. */
  userId: string | null
  name: string | null
  path: string | null
  /** Null where the person has no password, so no console access. */
  passwordHash: string | null
}

/** Returns the account, with the user of that name (in lower case) or else the root user. Undefined without an account. */
export async function candidateRow(
  store: Store,
  of: AccountName,
  nameKey: string | undefined,
): Promise<CandidateRow | undefined> {
  const holder = nameKey === undefined ? Prisma.sql`"Account"."id"` : Prisma.sql`"User"."userId"`
  const [row] = await store.$queryRaw<CandidateRow[]>`
    SELECT "Account"."id" AS "account", "clockMode", "clockAt", "clockOffset", "throttling",
      "User"."userId", "User"."name", "User"."path", "passwordHash"
    FROM "Account"
    LEFT JOIN "AccountSwitches" ON "AccountSwitches"."account" = "Account"."id"
    LEFT JOIN "User" ON "User"."account" = "Account"."id" AND "User"."nameKey" = ${nameKey ?? ''}
    LEFT JOIN "LoginProfile" ON "LoginProfile"."account" = "Account"."id" AND "LoginProfile"."principalId" = ${holder}
    WHERE ${isNamed(of)}`
  return row
}

/** Returns the id of an account. */
export async function accountIdOf(store: Store, of: AccountName): Promise<string | undefined> {
  const [row] = await store.$queryRaw<{ id: string }[]>`SELECT "id" FROM "Account" WHERE ${isNamed(of)}`
  return row?.id
}

function isNamed(of: AccountName): Prisma.Sql {
  if ('id' in of) return Prisma.sql`"Account"."id" = ${of.id}`
  return 'alias' in of ? Prisma.sql`"alias" = ${of.alias}` : Prisma.sql`"rootEmail" = ${of.rootEmail}`
}

/** A password, and what the account's password policy says about its age. */
export type AgedPassword = {
  passwordHash: string
  passwordResetRequired: boolean
  changedAt: Date
  /** Days. Null when passwords never expire. */
  maxPasswordAge: number | null
  /** Only an administrator may replace an expired password. Null without a password policy. */
  hardExpiry: boolean | null
}

/** Returns the password of a person; undefined without one. */
export async function agedPassword(
  store: Store,
  account: string,
  principalId: string,
): Promise<AgedPassword | undefined> {
  const [row] = await store.$queryRaw<AgedPassword[]>`
    SELECT "passwordHash", "passwordResetRequired", "changedAt", "maxPasswordAge", "hardExpiry"
    FROM "LoginProfile" LEFT JOIN "PasswordPolicy" USING ("account")
    WHERE "account" = ${account} AND "principalId" = ${principalId}`
  return row
}

/** A person's devices, the last used one first. */
export const devicesByUse = (store: Store, account: string, principalId: string) =>
  store.$queryRaw<{ serialNumber: string; kind: string }[]>`
    SELECT "serialNumber", "kind" FROM "MfaDevice"
    WHERE "account" = ${account} AND "principalId" = ${principalId}
    ORDER BY "lastUsedAt" DESC NULLS LAST, "serialNumber"`

/** Notes when a user signed in last. */
export const noteSignIn = (store: Store, account: string, userId: string, now: Date) =>
  store.$executeRaw`
    UPDATE "User" SET "passwordLastUsed" = ${now} WHERE "account" = ${account} AND "userId" = ${userId}`
