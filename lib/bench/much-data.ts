import path from 'node:path'
import { createClient } from '@libsql/client'

export type Amounts = { users: number; events: number }

/**
 * Writes users and events to the demo account of a server that has recorded nothing yet. The events have no proof, as
 * those of a database from before the trail was a chain, and are spread over its users and over eleven operations.
 */
export async function addMuchData(dataDir: string, { users, events }: Amounts): Promise<void> {
  const database = createClient({ url: `file:${path.join(dataDir, 'postern.db')}` })
  try {
    await database.execute({ sql: USERS, args: [users] })
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
