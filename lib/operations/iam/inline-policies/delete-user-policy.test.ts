import { describe, expect, it } from 'vitest'
import {
  allowing,
  allowingWhere,
  anAccount,
  aPolicy,
  aUser,
  putInline,
  setBoundary,
  type TestUser,
} from '@/lib/testing/account'
import { withMfa } from '@/lib/testing/callers'
import { call, refusal } from '@/lib/testing/calls'
import { inStore, ownDatabase } from '@/lib/testing/database'
import { DeleteUserPolicy } from './delete-user-policy'

ownDatabase()

async function scene() {
  const account = await anAccount()
  const alice = await aUser(account, 'alice', { policies: [allowing('iam:DeleteUserPolicy')] })
  const carol = await aUser(account, 'Carol', { path: '/division/' })
  await putInline(carol, { ...allowing('s3:GetObject'), name: 'Readers' })
  return { account, alice, carol }
}

const remove = (caller: TestUser, UserName: unknown) =>
  call(DeleteUserPolicy, withMfa(caller), { UserName, PolicyName: 'Readers' })

describe('Success', () => {
  it("removes the user's policy, and nobody else's of that name", async () => {
    const { account, alice } = await scene()
    await putInline(alice, { ...allowing('s3:GetObject'), name: 'Readers' })
    expect(await remove(alice, 'cAROL')).toEqual({})
    const rows = await inStore((store) => store.inlinePolicy.findMany({ where: { account: account.id } }))
    expect(rows).toMatchObject([{ principalId: alice.id }])
  })

  it('tells the policies which boundary the user has', async () => {
    const account = await anAccount()
    const carol = await aUser(account, 'Carol', { path: '/division/' })
    const boundary = await aPolicy(account, { ...allowing('s3:*'), name: 'Boundary' })
    const policies = [allowingWhere({ StringEquals: { 'iam:PermissionsBoundary': boundary } }, 'iam:DeleteUserPolicy')]
    const dora = await aUser(account, 'dora', { policies })
    await putInline(carol, { ...allowing('s3:GetObject'), name: 'Readers' })
    expect((await refusal(remove(dora, 'Carol'))).code).toBe('AccessDenied')
    await setBoundary(carol, boundary)
    await remove(dora, 'Carol')
  })
})

describe('NoSuchEntity', () => {
  it("answers an unknown user, and another account's", async () => {
    const { alice } = await scene()
    const account = await anAccount()
    await aUser(account, 'stranger')
    for (const name of ['nobody', 'stranger']) {
      expect(await refusal(remove(alice, name))).toMatchObject({
        code: 'NoSuchEntity',
        status: 404,
        message: `The user with name ${name} cannot be found.`,
        field: 'UserName',
      })
    }
  })
})

describe('AccessDenied', () => {
  it('is decided by the user with its path', async () => {
    const { account } = await scene()
    const policies = [allowing('iam:DeleteUserPolicy', `arn:aws:iam::${account.id}:user/Carol`)]
    const dora = await aUser(account, 'dora', { policies })
    expect((await refusal(remove(dora, 'carol'))).message).toBe(
      `User: ${dora.arn} is not authorized to perform: iam:DeleteUserPolicy on resource: arn:aws:iam::${account.id}:user/carol because no identity-based policy allows the iam:DeleteUserPolicy action`,
    )
  })
})

describe('ValidationError', () => {
  it.each([undefined, '', 'a b', 'x'.repeat(129), 7])('answers the name %j', async (name) => {
    const { alice } = await scene()
    expect(await refusal(remove(alice, name))).toMatchObject({ code: 'ValidationError', field: 'UserName' })
  })
})
