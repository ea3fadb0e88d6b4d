import { describe, expect, it } from 'vitest'
import type { Principal } from '@/lib/auth/caller'
import { BUILT_IN_POLICIES } from '@/lib/gate/built-in-policies'
import { ADMINISTRATOR, allowing, anAccount, aPolicy, attach, aUser, setBoundary } from '@/lib/testing/account'
import { withMfa } from '@/lib/testing/callers'
import { call, refusal } from '@/lib/testing/calls'
import { inStore, ownDatabase } from '@/lib/testing/database'
import { NOON } from '@/lib/testing/time'
import { ListPolicies } from './list-policies'

ownDatabase()

/** Alice's own policy is inline, so no managed one is in use. */
async function scene() {
  const account = await anAccount()
  const alice = await aUser(account, 'alice')
  const bob = await aUser(account, 'bob')
  const { root } = account
  return { account, alice, bob, root }
}

const list = (caller: Principal, input: object = {}) => call(ListPolicies, withMfa(caller), input)
const namesOf = async (caller: Principal, input: object) =>
  (await list(caller, input)).Policies.map(({ PolicyName }) => PolicyName)

const BUILT_IN = [
  'AdministratorAccess',
  'IAMFullAccess',
  'IAMReadOnlyAccess',
  'IAMUserChangePassword',
  'ReadOnlyAccess',
]

const policy = allowing('s3:GetObject')

