import { describe, expect, it } from 'vitest'
import {
  ADMINISTRATOR,
  aGroup,
  allowing,
  allowingWhere,
  anAccount,
  attach,
  aUser,
  type TestUser,
} from '@/lib/testing/account'
import { withMfa } from '@/lib/testing/callers'
import { call, refusal } from '@/lib/testing/calls'
import { inStore, ownDatabase } from '@/lib/testing/database'
import { DetachGroupPolicy } from './detach-group-policy'

ownDatabase()

async function scene() {
  const account = await anAccount()
  const alice = await aUser(account, 'alice', { policies: [allowing('iam:DetachGroupPolicy')] })
  const team = await aGroup(account, 'Team', { path: '/division/' })
  await attach(team, ADMINISTRATOR)
  return { account, alice, team }
}

const detach = (caller: TestUser, GroupName: unknown, PolicyArn: unknown = ADMINISTRATOR) =>
  call(DetachGroupPolicy, withMfa(caller), { GroupName, PolicyArn })

describe('Success', () => {
  it('detaches a policy from the group, and from nobody else', async () => {
    const { account, alice } = await scene()
    const bob = await aUser(account, 'bob', { policies: [ADMINISTRATOR] })
    expect(await detach(alice, 'tEAM')).toEqual({})
    const rows = await inStore((store) =>
      store.policyAttachment.findMany({ where: { account: account.id, arn: ADMINISTRATOR } }),
    )
    expect(rows).toMatchObject([{ principalId: bob.id }])
  })

  it('tells the policies which policy is asked for', async () => {
    const account = await anAccount()
    const team = await aGroup(account, 'Team', { path: '/division/' })
    const reading = 'arn:aws:iam::aws:policy/IAMReadOnlyAccess'
    for (const policy of [ADMINISTRATOR, reading]) await attach(team, policy)
    const policies = [
      allowingWhere({ ArnEquals: { 'iam:PolicyARN': 'arn:aws:iam::aws:policy/IAM*' } }, 'iam:DetachGroupPolicy'),
    ]
    const dora = await aUser(account, 'dora', { policies })
    await detach(dora, 'Team', reading)
    expect((await refusal(detach(dora, 'Team'))).code).toBe('AccessDenied')
  })
})

describe('NoSuchEntity', () => {
  it("answers an unknown group, and another account's", async () => {
    const { alice } = await scene()
    const account = await anAccount()
    await aGroup(account, 'stranger')
    for (const name of ['nobody', 'stranger']) {
      expect(await refusal(detach(alice, name))).toMatchObject({
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
    const policies = [allowing('iam:DetachGroupPolicy', `arn:aws:iam::${account.id}:group/Team`)]
    const dora = await aUser(account, 'dora', { policies })
    expect((await refusal(detach(dora, 'team'))).message).toBe(
      `User: ${dora.arn} is not authorized to perform: iam:DetachGroupPolicy on resource: arn:aws:iam::${account.id}:group/team because no identity-based policy allows the iam:DetachGroupPolicy action`,
    )
  })
})

describe('ValidationError', () => {
  it.each([undefined, '', 'a b', 'x'.repeat(129), 7])('answers the name %j', async (name) => {
    const { alice } = await scene()
    expect(await refusal(detach(alice, name))).toMatchObject({ code: 'ValidationError', field: 'GroupName' })
  })
})
