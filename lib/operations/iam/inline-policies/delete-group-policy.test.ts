import { describe, expect, it } from 'vitest'
import { aGroup, allowing, anAccount, aUser, putInline, type TestUser } from '@/lib/testing/account'
import { withMfa } from '@/lib/testing/callers'
import { call, refusal } from '@/lib/testing/calls'
import { inStore, ownDatabase } from '@/lib/testing/database'
import { DeleteGroupPolicy } from './delete-group-policy'

ownDatabase()

async function scene() {
  const account = await anAccount()
  const alice = await aUser(account, 'alice', { policies: [allowing('iam:DeleteGroupPolicy')] })
  const team = await aGroup(account, 'Team', { path: '/division/' })
  await putInline(team, { ...allowing('s3:GetObject'), name: 'Readers' })
  return { account, alice, team }
}

const remove = (caller: TestUser, GroupName: unknown) =>
  call(DeleteGroupPolicy, withMfa(caller), { GroupName, PolicyName: 'Readers' })

describe('Success', () => {
  it("removes the group's policy, and nobody else's of that name", async () => {
    const { account, alice } = await scene()
    await putInline(alice, { ...allowing('s3:GetObject'), name: 'Readers' })
    expect(await remove(alice, 'tEAM')).toEqual({})
    const rows = await inStore((store) => store.inlinePolicy.findMany({ where: { account: account.id } }))
    expect(rows).toMatchObject([{ principalId: alice.id }])
  })
})

describe('NoSuchEntity', () => {
  it("answers an unknown group, and another account's", async () => {
    const { alice } = await scene()
    const account = await anAccount()
    await aGroup(account, 'stranger')
    for (const name of ['nobody', 'stranger']) {
      expect(await refusal(remove(alice, name))).toMatchObject({
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
    const policies = [allowing('iam:DeleteGroupPolicy', `arn:aws:iam::${account.id}:group/Team`)]
    const dora = await aUser(account, 'dora', { policies })
    expect((await refusal(remove(dora, 'team'))).message).toBe(
      `User: ${dora.arn} is not authorized to perform: iam:DeleteGroupPolicy on resource: arn:aws:iam::${account.id}:group/team because no identity-based policy allows the iam:DeleteGroupPolicy action`,
    )
  })
})

describe('ValidationError', () => {
  it.each([undefined, '', 'a b', 'x'.repeat(129), 7])('answers the name %j', async (name) => {
    const { alice } = await scene()
    expect(await refusal(remove(alice, name))).toMatchObject({ code: 'ValidationError', field: 'GroupName' })
  })
})
