import {
  CreatePolicyCommand,
  CreatePolicyVersionCommand,
  DeletePolicyCommand,
  DeletePolicyVersionCommand,
  GetPolicyCommand,
  GetPolicyVersionCommand,
  ListEntitiesForPolicyCommand,
  ListPoliciesCommand,
  type ListPoliciesCommandInput,
  ListPolicyVersionsCommand,
  paginateListEntitiesForPolicy,
  paginateListPolicies,
  paginateListPolicyVersions,
  SetDefaultPolicyVersionCommand,
} from '@aws-sdk/client-iam'
import { describe, expect, it } from 'vitest'
import { policyArn } from '@/lib/arns'
import { ADMINISTRATOR, aGroup, allowing, aPolicy, aRole, attach, setBoundary } from '@/lib/testing/account'
import { ownApi } from '@/lib/testing/api-server'
import { ownDatabase } from '@/lib/testing/database'
import { denied, errorOf, pagesOf, sdkScene } from '@/lib/testing/sdk-scene'
import { NOON } from '@/lib/testing/time'

ownDatabase()
const address = ownApi()
const scene = () => sdkScene(address())

const { document: reading } = allowing('s3:GetObject')
const { document: writing } = allowing('s3:PutObject')
const none = { PolicyArn: 'arn:aws:iam::aws:policy/None' }
const builtIn = { PolicyArn: ADMINISTRATOR }
const NO_POLICY = 'NoSuchEntityException 404: Policy arn:aws:iam::aws:policy/None was not found.'

/** The same with the policy Files, which allows reading. */
async function withFiles() {
  const here = await scene()
  const PolicyArn = await aPolicy(here.account, { name: 'Files', document: reading })
  return { ...here, files: { PolicyArn } }
}

const noVersion = (arn: string, version: string) =>
  `NoSuchEntityException 404: Policy ${arn} version ${version} does not exist or is not attachable.`

describe('CreatePolicy', () => {
  it('Success', async () => {
    const { account, iam } = await scene()
    const facts = {
      ...{ PolicyName: 'Files', Path: '/division/' },
      ...{ Tags: [{ Key: 'Team', Value: 'red' }] },
    }
    const input = { ...facts, PolicyDocument: reading, Description: 'Reads & <writes>' }
    const { Policy } = await iam.send(new CreatePolicyCommand(input))
    expect(Policy).toEqual({
      ...facts,
      ...{ PolicyId: expect.stringMatching(/^ANPA[A-Z2-7]{17}$/), Arn: policyArn(account.id, '/division/', 'Files') },
      ...{ DefaultVersionId: 'v1', AttachmentCount: 0, PermissionsBoundaryUsageCount: 0, IsAttachable: true },
      ...{ CreateDate: expect.any(Date), UpdateDate: expect.any(Date) },
    })
    const { Policy: found } = await iam.send(new GetPolicyCommand({ PolicyArn: Policy?.Arn }))
    expect(found).toEqual({ ...Policy, Description: 'Reads & <writes>' })
  })

  it('EntityAlreadyExists', async () => {
    const { iam } = await withFiles()
    const again = { PolicyName: 'FILES', Path: '/division/', PolicyDocument: reading }
    expect(await errorOf(iam.send(new CreatePolicyCommand(again)))).toBe(
      'EntityAlreadyExistsException 409: A policy called FILES already exists. Duplicate names are not allowed.',
    )
  })
})

describe('GetPolicy', () => {
  it('Success', async () => {
    const { alice, files, iam } = await withFiles()
    await attach(alice, files.PolicyArn)
    await setBoundary(alice, files.PolicyArn)
    expect((await iam.send(new GetPolicyCommand(files))).Policy).toEqual({
      ...{ PolicyName: 'Files', PolicyId: expect.stringMatching(/^ANPA/), Arn: files.PolicyArn, Path: '/' },
      ...{ DefaultVersionId: 'v1', AttachmentCount: 1, PermissionsBoundaryUsageCount: 1, IsAttachable: true },
      ...{ CreateDate: NOON, UpdateDate: NOON, Tags: [] },
    })
    expect((await iam.send(new GetPolicyCommand(builtIn))).Policy).toMatchObject({
      ...{ PolicyName: 'AdministratorAccess', Arn: ADMINISTRATOR, CreateDate: expect.any(Date), AttachmentCount: 1 },
    })
  })

  it('NoSuchEntity', async () => {
    const { iam } = await scene()
    expect(await errorOf(iam.send(new GetPolicyCommand(none)))).toBe(NO_POLICY)
  })
})

