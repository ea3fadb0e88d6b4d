import {
  CreateRoleCommand,
  DeleteRoleCommand,
  GetRoleCommand,
  ListRolesCommand,
  paginateListRoles,
  UpdateAssumeRolePolicyCommand,
  UpdateRoleCommand,
} from '@aws-sdk/client-iam'
import { describe, expect, it } from 'vitest'
import { roleArn, rootArn } from '@/lib/arns'
import { ADMINISTRATOR, aRole, setBoundary, trusting } from '@/lib/testing/account'
import { ownApi } from '@/lib/testing/api-server'
import { ownDatabase } from '@/lib/testing/database'
import { denied, errorOf, pagesOf, roleClient, sdkScene } from '@/lib/testing/sdk-scene'
import { NOON } from '@/lib/testing/time'

ownDatabase()
const address = ownApi()
const scene = () => sdkScene(address())

const auditors = { RoleName: 'auditor' }
const nobodys = { RoleName: 'none' }
const NO_ROLE = 'NoSuchEntityException 404: The role with name none cannot be found.'
const TOO_LONG = 'LimitExceededException 409: Cannot exceed quota for ACLSizePerRole: 2048'
const longTrust = trusting(rootArn('111122223333'), { StringEquals: { 'sts:ExternalId': 'x'.repeat(2_048) } })
const BOUNDARY = { PermissionsBoundaryType: 'PermissionsBoundaryPolicy', PermissionsBoundaryArn: ADMINISTRATOR }

/** The same with the role auditor and its trust policy. */
async function withRole() {
  const here = await scene()
  const trust = trusting(rootArn(here.account.id))
  return { ...here, trust, role: await aRole(here.account, 'auditor', { trust }) }
}

describe('CreateRole', () => {
  it('Success', async () => {
    const { account, iam } = await scene()
    const trust = trusting(rootArn(account.id))
    const Tags = [{ Key: 'Team', Value: 'red' }]
    const facts = { ...auditors, Path: '/division/', Description: 'Reads & writes', Tags }
    const limits = { MaxSessionDuration: 7_200, PermissionsBoundary: ADMINISTRATOR }
    const { Role } = await iam.send(new CreateRoleCommand({ ...facts, ...limits, AssumeRolePolicyDocument: trust }))
    expect(Role).toEqual({
      ...{ ...facts, RoleId: expect.stringMatching(/^AROA[A-Z2-7]{17}$/), CreateDate: expect.any(Date) },
      ...{ Arn: roleArn(account.id, '/division/', 'auditor'), AssumeRolePolicyDocument: encodeURIComponent(trust) },
      PermissionsBoundary: BOUNDARY,
    })
    expect((await iam.send(new GetRoleCommand(auditors))).Role?.MaxSessionDuration).toBe(7_200)
  })

  it('EntityAlreadyExists', async () => {
    const { iam, trust } = await withRole()
    expect(
      await errorOf(iam.send(new CreateRoleCommand({ RoleName: 'Auditor', AssumeRolePolicyDocument: trust }))),
    ).toBe('EntityAlreadyExistsException 409: Role with name Auditor already exists.')
  })
})

describe('GetRole', () => {
  it('Success', async () => {
    const { iam, role, trust } = await withRole()
    await setBoundary(role, ADMINISTRATOR)
    const { Role } = await iam.send(new GetRoleCommand(auditors))
    expect(Role).toEqual({
      ...{ ...auditors, Path: '/', RoleId: role.id, Arn: role.roleArn, CreateDate: NOON, MaxSessionDuration: 3_600 },
      ...{ AssumeRolePolicyDocument: encodeURIComponent(trust), PermissionsBoundary: BOUNDARY, RoleLastUsed: {} },
    })
  })

  it('Success, of a role that was used', async () => {
    const { iam, role } = await withRole()
    await roleClient(address(), iam, role)
    const { Role } = await iam.send(new GetRoleCommand(auditors))
    expect(Role?.RoleLastUsed).toMatchObject({ LastUsedDate: expect.any(Date) })
  })

  it('NoSuchEntity', async () => {
    const { iam } = await scene()
    expect(await errorOf(iam.send(new GetRoleCommand(nobodys)))).toBe(NO_ROLE)
  })
})

