import { describe, expect, it } from 'vitest'
import { ADMINISTRATOR, aGroup, allowing, anAccount, aUser, type TestUser, trailOf } from '@/lib/testing/account'
import { withMfa } from '@/lib/testing/callers'
import { call, outcomes, refusal } from '@/lib/testing/calls'
import { allRows, inStore, ownDatabase } from '@/lib/testing/database'
import { NOON } from '@/lib/testing/time'
import { AddUserToGroup } from './add-user-to-group'

ownDatabase()

async function scene() {
  const account = await anAccount()
  const alice = await aUser(account, 'alice', { policies: [allowing('iam:AddUserToGroup')] })
  const carol = await aUser(account, 'Carol')
  const group = await aGroup(account, 'Team', { path: '/division/' })
  return { account, alice, carol, group }
}

const add = (user: TestUser, GroupName: unknown = 'Team', UserName: unknown = 'Carol') =>
  call(AddUserToGroup, withMfa(user), { GroupName, UserName })

const membersOf = ({ id }: { id: string }) => inStore((store) => store.groupMember.findMany({ where: { groupId: id } }))

describe('Success', () => {
  it('makes the user a member, ignoring the case of both names', async () => {
    const { alice, carol, group } = await scene()
    expect(await add(alice, 'tEAM', 'cAROL')).toEqual({})
    expect(await membersOf(group)).toMatchObject([{ userId: carol.id, addedAt: NOON }])
  })

  it('accepts a member', async () => {
    const { alice, group } = await scene()
    await add(alice)
    expect(await add(alice)).toEqual({})
    expect(await membersOf(group)).toHaveLength(1)
  })

  it("applies the group's policies at once", async () => {
    const { account, alice, carol } = await scene()
    await aGroup(account, 'admins', { policies: [ADMINISTRATOR] })
    expect((await refusal(add(carol))).code).toBe('AccessDenied')
    await add(alice, 'admins')
    await add(carol)
    expect(JSON.parse((await trailOf(account)).at(-1)?.policies ?? '[]')).toMatchObject([
      { id: ADMINISTRATOR, type: 'group-managed', group: 'admins' },
    ])
  })
})

describe('LimitExceeded', () => {
  it('refuses the eleventh group, but not a group that the user is in', async () => {
    const { account, alice, carol } = await scene()
    for (let number = 1; number <= 10; number++) await aGroup(account, `group-${number}`, { members: [carol] })
    const before = await allRows()
    expect(await refusal(add(alice))).toMatchObject({
      code: 'LimitExceeded',
      status: 409,
      message: 'Cannot exceed quota for GroupsPerUser: 10',
    })
    expect(await add(alice, 'group-7')).toEqual({})
    expect(await allRows()).toEqual(before)
  })

  it('refuses two of twelve simultaneous calls', async () => {
    const { account, alice } = await scene()
    const names = Array.from({ length: 12 }, (_, number) => `group-${number}`)
    for (const name of names) await aGroup(account, name)
    expect(await outcomes(names.map((name) => add(alice, name)))).toEqual({ successes: 10, codes: ['LimitExceeded'] })
  })
})

describe('NoSuchEntity', () => {
  it.each([
    ['nobody', 'Carol', 'The group with name nobody cannot be found.', 'GroupName'],
    ['Team', 'nobody', 'The user with name nobody cannot be found.', 'UserName'],
    ['Team', 'stranger', 'The user with name stranger cannot be found.', 'UserName'],
  ])('refuses the group %s and the user %s', async (group, user, message, field) => {
    const { alice } = await scene()
    await aUser(await anAccount(), 'stranger')
    expect(await refusal(add(alice, group, user))).toMatchObject({ code: 'NoSuchEntity', status: 404, message, field })
  })
})

describe('AccessDenied', () => {
  it('depends on the group, not on the user', async () => {
    const { account, carol } = await scene()
    const dora = await aUser(account, 'dora', { policies: [allowing('iam:AddUserToGroup', carol.arn)] })
    expect((await refusal(add(dora))).message).toBe(
      `User: ${dora.arn} is not authorized to perform: iam:AddUserToGroup on resource: arn:aws:iam::${account.id}:group/Team because no identity-based policy allows the iam:AddUserToGroup action`,
    )
  })
})

describe('ValidationError', () => {
  it.each([
    ['a b', 'Carol', 'GroupName'],
    ['', 'Carol', 'GroupName'],
    ['Team', 'a b', 'UserName'],
    ['Team', '', 'UserName'],
  ])('refuses the group %j and the user %j', async (group, user, field) => {
    const { alice } = await scene()
    expect(await refusal(add(alice, group, user))).toMatchObject({ code: 'ValidationError', field })
  })
})
