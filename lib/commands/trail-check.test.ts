import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { createClient } from '@libsql/client'
import { beforeAll, expect, it } from 'vitest'
import { closeStore } from '@/lib/db/store'
import { env } from '@/lib/env'
import { perform } from '@/lib/gate/perform'
import { GetUser } from '@/lib/operations/iam/users/get-user'
import { ADMINISTRATOR, anAccount, aUser, type TestAccount, trailOf } from '@/lib/testing/account'
import { withMfa } from '@/lib/testing/callers'
import { inStore, isOnPostgres, ownDatabase } from '@/lib/testing/database'
import { tamper } from '@/lib/testing/tamper'
import { checkTrail, readHeads } from './trail-check'

const dataDir = ownDatabase()

let account: TestAccount
beforeAll(async () => {
  account = await anAccount()
  const admin = await aUser(account, 'admin', { policies: [ADMINISTRATOR] })
  for (let call = 0; call < 4; call++) await perform(GetUser, withMfa(admin), {})
})

it('prints a head for each account, which a later verification can read', async () => {
  const last = (await trailOf(account)).at(-1)
  const { lines, problems } = await checkTrail()
  expect(problems).toEqual([])
  expect(lines).toEqual([`account ${account.id}: 4 records with proof`, `head ${account.id} ${last?.seq} ${last?.mac}`])
  const heads = readHeads(`> postern@0.1.0 verify:trail\n${lines.join('\n')}\n`)
  expect(heads).toEqual(new Map([[account.id, { seq: BigInt(last?.seq ?? 0), mac: last?.mac }]]))
  expect(await checkTrail({ remembered: heads })).toEqual({ lines, problems: [] })
  expect(() => readHeads('nothing of the kind')).toThrow('No line of it reads')
})

it('reads the whole trail, page by page', async () => {
  const older = await anAccount()
  await inStore(
    (store) => store.$executeRaw`
      WITH RECURSIVE "more" ("i") AS (SELECT 1 UNION ALL SELECT "i" + 1 FROM "more" WHERE "i" < 2100)
      INSERT INTO "AuditEvent" (
        "id", "account", "at", "eventSource", "eventName", "readOnly", "principalArn", "principalId", "outcome",
        "sourceIp", "userAgent", "entryPoint", "requestId", "parameters"
      ) SELECT "account" || '-' || "i", ${older.id}, "at", "eventSource", "eventName", "readOnly", "principalArn",
        "principalId", "outcome", "sourceIp", "userAgent", "entryPoint", "requestId", "parameters"
      FROM "more", (SELECT * FROM "AuditEvent" WHERE "account" = ${account.id} LIMIT 1) "one"`,
  )
  await perform(GetUser, withMfa(await aUser(older, 'admin', { policies: [ADMINISTRATOR] })), {})
  const { lines, problems } = await checkTrail()
  expect(problems).toEqual([])
  expect(lines).toContain(`account ${older.id}: 1 records with proof, after 2100 older without proof`)
})

it('as a command exits with 0, with 1 for a truncated trail, and with 2 without a database', async () => {
  await closeStore()
  const verify = (...args: string[]) =>
    spawnSync(
      process.execPath,
      ['--import', './lib/commands/typescript.mjs', 'lib/commands/verify-trail.ts', ...args],
      { encoding: 'utf8' },
    )
  const { status, stdout } = verify()
  expect([status, stdout.split('\n')[1]]).toEqual([0, expect.stringMatching(/^head \d{12} \d+ [\w-]{43}$/)])
  const file = path.join(dataDir, 'heads.txt')
  writeFileSync(file, stdout)
  expect(verify('--expect', file).status).toBe(0)
  await tamper(`DELETE FROM "AuditEvent" WHERE "seq" = (SELECT max("seq") FROM "AuditEvent")`)
  await closeStore()
  expect(verify().status).toBe(0)
  expect(verify('--expect', file)).toMatchObject({ status: 1, stderr: expect.stringMatching(/^CUT account \d{12}: /) })
  expect(verify('--expect', path.join(dataDir, 'none')).status).toBe(2)
  const elsewhere = { ...process.env, DATABASE_URL: `file:${path.join(dataDir, 'none.db')}` }
  const nowhere = spawnSync(
    process.execPath,
    ['--import', './lib/commands/typescript.mjs', 'lib/commands/verify-trail.ts'],
    { env: elsewhere },
  )
  expect([nowhere.status, String(nowhere.stderr)]).toEqual([2, expect.stringContaining('There is no database at')])
})