describe('ListRoles', () => {
  it('Success, page by page and by path', async () => {
    const { account, iam, role, trust } = await withRole()
    const other = await aRole(account, 'Builder', { path: '/division/', trust })
    const facts = [role, other].map(({ id, name, roleArn: Arn }, index) => ({
      ...{ RoleName: name, Path: index === 0 ? '/' : '/division/', RoleId: id, Arn, CreateDate: NOON },
      ...{ MaxSessionDuration: 3_600, AssumeRolePolicyDocument: encodeURIComponent(trust) },
    }))
    const pages = await pagesOf(paginateListRoles({ client: iam, pageSize: 1 }, {}))
    expect(pages.map(({ IsTruncated, Roles }) => [IsTruncated, Roles])).toEqual([
      [true, facts.slice(0, 1)],
      [false, facts.slice(1)],
    ])
    expect((await iam.send(new ListRolesCommand({ PathPrefix: '/division/' }))).Roles).toEqual(facts.slice(1))
    expect((await iam.send(new ListRolesCommand({ PathPrefix: '/none/' }))).Roles).toEqual([])
  })

  it('AccessDenied', async () => {
    const { account, alice, asAlice } = await scene()
    expect(await errorOf(asAlice.send(new ListRolesCommand({})))).toBe(
      denied(alice, 'iam:ListRoles', `arn:aws:iam::${account.id}:role/`),
    )
  })
})

describe('UpdateRole', () => {
  it('Success', async () => {
    const { iam } = await withRole()
    const change = { ...auditors, Description: 'Looks on', MaxSessionDuration: 43_200 }
    const { $metadata, ...answer } = await iam.send(new UpdateRoleCommand(change))
    expect(answer).toEqual({})
    expect((await iam.send(new GetRoleCommand(auditors))).Role).toMatchObject(change)
  })

  it('NoSuchEntity', async () => {
    const { iam } = await scene()
    expect(await errorOf(iam.send(new UpdateRoleCommand(nobodys)))).toBe(NO_ROLE)
  })
})

describe('UpdateAssumeRolePolicy', () => {
  it('Success', async () => {
    const { alice, iam } = await withRole()
    const PolicyDocument = trusting(alice.arn)
    await iam.send(new UpdateAssumeRolePolicyCommand({ ...auditors, PolicyDocument }))
    const { Role } = await iam.send(new GetRoleCommand(auditors))
    expect(decodeURIComponent(Role?.AssumeRolePolicyDocument ?? '')).toBe(PolicyDocument)
  })

  it('NoSuchEntity', async () => {
    const { iam, trust } = await withRole()
    expect(await errorOf(iam.send(new UpdateAssumeRolePolicyCommand({ ...nobodys, PolicyDocument: trust })))).toBe(
      NO_ROLE,
    )
  })

  it('LimitExceeded', async () => {
    const { iam } = await withRole()
    expect(await errorOf(iam.send(new UpdateAssumeRolePolicyCommand({ ...auditors, PolicyDocument: longTrust })))).toBe(
      TOO_LONG,
    )
  })
})

describe('DeleteRole', () => {
  it('Success', async () => {
    const { iam } = await withRole()
    await iam.send(new DeleteRoleCommand(auditors))
    expect((await iam.send(new ListRolesCommand({}))).Roles).toEqual([])
  })

  it('NoSuchEntity', async () => {
    const { iam } = await scene()
    expect(await errorOf(iam.send(new DeleteRoleCommand(nobodys)))).toBe(NO_ROLE)
  })
})
