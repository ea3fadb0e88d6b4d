import { afterAll, expect, it } from 'vitest'
import { askPostgres, databaseAddress, startPostgres } from '@/lib/testing/postgres'
import { migrate } from '../migrate'
import { MIGRATIONS, migrationNames, migrationsIn } from '../migrations'
import { isServed, lockPostgres } from './lock'
import { emptyPostgres, migratePostgres } from './migrate'

const server = await startPostgres()
afterAll(server.stop)

async function database(name: string): Promise<string> {
  await askPostgres(server.address, `CREATE DATABASE ${name}`)
  return databaseAddress(server.address, name)
}

it('brings an empty PostgreSQL up to date, also when several servers start at once', async () => {
  const url = await database('fresh')
  const applied = await Promise.all([migrate(url), migrate(url), migrate(url)])
  expect(applied.flat()).toEqual(migrationNames(MIGRATIONS(url)))
  expect(await migrate(url)).toEqual([])
})

it('has no column of text that the locale of the database could sort in another way', async () => {
  const url = await database('sorted')
  await migrate(url)
  const others = await askPostgres(
    url,
    `SELECT table_name, column_name FROM information_schema.columns
      WHERE table_schema = 'public' AND data_type = 'text' AND collation_name IS DISTINCT FROM 'C'
        AND table_name <> '_prisma_migrations'`,
  )
  expect(others).toEqual([])
})

it('fills what a migration adds from the rows that are there', async () => {
  const url = await database('before')
  const known = migrationsIn(MIGRATIONS(url))
  await migratePostgres(
    url,
    known.filter(({ name }) => name < '0025'),
  )
  await askPostgres(
    url,
    `INSERT INTO "Account" ("id", "canonicalUserId", "rootEmail", "createdAt") VALUES ('1', '1', 'a@b', now());
      INSERT INTO "User" ("account", "userId", "name", "nameKey", "path", "createdAt") VALUES ('1', 'A', 'Abab', 'abab', '/a/', now());
      INSERT INTO "Group" ("account", "groupId", "name", "nameKey", "path", "createdAt") VALUES ('1', 'G', 'G', 'g', '/', now());
      INSERT INTO "GroupMember" ("account", "groupId", "userId", "addedAt") VALUES ('1', 'G', 'A', now());
      INSERT INTO "MfaDevice" ("account", "serialNumber", "kind", "name", "nameKey", "path", "model", "seed", "createdAt")
        VALUES ('1', 'S', 'hardware', 'S1', 's1', '/', 'Model', '-', now())`,
  )
  await migrate(url)
  const parts = await askPostgres(url, `SELECT "kind", "part", "path", "id" FROM "NamePart" ORDER BY 1, 2`)
  expect(parts.map(({ kind, part, path, id }) => `${kind} ${part} ${path} ${id}`)).toEqual([
    ...['hardware 1  S', 'hardware s1  S', 'user ab /a/ A', 'user aba /a/ A', 'user b /a/ A', 'user bab /a/ A'],
  ])
  expect(await askPostgres(url, `SELECT "nameKey" FROM "GroupMember"`)).toEqual([{ nameKey: 'abab' }])
  expect(await askPostgres(url, `SELECT "modelKey" FROM "MfaDevice"`)).toEqual([{ modelKey: 'model' }])
})

it('refuses a trigger that no migration made', async () => {
  const url = await database('strange')
  await migrate(url)
  await askPostgres(
    url,
    `CREATE FUNCTION "quiet"() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NULL; END $$;
      CREATE TRIGGER "quiet" BEFORE INSERT ON "AuditEvent" FOR EACH ROW EXECUTE FUNCTION "quiet"()`,
  )
  await expect(migrate(url)).rejects.toThrow('"quiet" that no migration made')
})

it('refuses a database that a newer version has written', async () => {
  const url = await database('newer')
  await migrate(url)
  await askPostgres(
    url,
    // With a trigger of its own, which is not somebody's who has written to the database.
    `CREATE FUNCTION "later"() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NULL; END $$;
      CREATE TRIGGER "later" AFTER DELETE ON "User" FOR EACH ROW EXECUTE FUNCTION "later"();
      INSERT INTO "_prisma_migrations" ("id", "checksum", "migration_name") VALUES ('x', 'x', '9999_later')`,
  )
  await expect(migrate(url)).rejects.toThrow('its migration 9999_later is not known here')
})

it('keeps the trail append-only', async () => {
  const url = await database('trail')
  await migrate(url)
  await askPostgres(
    url,
    `INSERT INTO "Account" ("id", "canonicalUserId", "rootEmail", "createdAt") VALUES ('111122223333', 'c', 'r', now());
      INSERT INTO "AuditEvent" ("id", "account", "at", "eventSource", "eventName", "readOnly", "principalArn",
        "principalId", "outcome", "sourceIp", "userAgent", "entryPoint", "requestId", "parameters")
      VALUES ('e', '111122223333', now(), 's', 'n', true, 'a', 'i', 'Success', '', '', '', '', '{}')`,
  )
  for (const attack of [
    'UPDATE "AuditEvent" SET "outcome" = \'x\'',
    'DELETE FROM "AuditEvent"',
    'TRUNCATE "AuditEvent"',
  ])
    await expect(askPostgres(url, attack)).rejects.toThrow('The audit trail is append-only')
  await askPostgres(url, 'DELETE FROM "Account"')
  expect(await askPostgres(url, 'SELECT * FROM "AuditEvent"')).toEqual([])
})

it('is served by several servers, and taken alone by none meanwhile', async () => {
  const url = await database('served')
  const servers = [await lockPostgres(url, 'serve'), await lockPostgres(url, 'serve')]
  expect([await isServed(url), await lockPostgres(url, 'alone')]).toEqual([true, undefined])
  for (const release of servers) await release?.()
  const alone = await lockPostgres(url, 'alone')
  expect(alone).toBeDefined()
  expect([await isServed(url), await lockPostgres(url, 'serve')]).toEqual([false, undefined])
  await alone?.()
})

it('is empty after a reset, and can be brought up to date again', async () => {
  const url = await database('emptied')
  const applied = await migrate(url)
  await emptyPostgres(url)
  expect(await migrate(url)).toEqual(applied)
})
