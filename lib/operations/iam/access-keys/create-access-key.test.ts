import { describe, expect, it } from 'vitest'
import { unseal } from '@/lib/seal'
import { allowing, anAccessKey, anAccount, aUser, type TestUser, trailOf } from '@/lib/testing/account'
import { withKey, withoutMfa } from '@/lib/testing/callers'
import { call, outcomes, refusal } from '@/lib/testing/calls'
import { allRows, inStore, ownDatabase } from '@/lib/testing/database'
import { NOON } from '@/lib/testing/time'
import { CreateAccessKey } from './create-access-key'

ownDatabase()

async function scene() {
  const account = await anAccount()
  const alice = await aUser(account, 'alice', { policies: [allowing('iam:CreateAccessKey')] })
  return { account, alice }
}

const create = (user: TestUser, input: object = {}) => call(CreateAccessKey, withoutMfa(user), input)
const keysOf = ({ id }: TestUser) => inStore((store) => store.accessKey.findMany({ where: { principalId: id } }))

describe('Success', () => {
  it('returns an active key and, this one time, its secret', async () => {
    const { alice } = await scene()
    const { AccessKey } = await create(alice)
    expect(AccessKey).toEqual({
      UserName: 'alice',
      AccessKeyId: expect.stringMatching(/^AKIA[A-Z2-7]{16}$/),
      Status: 'Active',
      SecretAccessKey: expect.stringMatching(/^[A-Za-z0-9/+]{40}$/),
      CreateDate: NOON,
    })
  })

  it('stores the secret sealed for its row', async () => {
    const { account, alice } = await scene()
    const { AccessKey } = await create(alice)
    const [row] = await keysOf(alice)
    expect(row).toMatchObject({
      accessKeyId: AccessKey.AccessKeyId,
      status: 'Active',
      createdAt: NOON,
      lastUsedAt: null,
    })
    expect(row?.secret).not.toContain(AccessKey.SecretAccessKey)
    const sealedFor = `AccessKey.secret:${account.id}:${AccessKey.AccessKeyId}`
    expect(unseal(row?.secret ?? '', sealedFor).toString()).toBe(AccessKey.SecretAccessKey)
    expect(() => unseal(row?.secret ?? '', `${sealedFor}X`)).toThrow()
    expect(JSON.stringify(await trailOf(account))).not.toContain(AccessKey.SecretAccessKey)
  })

  it('creates keys for another user and for the root user', async () => {
    const { account, alice } = await scene()
    const carol = await aUser(account, 'carol', { path: '/division/' })
    expect((await create(alice, { UserName: 'CAROL' })).AccessKey.UserName).toBe('carol')
    expect(await keysOf(carol)).toHaveLength(1)
    expect(await keysOf(alice)).toHaveLength(0)
    const { AccessKey } = await call(CreateAccessKey, withoutMfa(account.root), {})
    expect(AccessKey.UserName).toBe('root')
  })
})

describe('LimitExceeded', () => {
  it('refuses the third key, whether the others are active or not', async () => {
    const { alice } = await scene()
    await anAccessKey(alice, 1)
    await anAccessKey(alice, 2, 'Inactive')
    const before = await allRows()
    expect(await refusal(create(alice))).toMatchObject({
      code: 'LimitExceeded',
      status: 409,
      message: 'Cannot exceed quota for AccessKeysPerUser: 2',
    })
    expect(await allRows()).toEqual(before)
  })

  it('refuses eighteen of twenty simultaneous calls', async () => {
    const { alice } = await scene()
    const tries = Array.from({ length: 20 }, () => create(alice))
    expect(await outcomes(tries)).toEqual({ successes: 2, codes: ['LimitExceeded'] })
    expect(await keysOf(alice)).toHaveLength(2)
  })
})

describe('NoSuchEntity', () => {
  it.each(['nobody', 'stranger'])('refuses the unknown user %j', async (UserName) => {
    const { alice } = await scene()
    const stranger = await aUser(await anAccount(), 'stranger')
    expect(await refusal(create(alice, { UserName }))).toMatchObject({
      code: 'NoSuchEntity',
      message: `The user with name ${UserName} cannot be found.`,
    })
    expect(await keysOf(stranger)).toEqual([])
  })
})

describe('AccessDenied', () => {
  it('depends on the user that the key is for', async () => {
    const account = await anAccount()
    const own = allowing('iam:CreateAccessKey', `arn:aws:iam::${account.id}:user/alice`)
    const alice = await aUser(account, 'alice', { policies: [own] })
    const bob = await aUser(account, 'bob')
    await call(CreateAccessKey, withKey(alice), {})
    expect((await refusal(create(alice, { UserName: 'bob' }))).message).toBe(
      `User: ${alice.arn} is not authorized to perform: iam:CreateAccessKey on resource: ${bob.arn} because no identity-based policy allows the iam:CreateAccessKey action`,
    )
    expect(await keysOf(bob)).toEqual([])
  })
})

describe('ValidationError', () => {
  it.each(['', 'a b', 'x'.repeat(129), 7, ['alice']])('refuses the user name %j', async (UserName) => {
    const { alice } = await scene()
    expect(await refusal(create(alice, { UserName }))).toMatchObject({ code: 'ValidationError', field: 'UserName' })
    expect(await keysOf(alice)).toEqual([])
  })
})
