import { describe, expect, it } from 'vitest'
import {
  ADMINISTRATOR,
  aGroup,
  allowing,
  anAccount,
  attach,
  aUser,
  putInline,
  type TestUser,
} from '@/lib/testing/account'
import { withMfa } from '@/lib/testing/callers'
import { call, outcomes, refusal } from '@/lib/testing/calls'
import { allRows, inStore, ownDatabase } from '@/lib/testing/database'
import { DeleteGroup } from './delete-group'

ownDatabase()

async function scene() {
  const account = await anAccount()
  const alice = await aUser(account, 'alice', { policies: [allowing('iam:DeleteGroup')] })
  const group = await aGroup(account, 'Team', { path: '/division/' })
  return { account, alice, group }
}

const remove = (user: TestUser, GroupName: unknown) => call(DeleteGroup, withMfa(user), { GroupName })

describe('Success', () => {
  it('deletes the group, ignoring the case of its name', async () => {
    const { account, alice, group } = await scene()
    await aGroup(account, 'others')
    expect(await remove(alice, 'tEAM')).toEqual({})
    const left = await inStore((store) => store.group.findMany({ where: { account: account.id } }))
    expect(left).toMatchObject([{ name: 'others' }])
    expect(await inStore((store) => store.group.count({ where: { groupId: group.id } }))).toBe(0)
  })

  it('is returned for one of ten simultaneous calls', async () => {
    const { alice } = await scene()
    const tries = Array.from({ length: 10 }, () => remove(alice, 'Team'))
    expect(await outcomes(tries)).toEqual({ successes: 1, codes: ['NoSuchEntity'] })
  })
})

describe('DeleteConflict', () => {
  it.each([
    ['members', 'Cannot delete entity, must remove users from group first.'],
    ['an attached policy', 'Cannot delete entity, must detach all policies first.'],
    ['an inline policy', 'Cannot delete entity, must delete policies first.'],
  ])('refuses a group with %s', async (what, message) => {
    const { account, alice, group } = await scene()
    if (what === 'members') await aGroup(account, 'crew', { members: [alice] })
    if (what === 'an attached policy') await attach(group, ADMINISTRATOR)
    if (what === 'an inline policy') await putInline(group, { ...allowing('s3:*'), name: 'Readers' })
    const before = await allRows()
    expect(await refusal(remove(alice, what === 'members' ? 'crew' : 'Team'))).toMatchObject({
      code: 'DeleteConflict',
      status: 409,
      message,
    })
    expect(await allRows()).toEqual(before)
  })
})

describe('NoSuchEntity', () => {
  it("refuses an unknown group, and another account's", async () => {
    const { alice } = await scene()
    await aGroup(await anAccount(), 'stranger')
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
  it('depends on the group with its path', async () => {
    const { account } = await scene()
    const policies = [allowing('iam:DeleteGroup', `arn:aws:iam::${account.id}:group/Team`)]
    const dora = await aUser(account, 'dora', { policies })
    expect((await refusal(remove(dora, 'team'))).message).toBe(
      `User: ${dora.arn} is not authorized to perform: iam:DeleteGroup on resource: arn:aws:iam::${account.id}:group/team because no identity-based policy allows the iam:DeleteGroup action`,
    )
  })
})

describe('ValidationError', () => {
  it.each([undefined, '', 'a b', 'x'.repeat(129), 7])('refuses the name %j', async (name) => {
    const { alice } = await scene()
    expect(await refusal(remove(alice, name))).toMatchObject({ code: 'ValidationError', field: 'GroupName' })
  })
})
