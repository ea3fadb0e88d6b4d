import { describe, expect, it } from 'vitest'
import { ADMINISTRATOR, aGroup, allowing, allowingWhere, anAccount, aUser, type TestUser } from '@/lib/testing/account'
import { withMfa } from '@/lib/testing/callers'
import { call, refusal } from '@/lib/testing/calls'
import { inStore, ownDatabase } from '@/lib/testing/database'
import { AttachGroupPolicy } from './attach-group-policy'

ownDatabase()

async function scene() {
  const account = await anAccount()
  const alice = await aUser(account, 'alice', { policies: [allowing('iam:AttachGroupPolicy')] })
  const team = await aGroup(account, 'Team', { path: '/division/' })
  return { account, alice, team }
}

const attach = (caller: TestUser, GroupName: unknown, PolicyArn: unknown = ADMINISTRATOR) =>
  call(AttachGroupPolicy, withMfa(caller), { GroupName, PolicyArn })

describe('Success', () => {
  it('attaches a policy to the group, in whatever case it is named', async () => {
    const { account, alice, team } = await scene()
    expect(await attach(alice, 'tEAM')).toEqual({})
    const rows = await inStore((store) =>
      store.policyAttachment.findMany({ where: { account: account.id, arn: ADMINISTRATOR } }),
    )
    expect(rows).toMatchObject([{ principalId: team.id }])
  })

  it('tells the policies which policy is asked for', async () => {
    const account = await anAccount()
    await aGroup(account, 'Team', { path: '/division/' })
    const policies = [
      allowingWhere({ ArnEquals: { 'iam:PolicyARN': 'arn:aws:iam::aws:policy/IAM*' } }, 'iam:AttachGroupPolicy'),
    ]
    const dora = await aUser(account, 'dora', { policies })
    await attach(dora, 'Team', 'arn:aws:iam::aws:policy/IAMReadOnlyAccess')
    expect((await refusal(attach(dora, 'Team'))).code).toBe('AccessDenied')
  })
})

describe('NoSuchEntity', () => {
  it("answers an unknown group, and another account's", async () => {
    const { alice } = await scene()
    const account = await anAccount()
    await aGroup(account, 'stranger')
    for (const name of ['nobody', 'stranger']) {
      expect(await refusal(attach(alice, name))).toMatchObject({
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
    const policies = [allowing('iam:AttachGroupPolicy', `arn:aws:iam::${account.id}:group/Team`)]
    const dora = await aUser(account, 'dora', { policies })
    expect((await refusal(attach(dora, 'team'))).message).toBe(
      `User: ${dora.arn} is not authorized to perform: iam:AttachGroupPolicy on resource: arn:aws:iam::${account.id}:group/team because no identity-based policy allows the iam:AttachGroupPolicy action`,
    )
  })
})

describe('ValidationError', () => {
  it.each([undefined, '', 'a b', 'x'.repeat(129), 7])('answers the name %j', async (name) => {
    const { alice } = await scene()
    expect(await refusal(attach(alice, name))).toMatchObject({ code: 'ValidationError', field: 'GroupName' })
  })
})
