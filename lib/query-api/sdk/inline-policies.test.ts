import {
  DeleteGroupPolicyCommand,
  DeleteRolePolicyCommand,
  DeleteUserPolicyCommand,
  GetGroupPolicyCommand,
  GetRolePolicyCommand,
  GetUserPolicyCommand,
  type IAMClient,
  ListGroupPoliciesCommand,
  ListRolePoliciesCommand,
  ListUserPoliciesCommand,
  PutGroupPolicyCommand,
  PutRolePolicyCommand,
  PutUserPolicyCommand,
  paginateListGroupPolicies,
  paginateListRolePolicies,
  paginateListUserPolicies,
} from '@aws-sdk/client-iam'
import { describe, expect, it } from 'vitest'
import { allowing, putInline } from '@/lib/testing/account'
import { ownApi } from '@/lib/testing/api-server'
import { ownDatabase } from '@/lib/testing/database'
import { errorOf, HOLDERS, holderScene, pagesOf } from '@/lib/testing/sdk-scene'

ownDatabase()
const address = ownApi()
const scene = () => holderScene(address())

type Policy = { PolicyName: string; PolicyDocument: string }
type Named = Pick<Policy, 'PolicyName'>

const kinds = [
  {
    operations: { put: 'PutUserPolicy', get: 'GetUserPolicy', remove: 'DeleteUserPolicy', list: 'ListUserPolicies' },
    Kind: 'User',
    kind: 'user',
    put: (iam: IAMClient, UserName: string, policy: Policy) =>
      iam.send(new PutUserPolicyCommand({ UserName, ...policy })),
    get: (iam: IAMClient, UserName: string, named: Named) => iam.send(new GetUserPolicyCommand({ UserName, ...named })),
    remove: (iam: IAMClient, UserName: string, named: Named) =>
      iam.send(new DeleteUserPolicyCommand({ UserName, ...named })),
    list: (iam: IAMClient, UserName: string) => iam.send(new ListUserPoliciesCommand({ UserName })),
    pages: (client: IAMClient, UserName: string) =>
      pagesOf(paginateListUserPolicies({ client, pageSize: 1 }, { UserName })),
  },
  {
    operations: {
      put: 'PutGroupPolicy',
      get: 'GetGroupPolicy',
      remove: 'DeleteGroupPolicy',
      list: 'ListGroupPolicies',
    },
    Kind: 'Group',
    kind: 'group',
    put: (iam: IAMClient, GroupName: string, policy: Policy) =>
      iam.send(new PutGroupPolicyCommand({ GroupName, ...policy })),
    get: (iam: IAMClient, GroupName: string, named: Named) =>
      iam.send(new GetGroupPolicyCommand({ GroupName, ...named })),
    remove: (iam: IAMClient, GroupName: string, named: Named) =>
      iam.send(new DeleteGroupPolicyCommand({ GroupName, ...named })),
    list: (iam: IAMClient, GroupName: string) => iam.send(new ListGroupPoliciesCommand({ GroupName })),
    pages: (client: IAMClient, GroupName: string) =>
      pagesOf(paginateListGroupPolicies({ client, pageSize: 1 }, { GroupName })),
  },
  {
    operations: { put: 'PutRolePolicy', get: 'GetRolePolicy', remove: 'DeleteRolePolicy', list: 'ListRolePolicies' },
    Kind: 'Role',
    kind: 'role',
    put: (iam: IAMClient, RoleName: string, policy: Policy) =>
      iam.send(new PutRolePolicyCommand({ RoleName, ...policy })),
    get: (iam: IAMClient, RoleName: string, named: Named) => iam.send(new GetRolePolicyCommand({ RoleName, ...named })),
    remove: (iam: IAMClient, RoleName: string, named: Named) =>
      iam.send(new DeleteRolePolicyCommand({ RoleName, ...named })),
    list: (iam: IAMClient, RoleName: string) => iam.send(new ListRolePoliciesCommand({ RoleName })),
    pages: (client: IAMClient, RoleName: string) =>
      pagesOf(paginateListRolePolicies({ client, pageSize: 1 }, { RoleName })),
  },
] as const