describe('ListPolicies', () => {
  it('Success, page by page', async () => {
    const { account, files, iam } = await withFiles()
    const Mail = await aPolicy(account, { name: 'Mail', document: writing }, { path: '/division/' })
    const pages = await pagesOf(paginateListPolicies({ client: iam, pageSize: 1 }, { Scope: 'Local' }))
    expect(pages.map(({ IsTruncated, Policies }) => [IsTruncated, Policies])).toEqual([
      [true, [expect.objectContaining({ Arn: files.PolicyArn })]],
      [
        false,
        [
          {
            ...{ PolicyName: 'Mail', PolicyId: expect.any(String), Arn: Mail, Path: '/division/', IsAttachable: true },
            ...{ DefaultVersionId: 'v1', AttachmentCount: 0, PermissionsBoundaryUsageCount: 0 },
            ...{ CreateDate: NOON, UpdateDate: NOON },
          },
        ],
      ],
    ])
  })

  it('Success, by owner, use and path', async () => {
    const { alice, files, iam } = await withFiles()
    const arns = async (input: ListPoliciesCommandInput) =>
      (await iam.send(new ListPoliciesCommand(input))).Policies?.map(({ Arn }) => Arn)
    await setBoundary(alice, files.PolicyArn)
    expect(await arns({ OnlyAttached: true })).toEqual([ADMINISTRATOR])
    expect(await arns({ PolicyUsageFilter: 'PermissionsBoundary' })).toEqual([files.PolicyArn])
    expect(await arns({ PathPrefix: '/none/' })).toEqual([])
    expect(await arns({ Scope: 'AWS' })).toContain(ADMINISTRATOR)
  })

  it('AccessDenied', async () => {
    const { alice, asAlice } = await scene()
    expect(await errorOf(asAlice.send(new ListPoliciesCommand({})))).toBe(
      denied(alice, 'iam:ListPolicies', 'policy path /'),
    )
  })
})

describe('DeletePolicy', () => {
  it('Success', async () => {
    const { files, iam } = await withFiles()
    await iam.send(new DeletePolicyCommand(files))
    expect((await iam.send(new ListPoliciesCommand({ Scope: 'Local' }))).Policies).toEqual([])
  })

  it('NoSuchEntity', async () => {
    const { iam } = await scene()
    expect(await errorOf(iam.send(new DeletePolicyCommand(none)))).toBe(NO_POLICY)
  })
})

describe('CreatePolicyVersion', () => {
  it('Success, without the document', async () => {
    const { files, iam } = await withFiles()
    const version = { ...files, PolicyDocument: writing }
    expect((await iam.send(new CreatePolicyVersionCommand(version))).PolicyVersion).toEqual({
      ...{ VersionId: 'v2', IsDefaultVersion: false, CreateDate: expect.any(Date) },
    })
    const { PolicyVersion } = await iam.send(new CreatePolicyVersionCommand({ ...version, SetAsDefault: true }))
    expect(PolicyVersion).toMatchObject({ VersionId: 'v3', IsDefaultVersion: true })
  })

  it('NoSuchEntity', async () => {
    const { iam } = await scene()
    expect(await errorOf(iam.send(new CreatePolicyVersionCommand({ ...none, PolicyDocument: writing })))).toBe(
      NO_POLICY,
    )
  })
})

describe('GetPolicyVersion', () => {
  it('Success, with the document', async () => {
    const { files, iam } = await withFiles()
    const { PolicyVersion } = await iam.send(new GetPolicyVersionCommand({ ...files, VersionId: 'v1' }))
    const { Document = '', ...facts } = PolicyVersion ?? {}
    expect(facts).toEqual({ VersionId: 'v1', IsDefaultVersion: true, CreateDate: NOON })
    expect(Document).toMatch(/^[\w%.~-]+$/)
    expect(decodeURIComponent(Document)).toBe(reading)
  })

  it('NoSuchEntity', async () => {
    const { files, iam } = await withFiles()
    expect(await errorOf(iam.send(new GetPolicyVersionCommand({ ...none, VersionId: 'v1' })))).toBe(
      noVersion(none.PolicyArn, 'v1'),
    )
    expect(await errorOf(iam.send(new GetPolicyVersionCommand({ ...files, VersionId: 'v9' })))).toBe(
      noVersion(files.PolicyArn, 'v9'),
    )
  })
})

