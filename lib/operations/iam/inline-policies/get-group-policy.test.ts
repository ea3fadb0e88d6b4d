import { describe, expect, it } from 'vitest'
import { aGroup, allowing, anAccount, aUser, putInline, type TestUser } from '@/lib/testing/account'
import { withMfa } from '@/lib/testing/callers'
import { call, refusal } from '@/lib/testing/calls'
import { ownDatabase } from '@/lib/testing/database'
import { GetGroupPolicy } from './get-group-policy'

ownDatabase()

async function scene() {
  const account = await anAccount()
  const alice = await aUser(account, 'alice', { policies: [allowing('iam:GetGroupPolicy')] })
  const team = await aGroup(account, 'Team', { path: '/division/' })
  await putInline(team, { ...allowing('s3:GetObject'), name: 'Readers' })
  return { account, alice, team }
}

const get = (caller: TestUser, GroupName: unknown) =>
  call(GetGroupPolicy, withMfa(caller), { GroupName, PolicyName: 'Readers' })

describe('Success', () => {
  it("answers the group's policy, with the group's own spelling of its name", async () => {
    const { alice } = await scene()
    expect(await get(alice, 'tEAM')).toEqual({
      ...{ GroupName: 'Team', PolicyName: 'Readers', PolicyDocument: allowing('s3:GetObject').document },
    })
  })

  it('marks the document for percent-encoding on the wire', () => {
    expect(GetGroupPolicy.output.fields.PolicyDocument.shape.encoding).toBe('url')
  })
})

describe('NoSuchEntity', () => {
  it("answers an unknown group, and another account's", async () => {
    const { alice } = await scene()
    const account = await anAccount()
    await aGroup(account, 'stranger')
    for (const name of ['nobody', 'stranger']) {
      expect(await refusal(get(alice, name))).toMatchObject({
        code: 'NoSuchEntity',
        status: 404,
        message: `The group with name ${name} cannot be found.`,
        field: 'GroupName',
      })
    }
  })
})

describe('AccessDenied', () => {
  it('is decided by the group with its path', async () => {
    const { account } = await scene()
    const policies = [allowing('iam:GetGroupPolicy', `arn:aws:iam::${account.id}:group/Team`)]
    const dora = await aUser(account, 'dora', { policies })
    expect((await refusal(get(dora, 'team'))).message).toBe(
      `User: ${dora.arn} is not authorized to perform: iam:GetGroupPolicy on resource: arn:aws:iam::${account.id}:group/team because no identity-based policy allows the iam:GetGroupPolicy action`,
    )
  })
})

describe('ValidationError', () => {
  it.each([undefined, '', 'a b', 'x'.repeat(129), 7])('answers the name %j', async (name) => {
    const { alice } = await scene()
    expect(await refusal(get(alice, name))).toMatchObject({ code: 'ValidationError', field: 'GroupName' })
  })
})