const { document: PolicyDocument } = allowing('s3:GetObject', 'arn:aws:s3:::reports/${aws:username}/50% & <more>')
const files = { PolicyName: 'Files', PolicyDocument }
const named = { PolicyName: 'Files' }

describe.each(kinds)('$operations.put', ({ Kind, kind, put, get }) => {
  const holder = HOLDERS[Kind]

  it('Success, also replacing another', async () => {
    const { iam } = await scene()
    await put(iam, holder, { ...named, PolicyDocument: allowing('s3:*').document })
    await put(iam, holder, files)
    expect(decodeURIComponent((await get(iam, holder, named)).PolicyDocument ?? '')).toBe(PolicyDocument)
  })

  it('NoSuchEntity', async () => {
    const { iam } = await scene()
    expect(await errorOf(put(iam, 'none', files))).toBe(
      `NoSuchEntityException 404: The ${kind} with name none cannot be found.`,
    )
  })

  it('MalformedPolicyDocument', async () => {
    const { iam } = await scene()
    expect(await errorOf(put(iam, holder, { ...files, PolicyDocument: '{}' }))).toBe(
      'MalformedPolicyDocumentException 400: Syntax errors in policy.',
    )
  })
})

describe.each(kinds)('$operations.get', ({ Kind, kind, get }) => {
  const holder = HOLDERS[Kind]

  it('Success: the document is returned unchanged, percent-encoded', async () => {
    const { holders, iam } = await scene()
    await putInline(holders[Kind], { name: 'Files', document: PolicyDocument })
    const { $metadata, ...answer } = await get(iam, holder, named)
    expect(answer).toEqual({ [`${Kind}Name`]: holder, ...named, PolicyDocument: expect.stringMatching(/^[\w%.~-]+$/) })
    expect(decodeURIComponent(answer.PolicyDocument ?? '')).toBe(PolicyDocument)
  })

  it('NoSuchEntity', async () => {
    const { iam } = await scene()
    expect(await errorOf(get(iam, 'none', named))).toBe(
      `NoSuchEntityException 404: The ${kind} with name none cannot be found.`,
    )
    expect(await errorOf(get(iam, holder, named))).toBe(
      `NoSuchEntityException 404: The ${kind} policy with name Files cannot be found.`,
    )
  })
})

describe.each(kinds)('$operations.remove', ({ Kind, kind, list, remove }) => {
  const holder = HOLDERS[Kind]

  it('Success', async () => {
    const { holders, iam } = await scene()
    await putInline(holders[Kind], { name: 'Files', document: PolicyDocument })
    await remove(iam, holder, named)
    expect((await list(iam, holder)).PolicyNames).toEqual([])
  })

  it('NoSuchEntity', async () => {
    const { iam } = await scene()
    expect(await errorOf(remove(iam, 'none', named))).toBe(
      `NoSuchEntityException 404: The ${kind} with name none cannot be found.`,
    )
    expect(await errorOf(remove(iam, holder, named))).toBe(
      `NoSuchEntityException 404: The ${kind} policy with name Files cannot be found.`,
    )
  })
})

describe.each(kinds)('$operations.list', ({ Kind, kind, list, pages }) => {
  const holder = HOLDERS[Kind]

  it('Success, page by page', async () => {
    const { holders, iam } = await scene()
    for (const name of ['Mail', 'Files']) await putInline(holders[Kind], { name, document: PolicyDocument })
    const told = (await pages(iam, holder)).map(({ IsTruncated, PolicyNames }) => ({ IsTruncated, PolicyNames }))
    expect(told).toEqual([
      { IsTruncated: true, PolicyNames: ['Files'] },
      { IsTruncated: false, PolicyNames: ['Mail'] },
    ])
  })

  it('Success, without any', async () => {
    const { iam } = await scene()
    const { $metadata, ...answer } = await list(iam, holder)
    expect(answer).toEqual({ PolicyNames: [], IsTruncated: false })
  })

  it('NoSuchEntity', async () => {
    const { iam } = await scene()
    expect(await errorOf(list(iam, 'none'))).toBe(
      `NoSuchEntityException 404: The ${kind} with name none cannot be found.`,
    )
  })
})
