import {
  AttachGroupPolicyCommand,
  AttachRolePolicyCommand,
  AttachUserPolicyCommand,
  DetachGroupPolicyCommand,
  DetachRolePolicyCommand,
  DetachUserPolicyCommand,
  type IAMClient,
  ListAttachedGroupPoliciesCommand,
  ListAttachedRolePoliciesCommand,
  ListAttachedUserPoliciesCommand,
  paginateListAttachedGroupPolicies,
  paginateListAttachedRolePolicies,
  paginateListAttachedUserPolicies,
} from '@aws-sdk/client-iam'
import { describe, expect, it } from 'vitest'
import { ADMINISTRATOR, allowing, aPolicy, attach } from '@/lib/testing/account'
import { ownApi } from '@/lib/testing/api-server'
import { ownDatabase } from '@/lib/testing/database'
import { errorOf, HOLDERS, holderScene, pagesOf } from '@/lib/testing/sdk-scene'

ownDatabase()
const address = ownApi()
const scene = () => holderScene(address())

type Filter = { PathPrefix?: string; Marker?: string }

const kinds = [
  {
    operations: { attach: 'AttachUserPolicy', detach: 'DetachUserPolicy', list: 'ListAttachedUserPolicies' },
    Kind: 'User',
    kind: 'user',
    put: (iam: IAMClient, UserName: string, PolicyArn: string) =>
      iam.send(new AttachUserPolicyCommand({ UserName, PolicyArn })),
    take: (iam: IAMClient, UserName: string, PolicyArn: string) =>
      iam.send(new DetachUserPolicyCommand({ UserName, PolicyArn })),
    list: (iam: IAMClient, UserName: string, filter: Filter = {}) =>
      iam.send(new ListAttachedUserPoliciesCommand({ UserName, ...filter })),
    pages: (client: IAMClient, UserName: string) =>
      pagesOf(paginateListAttachedUserPolicies({ client, pageSize: 1 }, { UserName })),
  },
  {
    operations: { attach: 'AttachGroupPolicy', detach: 'DetachGroupPolicy', list: 'ListAttachedGroupPolicies' },
    Kind: 'Group',
    kind: 'group',
    put: (iam: IAMClient, GroupName: string, PolicyArn: string) =>
      iam.send(new AttachGroupPolicyCommand({ GroupName, PolicyArn })),
    take: (iam: IAMClient, GroupName: string, PolicyArn: string) =>
      iam.send(new DetachGroupPolicyCommand({ GroupName, PolicyArn })),
    list: (iam: IAMClient, GroupName: string, filter: Filter = {}) =>
      iam.send(new ListAttachedGroupPoliciesCommand({ GroupName, ...filter })),
    pages: (client: IAMClient, GroupName: string) =>
      pagesOf(paginateListAttachedGroupPolicies({ client, pageSize: 1 }, { GroupName })),
  },
  {
    operations: { attach: 'AttachRolePolicy', detach: 'DetachRolePolicy', list: 'ListAttachedRolePolicies' },
    Kind: 'Role',
    kind: 'role',
    put: (iam: IAMClient, RoleName: string, PolicyArn: string) =>
      iam.send(new AttachRolePolicyCommand({ RoleName, PolicyArn })),
    take: (iam: IAMClient, RoleName: string, PolicyArn: string) =>
      iam.send(new DetachRolePolicyCommand({ RoleName, PolicyArn })),
    list: (iam: IAMClient, RoleName: string, filter: Filter = {}) =>
      iam.send(new ListAttachedRolePoliciesCommand({ RoleName, ...filter })),
    pages: (client: IAMClient, RoleName: string) =>
      pagesOf(paginateListAttachedRolePolicies({ client, pageSize: 1 }, { RoleName })),
  },
] as const

const NO_POLICY = 'arn:aws:iam::aws:policy/None'
const administrator = { PolicyName: 'AdministratorAccess', PolicyArn: ADMINISTRATOR }

describe.each(kinds)('$operations.attach', ({ Kind, kind, put, list }) => {
  const holder = HOLDERS[Kind]

  it('Success, also when attached already', async () => {
    const { iam } = await scene()
    await put(iam, holder, ADMINISTRATOR)
    await put(iam, holder, ADMINISTRATOR)
    expect((await list(iam, holder)).AttachedPolicies).toEqual([administrator])
  })

  it('NoSuchEntity', async () => {
    const { iam } = await scene()
    expect(await errorOf(put(iam, 'none', ADMINISTRATOR))).toBe(
      `NoSuchEntityException 404: The ${kind} with name none cannot be found.`,
    )
    expect(await errorOf(put(iam, holder, NO_POLICY))).toBe(
      `NoSuchEntityException 404: Policy ${NO_POLICY} does not exist or is not attachable.`,
    )
  })
})

describe.each(kinds)('$operations.detach', ({ Kind, kind, take, list }) => {
  const holder = HOLDERS[Kind]

  it('Success', async () => {
    const { holders, iam } = await scene()
    await attach(holders[Kind], ADMINISTRATOR)
    await take(iam, holder, ADMINISTRATOR)
    expect((await list(iam, holder)).AttachedPolicies).toEqual([])
  })

  it('NoSuchEntity', async () => {
    const { iam } = await scene()
    expect(await errorOf(take(iam, 'none', ADMINISTRATOR))).toBe(
      `NoSuchEntityException 404: The ${kind} with name none cannot be found.`,
    )
    expect(await errorOf(take(iam, holder, ADMINISTRATOR))).toBe(
      `NoSuchEntityException 404: Policy ${ADMINISTRATOR} was not found.`,
    )
  })
})

describe.each(kinds)('$operations.list', ({ Kind, kind, list, pages }) => {
  const holder = HOLDERS[Kind]

  it('Success, page by page and by path', async () => {
    const { account, holders, iam } = await scene()
    const PolicyArn = await aPolicy(account, { ...allowing('s3:*'), name: 'Files' }, { path: '/division/' })
    for (const arn of [ADMINISTRATOR, PolicyArn]) await attach(holders[Kind], arn)
    const files = { PolicyName: 'Files', PolicyArn }
    const told = (await pages(iam, holder)).map(({ IsTruncated, AttachedPolicies }) => [IsTruncated, AttachedPolicies])
    expect(told).toEqual([
      [true, [files]],
      [false, [administrator]],
    ])
    expect((await list(iam, holder, { PathPrefix: '/division/' })).AttachedPolicies).toEqual([files])
  })

  it('NoSuchEntity', async () => {
    const { iam } = await scene()
    expect(await errorOf(list(iam, 'none'))).toBe(
      `NoSuchEntityException 404: The ${kind} with name none cannot be found.`,
    )
  })
})
