import { describe, expect, it } from 'vitest'
import { aGroup, allowing, anAccount, aUser, type TestUser } from '@/lib/testing/account'
import { withMfa } from '@/lib/testing/callers'
import { call, refusal } from '@/lib/testing/calls'
import { ownDatabase } from '@/lib/testing/database'
import { NOON } from '@/lib/testing/time'
import { ListGroupsForUser } from './list-groups-for-user'

ownDatabase()

async function scene() {
  const account = await anAccount()
  const alice = await aUser(account, 'alice', { policies: [allowing('iam:ListGroupsForUser')] })
  const carol = await aUser(account, 'Carol', { path: '/division/' })
  const zoo = await aGroup(account, 'Zoo', { members: [carol], path: '/division/' })
  await aGroup(account, 'admins', { members: [carol, alice] })
  await aGroup(account, 'team', { members: [alice] })
  return { account, alice, carol, zoo }
}

const list = (user: TestUser, UserName: unknown, input: object = {}) =>
  call(ListGroupsForUser, withMfa(user), { UserName, ...input })

describe('Success', () => {
  it('returns the groups of the user by name', async () => {
    const { account, alice, zoo } = await scene()
    const { Groups, IsTruncated } = await list(alice, 'cAROL')
    expect(IsTruncated).toBe(false)
    expect(Groups.map(({ GroupName }) => GroupName)).toEqual(['admins', 'Zoo'])
    expect(Groups[1]).toEqual({
      ...{ Path: '/division/', GroupName: 'Zoo', GroupId: zoo.id, CreateDate: NOON },
      Arn: `arn:aws:iam::${account.id}:group/division/Zoo`,
    })
  })

  it('returns each group once over all pages', async () => {
    const { alice } = await scene()
    const first = await list(alice, 'Carol', { MaxItems: 1 })
    const last = await list(alice, 'Carol', { MaxItems: 1, Marker: first.Marker })
    expect([first, last].map(({ Groups }) => Groups.map(({ GroupName }) => GroupName))).toEqual([['admins'], ['Zoo']])
    expect(last.IsTruncated).toBe(false)
  })

  it('returns none for a user in no group', async () => {
    const { account, alice } = await scene()
    await aUser(account, 'loner')
    expect(await list(alice, 'loner')).toEqual({ Groups: [], IsTruncated: false })
  })
})

describe('NoSuchEntity', () => {
  it("refuses an unknown user, and another account's", async () => {
    const { alice } = await scene()
    await aUser(await anAccount(), 'stranger')
    for (const name of ['nobody', 'stranger']) {
      expect(await refusal(list(alice, name))).toMatchObject({
        code: 'NoSuchEntity',
        status: 404,
        message: `The user with name ${name} cannot be found.`,
        field: 'UserName',
      })
    }
  })
})

describe('AccessDenied', () => {
  it('depends on the user with its path', async () => {
    const { account } = await scene()
    const policies = [allowing('iam:ListGroupsForUser', `arn:aws:iam::${account.id}:user/Carol`)]
    const dora = await aUser(account, 'dora', { policies })
    expect((await refusal(list(dora, 'carol'))).message).toBe(
      `User: ${dora.arn} is not authorized to perform: iam:ListGroupsForUser on resource: arn:aws:iam::${account.id}:user/carol because no identity-based policy allows the iam:ListGroupsForUser action`,
    )
  })
})

describe('ValidationError', () => {
  it.each([
    [{ UserName: undefined }, 'UserName'],
    [{ UserName: 'a b' }, 'UserName'],
    [{ Marker: 'made-up' }, 'Marker'],
    [{ MaxItems: 0 }, 'MaxItems'],
  ])('refuses %j', async (input, field) => {
    const { alice } = await scene()
    expect(await refusal(list(alice, 'Carol', input))).toMatchObject({ code: 'ValidationError', field })
  })
})
