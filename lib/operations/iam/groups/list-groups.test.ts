import { describe, expect, it } from 'vitest'
import { aGroup, allowing, anAccount, aUser, type TestUser } from '@/lib/testing/account'
import { withMfa } from '@/lib/testing/callers'
import { call, refusal } from '@/lib/testing/calls'
import { ownDatabase } from '@/lib/testing/database'
import { NOON } from '@/lib/testing/time'
import { ListGroups } from './list-groups'

ownDatabase()

async function scene() {
  const account = await anAccount()
  const alice = await aUser(account, 'alice', { policies: [allowing('iam:ListGroups')] })
  return { account, alice }
}

const list = (user: TestUser, input: object = {}) => call(ListGroups, withMfa(user), input)
const namesOf = async (user: TestUser, input: object) =>
  (await list(user, input)).Groups.map(({ GroupName }) => GroupName)

describe('Success', () => {
  it('returns the groups of the account by name', async () => {
    const { account, alice } = await scene()
    const { id } = await aGroup(account, 'admins')
    await aGroup(account, 'Zoo')
    await aGroup(account, 'team')
    await aGroup(await anAccount(), 'strangers')
    const { Groups, IsTruncated } = await list(alice)
    expect(IsTruncated).toBe(false)
    expect(Groups.map(({ GroupName }) => GroupName)).toEqual(['admins', 'team', 'Zoo'])
    const Arn = `arn:aws:iam::${account.id}:group/admins`
    expect(Groups[0]).toEqual({ Path: '/', GroupName: 'admins', GroupId: id, Arn, CreateDate: NOON })
  })

  it.each([
    ['/', ['admins', 'deep', 'loud', 'team']],
    ['/division/', ['deep', 'team']],
    ['/division/a', ['deep']],
    ['/Division/', ['loud']],
    ['/di_ision/', []],
    ['/nothing/', []],
  ])('returns those whose path begins with %j, case-sensitively', async (PathPrefix, expected) => {
    const { account, alice } = await scene()
    await aGroup(account, 'admins')
    await aGroup(account, 'team', { path: '/division/' })
    await aGroup(account, 'deep', { path: '/division/abc/' })
    await aGroup(account, 'loud', { path: '/Division/' })
    expect(await namesOf(alice, { PathPrefix })).toEqual(expected)
  })

  it('returns each group once over all pages', async () => {
    const { account, alice } = await scene()
    for (const name of ['Bees', 'ants', 'Cats']) await aGroup(account, name)
    const first = await list(alice, { MaxItems: 2 })
    const last = await list(alice, { MaxItems: 2, Marker: first.Marker })
    expect([first, last].map(({ Groups }) => Groups.map(({ GroupName }) => GroupName))).toEqual([
      ['ants', 'Bees'],
      ['Cats'],
    ])
    expect(last.IsTruncated).toBe(false)
  })
})

describe('AccessDenied', () => {
  it('names the groups of the account as the resource, as AWS prints it', async () => {
    const account = await anAccount()
    const bob = await aUser(account, 'bob', { policies: [allowing('iam:ListGroups', 'arn:aws:iam::*:group/*')] })
    expect((await refusal(list(bob))).message).toBe(
      `User: ${bob.arn} is not authorized to perform: iam:ListGroups on resource: arn:aws:iam::${account.id}:group/ because no identity-based policy allows the iam:ListGroups action`,
    )
  })
})

describe('ValidationError', () => {
  it.each([
    [{ PathPrefix: 'division' }, 'PathPrefix'],
    [{ Marker: 'made-up' }, 'Marker'],
    [{ MaxItems: 1_001 }, 'MaxItems'],
  ])('refuses %j', async (input, field) => {
    const { alice } = await scene()
    expect(await refusal(list(alice, input))).toMatchObject({ code: 'ValidationError', field })
  })
})
