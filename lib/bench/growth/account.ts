import { policyArn } from '@/lib/arns'
import { openSession, sessionOf } from '@/lib/auth/session'
import { later, systemClock, systemSources } from '@/lib/clock'
import { insertRows } from '@/lib/db/insert'
import { migrate } from '@/lib/db/migrate'
import { connectPg } from '@/lib/db/postgres/connection'
import { gatherStatistics } from '@/lib/db/statistics'
import { closeStore, inTransaction, type Store } from '@/lib/db/store'
import { NO_ACCOUNT } from '@/lib/db/turn'
import { userRow } from '@/lib/rows'
import { makeDefaultAccount } from '@/lib/worlds/accounts'
import { prepareDatabase } from '@/lib/worlds/prepare'

export type Size = { users: number; events: number }
export type Subject = Awaited<ReturnType<typeof seedAccount>>

/** Where the events of the account begin. */
export const BEGINNING = new Date('2025-01-01T00:00:00Z')
const SECONDS_BETWEEN_USERS = 60
/** As many as make a transaction of a tenth of a second. */
const ROWS_AT_ONCE = 2_000

/** Milliseconds. */
const VACUUM_PATIENCE = 600_000

/** How many policies and groups the account has, whatever its size. */
const GROUPS_AND_POLICIES = 100

/**
 * Makes a database with one account of a size: each user has a password, a virtual device, a key, an attached policy and a
 * group; there is a hardware token for every second user, a session for every fifth, a count of failed passwords for every
 * second. The events are spread evenly over time and over the users, and one in eleven is no read. Written past the
 * operations, which would take a day. `postgres` is the address of the database, if it is not a file. Returns its administrator.
 */
export async function seedAccount({ users, events }: Size, postgres?: string) {
  await migrate()
  await prepareDatabase()
  const { accountId: account } = await makeDefaultAccount('standard')
  await inParts(GROUPS_AND_POLICIES, (store, numbers) => writeGroupsAndPolicies(store, account, numbers))
  await inParts(users, (store, numbers) => writeUsers(store, account, numbers))
  await inParts(users / 5, (store, numbers) => writeSessions(store, account, numbers))
  await inParts(users / 2, (store, numbers) => writeThrottles(store, numbers))
  await inParts(users, (store, [first = 0, ...rest]) => writeBelongings(store, first, rest.at(-1) ?? first))
  await inParts(events, (store, [first = 0, ...rest]) =>
    writeEvents(store, account, first, rest.at(-1) ?? first, users / events),
  )
  await (postgres ? vacuum(postgres) : gatherStatistics())
  // So that no call has to put the log of all that into the database.
  await closeStore()
  return { account, ...(await administratorOf(account)) }
}

/** What autovacuum does by and by. It may not be in a transaction. */
async function vacuum(url: string): Promise<void> {
  const { client } = await connectPg(url, VACUUM_PATIENCE)
  await client.query('VACUUM (ANALYZE)')
  await client.end()
}

/** Numbers from 1, each in one transaction with those around it. */
async function inParts(count: number, write: (store: Store, numbers: number[]) => Promise<unknown>): Promise<void> {
  for (let first = 1; first <= count; first += ROWS_AT_ONCE) {
    const numbers = Array.from({ length: Math.min(ROWS_AT_ONCE, count - first + 1) }, (_, index) => first + index)
    await inTransaction(NO_ACCOUNT, (store) => write(store, numbers))
  }
}

async function administratorOf(account: string) {
  const request = { sourceIp: '127.0.0.1', userAgent: 'bench', secureTransport: false }
  const facts = { ...request, requestId: 'bench', entryPoint: 'console' } as const
  const cookie = await inTransaction(account, async (store) => {
    const { userId } = await store.user.findFirstOrThrow({ where: { account, name: 'admin' } })
    return openSession(store, { account, principalId: userId }, null, facts, systemClock.now(), systemSources.chance)
  })
  const signedIn = await sessionOf(cookie, facts, systemSources)
  if (!signedIn) throw new Error('The administrator is not signed in.')
  return { caller: signedIn.caller, cookie }
}

// Of the same length, so that they sort by number.
const numbered = (number: number) => 1_000_000 + number
const userId = (number: number) => `AIDAMEASURED${numbered(number)}`
export const nameOfUser = (number: number) => `user-${numbered(number)}`

/** Ten users have one path, whatever the size, and a tenth of all another. */
const pathOf = (number: number) => (number <= 10 ? '/ten/' : number % 10 === 0 ? '/tenth/' : '/')

async function writeGroupsAndPolicies(store: Store, account: string, numbers: number[]) {
  const { digest } = await store.policyText.findFirstOrThrow()
  const times = { createdAt: BEGINNING, updatedAt: BEGINNING }
  for (const number of numbers) {
    const name = `measured-${number}`
    const key = { account, arn: policyArn(account, '/', name) }
    await store.managedPolicy.create({ data: { ...key, ...times, policyId: `ANPA${number}`, name, path: '/' } })
    await store.policyVersion.create({
      data: { ...key, versionId: 'v1', digest, isDefault: true, createdAt: BEGINNING },
    })
    await store.group.create({
      data: { account, groupId: `AGPA${number}`, name, nameKey: name, path: '/', createdAt: BEGINNING },
    })
  }
}

function writeUsers(store: Store, account: string, numbers: number[]) {
  const createdAt = (number: number) => later(BEGINNING, number * SECONDS_BETWEEN_USERS)
  const rows = numbers.map((number) =>
    userRow({
      ...{ account, userId: userId(number), name: nameOfUser(number), path: pathOf(number) },
      createdAt: createdAt(number),
    }),
  )
  return insertRows(store, 'User', rows)
}

