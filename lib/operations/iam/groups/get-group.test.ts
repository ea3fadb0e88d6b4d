import { describe, expect, it } from 'vitest'
import { aGroup, allowing, anAccount, aUser, type TestUser } from '@/lib/testing/account'
import { withMfa } from '@/lib/testing/callers'
import { call, refusal } from '@/lib/testing/calls'
import { inStore, ownDatabase } from '@/lib/testing/database'
import { NOON } from '@/lib/testing/time'
import { GetGroup } from './get-group'

ownDatabase()

async function scene() {
  const account = await anAccount()
  const alice = await aUser(account, 'alice', { policies: [allowing('iam:GetGroup')] })
  const Zoe = await aUser(account, 'Zoe', { path: '/division/' })
  const bob = await aUser(account, 'bob')
  const group = await aGroup(account, 'Team', { members: [Zoe, bob], path: '/division/' })
  return { account, alice, bob, group }
}

const get = (user: TestUser, GroupName: unknown, input: object = {}) =>
  call(GetGroup, withMfa(user), { GroupName, ...input })

describe('Success', () => {
  it('returns the group and its members by name, without tags', async () => {
    const { account, alice, bob, group } = await scene()
    const tag = { account: account.id, userId: bob.id, key: 'a', keyKey: 'a', value: '' }
    await inStore((store) => store.userTag.create({ data: tag }))
    const { Group, Users, IsTruncated } = await get(alice, 'tEAM')
    expect(Group).toEqual({
      ...{ Path: '/division/', GroupName: 'Team', GroupId: group.id, CreateDate: NOON },
      Arn: `arn:aws:iam::${account.id}:group/division/Team`,
    })
    expect(Users.map(({ UserName }) => UserName)).toEqual(['bob', 'Zoe'])
    expect(Users[0]).toEqual({ Path: '/', UserName: 'bob', UserId: bob.id, Arn: bob.arn, CreateDate: NOON })
    expect(IsTruncated).toBe(false)
  })

  it('returns each member once over all pages, and the group with each page', async () => {
    const { alice } = await scene()
    const first = await get(alice, 'Team', { MaxItems: 1 })
    const last = await get(alice, 'Team', { MaxItems: 1, Marker: first.Marker })
    const pages = [first, last].map(({ Group, Users }) => [Group.GroupName, ...Users.map(({ UserName }) => UserName)])
    expect(pages).toEqual([
      ['Team', 'bob'],
      ['Team', 'Zoe'],
    ])
    expect(last.IsTruncated).toBe(false)
  })

  it('returns no users of a group without members', async () => {
    const { account, alice } = await scene()
    await aGroup(account, 'empty')
    expect((await get(alice, 'empty')).Users).toEqual([])
  })
})

describe('NoSuchEntity', () => {
  it("refuses an unknown group, and another account's", async () => {
    const { alice } = await scene()
    await aGroup(await anAccount(), 'stranger')
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
  it('is the same whether the group exists or not', async () => {
    const { account, bob } = await scene()
    await aGroup(account, 'there')
    const [there, gone] = [await refusal(get(bob, 'there')), await refusal(get(bob, 'gone'))]
    expect(there.message).toBe(
      `User: ${bob.arn} is not authorized to perform: iam:GetGroup on resource: arn:aws:iam::${account.id}:group/there because no identity-based policy allows the iam:GetGroup action`,
    )
    expect(gone.message).toBe(there.message.replace('there', 'gone'))
  })
})

describe('ValidationError', () => {
  it.each([
    [{ GroupName: '' }, 'GroupName'],
    [{ GroupName: 'a b' }, 'GroupName'],
    [{ Marker: 'made-up' }, 'Marker'],
    [{ MaxItems: 0 }, 'MaxItems'],
  ])('refuses %j', async (input, field) => {
    const { alice } = await scene()
    expect(await refusal(get(alice, 'Team', input))).toMatchObject({ code: 'ValidationError', field })
  })
})
