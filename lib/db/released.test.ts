import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createClient } from '@libsql/client'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { countsOf, RELEASED, releasedDatabase } from '@/lib/testing/released'
import { addressOf } from './files'
import { migrate } from './migrate'

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
