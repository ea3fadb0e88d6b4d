import { describe, expect, it } from 'vitest'
import { ADMINISTRATOR, aGroup, allowing, anAccount, attach, aUser, type TestUser } from '@/lib/testing/account'
import { withMfa } from '@/lib/testing/callers'
import { call, refusal } from '@/lib/testing/calls'
import { ownDatabase } from '@/lib/testing/database'
import { ListAttachedGroupPolicies } from './list-attached-group-policies'

ownDatabase()

async function scene() {
  const account = await anAccount()
  const alice = await aUser(account, 'alice', { policies: [allowing('iam:ListAttachedGroupPolicies')] })
  const team = await aGroup(account, 'Team', { path: '/division/' })
  await attach(team, ADMINISTRATOR)
  return { account, alice, team }
}

const list = (caller: TestUser, GroupName: unknown) => call(ListAttachedGroupPolicies, withMfa(caller), { GroupName })

describe('Success', () => {
  it('answers the policies of the group, in whatever case it is named', async () => {
    const { alice } = await scene()
    expect(await list(alice, 'tEAM')).toEqual({
      AttachedPolicies: [{ PolicyName: 'AdministratorAccess', PolicyArn: ADMINISTRATOR }],
      IsTruncated: false,
    })
  })

  it('answers none where there are none', async () => {
    const { account, alice } = await scene()
    await aGroup(account, 'bob')
    expect(await list(alice, 'bob')).toEqual({ AttachedPolicies: [], IsTruncated: false })
  })
})

describe('NoSuchEntity', () => {
  it("answers an unknown group, and another account's", async () => {
    const { alice } = await scene()
    const account = await anAccount()
    await aGroup(account, 'stranger')
    for (const name of ['nobody', 'stranger']) {
      expect(await refusal(list(alice, name))).toMatchObject({
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
    const policies = [allowing('iam:ListAttachedGroupPolicies', `arn:aws:iam::${account.id}:group/Team`)]
    const dora = await aUser(account, 'dora', { policies })
    expect((await refusal(list(dora, 'team'))).message).toBe(
      `User: ${dora.arn} is not authorized to perform: iam:ListAttachedGroupPolicies on resource: arn:aws:iam::${account.id}:group/team because no identity-based policy allows the iam:ListAttachedGroupPolicies action`,
    )
  })
})

describe('ValidationError', () => {
  it.each([undefined, '', 'a b', 'x'.repeat(129), 7])('answers the name %j', async (name) => {
    const { alice } = await scene()
    expect(await refusal(list(alice, name))).toMatchObject({ code: 'ValidationError', field: 'GroupName' })
  })
})
