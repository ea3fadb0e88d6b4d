import { beforeEach, describe, expect, it } from 'vitest'
import { anAccount } from '@/lib/testing/account'
import { inStore, ownDatabase } from '@/lib/testing/database'
import { NOON } from '@/lib/testing/time'
import { insertRows } from './insert'
import { isUniqueViolation } from './store'

ownDatabase()

let account = ''
beforeEach(async () => {
  account = (await anAccount()).id
})

const user = (name: string, boundaryArn: string | null = null) => {
  return { account, userId: `AIDA${name}`, name, nameKey: name, path: '/', createdAt: NOON, boundaryArn }
}
const users = () => inStore((store) => store.user.findMany({ where: { account }, orderBy: { name: 'asc' } }))

describe('rows', () => {
  it('are those that the client would have written', async () => {
    const rows = [user('a'), user('b', 'arn:aws:iam::aws:policy/ReadOnlyAccess')]
    await inStore((store) => store.user.createMany({ data: rows }))
    const byClient = await users()
    await inStore((store) => store.user.deleteMany({ where: { account } }))
    await inStore((store) => insertRows(store, 'User', rows))
    expect(await users()).toEqual(byClient)
  })

  it('get what the database gives by itself where they have nothing', async () => {
    const device = { account, serialNumber: 'S1', name: 's', path: '/', createdAt: NOON, seed: 'x', model: undefined }
    await inStore((store) => insertRows(store, 'MfaDevice', [device]))
    const where = { account_serialNumber: { account, serialNumber: 'S1' } }
    expect(await inStore((store) => store.mfaDevice.findUniqueOrThrow({ where }))).toMatchObject({
      ...{ kind: 'virtual', model: '', period: 30, lastStep: -1, enabledAt: null },
    })
  })

  it('may be none, and more than one statement takes', async () => {
    await inStore((store) => insertRows(store, 'User', []))
    expect(await users()).toEqual([])
    const many = Array.from({ length: 5_000 }, (_, at) => user(`u${String(at).padStart(4, '0')}`))
    await inStore((store) => insertRows(store, 'User', many))
    expect((await users()).map(({ name }) => name)).toEqual(many.map(({ name }) => name))
  })

  it('that exist are refused as the client refuses them, and so are rows of different columns', async () => {
    await inStore((store) => insertRows(store, 'User', [user('a')]))
    const again = inStore((store) => insertRows(store, 'User', [user('a')]))
    await expect(again).rejects.toSatisfy(isUniqueViolation)
    const sameName = inStore((store) => insertRows(store, 'User', [{ ...user('a'), userId: 'AIDAX' }]))
    await expect(sameName).rejects.toSatisfy(isUniqueViolation)
    const { boundaryArn: _, ...less } = user('b')
    await expect(inStore((store) => insertRows(store, 'User', [user('c'), less]))).rejects.toThrow('different columns')
    await expect(inStore((store) => insertRows(store, 'User', [less, user('c')]))).rejects.toThrow('different columns')
  })
})