describe('Success', () => {
  it("returns the account's own and then the built-in ones, without descriptions and tags", async () => {
    const { account, root } = await scene()
    const arn = await aPolicy(account, { ...policy, name: 'Writers' })
    await aPolicy(account, { ...policy, name: 'Readers' }, { path: '/team/' })
    await aPolicy(await anAccount(), { ...policy, name: 'Strangers' })
    await inStore(async (store) => {
      const where = { account_arn: { account: account.id, arn } }
      await store.managedPolicy.update({ where, data: { description: 'For writing.' } })
      await store.managedPolicyTag.create({ data: { account: account.id, arn, key: 'a', keyKey: 'a', value: '' } })
    })
    const { Policies, IsTruncated } = await list(root)
    expect(IsTruncated).toBe(false)
    expect(Policies.map(({ PolicyName }) => PolicyName)).toEqual(['Writers', 'Readers', ...BUILT_IN])
    expect(Policies[0]).toEqual({
      ...{ PolicyName: 'Writers', PolicyId: expect.stringMatching(/^ANPA/), Arn: arn, Path: '/' },
      ...{ DefaultVersionId: 'v1', AttachmentCount: 0, PermissionsBoundaryUsageCount: 0, IsAttachable: true },
      ...{ CreateDate: NOON, UpdateDate: NOON },
    })
    expect(BUILT_IN.map((name) => `arn:aws:iam::aws:policy/${name}`)).toEqual([...BUILT_IN_POLICIES.keys()].sort())
  })

  it.each([
    [{ Scope: 'All' }, ['Writers', ...BUILT_IN]],
    [{ Scope: 'AWS' }, BUILT_IN],
    [{ Scope: 'Local' }, ['Writers']],
  ])('returns those of the scope %j', async (input, expected) => {
    const { account, root } = await scene()
    await aPolicy(account, { ...policy, name: 'Writers' })
    expect(await namesOf(root, input)).toEqual(expected)
  })

  it.each([
    ['/', ['Writers', 'Readers', 'Auditors', 'Shouters', ...BUILT_IN]],
    ['/team/', ['Readers', 'Auditors']],
    ['/team/audit/', ['Auditors']],
    ['/TEAM/', ['Shouters']],
    ['/t_am/', []],
    ['/nothing/', []],
  ])('returns those whose path begins with %j, case-sensitively', async (PathPrefix, expected) => {
    const { account, root } = await scene()
    await aPolicy(account, { ...policy, name: 'Writers' })
    await aPolicy(account, { ...policy, name: 'Readers' }, { path: '/team/' })
    await aPolicy(account, { ...policy, name: 'Auditors' }, { path: '/team/audit/' })
    await aPolicy(account, { ...policy, name: 'Shouters' }, { path: '/TEAM/' })
    expect((await namesOf(root, { PathPrefix })).sort()).toEqual(expected.toSorted())
  })

  it.each([
    [{}, ['Attached', 'Both', 'Limiting', 'Unused', ...BUILT_IN]],
    [{ OnlyAttached: false }, ['Attached', 'Both', 'Limiting', 'Unused', ...BUILT_IN]],
    [{ OnlyAttached: true }, ['Attached', 'Both', 'AdministratorAccess']],
    [{ OnlyAttached: true, Scope: 'Local' }, ['Attached', 'Both']],
    [{ PolicyUsageFilter: 'PermissionsPolicy' }, ['Attached', 'Both', 'AdministratorAccess']],
    [{ PolicyUsageFilter: 'PermissionsBoundary' }, ['Both', 'Limiting']],
    [{ PolicyUsageFilter: 'PermissionsBoundary', Scope: 'AWS' }, []],
  ])('returns those used as %j says', async (input, expected) => {
    const { account, alice, bob, root } = await scene()
    const arnOf = (name: string) => aPolicy(account, { ...policy, name })
    const [attached, both, limiting] = [await arnOf('Attached'), await arnOf('Both'), await arnOf('Limiting')]
    await arnOf('Unused')
    for (const one of [attached, both, ADMINISTRATOR]) await attach(alice, one)
    await setBoundary(alice, both)
    await setBoundary(bob, limiting)
    expect(await namesOf(root, input)).toEqual(expected)
  })

  it('returns the usage of each, and its default version', async () => {
    const { account, alice, bob, root } = await scene()
    const arn = await aPolicy(account, { ...policy, name: 'Readers' })
    await aPolicy(account, { ...allowing('s3:PutObject'), name: 'Readers' })
    for (const user of [alice, bob]) await attach(user, arn)
    await setBoundary(bob, arn)
    const { Policies } = await list(root, { Scope: 'Local' })
    expect(Policies).toMatchObject([{ DefaultVersionId: 'v2', AttachmentCount: 2, PermissionsBoundaryUsageCount: 1 }])
  })

  it('returns each policy once over all pages and both kinds', async () => {
    const { account, alice, root } = await scene()
    for (const name of ['a', 'B', 'c']) await attach(alice, { ...policy, name })
    await aPolicy(account, { ...policy, name: 'unused' })
    await attach(alice, ADMINISTRATOR)
    for (const [input, expected] of [
      [{}, ['B', 'a', 'c', 'unused', ...BUILT_IN]],
      [{ OnlyAttached: true }, ['B', 'a', 'c', 'AdministratorAccess']],
    ] as const) {
      const seen: string[] = []
      let page = await list(root, { ...input, MaxItems: 2 })
      while (page.IsTruncated) {
        seen.push(...page.Policies.map(({ PolicyName }) => PolicyName))
        page = await list(root, { ...input, MaxItems: 2, Marker: page.Marker })
      }
      seen.push(...page.Policies.map(({ PolicyName }) => PolicyName))
      expect(seen).toEqual(expected)
    }
  })

  it('lists an account with as many policies as it may have, all in use', async () => {
    const { account, alice, root } = await scene()
    const arns = Array.from(
      { length: 1_500 },
      (_, number) => `arn:aws:iam::${account.id}:policy/full-${String(number).padStart(4, '0')}`,
    )
    await inStore(async (store) => {
      const facts = { account: account.id, path: '/', createdAt: NOON, updatedAt: NOON }
      const rows = arns.map((arn, number) => ({ ...facts, arn, name: arn.slice(-9), policyId: `ANPA${number}` }))
      await store.managedPolicy.createMany({ data: rows })
      const holds = { account: account.id, principalId: alice.id, attachedAt: NOON }
      await store.policyAttachment.createMany({ data: arns.map((arn) => ({ ...holds, arn })) })
    })
    const { Policies } = await list(root, { OnlyAttached: true, MaxItems: 1_000 })
    expect(Policies.map(({ Arn }) => Arn)).toEqual(arns.slice(0, 1_000))
  })
})

describe('AccessDenied', () => {
  it('names the path as the resource, as AWS prints it', async () => {
    const account = await anAccount()
    const policies = [allowing('iam:ListPolicies', 'arn:aws:iam::*:policy/*')]
    const alice = await aUser(account, 'alice', { policies })
    expect((await refusal(list(alice))).message).toBe(
      `User: ${alice.arn} is not authorized to perform: iam:ListPolicies on resource: policy path / because no identity-based policy allows the iam:ListPolicies action`,
    )
  })
})

describe('ValidationError', () => {
  it.each([
    [{ Scope: 'Mine' }, 'Scope'],
    [{ PolicyUsageFilter: 'None' }, 'PolicyUsageFilter'],
    [{ OnlyAttached: 'yes' }, 'OnlyAttached'],
    [{ PathPrefix: '/team' }, 'PathPrefix'],
    [{ Marker: 'made-up' }, 'Marker'],
    [{ MaxItems: 1_001 }, 'MaxItems'],
  ])('refuses %j', async (input, field) => {
    const { root } = await scene()
    expect(await refusal(list(root, input))).toMatchObject({ code: 'ValidationError', field })
  })
})
