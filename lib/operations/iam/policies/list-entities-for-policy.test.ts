import { describe, expect, it } from 'vitest'
import { userRow } from '@/lib/rows'
import {
  ADMINISTRATOR,
  aGroup,
  allowing,
  anAccount,
  aPolicy,
  aRole,
  attach,
  aUser,
  setBoundary,
  type TestUser,
} from '@/lib/testing/account'
import { withMfa } from '@/lib/testing/callers'
import { call, refusal } from '@/lib/testing/calls'
import { inStore, ownDatabase } from '@/lib/testing/database'
import { NOON } from '@/lib/testing/time'
import { ListEntitiesForPolicy } from './list-entities-for-policy'

ownDatabase()

/** A policy attached to two users, a group and a role, and limiting one of these users and another one. */
async function scene() {
  const account = await anAccount()
  const alice = await aUser(account, 'alice', { policies: [allowing('iam:ListEntitiesForPolicy')] })
  const bob = await aUser(account, 'bob')
  const carol = await aUser(account, 'carol', { path: '/division/' })
  const role = await aRole(account, 'auditor', { path: '/division/' })
  const group = await aGroup(account, 'team')
  const arn = await aPolicy(account, { ...allowing('s3:GetObject'), name: 'Readers' })
  for (const holder of [carol, bob, role, group]) await attach(holder, arn)
  for (const user of [alice, bob]) await setBoundary(user, 'arn:aws:iam::aws:policy/IAMFullAccess')
  await setBoundary(bob, arn)
  await setBoundary(await aUser(account, 'dora'), arn)
  return { account, alice, bob, carol, role, group, arn }
}

const list = (user: TestUser, PolicyArn: unknown, input: object = {}) =>
  call(ListEntitiesForPolicy, withMfa(user), { PolicyArn, ...input })

const namesOf = async (user: TestUser, arn: string, input: object = {}) => {
  const { PolicyGroups, PolicyRoles, PolicyUsers } = await list(user, arn, input)
  return [
    PolicyGroups.map(({ GroupName }) => GroupName),
    PolicyRoles.map(({ RoleName }) => RoleName),
    PolicyUsers.map(({ UserName }) => UserName),
  ]
}

describe('Success', () => {
  it('returns everybody who has the policy, by name, once and with their ids', async () => {
    const { alice, bob, carol, role, group, arn } = await scene()
    const answer = await list(alice, arn, { PolicyUsageFilter: 'PermissionsPolicy' })
    expect(answer).toEqual({
      PolicyGroups: [{ GroupName: 'team', GroupId: group.id }],
      PolicyRoles: [{ RoleName: 'auditor', RoleId: role.id }],
      PolicyUsers: [
        { UserName: 'bob', UserId: bob.id },
        { UserName: 'carol', UserId: carol.id },
      ],
      IsTruncated: false,
    })
    expect(await namesOf(alice, arn)).toEqual([['team'], ['auditor'], ['bob', 'carol', 'dora']])
  })

  it.each([
    [{ EntityFilter: 'User' }, [[], [], ['bob', 'carol', 'dora']]],
    [{ EntityFilter: 'Role' }, [[], ['auditor'], []]],
    [{ EntityFilter: 'Group' }, [['team'], [], []]],
    [{ EntityFilter: 'LocalManagedPolicy' }, [[], [], []]],
    [{ PolicyUsageFilter: 'PermissionsBoundary' }, [[], [], ['bob', 'dora']]],
    [{ PathPrefix: '/division/' }, [[], ['auditor'], ['carol']]],
    [{ PathPrefix: '/division/', EntityFilter: 'Role' }, [[], ['auditor'], []]],
    [{ PathPrefix: '/', PolicyUsageFilter: 'PermissionsPolicy' }, [['team'], ['auditor'], ['bob', 'carol']]],
  ])('returns those for %j', async (input, expected) => {
    const { alice, arn } = await scene()
    expect(await namesOf(alice, arn, input)).toEqual(expected)
  })

  it('returns each holder once over all pages and kinds', async () => {
    const { alice, arn } = await scene()
    const pages = [await list(alice, arn, { MaxItems: 2 })]
    while (pages.at(-1)?.IsTruncated) {
      pages.push(await list(alice, arn, { MaxItems: 2, Marker: pages.at(-1)?.Marker }))
    }
    const kinds = pages.map(({ PolicyGroups, PolicyRoles, PolicyUsers }) => [
      PolicyGroups.length,
      PolicyRoles.length,
      PolicyUsers.length,
    ])
    expect(kinds).toEqual([
      [1, 0, 1],
      [0, 0, 2],
      [0, 1, 0],
    ])
  })

  it('lists two thousand users of a built-in policy', async () => {
    const { account, alice } = await scene()
    const ids = Array.from({ length: 2_000 }, (_, number) => `AIDA${number}`)
    await inStore(async (store) => {
      const facts = { account: account.id, createdAt: NOON }
      await store.user.createMany({ data: ids.map((userId) => userRow({ ...facts, userId, name: userId })) })
      const holds = { account: account.id, arn: `${ADMINISTRATOR}`, attachedAt: NOON }
      await store.policyAttachment.createMany({ data: ids.map((principalId) => ({ ...holds, principalId })) })
    })
    const { PolicyUsers, IsTruncated } = await list(alice, ADMINISTRATOR, { MaxItems: 1_000 })
    expect([PolicyUsers.length, IsTruncated]).toEqual([1_000, true])
  })
})

describe('NoSuchEntity', () => {
  it('refuses an unknown policy', async () => {
    const { alice, arn } = await scene()
    expect((await refusal(list(alice, `${arn}X`))).message).toBe(`Policy ${arn}X was not found.`)
  })
})

describe('ValidationError', () => {
  it.each([
    [{ PolicyArn: 'short' }, 'PolicyArn'],
    [{ EntityFilter: 'user' }, 'EntityFilter'],
    [{ PolicyUsageFilter: 'All' }, 'PolicyUsageFilter'],
    [{ PathPrefix: 'division' }, 'PathPrefix'],
    [{ Marker: 'made-up' }, 'Marker'],
  ])('refuses %j', async (input, field) => {
    const { alice, arn } = await scene()
    expect(await refusal(list(alice, arn, input))).toMatchObject({ code: 'ValidationError', field })
  })
})
