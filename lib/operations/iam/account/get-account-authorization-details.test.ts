import { describe, expect, it } from 'vitest'
import {
  ADMINISTRATOR,
  aGroup,
  allowing,
  anAccount,
  aPolicy,
  aRole,
  attach,
  aUser,
  putInline,
  setBoundary,
  trusting,
} from '@/lib/testing/account'
import { withMfa } from '@/lib/testing/callers'
import { call, refusal } from '@/lib/testing/calls'
import { ownDatabase } from '@/lib/testing/database'
import { GetAccountAuthorizationDetails } from './get-account-authorization-details'

ownDatabase()

/** alice in the group readers, a role, and two policies of the account, one of them unused. */
async function scene() {
  const account = await anAccount()
  const admin = withMfa(await aUser(account, 'admin', { policies: [ADMINISTRATOR] }))
  const alice = await aUser(account, 'Alice', { path: '/division/' })
  await putInline(alice, { name: 'own', document: allowing('iam:GetUser').document })
  const readers = await aGroup(account, 'readers', { members: [alice], policies: [ADMINISTRATOR] })
  await putInline(readers, { name: 'reading', document: allowing('iam:List*').document })
  const trust = trusting(alice.arn)
  const role = await aRole(account, 'auditor', { trust })
  const policy = await aPolicy(account, { name: 'Limit', document: allowing('iam:*').document })
  await attach(role, policy)
  await setBoundary(alice, policy)
  await aPolicy(account, { name: 'Unused', document: allowing('s3:*').document })
  return { account, admin, alice, policy, trust }
}

describe('Success', () => {
  it('tells the users, groups and roles with their policies, and the policies with their texts', async () => {
    const { account, admin, alice, policy, trust } = await scene()
    const details = await call(GetAccountAuthorizationDetails, admin, {})
    expect(details.UserDetailList).toMatchObject([
      { UserName: 'admin', GroupList: [], UserPolicyList: [], AttachedManagedPolicies: [{ PolicyArn: ADMINISTRATOR }] },
      {
        ...{ UserName: 'Alice', UserId: alice.id, Arn: alice.arn, Path: '/division/', GroupList: ['readers'] },
        UserPolicyList: [{ PolicyName: 'own', PolicyDocument: allowing('iam:GetUser').document }],
        AttachedManagedPolicies: [],
        PermissionsBoundary: { PermissionsBoundaryType: 'PermissionsBoundaryPolicy', PermissionsBoundaryArn: policy },
      },
    ])
    expect(details.GroupDetailList).toMatchObject([
      {
        GroupName: 'readers',
        GroupPolicyList: [{ PolicyName: 'reading', PolicyDocument: allowing('iam:List*').document }],
        AttachedManagedPolicies: [{ PolicyName: 'AdministratorAccess', PolicyArn: ADMINISTRATOR }],
      },
    ])
    expect(details.RoleDetailList).toMatchObject([
      {
        ...{ RoleName: 'auditor', AssumeRolePolicyDocument: trust, RolePolicyList: [], InstanceProfileList: [] },
        AttachedManagedPolicies: [{ PolicyName: 'Limit', PolicyArn: policy }],
        RoleLastUsed: {},
      },
    ])
    expect(details.Policies).toMatchObject([
      {
        ...{ PolicyName: 'Limit', Arn: policy, DefaultVersionId: 'v1' },
        ...{ AttachmentCount: 1, PermissionsBoundaryUsageCount: 1, IsAttachable: true },
        PolicyVersionList: [{ VersionId: 'v1', IsDefaultVersion: true, Document: allowing('iam:*').document }],
      },
      { PolicyName: 'Unused', AttachmentCount: 0 },
      // Of AWS's own, only the one in use.
      { PolicyName: 'AdministratorAccess', Arn: ADMINISTRATOR, AttachmentCount: 2 },
    ])
    expect(details.IsTruncated).toBe(false)
    expect(JSON.stringify(details)).not.toContain(`arn:aws:iam::${account.id}:root`)
  })

  it.each([
    [['User'], [2, 0, 0, 0]],
    [
      ['Role', 'Group'],
      [0, 1, 1, 0],
    ],
    [['LocalManagedPolicy'], [0, 0, 0, 2]],
    [['AWSManagedPolicy'], [0, 0, 0, 1]],
    [[], [2, 1, 1, 3]],
  ] as const)('tells only the kinds that are asked for: %j', async (Filter, counts) => {
    const { admin } = await scene()
    const { UserDetailList, GroupDetailList, RoleDetailList, Policies } = await call(
      GetAccountAuthorizationDetails,
      admin,
      { Filter: [...Filter] },
    )
    expect([UserDetailList, GroupDetailList, RoleDetailList, Policies].map(({ length }) => length)).toEqual(counts)
  })

  it.each([1, 2, 3, 7])('comes page by page, with %i things of any kind on each', async (MaxItems) => {
    const { admin } = await scene()
    const whole = await call(GetAccountAuthorizationDetails, admin, {})
    const pages = []
    let Marker: string | undefined
    do {
      const page = await call(GetAccountAuthorizationDetails, admin, { MaxItems, ...(Marker && { Marker }) })
      pages.push(page)
      Marker = page.Marker
    } while (Marker !== undefined)
    expect(pages.length).toBe(Math.ceil(7 / MaxItems))
    for (const name of ['UserDetailList', 'GroupDetailList', 'RoleDetailList', 'Policies'] as const) {
      expect(pages.flatMap((page): unknown[] => page[name])).toEqual(whole[name])
    }
  })
})

describe('Refusal', () => {
  it('of a marker of another list', async () => {
    const { admin } = await scene()
    const { Marker } = await call(GetAccountAuthorizationDetails, admin, { MaxItems: 1 })
    const input = { Filter: ['Role' as const], Marker }
    expect(await refusal(call(GetAccountAuthorizationDetails, admin, input))).toMatchObject({ code: 'ValidationError' })
  })

  it('of somebody whom no policy allows it', async () => {
    const { account } = await scene()
    const bob = withMfa(await aUser(account, 'bob'))
    expect(await refusal(call(GetAccountAuthorizationDetails, bob, {}))).toMatchObject({ code: 'AccessDenied' })
  })
})
