import { describe, expect, it } from 'vitest'
import { allowing, allowingWhere, anAccount, aPolicy, aUser, setBoundary, type TestUser } from '@/lib/testing/account'
import { withMfa } from '@/lib/testing/callers'
import { call, refusal } from '@/lib/testing/calls'
import { inStore, ownDatabase } from '@/lib/testing/database'
import { PutUserPolicy } from './put-user-policy'

ownDatabase()

async function scene() {
  const account = await anAccount()
  const alice = await aUser(account, 'alice', { policies: [allowing('iam:PutUserPolicy')] })
  const carol = await aUser(account, 'Carol', { path: '/division/' })
  return { account, alice, carol }
}

const put = (caller: TestUser, UserName: unknown) => {
  const PolicyDocument = allowing('s3:GetObject').document
  return call(PutUserPolicy, withMfa(caller), { UserName, PolicyName: 'Readers', PolicyDocument })
}

describe('Success', () => {
  it('embeds a policy in the user, in whatever case it is named', async () => {
    const { account, alice, carol } = await scene()
    expect(await put(alice, 'cAROL')).toEqual({})
    const rows = await inStore((store) => store.inlinePolicy.findMany({ where: { account: account.id } }))
    expect(rows).toMatchObject([{ principalId: carol.id, name: 'Readers' }])
  })

  it('tells the policies which boundary the user has', async () => {
    const account = await anAccount()
    const carol = await aUser(account, 'Carol', { path: '/division/' })
    const boundary = await aPolicy(account, { ...allowing('s3:*'), name: 'Boundary' })
    const policies = [allowingWhere({ StringEquals: { 'iam:PermissionsBoundary': boundary } }, 'iam:PutUserPolicy')]
    const dora = await aUser(account, 'dora', { policies })
    expect((await refusal(put(dora, 'Carol'))).code).toBe('AccessDenied')
    await setBoundary(carol, boundary)
    await put(dora, 'Carol')
  })
})

describe('NoSuchEntity', () => {
  it("answers an unknown user, and another account's", async () => {
    const { alice } = await scene()
    const account = await anAccount()
    await aUser(account, 'stranger')
    for (const name of ['nobody', 'stranger']) {
      expect(await refusal(put(alice, name))).toMatchObject({
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
    const policies = [allowing('iam:PutUserPolicy', `arn:aws:iam::${account.id}:user/Carol`)]
    const dora = await aUser(account, 'dora', { policies })
    expect((await refusal(put(dora, 'carol'))).message).toBe(
      `User: ${dora.arn} is not authorized to perform: iam:PutUserPolicy on resource: arn:aws:iam::${account.id}:user/carol because no identity-based policy allows the iam:PutUserPolicy action`,
    )
  })
})

describe('ValidationError', () => {
  it.each([undefined, '', 'a b', 'x'.repeat(129), 7])('answers the name %j', async (name) => {
    const { alice } = await scene()
    expect(await refusal(put(alice, name))).toMatchObject({ code: 'ValidationError', field: 'UserName' })
  })
})
