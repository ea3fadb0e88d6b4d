import { describe, expect, it } from 'vitest'
import { aGroup, allowing, anAccount, aUser, type TestUser } from '@/lib/testing/account'
import { withMfa } from '@/lib/testing/callers'
import { call, outcomes, refusal } from '@/lib/testing/calls'
import { allRows, inStore, ownDatabase } from '@/lib/testing/database'
import { NOON } from '@/lib/testing/time'
import { CreateGroup, GROUPS_PER_ACCOUNT } from './create-group'

ownDatabase()

async function scene() {
  const account = await anAccount()
  const alice = await aUser(account, 'alice', { policies: [allowing('iam:CreateGroup')] })
  return { account, alice }
}

const create = (user: TestUser, input: object) => call(CreateGroup, withMfa(user), input)

describe('Success', () => {
  it('returns the group, which has no members', async () => {
    const { account, alice } = await scene()
    const { Group } = await create(alice, { GroupName: 'Team', Path: '/division/' })
    expect(Group).toEqual({
      ...{ Path: '/division/', GroupName: 'Team', GroupId: expect.stringMatching(/^AGPA[A-Z2-7]{17}$/) },
      ...{ Arn: `arn:aws:iam::${account.id}:group/division/Team`, CreateDate: NOON },
    })
    const row = await inStore((store) =>
      store.group.findFirst({ where: { groupId: Group.GroupId }, include: { members: true } }),
    )
    expect(row).toMatchObject({ account: account.id, name: 'Team', nameKey: 'team', path: '/division/', members: [] })
  })

  it('accepts a name that another account has, and one of 128 letters', async () => {
    const { account, alice } = await scene()
    await aGroup(await anAccount(), 'team')
    expect((await create(alice, { GroupName: 'team' })).Group.Arn).toBe(`arn:aws:iam::${account.id}:group/team`)
    await create(alice, { GroupName: 'x'.repeat(128) })
  })
})

describe('EntityAlreadyExists', () => {
  it.each([
    ['Team', '/'],
    ['tEAM', '/'],
    ['Team', '/division/'],
  ])('refuses %s under %s when there is a Team', async (GroupName, Path) => {
    const { account, alice } = await scene()
    await aGroup(account, 'Team')
    const before = await allRows()
    expect(await refusal(create(alice, { GroupName, Path }))).toMatchObject({
      code: 'EntityAlreadyExists',
      status: 409,
      message: `Group with name ${GroupName} already exists.`,
      field: 'GroupName',
    })
    expect(await allRows()).toEqual(before)
  })

  it('refuses nine of ten simultaneous calls with one name', async () => {
    const { alice } = await scene()
    const tries = Array.from({ length: 10 }, () => create(alice, { GroupName: 'team' }))
    expect(await outcomes(tries)).toEqual({ successes: 1, codes: ['EntityAlreadyExists'] })
  })
})

describe('LimitExceeded', () => {
  it('refuses when the account has as many as it may have', async () => {
    const { account, alice } = await scene()
    const rows = Array.from({ length: GROUPS_PER_ACCOUNT }, (_, number) => ({
      ...{ account: account.id, groupId: `AGPA${number}`, name: `full-${number}`, nameKey: `full-${number}` },
      ...{ path: '/', createdAt: NOON },
    }))
    await inStore((store) => store.group.createMany({ data: rows }))
    expect(await refusal(create(alice, { GroupName: 'team' }))).toMatchObject({
      code: 'LimitExceeded',
      status: 409,
      message: 'Cannot exceed quota for GroupsPerAccount: 300',
    })
  })
})

describe('AccessDenied', () => {
  it('depends on the requested name and path', async () => {
    const account = await anAccount()
    const policies = [allowing('iam:CreateGroup', `arn:aws:iam::${account.id}:group/division/*`)]
    const alice = await aUser(account, 'alice', { policies })
    await create(alice, { GroupName: 'team', Path: '/division/' })
    expect((await refusal(create(alice, { GroupName: 'others' }))).message).toBe(
      `User: ${alice.arn} is not authorized to perform: iam:CreateGroup on resource: arn:aws:iam::${account.id}:group/others because no identity-based policy allows the iam:CreateGroup action`,
    )
  })
})

describe('ValidationError', () => {
  it.each([
    ['GroupName', undefined],
    ['GroupName', ''],
    ['GroupName', 'a b'],
    ['GroupName', 'x'.repeat(129)],
    ['Path', 'division'],
    ['Path', '/division'],
    ['Path', '/b r/'],
  ])('refuses the %s %j', async (field, value) => {
    const { alice } = await scene()
    const input = { GroupName: 'team', [field]: value }
    expect(await refusal(create(alice, input))).toMatchObject({ code: 'ValidationError', field })
  })
})
