import { describe, expect, it } from 'vitest'
import { allowing, anAccount, aUser, putInline, type TestUser } from '@/lib/testing/account'
import { withMfa } from '@/lib/testing/callers'
import { call, refusal } from '@/lib/testing/calls'
import { ownDatabase } from '@/lib/testing/database'
import { ListUserPolicies } from './list-user-policies'

ownDatabase()

async function scene() {
  const account = await anAccount()
  const alice = await aUser(account, 'alice', { policies: [allowing('iam:ListUserPolicies')] })
  const carol = await aUser(account, 'Carol', { path: '/division/' })
  await putInline(carol, { ...allowing('s3:GetObject'), name: 'Readers' })
  return { account, alice, carol }
}

const list = (caller: TestUser, UserName: unknown) => call(ListUserPolicies, withMfa(caller), { UserName })

describe('Success', () => {
  it('answers the names of inline policies alone', async () => {
    const { alice } = await scene()
    expect(await list(alice, 'cAROL')).toEqual({ PolicyNames: ['Readers'], IsTruncated: false })
  })

  it('answers none where there are none', async () => {
    const { account, alice } = await scene()
    await aUser(account, 'bob')
    expect(await list(alice, 'bob')).toEqual({ PolicyNames: [], IsTruncated: false })
  })
})

describe('NoSuchEntity', () => {
  it("answers an unknown user, and another account's", async () => {
    const { alice } = await scene()
    const account = await anAccount()
    await aUser(account, 'stranger')
    for (const name of ['nobody', 'stranger']) {
      expect(await refusal(list(alice, name))).toMatchObject({
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
    const policies = [allowing('iam:ListUserPolicies', `arn:aws:iam::${account.id}:user/Carol`)]
    const dora = await aUser(account, 'dora', { policies })
    expect((await refusal(list(dora, 'carol'))).message).toBe(
      `User: ${dora.arn} is not authorized to perform: iam:ListUserPolicies on resource: arn:aws:iam::${account.id}:user/carol because no identity-based policy allows the iam:ListUserPolicies action`,
    )
  })
})

describe('ValidationError', () => {
  it.each([undefined, '', 'a b', 'x'.repeat(129), 7])('answers the name %j', async (name) => {
    const { alice } = await scene()
    expect(await refusal(list(alice, name))).toMatchObject({ code: 'ValidationError', field: 'UserName' })
  })
})
