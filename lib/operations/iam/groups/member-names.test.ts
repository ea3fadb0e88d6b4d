import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { perform } from '@/lib/gate/perform'
import { ADMINISTRATOR, aGroup, anAccount, aUser } from '@/lib/testing/account'
import { withMfa } from '@/lib/testing/callers'
import { at } from '@/lib/testing/calls'
import { inStore, ownDatabase } from '@/lib/testing/database'
import { NOON } from '@/lib/testing/time'
import { CreateUser } from '../users/create-user'
import { DeleteUser } from '../users/delete-user'
import { UpdateUser } from '../users/update-user'
import { AddUserToGroup } from './add-user-to-group'
import { DeleteGroup } from './delete-group'
import { GetGroup } from './get-group'
import { RemoveUserFromGroup } from './remove-user-from-group'

ownDatabase()

const clock = at(NOON)

/** The names that triggers have kept beside the memberships of an account, in the order of the database. */
const kept = (account: string) =>
  inStore(async (store) => {
    const rows = await store.groupMember.findMany({
      where: { account },
      orderBy: [{ groupId: 'asc' }, { nameKey: 'asc' }],
    })
    return rows.map(({ groupId, userId, nameKey }) => `${groupId} ${userId} ${nameKey}`)
  })

/** Those that the members have, in that order. */
const expected = (account: string) =>
  inStore(async (store) => {
    const rows = await store.groupMember.findMany({
      ...{ where: { account }, include: { user: true } },
      orderBy: [{ groupId: 'asc' }, { user: { nameKey: 'asc' } }],
    })
    return rows.map(({ groupId, userId, user }) => `${groupId} ${userId} ${user.nameKey}`)
  })

async function scene() {
  const account = await anAccount()
  const admin = withMfa(await aUser(account, 'admin', { policies: [ADMINISTRATOR] }))
  const [alice, bob, Zoe] = [await aUser(account, 'alice'), await aUser(account, 'bob'), await aUser(account, 'Zoe')]
  const team = await aGroup(account, 'team', { members: [Zoe, alice, bob] })
  const crew = await aGroup(account, 'crew', { members: [bob] })
  return { account, admin, alice, bob, Zoe, team, crew }
}

type Scene = Awaited<ReturnType<typeof scene>>

/** All members of a group by pages of `MaxItems`, as GetGroup returns them. */
async function membersOf({ admin }: Pick<Scene, 'admin'>, GroupName: string, MaxItems: number): Promise<string[]> {
  const names: string[] = []
  let Marker: string | undefined
  do {
    const page = await perform(GetGroup, admin, { GroupName, MaxItems, Marker }, clock)
    names.push(...page.Users.map(({ UserName }) => UserName))
    Marker = page.Marker
  } while (Marker !== undefined)
  return names
}

