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
import { inStore, ownDatabase } from '@/lib/testing/database'
import { denied, errorOf, invalid, pagesOf, sdkScene } from '@/lib/testing/sdk-scene'
import { NOON } from '@/lib/testing/time'

ownDatabase()
const address = ownApi()
const scene = () => sdkScene(address())

const { document: reading } = allowing('s3:GetObject')
const { document: writing } = allowing('s3:PutObject')
const { document: tooLong } = allowing('s3:GetObject', `arn:aws:s3:::${'x'.repeat(6_144)}`)
const NO_ARN = 'arn:aws:iam::aws:user/nobody'
const none = { PolicyArn: 'arn:aws:iam::aws:policy/None' }
const malformed = { PolicyArn: NO_ARN }
const builtIn = { PolicyArn: ADMINISTRATOR }
const NO_POLICY = 'NoSuchEntityException 404: Policy arn:aws:iam::aws:policy/None was not found.'
const BAD_ARN = `ValidationError 400: ARN ${NO_ARN} is not valid.`
const BUILT_IN = `AccessDenied 403: Policy ${ADMINISTRATOR} is managed by AWS and cannot be changed.`
const SYNTAX = 'MalformedPolicyDocumentException 400: Syntax errors in policy.'
const TOO_LONG = 'LimitExceededException 409: Cannot exceed quota for PolicySize: 6144'

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

  it('MalformedPolicyDocument', async () => {
    const { iam } = await scene()
    const withText = (PolicyDocument: string) =>
      errorOf(iam.send(new CreatePolicyCommand({ PolicyName: 'Files', PolicyDocument })))
    expect(await withText('{"Version":')).toBe(SYNTAX)
    expect(await withText(reading.replace('2012-10-17', '2008-10-17'))).toBe(
      'MalformedPolicyDocumentException 400: Policy document must be version 2012-10-17 or greater.',
    )
    expect(await withText(reading.replace('s3:GetObject', 'GetObject'))).toBe(
      'MalformedPolicyDocumentException 400: Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.',
    )
  })

  it('InvalidInput', async () => {
    const { iam } = await scene()
    const Tags = ['team', 'Team'].map((Key) => ({ Key, Value: 'red' }))
    expect(
      await errorOf(iam.send(new CreatePolicyCommand({ PolicyName: 'Files', PolicyDocument: reading, Tags }))),
    ).toBe('InvalidInputException 400: Duplicate tag keys found.')
  })

  it('LimitExceeded', async () => {
    const { account, iam } = await scene()
    const input = { PolicyName: 'Files', PolicyDocument: reading }
    expect(await errorOf(iam.send(new CreatePolicyCommand({ ...input, PolicyDocument: tooLong })))).toBe(TOO_LONG)
    const rows = Array.from({ length: 1_500 }, (_, index) => ({
      ...{ account: account.id, arn: policyArn(account.id, '/', `policy-${index}`), policyId: `ANPA${index}` },
      ...{ name: `policy-${index}`, path: '/', createdAt: NOON, updatedAt: NOON },
    }))
    await inStore((store) => store.managedPolicy.createMany({ data: rows }))
    expect(await errorOf(iam.send(new CreatePolicyCommand(input)))).toBe(
      'LimitExceededException 409: Cannot exceed quota for PoliciesPerAccount: 1500',
    )
  })

  it('ValidationError', async () => {
    const { iam } = await scene()
    const input = { PolicyName: 'Files', PolicyDocument: reading, Description: 'x'.repeat(1_001) }
    expect(await errorOf(iam.send(new CreatePolicyCommand(input)))).toBe(
      invalid('description', 'have length less than or equal to 1000'),
    )
  })

  it('AccessDenied', async () => {
    const { account, alice, asAlice } = await scene()
    expect(await errorOf(asAlice.send(new CreatePolicyCommand({ PolicyName: 'Files', PolicyDocument: reading })))).toBe(
      denied(alice, 'iam:CreatePolicy', policyArn(account.id, '/', 'Files')),
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

  it('ValidationError', async () => {
    const { iam } = await scene()
    expect(await errorOf(iam.send(new GetPolicyCommand(malformed)))).toBe(BAD_ARN)
  })

  it('AccessDenied', async () => {
    const { alice, asAlice } = await scene()
    expect(await errorOf(asAlice.send(new GetPolicyCommand(builtIn)))).toBe(
      denied(alice, 'iam:GetPolicy', ADMINISTRATOR),
    )
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

  it('ValidationError', async () => {
    const { iam } = await scene()
    expect(await errorOf(iam.send(new ListPoliciesCommand({ PathPrefix: '/no-end' })))).toContain(
      "Value at 'pathPrefix'",
    )
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

  it('DeleteConflict', async () => {
    const { account, alice, files, iam } = await withFiles()
    await aPolicy(account, { name: 'Files', document: writing })
    expect(await errorOf(iam.send(new DeletePolicyCommand(files)))).toContain(
      'DeleteConflictException 409: This policy has more than one version.',
    )
    await attach(alice, files.PolicyArn)
    expect(await errorOf(iam.send(new DeletePolicyCommand(files)))).toBe(
      'DeleteConflictException 409: Cannot delete a policy attached to entities.',
    )
  })

  it('ValidationError', async () => {
    const { iam } = await scene()
    expect(await errorOf(iam.send(new DeletePolicyCommand(malformed)))).toBe(BAD_ARN)
  })

  it('AccessDenied, to everybody for a policy of AWS', async () => {
    const { alice, asAlice, files, iam } = await withFiles()
    expect(await errorOf(asAlice.send(new DeletePolicyCommand(files)))).toBe(
      denied(alice, 'iam:DeletePolicy', files.PolicyArn),
    )
    expect(await errorOf(iam.send(new DeletePolicyCommand(builtIn)))).toBe(BUILT_IN)
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

  it('MalformedPolicyDocument', async () => {
    const { files, iam } = await withFiles()
    expect(await errorOf(iam.send(new CreatePolicyVersionCommand({ ...files, PolicyDocument: '{}' })))).toBe(SYNTAX)
  })

  it('LimitExceeded', async () => {
    const { account, files, iam } = await withFiles()
    const create = (PolicyDocument: string) =>
      errorOf(iam.send(new CreatePolicyVersionCommand({ ...files, PolicyDocument })))
    expect(await create(tooLong)).toBe(TOO_LONG)
    for (let number = 2; number <= 5; number++) await aPolicy(account, { name: 'Files', document: writing })
    expect(await create(writing)).toBe(
      'LimitExceededException 409: A managed policy can have up to 5 versions. Before you create a new version, you must delete an existing version.',
    )
  })

  it('ValidationError', async () => {
    const { iam } = await scene()
    expect(await errorOf(iam.send(new CreatePolicyVersionCommand({ ...malformed, PolicyDocument: writing })))).toBe(
      BAD_ARN,
    )
  })

  it('AccessDenied, to everybody for a policy of AWS', async () => {
    const { alice, asAlice, files, iam } = await withFiles()
    expect(await errorOf(asAlice.send(new CreatePolicyVersionCommand({ ...files, PolicyDocument: writing })))).toBe(
      denied(alice, 'iam:CreatePolicyVersion', files.PolicyArn),
    )
    expect(await errorOf(iam.send(new CreatePolicyVersionCommand({ ...builtIn, PolicyDocument: writing })))).toBe(
      BUILT_IN,
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

  it('ValidationError', async () => {
    const { files, iam } = await withFiles()
    expect(await errorOf(iam.send(new GetPolicyVersionCommand({ ...files, VersionId: '1' })))).toBe(
      invalid('versionId', 'satisfy regular expression pattern: v[1-9][0-9]*(\\.[A-Za-z0-9-]*)?'),
    )
  })

  it('AccessDenied', async () => {
    const { alice, asAlice, files } = await withFiles()
    expect(await errorOf(asAlice.send(new GetPolicyVersionCommand({ ...files, VersionId: 'v1' })))).toBe(
      denied(alice, 'iam:GetPolicyVersion', files.PolicyArn),
    )
  })
})

describe('ListPolicyVersions', () => {
  it('Success, page by page, the newest first', async () => {
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

  it('ValidationError', async () => {
    const { iam } = await scene()
    expect(await errorOf(iam.send(new ListPolicyVersionsCommand(malformed)))).toBe(BAD_ARN)
  })

  it('AccessDenied', async () => {
    const { alice, asAlice, files } = await withFiles()
    expect(await errorOf(asAlice.send(new ListPolicyVersionsCommand(files)))).toBe(
      denied(alice, 'iam:ListPolicyVersions', files.PolicyArn),
    )
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

  it('ValidationError', async () => {
    const { iam } = await scene()
    expect(await errorOf(iam.send(new SetDefaultPolicyVersionCommand({ ...malformed, VersionId: 'v1' })))).toBe(BAD_ARN)
  })

  it('AccessDenied, to everybody for a policy of AWS', async () => {
    const { alice, asAlice, files, iam } = await withFiles()
    expect(await errorOf(asAlice.send(new SetDefaultPolicyVersionCommand({ ...files, VersionId: 'v1' })))).toBe(
      denied(alice, 'iam:SetDefaultPolicyVersion', files.PolicyArn),
    )
    expect(await errorOf(iam.send(new SetDefaultPolicyVersionCommand({ ...builtIn, VersionId: 'v1' })))).toBe(BUILT_IN)
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

  it('DeleteConflict', async () => {
    const { files, iam } = await withFiles()
    expect(await errorOf(iam.send(new DeletePolicyVersionCommand({ ...files, VersionId: 'v1' })))).toBe(
      'DeleteConflictException 409: Cannot delete the default version of a policy.',
    )
  })

  it('ValidationError', async () => {
    const { iam } = await scene()
    expect(await errorOf(iam.send(new DeletePolicyVersionCommand({ ...malformed, VersionId: 'v1' })))).toBe(BAD_ARN)
  })

  it('AccessDenied, to everybody for a policy of AWS', async () => {
    const { alice, asAlice, files, iam } = await withFiles()
    expect(await errorOf(asAlice.send(new DeletePolicyVersionCommand({ ...files, VersionId: 'v1' })))).toBe(
      denied(alice, 'iam:DeletePolicyVersion', files.PolicyArn),
    )
    expect(await errorOf(iam.send(new DeletePolicyVersionCommand({ ...builtIn, VersionId: 'v1' })))).toBe(BUILT_IN)
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
      [true, [], roles, []],
      [false, [], [], users],
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

  it('ValidationError', async () => {
    const { iam } = await scene()
    expect(await errorOf(iam.send(new ListEntitiesForPolicyCommand(malformed)))).toBe(BAD_ARN)
  })

  it('AccessDenied', async () => {
    const { alice, asAlice, files } = await withFiles()
    expect(await errorOf(asAlice.send(new ListEntitiesForPolicyCommand(files)))).toBe(
      denied(alice, 'iam:ListEntitiesForPolicy', files.PolicyArn),
    )
  })
})
