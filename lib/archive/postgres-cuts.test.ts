import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { askPostgres, databaseAddress, startPostgres } from '@/lib/testing/postgres'

// What PostgreSQL itself refuses, in the two tables alone that its triggers look at.

let server: Awaited<ReturnType<typeof startPostgres>>
const ask = (sql: string) => askPostgres(databaseAddress(server.address, 'cuts'), sql)
beforeAll(async () => {
  server = await startPostgres()
  await askPostgres(server.address, 'CREATE DATABASE cuts')
  await ask(`
    CREATE TABLE "Account" ("id" TEXT PRIMARY KEY);
    CREATE TABLE "AuditEvent" ("seq" BIGINT PRIMARY KEY, "account" TEXT NOT NULL REFERENCES "Account" ("id") ON DELETE CASCADE);`)
  await ask(readFileSync('prisma/postgres/migrations/0018_marked_cuts/migration.sql', 'utf8'))
  await ask(`
    INSERT INTO "Account" VALUES ('one'), ('other');
    INSERT INTO "AuditEvent" SELECT "seq", CASE WHEN "seq" % 2 = 0 THEN 'one' ELSE 'other' END FROM generate_series(1, 20) AS "seq";
    INSERT INTO "AuditCut" VALUES ('one', 10, '2026-01-01', NULL, 0, 'proof', 'key');`)
})
afterAll(async () => {
  await askPostgres(server.address, 'DROP DATABASE cuts')
  await server.stop()
})

describe('PostgreSQL', () => {
  it.each([
    `DELETE FROM "AuditEvent" WHERE "seq" = 12`,
    `DELETE FROM "AuditEvent" WHERE "account" = 'other'`,
    `UPDATE "AuditCut" SET "seq" = 10`,
    `UPDATE "AuditCut" SET "seq" = 11, "account" = 'other'`,
    `DELETE FROM "AuditCut"`,
  ])('refuses %s', async (attack) => {
    await expect(ask(attack)).rejects.toThrow('append-only')
  })

  it('deletes what is behind the cut of its account, moves a cut forward, and both with the account', async () => {
    await ask(`DELETE FROM "AuditEvent" WHERE "account" = 'one' AND "seq" <= 10`)
    await ask(`UPDATE "AuditCut" SET "seq" = 14`)
    await ask(`DELETE FROM "AuditEvent" WHERE "account" = 'one' AND "seq" <= 14`)
    expect(await ask(`SELECT count(*)::int AS "left" FROM "AuditEvent" WHERE "account" = 'one'`)).toEqual([{ left: 3 }])
    await ask(`DELETE FROM "Account"`)
    expect(await ask(`SELECT "account" FROM "AuditCut" UNION ALL SELECT "account" FROM "AuditEvent"`)).toEqual([])
  })
})
