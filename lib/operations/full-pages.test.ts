import { beforeAll, expect, it } from 'vitest'
import type { Caller } from '@/lib/auth/caller'
import { perform } from '@/lib/gate/perform'
import { userRow } from '@/lib/rows'
import { ADMINISTRATOR, aGroup, anAccount, aUser } from '@/lib/testing/account'
import { withMfa } from '@/lib/testing/callers'
import { at } from '@/lib/testing/calls'
import { inStore, ownDatabase } from '@/lib/testing/database'
import { NOON } from '@/lib/testing/time'
import { GetAccountAuthorizationDetails } from './iam/account/get-account-authorization-details'
import { GetGroup } from './iam/groups/get-group'
import { ListEntitiesForPolicy } from './iam/policies/list-entities-for-policy'

ownDatabase()

/** The longest page that a caller can ask for. What is read for its rows takes as many values. */
const FULL = 1_000
const numbers = Array.from({ length: FULL + 1 }, (_, number) => number)
const clock = at(NOON)
let caller: Caller

beforeAll(async () => {
  const account = await anAccount()
  caller = withMfa(await aUser(account, 'admin', { policies: [ADMINISTRATOR] }))
  const facts = { account: account.id, createdAt: NOON }
  const groups = { full: await aGroup(account, 'full'), larger: await aGroup(account, 'larger') }
  await inStore(async (store) => {
    await store.user.createMany({
      data: numbers.map((number) => userRow({ ...facts, userId: `AIDA${number}`, name: `user-${number}` })),
    })
    await store.policyAttachment.createMany({
      data: numbers.map((number) => ({
        ...{ account: account.id, principalId: `AIDA${number}`, arn: ADMINISTRATOR, attachedAt: NOON },
      })),
    })
    const members = numbers.map((number) => ({ account: account.id, userId: `AIDA${number}`, addedAt: NOON }))
    await store.groupMember.createMany({
      data: members.slice(0, FULL).map((member) => ({ ...member, groupId: groups.full.id })),
    })
    await store.groupMember.createMany({ data: members.map((member) => ({ ...member, groupId: groups.larger.id })) })
  })
})

it('GetGroup answers a full page', async () => {
  const full = await perform(GetGroup, caller, { GroupName: 'full', MaxItems: FULL }, clock)
  expect(full.Users).toHaveLength(FULL)
  expect(full.IsTruncated).toBe(false)
  const larger = await perform(GetGroup, caller, { GroupName: 'larger', MaxItems: FULL }, clock)
  expect(larger.Users).toHaveLength(FULL)
  expect(larger.IsTruncated).toBe(true)
})

it('GetAccountAuthorizationDetails answers a full page', async () => {
  const input = { MaxItems: FULL, Filter: ['User'] }
  const { UserDetailList = [] } = await perform(GetAccountAuthorizationDetails, caller, input, clock)
  expect(UserDetailList).toHaveLength(FULL)
  expect(UserDetailList.at(-1)?.AttachedManagedPolicies).toHaveLength(1)
})

it('ListEntitiesForPolicy answers a full page', async () => {
  const input = { PolicyArn: ADMINISTRATOR, MaxItems: FULL }
  expect((await perform(ListEntitiesForPolicy, caller, input, clock)).PolicyUsers).toHaveLength(FULL)
})
