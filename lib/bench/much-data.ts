import path from 'node:path'
import { createClient } from '@libsql/client'

export type Amounts = { users: number; events: number }

/**
 * Writes users, each with a device and in a group, and events to the demo account of a server that has recorded nothing yet. The events have no proof, as
 * those of a database from before the trail was a chain, and are spread over its users and over eleven operations.
 */
export async function addMuchData(dataDir: string, { users, events }: Amounts): Promise<void> {
  const database = createClient({ url: `file:${path.join(dataDir, 'postern.db')}` })
  try {
    await database.execute({ sql: USERS, args: [users] })
    await database.execute({ sql: DEVICES, args: [users] })
    for (const sql of [GROUPS, MEMBERS]) await database.execute({ sql, args: [Math.min(users, MOST_GROUPS)] })
    await database.execute({ sql: EVENTS, args: [events, users] })
  } finally {
    database.close()
  }
}

const NUMBERS = 'WITH RECURSIVE numbers(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < ?)'

const USERS = `${NUMBERS}
  INSERT INTO "User" ("account", "userId", "name", "nameKey", "path", "createdAt")
  SELECT alice."account", printf('AIDAMEASURED%09d', n), printf('user-%05d', n), printf('user-%05d', n), '/', alice."createdAt"
  FROM numbers, "User" AS alice WHERE alice."name" = 'alice'`

const DEVICES = `${NUMBERS}
  INSERT INTO "MfaDevice" ("account", "serialNumber", "name", "nameKey", "path", "seed", "createdAt", "principalId", "enabledAt")
  SELECT someone."account", 'arn:aws:iam::' || someone."account" || ':mfa/' || someone."name", someone."name",
    someone."nameKey", '/', '-', someone."createdAt", someone."userId", someone."createdAt"
  FROM numbers JOIN "User" AS someone ON someone."userId" = printf('AIDAMEASURED%09d', n)`

/** As many as an account may have. */
const MOST_GROUPS = 300

const GROUPS = `${NUMBERS}
  INSERT INTO "Group" ("account", "groupId", "name", "nameKey", "path", "createdAt")
  SELECT alice."account", printf('AGPAMEASURED%09d', n), printf('group-%05d', n), printf('group-%05d', n), '/', alice."createdAt"
  FROM numbers, "User" AS alice WHERE alice."name" = 'alice'`

/** Every user is in a group. */
const MEMBERS = `
  INSERT INTO "GroupMember" ("account", "groupId", "userId", "addedAt")
  SELECT "account", printf('AGPAMEASURED%09d', 1 + CAST(substr("userId", 13) AS INTEGER) % ?), "userId", "createdAt"
  FROM "User" WHERE "userId" LIKE 'AIDAMEASURED%'`

const EVENTS = `${NUMBERS}
  INSERT INTO "AuditEvent" ("id", "account", "at", "eventSource", "eventName", "action", "resource", "readOnly",
    "principalArn", "principalId", "mfaAuthenticated", "outcome", "sourceIp", "userAgent", "entryPoint", "requestId",
    "parameters", "decision")
  SELECT printf('00000000-0000-4000-8000-%012d', n), someone."account", someone."createdAt", 'iam.amazonaws.com',
    CASE n % 11 WHEN 0 THEN 'CreateAccessKey' ELSE 'GetUser' END,
    CASE n % 11 WHEN 0 THEN 'iam:CreateAccessKey' ELSE 'iam:GetUser' END, '*', n % 11 <> 0,
    'arn:aws:iam::' || someone."account" || ':user/' || someone."name", someone."userId", 'true', 'Success', '127.0.0.1',
    'a browser', 'console', printf('10000000-0000-4000-8000-%012d', n), '{}', 'allow'
  FROM numbers JOIN "User" AS someone ON someone."userId" = printf('AIDAMEASURED%09d', 1 + n % ?)`
