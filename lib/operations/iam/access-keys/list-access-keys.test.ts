import { describe, expect, it } from 'vitest'
import { allowing, anAccessKey, anAccount, aUser, type TestUser } from '@/lib/testing/account'
import { withMfa } from '@/lib/testing/callers'
import { call, refusal } from '@/lib/testing/calls'
import { ownDatabase } from '@/lib/testing/database'
import { NOON } from '@/lib/testing/time'
import { ListAccessKeys } from './list-access-keys'

ownDatabase()

async function scene() {
  const account = await anAccount()
  const alice = await aUser(account, 'alice', { policies: [allowing('iam:ListAccessKeys')] })
  return { account, alice }
}

const list = (user: TestUser, input: object = {}) => call(ListAccessKeys, withMfa(user), input)

describe('Success', () => {
  it('returns an empty list to a user without a key', async () => {
    const { account, alice } = await scene()
    await anAccessKey(account.root)
    expect(await list(alice)).toEqual({ AccessKeyMetadata: [], IsTruncated: false })
  })

  it("returns the caller's keys with their status, and never a secret", async () => {
    const { account, alice } = await scene()
    const AccessKeyId = await anAccessKey(alice, 1, 'Inactive')
    await anAccessKey(await aUser(account, 'bob'))
    expect(await list(alice)).toEqual({
      AccessKeyMetadata: [{ UserName: 'alice', AccessKeyId, Status: 'Inactive', CreateDate: NOON }],
      IsTruncated: false,
    })
  })

  it("returns another user's keys, and the root user's to the root user", async () => {
    const { account, alice } = await scene()
    const [carols, roots] = [
      await anAccessKey(await aUser(account, 'carol', { path: '/division/' })),
      await anAccessKey(account.root),
    ]
    const { AccessKeyMetadata } = await list(alice, { UserName: 'carol' })
    expect(AccessKeyMetadata).toMatchObject([{ UserName: 'carol', AccessKeyId: carols }])
    const own = await call(ListAccessKeys, withMfa(account.root), {})
    expect(own.AccessKeyMetadata).toMatchObject([{ UserName: 'root', AccessKeyId: roots }])
  })

  it('returns each key once over all pages', async () => {
    const { alice } = await scene()
    const keys = [await anAccessKey(alice, 1), await anAccessKey(alice, 2)].sort()
    const first = await list(alice, { MaxItems: 1 })
    expect(first).toMatchObject({ AccessKeyMetadata: [{ AccessKeyId: keys[0] }], IsTruncated: true })
    const second = await list(alice, { MaxItems: 1, Marker: first.Marker })
    expect(second).toMatchObject({ AccessKeyMetadata: [{ AccessKeyId: keys[1] }], IsTruncated: false })
  })
})

describe('NoSuchEntity', () => {
  it('refuses an unknown user', async () => {
    const { alice } = await scene()
    expect(await refusal(list(alice, { UserName: 'nobody' }))).toMatchObject({
      code: 'NoSuchEntity',
      message: 'The user with name nobody cannot be found.',
    })
  })
})

describe('ValidationError', () => {
  it('refuses a made-up marker', async () => {
    const { alice } = await scene()
    expect(await refusal(list(alice, { Marker: 'made-up' }))).toMatchObject({
      code: 'ValidationError',
      message: 'Invalid Marker.',
    })
  })
})
