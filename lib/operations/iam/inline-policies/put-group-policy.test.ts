import { describe, expect, it } from 'vitest'
import { aGroup, allowing, anAccount, aUser, type TestUser } from '@/lib/testing/account'
import { withMfa } from '@/lib/testing/callers'
import { call, refusal } from '@/lib/testing/calls'
import { inStore, ownDatabase } from '@/lib/testing/database'
import { PutGroupPolicy } from './put-group-policy'

ownDatabase()

async function scene() {
  const account = await anAccount()
  const alice = await aUser(account, 'alice', { policies: [allowing('iam:PutGroupPolicy')] })
  const team = await aGroup(account, 'Team', { path: '/division/' })
  return { account, alice, team }
}

const put = (caller: TestUser, GroupName: unknown) => {
  const PolicyDocument = allowing('s3:GetObject').document
  return call(PutGroupPolicy, withMfa(caller), { GroupName, PolicyName: 'Readers', PolicyDocument })
}

describe('Success', () => {
  it('embeds a policy in the group, in whatever case it is named', async () => {
    const { account, alice, team } = await scene()
    expect(await put(alice, 'tEAM')).toEqual({})
    const rows = await inStore((store) => store.inlinePolicy.findMany({ where: { account: account.id } }))
    expect(rows).toMatchObject([{ principalId: team.id, name: 'Readers' }])
  })
})

describe('NoSuchEntity', () => {
  it("answers an unknown group, and another account's", async () => {
    const { alice } = await scene()
    const account = await anAccount()
    await aGroup(account, 'stranger')
    for (const name of ['nobody', 'stranger']) {
      expect(await refusal(put(alice, name))).toMatchObject({
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
    const policies = [allowing('iam:PutGroupPolicy', `arn:aws:iam::${account.id}:group/Team`)]
    const dora = await aUser(account, 'dora', { policies })
    expect((await refusal(put(dora, 'team'))).message).toBe(
      `User: ${dora.arn} is not authorized to perform: iam:PutGroupPolicy on resource: arn:aws:iam::${account.id}:group/team because no identity-based policy allows the iam:PutGroupPolicy action`,
    )
  })
})

describe('ValidationError', () => {
  it.each([undefined, '', 'a b', 'x'.repeat(129), 7])('answers the name %j', async (name) => {
    const { alice } = await scene()
    expect(await refusal(put(alice, name))).toMatchObject({ code: 'ValidationError', field: 'GroupName' })
  })
})
