import { describe, expect, it } from 'vitest'
import { aGroup, allowing, anAccount, aUser, type TestUser, trailOf } from '@/lib/testing/account'
import { withMfa } from '@/lib/testing/callers'
import { call, refusal } from '@/lib/testing/calls'
import { allRows, inStore, ownDatabase } from '@/lib/testing/database'
import { UpdateGroup } from './update-group'

ownDatabase()

async function scene() {
  const account = await anAccount()
  const alice = await aUser(account, 'alice', { policies: [allowing('iam:UpdateGroup')] })
  const group = await aGroup(account, 'Team', { members: [alice], path: '/division/' })
  return { account, alice, group }
}

const update = (user: TestUser, input: object) => call(UpdateGroup, withMfa(user), { GroupName: 'team', ...input })

const groupsOf = ({ account }: TestUser) =>
  inStore((store) => store.group.findMany({ where: { account }, include: { members: true } }))

describe('Success', () => {
  it.each([
    [{ NewGroupName: 'Crew' }, { name: 'Crew', nameKey: 'crew', path: '/division/' }],
    [{ NewPath: '/' }, { name: 'Team', nameKey: 'team', path: '/' }],
    [
      { NewGroupName: 'Crew', NewPath: '/a/b/' },
      { name: 'Crew', nameKey: 'crew', path: '/a/b/' },
    ],
    [{ NewGroupName: 'tEAM' }, { name: 'tEAM', nameKey: 'team', path: '/division/' }],
    [{}, { name: 'Team', nameKey: 'team', path: '/division/' }],
  ])('changes what %j requests, and keeps id and members', async (input, expected) => {
    const { alice, group } = await scene()
    expect(await update(alice, input)).toEqual({})
    expect(await groupsOf(alice)).toMatchObject([{ ...expected, groupId: group.id, members: [{ userId: alice.id }] }])
  })

  it("keeps the group's policies", async () => {
    const { account } = await scene()
    const bob = await aUser(account, 'bob')
    await aGroup(account, 'crew', { members: [bob], policies: [allowing('iam:UpdateGroup')] })
    await update(bob, { GroupName: 'crew', NewGroupName: 'gang' })
    await update(bob, { GroupName: 'gang', NewGroupName: 'crew' })
  })
})

describe('EntityAlreadyExists', () => {
  it('refuses a name that another group has, ignoring case', async () => {
    const { account, alice } = await scene()
    await aGroup(account, 'Crew')
    const before = await allRows()
    expect(await refusal(update(alice, { NewGroupName: 'cREW', NewPath: '/other/' }))).toMatchObject({
      code: 'EntityAlreadyExists',
      status: 409,
      message: 'Group with name cREW already exists.',
      field: 'NewGroupName',
    })
    expect(await allRows()).toEqual(before)
  })
})

describe('NoSuchEntity', () => {
  it("refuses an unknown group, and another account's", async () => {
    const { alice } = await scene()
    await aGroup(await anAccount(), 'stranger')
    for (const GroupName of ['nobody', 'stranger']) {
      expect(await refusal(update(alice, { GroupName, NewGroupName: 'Crew' }))).toMatchObject({
        code: 'NoSuchEntity',
        status: 404,
        message: `The group with name ${GroupName} cannot be found.`,
      })
    }
  })
})

describe('AccessDenied', () => {
  const arnIn = (account: { id: string }, tail: string) => `arn:aws:iam::${account.id}:group${tail}`
  const message = (user: TestUser, resource: string) =>
    `User: ${user.arn} is not authorized to perform: iam:UpdateGroup on resource: ${resource} because no identity-based policy allows the iam:UpdateGroup action`

  it('depends on the group as it is', async () => {
    const { account } = await scene()
    const policies = [allowing('iam:UpdateGroup', arnIn(account, '/division/Crew'))]
    const dora = await aUser(account, 'dora', { policies })
    expect((await refusal(update(dora, { NewGroupName: 'Crew' }))).message).toBe(message(dora, arnIn(account, '/team')))
  })

  it.each([
    [{ NewGroupName: 'Crew' }, '/division/Crew'],
    [{ NewPath: '/' }, '/Team'],
    [{ NewGroupName: 'Crew', NewPath: '/a/b/' }, '/a/b/Crew'],
  ])('depends also on the group as %j makes it', async (input, tail) => {
    const { account } = await scene()
    const policies = [allowing('iam:UpdateGroup', arnIn(account, '/division/Team'))]
    const dora = await aUser(account, 'dora', { policies })
    const before = await allRows()
    expect((await refusal(update(dora, input))).message).toBe(message(dora, arnIn(account, tail)))
    expect(await allRows()).toEqual(before)
    expect(await trailOf(account)).toMatchObject([{ outcome: 'AccessDenied', resource: arnIn(account, tail) }])
  })

  it('needs no permission for names that stay the same', async () => {
    const { account } = await scene()
    const resources = [arnIn(account, '/division/Team'), arnIn(account, '/division/Crew')]
    const dora = await aUser(account, 'dora', { policies: [allowing('iam:UpdateGroup', resources)] })
    await update(dora, { NewGroupName: 'Crew' })
  })
})

describe('ValidationError', () => {
  it.each([
    ['GroupName', undefined],
    ['NewGroupName', ''],
    ['NewGroupName', 'x'.repeat(129)],
    ['NewPath', 'division'],
  ])('refuses the %s %j', async (field, value) => {
    const { alice } = await scene()
    expect(await refusal(update(alice, { [field]: value }))).toMatchObject({ code: 'ValidationError', field })
  })
})