function writeSessions(store: Store, account: string, numbers: number[]) {
  const now = systemClock.now()
  const times = { issuedAt: now, lastSeenAt: now, expiresAt: later(now, 12 * 3600) }
  const rows = numbers.map((number) => ({
    ...{ idHash: `hash ${number}`, account, principalId: userId(number), ...times },
    ...{ sourceIp: '127.0.0.1', userAgent: 'a browser' },
  }))
  return insertRows(store, 'Session', rows)
}

function writeThrottles(store: Store, numbers: number[]) {
  const since = systemClock.now()
  const rows = numbers.map((number) => ({ key: `${number}`, failures: 1, since }))
  return insertRows(store, 'Throttle', rows)
}

/** What some of the users have. By statements that read the users, because they are many rows. */
async function writeBelongings(store: Store, first: number, last: number) {
  const [from, to] = [userId(first), userId(last)]
  await store.$executeRaw`
    INSERT INTO "LoginProfile" ("account", "principalId", "passwordHash", "passwordResetRequired", "createdAt", "changedAt")
    SELECT "account", "userId", '-', FALSE, "createdAt", "createdAt" FROM "User" WHERE "userId" BETWEEN ${from} AND ${to}`
  await store.$executeRaw`
    INSERT INTO "MfaDevice" ("account", "serialNumber", "kind", "name", "nameKey", "path", "seed", "createdAt", "principalId", "enabledAt")
    SELECT "account", 'arn:aws:iam::' || "account" || ':mfa/' || "name", 'virtual', "name", "nameKey", '/', '-', "createdAt", "userId",
      "createdAt" FROM "User" WHERE "userId" BETWEEN ${from} AND ${to}`
  await store.$executeRaw`
    INSERT INTO "MfaDevice" ("account", "serialNumber", "kind", "name", "nameKey", "path", "model", "seed", "createdAt")
    SELECT "account", 'TOKEN' || "userId", 'hardware', "name", lower('TOKEN' || "userId"), '/',
      'Model ' || CAST(CAST(substr("userId", 13) AS INTEGER) % 7 AS TEXT), '-', "createdAt"
    FROM "User" WHERE "userId" BETWEEN ${from} AND ${to} AND substr("userId", 19) IN ('0', '2', '4', '6', '8')`
  await store.$executeRaw`
    INSERT INTO "AccessKey" ("accessKeyId", "account", "principalId", "secret", "status", "createdAt")
    SELECT 'AKIA' || "userId", "account", "userId", '-', 'Active', "createdAt"
    FROM "User" WHERE "userId" BETWEEN ${from} AND ${to}`
  await store.$executeRaw`
    INSERT INTO "PolicyAttachment" ("account", "principalId", "arn", "attachedAt")
    SELECT "account", "userId", 'arn:aws:iam::' || "account" || ':policy/measured-'
      || CAST(1 + CAST(substr("userId", 13) AS INTEGER) % 10 AS TEXT), "createdAt"
    FROM "User" WHERE "userId" BETWEEN ${from} AND ${to}`
  await store.$executeRaw`
    INSERT INTO "GroupMember" ("account", "groupId", "userId", "addedAt")
    SELECT "account", 'AGPA' || CAST(1 + CAST(substr("userId", 13) AS INTEGER) % ${GROUPS_AND_POLICIES} AS TEXT), "userId",
      "createdAt" FROM "User" WHERE "userId" BETWEEN ${from} AND ${to}`
}

/** `share`: users to an event. The time of an event is that of the newest user at that point of the trail. */
async function writeEvents(store: Store, account: string, first: number, last: number, share: number) {
  const usersSoFar = Math.max(1, Math.round(last * share))
  const eventsToUser = Math.round(1 / share)
  await store.$executeRaw`
    INSERT INTO "AuditEvent" ("id", "account", "at", "eventSource", "eventName", "action", "resource", "readOnly",
      "principalArn", "principalId", "mfaAuthenticated", "outcome", "sourceIp", "userAgent", "entryPoint", "requestId",
      "parameters", "decision")
    WITH RECURSIVE numbers(n) AS (
      SELECT CAST(${first} AS BIGINT) UNION ALL SELECT n + 1 FROM numbers WHERE n < ${last})
    SELECT '00000000-0000-4000-8000-' || CAST(100000000000 + n AS TEXT), "someone"."account", "newest"."createdAt",
      'iam.amazonaws.com', CASE n % 11 WHEN 0 THEN 'CreateAccessKey' ELSE 'GetUser' END,
      CASE n % 11 WHEN 0 THEN 'iam:CreateAccessKey' ELSE 'iam:GetUser' END, '*', n % 11 <> 0,
      'arn:aws:iam::' || "someone"."account" || ':user/' || "someone"."name", "someone"."userId", 'true', 'Success',
      '127.0.0.1', 'a browser', 'console', '10000000-0000-4000-8000-' || CAST(100000000000 + n AS TEXT), '{}', 'allow'
    FROM numbers
    JOIN "User" AS "newest" ON "newest"."account" = ${account}
      AND "newest"."nameKey" = 'user-' || CAST(1000001 + (n - 1) / ${eventsToUser} AS TEXT)
    JOIN "User" AS "someone" ON "someone"."account" = ${account}
      AND "someone"."nameKey" = 'user-' || CAST(1000001 + n % ${usersSoFar} AS TEXT)
    ORDER BY n`
}
