import { describe, expect, it } from 'vitest'
import { Prisma } from '@/lib/generated/sqlite/client'
import { ADMINISTRATOR, aDevice, anAccount, aUser } from '@/lib/testing/account'
import { inStore, ownDatabase } from '@/lib/testing/database'
import { NOON } from '@/lib/testing/time'
import { inTransaction, type Store } from './store'
import { NO_ACCOUNT } from './turn'

ownDatabase()

/** The store without our raw calls. */
const clientOf = (store: Store): Store => Object.getPrototypeOf(store)

describe('a raw query returns what the client returns', () => {
  const queries: [string, Prisma.Sql][] = [
    ['texts, times and bytes', Prisma.sql`SELECT * FROM "MfaDevice"`],
    ['integers and null', Prisma.sql`SELECT * FROM "Account"`],
    ['booleans', Prisma.sql`SELECT * FROM "PolicyVersion"`],
    [
      'whether something is null',
      Prisma.sql`SELECT "enabledAt" IS NULL AS "free", count(*) AS "rows" FROM "MfaDevice"`,
    ],
    ['expressions', Prisma.sql`SELECT 1.5 AS "real", 9007199254740993 AS "big", x'00ff' AS "bytes", NULL AS "nothing"`],
    ['the newest time, as text', Prisma.sql`SELECT max("createdAt") AS "newest" FROM "Account"`],
    [
      'parameters',
      Prisma.sql`SELECT ${'text'} AS "a", ${true} AS "b", ${new Date(0)} AS "c", ${null} AS "d", ${7n} AS "e"`,
    ],
    ['a list', Prisma.sql`SELECT "name" FROM "User" WHERE "name" IN (${Prisma.join(['alice', 'nobody'])})`],
    ['no rows', Prisma.sql`SELECT * FROM "User" WHERE "name" = ${'nobody'}`],
  ]

  it.each(queries)('of %s', async (_, query) => {
    const account = await anAccount()
    const owner = await aUser(account, 'alice', { policies: [ADMINISTRATOR] })
    await aDevice(account, 'phone', { owner })
    const [ours, clients] = await inStore(async (store) => [
      await store.$queryRaw(query),
      await clientOf(store).$queryRaw(query),
    ])
    expect(ours).toEqual(clients)
  })
})

describe('a raw statement', () => {
  it('returns how many rows it changed', async () => {
    const changed = await inStore(async (store) => {
      await store.setting.createMany({ data: ['a', 'b'].map((key) => ({ key, value: '' })) })
      return store.$executeRaw`UPDATE "Setting" SET "value" = ${'new'} WHERE "key" IN ('a', 'b')`
    })
    expect(changed).toBe(2)
  })

  it('that violates a unique index rejects with the error of the driver', async () => {
    const insert = inTransaction(
      NO_ACCOUNT,
      (store) => store.$executeRaw`INSERT INTO "Setting" VALUES ('c', ''), ('c', '')`,
    )
    await expect(insert).rejects.toMatchObject({ code: 'SQLITE_CONSTRAINT_PRIMARYKEY' })
  })
})

describe('writes of several statements in one transaction', () => {
  const create = (store: Store, account: string, name: string, ...tags: string[]) =>
    store.user.create({
      data: {
        ...{ account, userId: name, name, nameKey: name, path: '/', createdAt: NOON },
        tags: { create: tags.map((key) => ({ key, keyKey: key, value: '' })) },
      },
    })

  it('do not mix: one that fails stores nothing, and takes nothing of another with it', async () => {
    const { id } = await anAccount()
    await inStore((store) =>
      Promise.allSettled([
        create(store, id, 'first', 'a', 'b'),
        create(store, id, 'fails', 'twice', 'twice'),
        create(store, id, 'last', 'a', 'b'),
      ]),
    )
    const users = await inStore((store) => store.user.findMany({ where: { account: id }, include: { tags: true } }))
    expect(users.map(({ name, tags }) => [name, tags.length])).toEqual([
      ['first', 2],
      ['last', 2],
    ])
  })
})
