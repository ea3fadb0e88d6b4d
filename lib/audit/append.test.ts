import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anAccount, type TestAccount, trailOf } from '@/lib/testing/account'
import { inStore, isOnPostgres, ownDatabase } from '@/lib/testing/database'
import { type AuditRecord, append, appendAll } from './append'
import { trailKeys } from './keys'
import { storedRows, verifyTrail } from './verify'

ownDatabase()

const recordOf = ({ id: account }: TestAccount, id: string, more: Partial<AuditRecord> = {}): AuditRecord => ({
  ...{ id, account, at: new Date('2026-01-01T00:00:00.123Z'), eventSource: 'iam.amazonaws.com', eventName: 'GetUser' },
  ...{ readOnly: true, principalArn: 'arn', principalId: 'AIDA', outcome: 'Success', sourceIp: '127.0.0.1' },
  ...{ userAgent: 'tests', entryPoint: 'api', requestId: id, ...more },
})
const put = (account: TestAccount, ...ids: string[]) =>
  inStore(async (store) => {
    for (const id of ids) await append(store, recordOf(account, `${account.id} ${id}`))
  })
async function* wholeTrail() {
  yield await inStore((store) => storedRows(store, 0n, 2n ** 62n))
}
const verified = async ({ id }: TestAccount) => {
  const { trails } = await verifyTrail(wholeTrail(), trailKeys())
  return trails.find(({ account }) => account === id)
}

describe('several records', () => {
  it('are written in their order, after what is there, each proven by the one before it', async () => {
    const account = await anAccount()
    const records = ['two', 'three', 'four'].map((id) => recordOf(account, `${account.id} ${id}`))
    await put(account, 'one')
    await inStore((store) => appendAll(store, account.id, records))
    await put(account, 'five')
    expect((await trailOf(account)).map(({ id }) => id)).toEqual(
      ['one', 'two', 'three', 'four', 'five'].map((id) => `${account.id} ${id}`),
    )
    expect(await verified(account)).toMatchObject({ proven: 5, flawed: 0 })
  })

  it('are none if there is nothing to record', async () => {
    const account = await anAccount()
    await inStore((store) => appendAll(store, account.id, []))
    expect(await trailOf(account)).toEqual([])
  })
})

const ATTACKS_ON_POSTGRES = [
  'TRUNCATE "AuditEvent"',
  'TRUNCATE "Account" CASCADE',
  `MERGE INTO "AuditEvent" one USING "AuditEvent" same ON one."id" = same."id" WHEN MATCHED THEN UPDATE SET "outcome" = ''`,
]
const attacksOnSqlite = (id: string) => [
  `UPDATE OR IGNORE "AuditEvent" SET "outcome" = 'Success'`,
  `UPDATE OR REPLACE "AuditEvent" SET "id" = 'one'`,
  `INSERT OR REPLACE INTO "AuditEvent" SELECT * FROM "AuditEvent" WHERE "id" = '${id}'`,
  `REPLACE INTO "AuditEvent" ("id", "account", "at", "eventSource", "eventName", "readOnly", "principalArn",
     "principalId", "outcome", "sourceIp", "userAgent", "entryPoint", "requestId", "parameters")
   SELECT "id", "account", "at", 'forged', "eventName", "readOnly", "principalArn",
     "principalId", "outcome", "sourceIp", "userAgent", "entryPoint", "requestId", "parameters" FROM "AuditEvent"`,
]

describe('the trail is append-only (S-111)', () => {
  it('no record is changed, deleted or replaced by a statement', async () => {
    const account = await anAccount()
    await put(account, 'one', 'two')
    const before = await trailOf(account)
    const attacks = [
      `UPDATE "AuditEvent" SET "outcome" = 'Success'`,
      `INSERT INTO "AuditEvent" SELECT * FROM "AuditEvent" WHERE true ON CONFLICT ("id") DO UPDATE SET "outcome" = 'Success'`,
      `UPDATE "AuditEvent" SET "mac" = "mac" WHERE "account" = '${account.id}'`,
      `DELETE FROM "AuditEvent"`,
      `DELETE FROM "AuditEvent" WHERE "id" = '${account.id} two'`,
      `UPDATE "Account" SET "id" = '999999999999' WHERE "id" = '${account.id}'`,
      ...(isOnPostgres ? ATTACKS_ON_POSTGRES : attacksOnSqlite(`${account.id} one`)),
    ]
    for (const attack of attacks) {
      await expect(inStore((store) => store.$executeRawUnsafe(attack))).rejects.toThrow('append-only')
    }
    expect(await trailOf(account)).toEqual(before)
  })

  it('is deleted with its account, and starts again for the next account with the same id', async () => {
    const account = await anAccount()
    await put(account, 'one', 'two')
    const row = await inStore((store) => store.account.findUniqueOrThrow({ where: { id: account.id } }))
    await inStore((store) => store.account.delete({ where: { id: account.id } }))
    expect(await trailOf(account)).toEqual([])
    await inStore((store) => store.account.create({ data: row }))
    await put(account, 'three')
    expect(await trailOf(account)).toMatchObject([{ previous: 'start:0' }])
    expect(await verified(account)).toMatchObject({ proven: 1, flawed: 0 })
  })
})