describe('members have the names of the users', () => {
  it.each<[string, (scene: Scene) => Promise<unknown>, string[]]>([
    ['when all have been added', async () => {}, ['alice', 'bob', 'Zoe']],
    [
      'when a user is renamed, in all groups',
      ({ admin }) => perform(UpdateUser, admin, { UserName: 'bob', NewUserName: 'Zz-bob' }, clock),
      ['alice', 'Zoe', 'Zz-bob'],
    ],
    [
      'when a user gets the same name with other letters',
      ({ admin }) => perform(UpdateUser, admin, { UserName: 'bob', NewUserName: 'BOB' }, clock),
      ['alice', 'BOB', 'Zoe'],
    ],
    [
      'when a user moves to another path',
      ({ admin }) => perform(UpdateUser, admin, { UserName: 'bob', NewPath: '/a/' }, clock),
      ['alice', 'bob', 'Zoe'],
    ],
    [
      'when two users change names',
      async ({ admin }) => {
        await perform(UpdateUser, admin, { UserName: 'alice', NewUserName: 'other' }, clock)
        await perform(UpdateUser, admin, { UserName: 'bob', NewUserName: 'alice' }, clock)
        await perform(UpdateUser, admin, { UserName: 'other', NewUserName: 'bob' }, clock)
        await perform(RemoveUserFromGroup, admin, { UserName: 'bob', GroupName: 'team' }, clock)
      },
      ['alice', 'Zoe'],
    ],
    [
      'when a user goes, and another one of the same name comes',
      async ({ admin }) => {
        for (const GroupName of ['team', 'crew']) {
          await perform(RemoveUserFromGroup, admin, { UserName: 'bob', GroupName }, clock)
        }
        await perform(DeleteUser, admin, { UserName: 'bob' }, clock)
        await perform(CreateUser, admin, { UserName: 'Bob' }, clock)
      },
      ['alice', 'Zoe'],
    ],
    [
      'when that one is added again',
      async ({ admin, account, bob }) => {
        // As an account goes: without leaving the groups first.
        await inStore((store) => store.user.deleteMany({ where: { account: account.id, userId: bob.id } }))
        await perform(CreateUser, admin, { UserName: 'Bob' }, clock)
        await perform(AddUserToGroup, admin, { UserName: 'bob', GroupName: 'team' }, clock)
        await perform(AddUserToGroup, admin, { UserName: 'bob', GroupName: 'team' }, clock)
      },
      ['alice', 'Bob', 'Zoe'],
    ],
    [
      'when one statement adds several and gives them other names',
      async ({ account, alice, Zoe, crew }) => {
        const rows = [alice, Zoe].map(({ id }) => ({ userId: id, nameKey: 'made-up' }))
        const facts = { account: account.id, groupId: crew.id, addedAt: NOON }
        await inStore((store) => store.groupMember.createMany({ data: rows.map((row) => ({ ...facts, ...row })) }))
      },
      ['alice', 'bob', 'Zoe'],
    ],
    [
      'when one statement renames several',
      ({ account }) =>
        inStore(
          (store) => store.$executeRaw`
            UPDATE "User" SET "name" = 'x' || "name", "nameKey" = 'x' || "nameKey" WHERE "account" = ${account.id}
              AND "nameKey" IN ('alice', 'bob')`,
        ),
      ['xalice', 'xbob', 'Zoe'],
    ],
  ])('%s', async (_, change, names) => {
    const all = await scene()
    await change(all)
    expect(await kept(all.account.id)).toEqual(await expected(all.account.id))
    expect(await membersOf(all, 'team', 2)).toEqual(names)
  })

  it('and those of another account keep theirs', async () => {
    const [one, other] = [await scene(), await scene()]
    await perform(UpdateUser, one.admin, { UserName: 'bob', NewUserName: 'zz' }, clock)
    await inStore((store) => store.account.delete({ where: { id: one.account.id } }))
    expect(await kept(one.account.id)).toEqual([])
    expect(await kept(other.account.id)).toEqual(await expected(other.account.id))
    expect(await membersOf(other, 'team', 1)).toEqual(['alice', 'bob', 'Zoe'])
  })

  it('and a group goes with its memberships', async () => {
    const all = await scene()
    await perform(RemoveUserFromGroup, all.admin, { UserName: 'bob', GroupName: 'crew' }, clock)
    await perform(DeleteGroup, all.admin, { GroupName: 'crew' }, clock)
    expect(await kept(all.account.id)).toEqual(await expected(all.account.id))
  })
})

// What must be seen is in the tests above; here, orders and names that nobody thought of.
describe('whatever happens', () => {
  const name = fc.constantFrom('a', 'B', 'b-', 'b.', 'b_', 'c1', 'C10', 'c2')
  const steps = fc.array(fc.record({ does: fc.constantFrom('join', 'leave', 'rename', 'again'), name, to: name }))
  type Step = { does: string; name: string; to: string }

  const rowOf = (name: string) => ({ name, nameKey: name.toLowerCase(), path: '/', createdAt: NOON })

  /** A user joins or leaves a group, gets another name, or goes and comes again. */
  const take = (account: string, groupId: string, { does, name, to }: Step, number: number) =>
    inStore(async (store) => {
      const user = await store.user.findFirst({ where: { account, nameKey: name.toLowerCase() } })
      if (does === 'again' || !user) {
        await store.user.deleteMany({ where: { account, nameKey: name.toLowerCase() } })
        return store.user.create({ data: { account, userId: `AIDA${number}`, ...rowOf(name) } })
      }
      const key = { account, groupId, userId: user.userId }
      await store.groupMember.deleteMany({ where: key })
      if (does === 'join') await store.groupMember.create({ data: { ...key, addedAt: NOON } })
      const isTaken = await store.user.findFirst({ where: { account, nameKey: to.toLowerCase() } })
      if (does !== 'rename' || isTaken) return
      await store.groupMember.create({ data: { ...key, addedAt: NOON } })
      await store.user.updateMany({ where: { account, userId: user.userId }, data: rowOf(to) })
    })

  /** The statement of earlier releases, which read and sorted all members. */
  const formerly = (account: string, groupId: string) =>
    inStore(async (store) => {
      const where = { account, groups: { some: { groupId } } }
      return (await store.user.findMany({ where, orderBy: { nameKey: 'asc' } })).map(({ name }) => name)
    })

  it('pages are those that sorting all members makes', async () => {
    await fc.assert(
      fc.asyncProperty(steps, fc.integer({ min: 1, max: 4 }), async (all, MaxItems) => {
        const account = await anAccount()
        const admin = withMfa(await aUser(account, 'admin', { policies: [ADMINISTRATOR] }))
        const group = await aGroup(account, 'team')
        for (const [number, one] of all.entries()) await take(account.id, group.id, one, number)
        expect(await kept(account.id)).toEqual(await expected(account.id))
        expect(await membersOf({ admin }, 'team', MaxItems)).toEqual(await formerly(account.id, group.id))
      }),
      { numRuns: 30 },
    )
  })
})
