import { describe, expect, it } from 'vitest'
import { allowing, anAccount, aUser, putInline, type TestUser } from '@/lib/testing/account'
import { withMfa } from '@/lib/testing/callers'
import { call, refusal } from '@/lib/testing/calls'
import { ownDatabase } from '@/lib/testing/database'
import { GetUserPolicy } from './get-user-policy'

ownDatabase()

async function scene() {
  const account = await anAccount()
  const alice = await aUser(account, 'alice', { policies: [allowing('iam:GetUserPolicy')] })
  const carol = await aUser(account, 'Carol', { path: '/division/' })
  await putInline(carol, { ...allowing('s3:GetObject'), name: 'Readers' })
  return { account, alice, carol }
}

const get = (caller: TestUser, UserName: unknown) =>
  call(GetUserPolicy, withMfa(caller), { UserName, PolicyName: 'Readers' })

describe('Success', () => {
  it("answers the user's policy, with the user's own spelling of its name", async () => {
    const { alice } = await scene()
    expect(await get(alice, 'cAROL')).toEqual({
      ...{ UserName: 'Carol', PolicyName: 'Readers', PolicyDocument: allowing('s3:GetObject').document },
    })
  })

  it('marks the document for percent-encoding on the wire', () => {
    expect(GetUserPolicy.output.fields.PolicyDocument.shape.encoding).toBe('url')
  })
})

describe('NoSuchEntity', () => {
  it("answers an unknown user, and another account's", async () => {
    const { alice } = await scene()
    const account = await anAccount()
    await aUser(account, 'stranger')
    for (const name of ['nobody', 'stranger']) {
      expect(await refusal(get(alice, name))).toMatchObject({
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
    const policies = [allowing('iam:GetUserPolicy', `arn:aws:iam::${account.id}:user/Carol`)]
    const dora = await aUser(account, 'dora', { policies })
    expect((await refusal(get(dora, 'carol'))).message).toBe(
      `User: ${dora.arn} is not authorized to perform: iam:GetUserPolicy on resource: arn:aws:iam::${account.id}:user/carol because no identity-based policy allows the iam:GetUserPolicy action`,
    )
  })
})

describe('ValidationError', () => {
  it.each([undefined, '', 'a b', 'x'.repeat(129), 7])('answers the name %j', async (name) => {
    const { alice } = await scene()
    expect(await refusal(get(alice, name))).toMatchObject({ code: 'ValidationError', field: 'UserName' })
  })
})
