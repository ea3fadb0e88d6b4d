import { describe, expect, it } from 'vitest'
import { GetGroup } from '@/lib/operations/iam/groups/get-group'
import { ADMINISTRATOR, anAccount, aUser, denying } from '@/lib/testing/account'
import { withMfa } from '@/lib/testing/callers'
import { ownDatabase } from '@/lib/testing/database'
import { askAs } from './ask'
import { performCreation } from './creation'
import {
  groupCreation,
  type NewGroup,
  type NewGroupField,
  newGroupFields,
  newGroupProblems,
  readNewGroup,
} from './new-group'

const READERS: NewGroup = { name: 'readers', path: '/staff/', users: ['alice', 'bob'], policies: [ADMINISTRATOR] }

const readFrom = (pairs: readonly (readonly [NewGroupField, string])[]) =>
  readNewGroup((field) => pairs.filter(([name]) => name === field).map(([, value]) => value))

describe('a new group', () => {
  it('is carried from step to step', () => expect(readFrom(newGroupFields(READERS))).toEqual(READERS))

  it('has each user once, no more than an address holds, and a path', () => {
    const users = Array.from({ length: 60 }, (_, number) => ['user', `u${number}`] as const)
    const { users: chosen, path } = readFrom([['user', 'u0'], ...users])
    expect([chosen, path]).toEqual([users.slice(0, 50).map(([, name]) => name), '/'])
  })

  it.each([
    [{}, []],
    [{ name: 'x'.repeat(128) }, []],
    [{ name: '' }, ['name']],
    [{ name: 'two words' }, ['name']],
    [{ name: 'x'.repeat(129) }, ['name']],
    [{ path: 'staff' }, ['path']],
  ])('%j has problems at %j', (change, fields) => {
    expect(newGroupProblems({ ...READERS, ...change }).map(({ field }) => field)).toEqual(fields)
  })
})

describe('the calls that create a group', () => {
  ownDatabase()

  async function scene(...denied: string[]) {
    const account = await anAccount()
    const policies = denied.length > 0 ? [ADMINISTRATOR, denying(denied)] : [ADMINISTRATOR]
    await aUser(account, 'alice')
    await aUser(account, 'bob')
    return withMfa(await aUser(account, 'admin', { policies }))
  }

  it('make the group, and give it users and policies', async () => {
    const admin = await scene()
    const made = await performCreation(admin, groupCreation(READERS))
    expect(made).toMatchObject({
      ok: true,
      output: { calls: READERS.users.concat('AdministratorAccess', '').map(() => ({ outcome: 'done' })), failed: [] },
    })
    const found = await askAs(admin, GetGroup, { GroupName: 'readers' })
    expect(found.ok && found.output.Users.map(({ UserName }) => UserName)).toEqual(['alice', 'bob'])
  })

  it('go on where one of them is refused, and say so', async () => {
    const made = await performCreation(await scene('iam:AddUserToGroup'), groupCreation(READERS))
    expect(made.ok && made.output.calls.map(({ outcome }) => outcome)).toEqual(['done', 'denied', 'denied', 'done'])
    expect(made.ok && made.output.failed.map(({ on }) => on)).toEqual(['alice', 'bob'])
  })
})
