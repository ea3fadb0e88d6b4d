import { describe, expect, it } from 'vitest'
import { aGroup, allowing, anAccount, aUser, type TestUser } from '@/lib/testing/account'
import { withMfa } from '@/lib/testing/callers'
import { call, refusal } from '@/lib/testing/calls'
import { allRows, inStore, ownDatabase } from '@/lib/testing/database'
import { RemoveUserFromGroup } from './remove-user-from-group'

ownDatabase()

async function scene() {
  const account = await anAccount()
  const alice = await aUser(account, 'alice', { policies: [allowing('iam:RemoveUserFromGroup')] })
  const carol = await aUser(account, 'Carol')
  const group = await aGroup(account, 'Team', { members: [alice, carol], path: '/division/' })
  return { account, alice, carol, group }
}

const remove = (user: TestUser, GroupName: unknown = 'Team', UserName: unknown = 'Carol') =>
  call(RemoveUserFromGroup, withMfa(user), { GroupName, UserName })

describe('Success', () => {
  it('ends one membership, ignoring the case of both names', async () => {
    const { account, alice, carol, group } = await scene()
    const other = await aGroup(account, 'other', { members: [carol] })
    expect(await remove(alice, 'tEAM', 'cAROL')).toEqual({})
    const members = await inStore((store) => store.groupMember.findMany({ where: { account: account.id } }))
    const pairs = members.map(({ groupId, userId }) => [groupId, userId])
    expect(pairs.sort()).toEqual(
      [
        [group.id, alice.id],
        [other.id, carol.id],
      ].sort(),
    )
  })

  it("stops applying the group's policies at once", async () => {
    const { account, alice } = await scene()
    const bob = await aUser(account, 'bob')
    await aGroup(account, 'removers', { members: [bob], policies: [allowing('iam:RemoveUserFromGroup')] })
    await remove(bob)
    await remove(alice, 'removers', 'bob')
    expect((await refusal(remove(bob))).code).toBe('AccessDenied')
  })

  it('is also returned for a user who is not a member', async () => {
    const { account, alice } = await scene()
    await aUser(account, 'bob')
    const before = await allRows()
    expect(await remove(alice, 'Team', 'bob')).toEqual({})
    expect(await allRows()).toEqual(before)
  })
})

describe('NoSuchEntity', () => {
  it.each([
    ['nobody', 'Carol', 'The group with name nobody cannot be found.', 'GroupName'],
    ['Team', 'nobody', 'The user with name nobody cannot be found.', 'UserName'],
  ])('refuses the group %s and the user %s', async (group, user, message, field) => {
    const { alice } = await scene()
    expect(await refusal(remove(alice, group, user))).toMatchObject({
      code: 'NoSuchEntity',
      status: 404,
      message,
      field,
    })
  })
})

describe('AccessDenied', () => {
  it('depends on the group, not on the user', async () => {
    const { account, carol } = await scene()
    const dora = await aUser(account, 'dora', { policies: [allowing('iam:RemoveUserFromGroup', carol.arn)] })
    expect((await refusal(remove(dora))).message).toBe(
      `User: ${dora.arn} is not authorized to perform: iam:RemoveUserFromGroup on resource: arn:aws:iam::${account.id}:group/Team because no identity-based policy allows the iam:RemoveUserFromGroup action`,
    )
  })
})

describe('ValidationError', () => {
  it.each([
    ['a b', 'Carol', 'GroupName'],
    ['Team', '', 'UserName'],
  ])('refuses the group %j and the user %j', async (group, user, field) => {
    const { alice } = await scene()
    expect(await refusal(remove(alice, group, user))).toMatchObject({ code: 'ValidationError', field })
  })
})