describe('ListPolicyVersions', () => {
  it('Success, page by page, newest first', async () => {
    const { account, files, iam } = await withFiles()
    await aPolicy(account, { name: 'Files', document: writing })
    const pages = await pagesOf(paginateListPolicyVersions({ client: iam, pageSize: 1 }, { ...files }))
    expect(pages.map(({ IsTruncated, Versions }) => [IsTruncated, Versions])).toEqual([
      [true, [{ VersionId: 'v2', IsDefaultVersion: true, CreateDate: NOON }]],
      [false, [{ VersionId: 'v1', IsDefaultVersion: false, CreateDate: NOON }]],
    ])
  })

  it('NoSuchEntity', async () => {
    const { iam } = await scene()
    expect(await errorOf(iam.send(new ListPolicyVersionsCommand(none)))).toBe(NO_POLICY)
  })
})

describe('SetDefaultPolicyVersion', () => {
  it('Success', async () => {
    const { account, files, iam } = await withFiles()
    await aPolicy(account, { name: 'Files', document: writing })
    await iam.send(new SetDefaultPolicyVersionCommand({ ...files, VersionId: 'v1' }))
    expect((await iam.send(new GetPolicyCommand(files))).Policy?.DefaultVersionId).toBe('v1')
  })

  it('NoSuchEntity', async () => {
    const { files, iam } = await withFiles()
    expect(await errorOf(iam.send(new SetDefaultPolicyVersionCommand({ ...none, VersionId: 'v1' })))).toBe(
      noVersion(none.PolicyArn, 'v1'),
    )
    expect(await errorOf(iam.send(new SetDefaultPolicyVersionCommand({ ...files, VersionId: 'v2' })))).toBe(
      noVersion(files.PolicyArn, 'v2'),
    )
  })
})

describe('DeletePolicyVersion', () => {
  it('Success', async () => {
    const { account, files, iam } = await withFiles()
    await aPolicy(account, { name: 'Files', document: writing })
    await iam.send(new DeletePolicyVersionCommand({ ...files, VersionId: 'v1' }))
    const { Versions } = await iam.send(new ListPolicyVersionsCommand(files))
    expect(Versions?.map(({ VersionId }) => VersionId)).toEqual(['v2'])
  })

  it('NoSuchEntity', async () => {
    const { files, iam } = await withFiles()
    expect(await errorOf(iam.send(new DeletePolicyVersionCommand({ ...none, VersionId: 'v1' })))).toBe(
      noVersion(none.PolicyArn, 'v1'),
    )
    expect(await errorOf(iam.send(new DeletePolicyVersionCommand({ ...files, VersionId: 'v2' })))).toBe(
      noVersion(files.PolicyArn, 'v2'),
    )
  })
})

describe('ListEntitiesForPolicy', () => {
  it('Success, page by page and by kind', async () => {
    const { account, alice, files, iam } = await withFiles()
    const [team, auditor] = [await aGroup(account, 'team'), await aRole(account, 'auditor')]
    for (const holder of [alice, team, auditor]) await attach(holder, files.PolicyArn)
    const groups = [{ GroupName: 'team', GroupId: team.id }]
    const roles = [{ RoleName: 'auditor', RoleId: auditor.id }]
    const users = [{ UserName: 'alice', UserId: alice.id }]
    const pages = await pagesOf(paginateListEntitiesForPolicy({ client: iam, pageSize: 1 }, { ...files }))
    const told = pages.map(({ IsTruncated, PolicyGroups, PolicyRoles, PolicyUsers }) => [
      ...[IsTruncated, PolicyGroups, PolicyRoles, PolicyUsers],
    ])
    expect(told).toEqual([
      [true, groups, [], []],
      [true, [], [], users],
      [false, [], roles, []],
    ])
    const { $metadata, ...roleOnly } = await iam.send(
      new ListEntitiesForPolicyCommand({ ...files, EntityFilter: 'Role' }),
    )
    expect(roleOnly).toEqual({ IsTruncated: false, PolicyGroups: [], PolicyRoles: roles, PolicyUsers: [] })
  })

  it('NoSuchEntity', async () => {
    const { iam } = await scene()
    expect(await errorOf(iam.send(new ListEntitiesForPolicyCommand(none)))).toBe(NO_POLICY)
  })
})
