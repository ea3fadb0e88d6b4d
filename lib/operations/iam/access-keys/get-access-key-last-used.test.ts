import { describe, expect, it } from 'vitest'
import { allowing, anAccessKey, anAccount, aUser, type TestUser, trailOf } from '@/lib/testing/account'
import { withMfa } from '@/lib/testing/callers'
import { call, refusal } from '@/lib/testing/calls'
import { inStore, ownDatabase } from '@/lib/testing/database'
import { NOON } from '@/lib/testing/time'
import { GetAccessKeyLastUsed } from './get-access-key-last-used'

ownDatabase()

async function scene() {
  const account = await anAccount()
  const alice = await aUser(account, 'alice', { policies: [allowing('iam:GetAccessKeyLastUsed')] })
  return { account, alice }
}

const ask = (user: TestUser, AccessKeyId: unknown) => call(GetAccessKeyLastUsed, withMfa(user), { AccessKeyId })

describe('Success', () => {
  it('returns N/A for a key that was never used', async () => {
    const { alice } = await scene()
    expect(await ask(alice, await anAccessKey(alice))).toEqual({
      UserName: 'alice',
      AccessKeyLastUsed: { ServiceName: 'N/A', Region: 'N/A' },
    })
  })

  it('returns when, where and for what a key was used', async () => {
    const { account, alice } = await scene()
    const accessKeyId = await anAccessKey(await aUser(account, 'bob'))
    const data = { lastUsedAt: NOON, lastUsedService: 'iam', lastUsedRegion: 'eu-west-1' }
    await inStore((store) => store.accessKey.update({ where: { accessKeyId }, data }))
    expect(await ask(alice, accessKeyId)).toEqual({
      UserName: 'bob',
      AccessKeyLastUsed: { LastUsedDate: NOON, ServiceName: 'iam', Region: 'eu-west-1' },
    })
  })

  it("returns no user name for the root user's key", async () => {
    const { account, alice } = await scene()
    expect(await ask(alice, await anAccessKey(account.root))).toEqual({
      AccessKeyLastUsed: { ServiceName: 'N/A', Region: 'N/A' },
    })
  })
})

describe('AccessDenied', () => {
  it.each(['an unknown key', "another account's key"])('refuses %s, as AWS does', async (kind) => {
    const { account, alice } = await scene()
    const foreign = await anAccessKey(await aUser(await anAccount(), 'alice'))
    const AccessKeyId = kind === 'an unknown key' ? 'AKIAUNKNOWNUNKNOWN22' : foreign
    expect(await refusal(ask(alice, AccessKeyId))).toMatchObject({
      code: 'AccessDenied',
      status: 403,
      message: `User: ${alice.arn} is not authorized to perform iam:GetAccessKeyLastUsed on resource: access key ${AccessKeyId}`,
    })
    expect(await trailOf(account)).toMatchObject([{ outcome: 'AccessDenied' }])
  })

  it('depends on the user whose key it is', async () => {
    const account = await anAccount()
    const own = allowing('iam:GetAccessKeyLastUsed', `arn:aws:iam::${account.id}:user/alice`)
    const alice = await aUser(account, 'alice', { policies: [own] })
    const bob = await aUser(account, 'bob')
    await ask(alice, await anAccessKey(alice))
    const AccessKeyId = await anAccessKey(bob)
    expect((await refusal(ask(alice, AccessKeyId))).message).toBe(
      `User: ${alice.arn} is not authorized to perform: iam:GetAccessKeyLastUsed on resource: access key ${AccessKeyId} because no identity-based policy allows the iam:GetAccessKeyLastUsed action`,
    )
  })
})

describe('ValidationError', () => {
  it.each([undefined, '', 'AKIA', 'AKIAIOSFODNN7EXAMPL!', 7, {}])('refuses %j', async (AccessKeyId) => {
    const { alice } = await scene()
    expect(await refusal(ask(alice, AccessKeyId))).toMatchObject({ code: 'ValidationError', field: 'AccessKeyId' })
  })
})