describe('each record carries the proof of the one before', () => {
  it('in its account, whatever other accounts record meanwhile', async () => {
    const [one, other] = [await anAccount(), await anAccount()]
    await put(one, 'a')
    await put(other, 'a')
    await put(one, 'b', 'c')
    const rows = await trailOf(one)
    expect(rows.map(({ previous }) => previous)).toEqual(['start:0', rows[0]?.mac, rows[1]?.mac])
    expect(new Set(rows.map(({ mac }) => mac)).size).toBe(3)
  })

  it('as if a rolled-back transaction had not happened', async () => {
    const account = await anAccount()
    await put(account, 'kept')
    const failing = inStore(async (store) => {
      await append(store, recordOf(account, 'lost'))
      throw new Error('rolled back')
    })
    await expect(failing).rejects.toThrow('rolled back')
    await put(account, 'next')
    const [kept, next] = await trailOf(account)
    expect(next?.previous).toBe(kept?.mac)
    expect(await verified(account)).toMatchObject({ proven: 2, flawed: 0 })
  })

  it('also when another process wrote the one before', async () => {
    const account = await anAccount()
    await put(account, 'here')
    const heads = (globalThis as { posternTrailHeads?: Map<string, string> }).posternTrailHeads
    const remembered = heads?.get(account.id) ?? ''
    await put(account, 'there')
    // What this process would know, had the other one written the second record.
    heads?.set(account.id, remembered)
    await put(account, 'here again')
    expect(await verified(account)).toMatchObject({ proven: 3, flawed: 0 })
  })

  it('and the first one has the number of older rows without proofs', async () => {
    const account = await anAccount()
    await inStore(async (store) => {
      const old = { ...recordOf(account, 'old'), parameters: '{}', mfaAuthenticated: null }
      const { additional: _, context: __, policies: ___, ...row } = old
      await store.auditEvent.createMany({ data: [row, { ...row, id: 'old too' }] })
    })
    await put(account, 'new', 'newer')
    expect((await trailOf(account)).map(({ previous }) => previous)).toMatchObject([null, null, 'start:2', /./])
    expect(await verified(account)).toMatchObject({ bare: 2, proven: 2, flawed: 0 })
  })
})

it('every record can be verified as stored, whatever is recorded', async () => {
  const account = await anAccount()
  const anything = fc.string({ unit: 'binary', maxLength: 20 })
  const surrogate = fc.constantFrom('\ud800', 'a\udc00b', '\u0000', 'a\u0000b', '\ufeff', '\ufffd', '\u{10ffff}', '')
  const text = fc.oneof(anything, surrogate)
  const maybe = fc.option(text, { nil: undefined })
  const facts = fc.record({
    at: fc.date({ noInvalidDate: true, min: new Date(0), max: new Date('2099-12-31') }),
    ...{ action: maybe, resource: maybe, accessKeyId: maybe, errorMessage: maybe, userAgent: text },
    mfaAuthenticated: fc.option(fc.boolean(), { nil: undefined }),
    readOnly: fc.boolean(),
    parameters: fc.option(fc.dictionary(text, text), { nil: undefined }),
    context: fc.option(fc.jsonValue(), { nil: undefined }),
  })
  let count = 0
  await fc.assert(
    fc.asyncProperty(facts, async (more) => {
      await inStore((store) => append(store, recordOf(account, `any ${count++}`, more)))
    }),
    { numRuns: 150 },
  )
  expect(await verified(account)).toMatchObject({ proven: 150, flawed: 0 })
})
