import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createClient } from '@libsql/client'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { allCuts, isGenuine } from '@/lib/audit/cut'
import { verifyingKeys } from '@/lib/audit/keys'
import { START_OF_TRAIL, type StoredRow, storedRows, verifyTrail } from '@/lib/audit/verify'
import { ownDatabase } from '@/lib/testing/database'
import { countsOf, RELEASED, releasedDatabase } from '@/lib/testing/released'
import { prepareDatabase } from '@/lib/worlds/prepare'
import { backupFolder } from './backup'
import { addressOf } from './files'
import { migrate } from './migrate'
import { withDatabase } from './store'
import { NO_ACCOUNT } from './turn'

// For the keys that sealed them.
ownDatabase()

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'postern-released-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

describe.each(RELEASED)('a database of the released schema %s', (schema) => {
  it('has rows in every table', async () => {
    const counts = await countsOf(await releasedDatabase(schema, folder))
    expect(Object.entries(counts).filter(([, count]) => count === 0)).toEqual([])
    expect(Object.keys(counts).length).toBeGreaterThan(25)
  })

  it('keeps all of them when migrated, and every reference is valid', async () => {
    const file = await releasedDatabase(schema, folder)
    const { Setting: settings = 0, ...before } = await countsOf(file)
    await migrate(`file:${file}`)
    const after = await countsOf(file)
    expect(after).toMatchObject(before)
    // Migrations may add settings, such as the mark of an environment.
    expect(after.Setting).toBeGreaterThanOrEqual(settings)
    const client = createClient({ url: addressOf(file) })
    expect((await client.execute('PRAGMA foreign_key_check')).rows).toEqual([])
    expect((await client.execute('PRAGMA integrity_check')).rows[0]?.[0]).toBe('ok')
    client.close()
  })

  it('is copied before the first migration, with everything in it', async () => {
    const file = await releasedDatabase(schema, folder)
    const before = await countsOf(file)
    const [first] = await migrate(`file:${file}`)
    const copies = readdirSync(backupFolder(file))
    expect(copies).toEqual([expect.stringMatching(`^postern-\\d+T\\d+Z-before-${first}\\.db$`)])
    expect(await countsOf(path.join(backupFolder(file), copies[0] ?? ''))).toEqual(before)
  })

  it('opens with its keys when migrated, and its trail verifies', async () => {
    const file = await releasedDatabase(schema, folder)
    await migrate(`file:${file}`)
    await withDatabase(`file:${file}`, async (run) => {
      await prepareDatabase(run)
      const keys = await run(NO_ACCOUNT, verifyingKeys)
      const rows = await run(NO_ACCOUNT, (store) => storedRows(store, 0n, 2n ** 62n))
      const cuts = (await run(NO_ACCOUNT, allCuts)).filter((cut) => isGenuine(cut, keys))
      const startOf = ({ told }: StoredRow) => cuts.find(({ account }) => account === told.account) ?? START_OF_TRAIL
      const { trails } = await verifyTrail([rows], keys, { startOf })
      expect(trails.length).toBeGreaterThan(0)
      expect(trails.filter(({ flawed }) => flawed > 0)).toEqual([])
    })
  })
})

it.each(RELEASED)('a database of the released schema %s has the parts of all names when migrated', async (schema) => {
  const file = await releasedDatabase(schema, folder)
  await migrate(`file:${file}`)
  const client = createClient({ url: addressOf(file) })
  const rowsOf = async (sql: string) => (await client.execute(sql)).rows.map((row) => `${row[0]} ${row[1]} ${row[2]}`)
  const names =
    await client.execute(`SELECT 'user' AS kind, "nameKey" AS name, "path" || ' ' || "userId" AS id FROM "User"
    UNION ALL SELECT "kind", "nameKey", ' ' || "serialNumber" FROM "MfaDevice"`)
  const expected = names.rows.flatMap(({ kind, name, id }) =>
    Array.from(String(name), (_, place) => `${kind} ${String(name).slice(place, place + 3)} ${id}`),
  )
  expect(expected.length).toBeGreaterThan(20)
  const kept = await rowsOf(`SELECT DISTINCT "kind", "part", "path" || ' ' || "id" FROM "NamePart"`)
  expect(kept.toSorted()).toEqual([...new Set(expected)].toSorted())
  expect(await rowsOf('SELECT 1, 2, 3 FROM "MfaDevice" WHERE "modelKey" <> lower("model")')).toEqual([])
  client.close()
})

it.each(RELEASED)('a database of the released schema %s has the names of all members when migrated', async (schema) => {
  const file = await releasedDatabase(schema, folder)
  await migrate(`file:${file}`)
  const client = createClient({ url: addressOf(file) })
  const members = await client.execute(`SELECT "GroupMember"."nameKey" AS "kept", "User"."nameKey" AS "name"
    FROM "GroupMember" JOIN "User" USING ("account", "userId")`)
  expect(members.rows.length).toBeGreaterThan(0)
  expect(members.rows.filter(({ kept, name }) => kept !== name)).toEqual([])
  client.close()
})

it('a migration deletes devices that no operation accepts, with their tags (S-113)', async () => {
  const file = await releasedDatabase('0002_iam', folder)
  const client = createClient({ url: addressOf(file) })
  const odd = ['/%/', '/a*b/', '/#/', '/{}/']
  for (const path of odd) {
    await client.executeMultiple(`
      INSERT INTO "MfaDevice" ("account", "serialNumber", "name", "path", "seed", "createdAt")
        SELECT "id", 'arn:aws:iam::' || "id" || ':mfa${path}x', 'x', '${path}', '', "createdAt" FROM "Account" LIMIT 1;
      INSERT INTO "MfaDeviceTag" ("account", "serialNumber", "key", "keyKey", "value")
        SELECT "account", "serialNumber", 'a', 'a', '' FROM "MfaDevice" WHERE "path" = '${path}';`)
  }
  const before = await countsOf(file)
  await migrate(`file:${file}`)
  const after = await countsOf(file)
  for (const table of ['MfaDevice', 'MfaDeviceTag']) expect(after[table]).toBe((before[table] ?? 0) - odd.length)
  expect((await client.execute('PRAGMA foreign_key_check')).rows).toEqual([])
  client.close()
})