it('names an unknown trigger, which could drop records without a gap (S-111)', async () => {
  const trigger = 'CREATE TRIGGER "forget" AFTER INSERT ON "AuditEvent"'
  if (isOnPostgres) {
    const made = 'CREATE FUNCTION "forget"() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NULL; END $$'
    await tamper(made, `${trigger} FOR EACH ROW EXECUTE FUNCTION "forget"()`)
  } else await tamper(`${trigger} BEGIN SELECT 1; END`)
  const { problems } = await checkTrail()
  await tamper(isOnPostgres ? 'DROP FUNCTION "forget" CASCADE' : 'DROP TRIGGER "forget"')
  // On PostgreSQL a trigger is two things.
  expect(problems).toEqual(
    Array(isOnPostgres ? 2 : 1).fill(
      'STRAY The database has a trigger or a view "forget" that no migration made: somebody has written to it.',
    ),
  )
})

it('of a database that a newer version has written, says so instead of calling its triggers somebody’s (S-124)', async () => {
  await tamper(
    `INSERT INTO "_prisma_migrations" ("id", "checksum", "migration_name") VALUES ('x', 'x', '9999_newer')`,
    'CREATE VIEW "newer" AS SELECT 1',
  )
  await expect(checkTrail()).rejects.toThrow('its migration 9999_newer is not known here')
  await tamper('DROP VIEW "newer"', `DELETE FROM "_prisma_migrations" WHERE "id" = 'x'`)
})

it('prints no heads but those it has found, whatever an account is called', async () => {
  const forged = `x\nhead ${account.id} 1 ${'A'.repeat(43)}`
  // With references off, which somebody who writes to the database can do.
  const row = (time: string, isTrue: string) =>
    `INSERT INTO "AuditEvent" ("id", "account", "at", "eventSource", "eventName", "readOnly", "principalArn",
        "principalId", "outcome", "sourceIp", "userAgent", "entryPoint", "requestId", "parameters")
      VALUES ('forged', '${forged}', ${time}, '', '', ${isTrue}, '', '', '', '', '', '', '', '')`
  if (isOnPostgres) await tamper(row('now()', 'true'))
  else {
    await closeStore()
    const client = createClient({ url: env().databaseUrl })
    await client.execute('PRAGMA foreign_keys=OFF')
    await client.execute(row("''", '1'))
    client.close()
  }
  const { lines } = await checkTrail()
  expect(lines).toContain(`account ${JSON.stringify(forged)}: 0 records with proof, after 1 older without proof`)
  expect(lines.join('\n')).not.toContain(`\nhead ${account.id} 1 `)
})

it('names the first changed record, whatever was written into it', async () => {
  const [first, second, third] = await trailOf(account)
  // SQLite stores anything in any column, PostgreSQL what fits.
  const odd = isOnPostgres
    ? `"at" = '-infinity', "readOnly" = NOT "readOnly", "parameters" = 1.5`
    : `"at" = x'00ff', "readOnly" = 'text', "parameters" = 1.5`
  await tamper(
    `UPDATE "AuditEvent" SET "outcome" = 'AccessDenied' WHERE "seq" = ${second?.seq}`,
    `UPDATE "AuditEvent" SET ${odd} WHERE "seq" = ${third?.seq}`,
  )
  expect((await checkTrail()).problems).toEqual([
    `BROKEN account ${account.id}: record ${second?.seq}, id "${second?.id}", is not what was recorded (the first of 2)`,
  ])
  await tamper(`UPDATE "AuditEvent" SET "seq" = -9223372036854775808 WHERE "seq" = ${first?.seq}`)
  await tamper(`UPDATE "AuditEvent" SET "seq" = 9223372036854775807 WHERE "seq" = ${third?.seq}`)
  expect((await checkTrail()).problems).toHaveLength(1)
})
