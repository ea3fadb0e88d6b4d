import {
  GetContextKeysForCustomPolicyCommand,
  GetContextKeysForPrincipalPolicyCommand,
  paginateSimulateCustomPolicy,
  paginateSimulatePrincipalPolicy,
  SimulateCustomPolicyCommand,
  SimulatePrincipalPolicyCommand,
} from '@aws-sdk/client-iam'
import { describe, expect, it } from 'vitest'
import { aGroup, allowing, allowingWhere, attach, denying, putInline, setBoundary } from '@/lib/testing/account'
import { ownApi } from '@/lib/testing/api-server'
import { ownDatabase } from '@/lib/testing/database'
import { denied, errorOf, invalidError, pagesOf, sdkScene } from '@/lib/testing/sdk-scene'

ownDatabase()
const address = ownApi()
const scene = () => sdkScene(address())

const reading = allowing('s3:GetObject').document
const withMfa = allowingWhere({ Bool: { 'aws:MultiFactorAuthPresent': 'true' } }, 's3:PutObject').document
const ActionNames = ['s3:GetObject', 's3:PutObject']
const SYNTAX = 'InvalidInputException 400: Syntax errors in policy. (PolicyInputList.1, line 1, column 1)'
const position = { Line: expect.any(Number), Column: expect.any(Number) }

const matched = (policy: string, type = 'IAM Policy') => [
  { SourcePolicyId: policy, SourcePolicyType: type, StartPosition: position, EndPosition: position },
]

describe('SimulateCustomPolicy', () => {
  it('Success: decisions, statements and missing keys', async () => {
    const { iam } = await scene()
    const input = { PolicyInputList: [reading, withMfa], ActionNames }
    const { $metadata, ...answer } = await iam.send(new SimulateCustomPolicyCommand(input))
    expect(answer).toEqual({
      IsTruncated: false,
      EvaluationResults: [
        {
          ...{ EvalActionName: 's3:GetObject', EvalResourceName: '*', EvalDecision: 'allowed' },
          ...{ MatchedStatements: matched('PolicyInputList.1'), MissingContextValues: [] },
        },
        {
          ...{ EvalActionName: 's3:PutObject', EvalResourceName: '*', EvalDecision: 'implicitDeny' },
          ...{ MatchedStatements: [], MissingContextValues: ['aws:MultiFactorAuthPresent'] },
        },
      ],
    })
  })

  it('Success with context, resources, a boundary, an organisation and a resource policy', async () => {
    const { admin, iam } = await scene()
    const resource = 'arn:aws:s3:::reports/one'
    const other = '999988887777'
    const open = {
      Version: '2012-10-17',
      Statement: { Effect: 'Allow', Principal: { AWS: admin.arn }, Action: 's3:*', Resource: resource },
    }
    const input = {
      ...{ PolicyInputList: [withMfa], ActionNames: ['s3:PutObject'], ResourceArns: [resource], ResourceOwner: other },
      ...{ CallerArn: admin.arn, ResourcePolicy: JSON.stringify(open) },
      PermissionsBoundaryPolicyInputList: [allowing('s3:*').document],
      OrderedOrganizationPolicyInputList: [{ ServiceControlPolicyInputList: [allowing('*').document] }],
      ContextEntries: [
        {
          ...{ ContextKeyName: 'aws:MultiFactorAuthPresent', ContextKeyValues: ['true'] },
          ContextKeyType: 'boolean' as const,
        },
      ],
    }
    const { EvaluationResults } = await iam.send(new SimulateCustomPolicyCommand(input))
    const findings = {
      ...{ MatchedStatements: expect.any(Array), MissingContextValues: [] },
      PermissionsBoundaryDecisionDetail: { AllowedByPermissionsBoundary: true },
      EvalDecisionDetails: { 'IAM Policy': 'allowed', 'Resource Policy': 'allowed' },
    }
    expect(EvaluationResults).toEqual([
      {
        ...{ EvalActionName: 's3:PutObject', EvalResourceName: resource, EvalDecision: 'allowed', ...findings },
        OrganizationsDecisionDetail: { AllowedByOrganizations: true },
        ResourceSpecificResults: [{ EvalResourceName: resource, EvalResourceDecision: 'allowed', ...findings }],
      },
    ])
    expect(EvaluationResults?.[0]?.MatchedStatements?.map(({ SourcePolicyType }) => SourcePolicyType)).toEqual(
      expect.arrayContaining(['IAM Policy', 'Resource Policy', 'IAM Permissions Boundary Policy']),
    )
  })

  it('Success, page by page', async () => {
    const { iam } = await scene()
    const input = { PolicyInputList: [reading], ActionNames }
    const pages = await pagesOf(paginateSimulateCustomPolicy({ client: iam, pageSize: 1 }, input))
    const told = pages.map(({ IsTruncated, EvaluationResults }) => [
      ...[IsTruncated, EvaluationResults?.map(({ EvalDecision }) => EvalDecision)],
    ])
    expect(told).toEqual([
      [true, ['allowed']],
      [false, ['implicitDeny']],
    ])
  })

  it('InvalidInput', async () => {
    const { iam } = await scene()
    expect(await errorOf(iam.send(new SimulateCustomPolicyCommand({ PolicyInputList: ['{}'], ActionNames })))).toBe(
      SYNTAX,
    )
    const wildcard = { PolicyInputList: [reading], ActionNames: ['s3:*'] }
    expect(await errorOf(iam.send(new SimulateCustomPolicyCommand(wildcard)))).toContain(
      'InvalidInputException 400: s3:* is not the name of an action',
    )
  })

  it('ValidationError', async () => {
    const { iam } = await scene()
    const input = { PolicyInputList: [reading], ActionNames: undefined }
    expect(await errorOf(iam.send(new SimulateCustomPolicyCommand(input)))).toBe(
      invalidError('actionNames', 'not be null'),
    )
  })

  it('AccessDenied', async () => {
    const { alice, asAlice } = await scene()
    const input = { PolicyInputList: [reading], ActionNames }
    expect(await errorOf(asAlice.send(new SimulateCustomPolicyCommand(input)))).toBe(
      denied(alice, 'iam:SimulateCustomPolicy', '*'),
    )
  })
})

describe('SimulatePrincipalPolicy', () => {
  it('Success: own policies, those of groups, a boundary and given ones', async () => {
    const { account, alice, iam } = await scene()
    await putInline(alice, { name: 'Mail', document: denying('s3:DeleteObject').document })
    await aGroup(account, 'team', { members: [alice], policies: [{ name: 'Files', document: reading }] })
    await setBoundary(alice, { name: 'Limit', document: allowing('s3:GetObject').document })
    const input = {
      ...{ PolicySourceArn: alice.arn, ActionNames: [...ActionNames, 's3:DeleteObject'] },
      PolicyInputList: [allowing('s3:PutObject').document],
    }
    const { EvaluationResults } = await iam.send(new SimulatePrincipalPolicyCommand(input))
    const result = (action: string, decision: string, isWithin: boolean, MatchedStatements: unknown) => ({
      ...{ EvalActionName: action, EvalResourceName: '*', EvalDecision: decision, MatchedStatements },
      ...{ MissingContextValues: [], PermissionsBoundaryDecisionDetail: { AllowedByPermissionsBoundary: isWithin } },
    })
    expect(EvaluationResults).toEqual([
      result('s3:GetObject', 'allowed', true, [
        ...matched('Files'),
        ...matched('Limit', 'IAM Permissions Boundary Policy'),
      ]),
      result('s3:PutObject', 'implicitDeny', false, matched('PolicyInputList.1')),
      result('s3:DeleteObject', 'explicitDeny', false, matched('Mail')),
    ])
  })

  it('Success with exclusions, page by page', async () => {
    const { alice, iam } = await scene()
    await putInline(alice, { name: 'Files', document: reading })
    await attach(alice, { name: 'Writes', document: allowing('s3:PutObject').document })
    const files = { PolicyName: 'Files', AttachmentType: 'user' as const, AttachmentName: 'alice' }
    const PolicyExclusionList = [{ InlinePolicyIdentifier: files }]
    const input = { PolicySourceArn: alice.arn, ActionNames, PolicyExclusionList }
    const pages = await pagesOf(paginateSimulatePrincipalPolicy({ client: iam, pageSize: 1 }, input))
    expect(pages.map(({ EvaluationResults }) => EvaluationResults?.[0]?.EvalDecision)).toEqual([
      ...['implicitDeny', 'allowed'],
    ])
  })

  it('NoSuchEntity', async () => {
    const { alice, iam } = await scene()
    const input = { PolicySourceArn: alice.arn.replace('alice', 'nobody'), ActionNames }
    expect(await errorOf(iam.send(new SimulatePrincipalPolicyCommand(input)))).toBe(
      'NoSuchEntityException 404: The user with name nobody cannot be found.',
    )
  })

  it('InvalidInput', async () => {
    const { account, alice, iam } = await scene()
    const given = { PolicySourceArn: alice.arn, ActionNames, PolicyInputList: ['{}'] }
    expect(await errorOf(iam.send(new SimulatePrincipalPolicyCommand(given)))).toBe(SYNTAX)
    const PolicySourceArn = `arn:aws:iam::${account.id}:mfa/alice`
    expect(await errorOf(iam.send(new SimulatePrincipalPolicyCommand({ PolicySourceArn, ActionNames })))).toBe(
      `InvalidInputException 400: Invalid Entity Arn: ${PolicySourceArn} does not clearly define entity type and name.`,
    )
  })

  it('ValidationError', async () => {
    const { alice, iam } = await scene()
    const input = { PolicySourceArn: alice.arn, ActionNames, Marker: 'none' }
    expect(await errorOf(iam.send(new SimulatePrincipalPolicyCommand(input)))).toBe(
      'ValidationError 400: Invalid Marker.',
    )
  })

  it('AccessDenied', async () => {
    const { admin, alice, asAlice } = await scene()
    expect(
      await errorOf(asAlice.send(new SimulatePrincipalPolicyCommand({ PolicySourceArn: admin.arn, ActionNames }))),
    ).toBe(denied(alice, 'iam:SimulatePrincipalPolicy', admin.arn))
  })
})

describe('GetContextKeysForCustomPolicy', () => {
  it('Success', async () => {
    const { iam } = await scene()
    const variable = allowing('s3:GetObject', 'arn:aws:s3:::home/${aws:username}/*').document
    const { $metadata, ...answer } = await iam.send(
      new GetContextKeysForCustomPolicyCommand({ PolicyInputList: [withMfa, variable] }),
    )
    expect(answer).toEqual({ ContextKeyNames: ['aws:MultiFactorAuthPresent', 'aws:username'] })
    const none = await iam.send(new GetContextKeysForCustomPolicyCommand({ PolicyInputList: [reading] }))
    expect(none.ContextKeyNames).toEqual([])
  })

  it('InvalidInput', async () => {
    const { iam } = await scene()
    expect(await errorOf(iam.send(new GetContextKeysForCustomPolicyCommand({ PolicyInputList: ['{}'] })))).toBe(SYNTAX)
  })

  it('ValidationError', async () => {
    const { iam } = await scene()
    expect(await errorOf(iam.send(new GetContextKeysForCustomPolicyCommand({ PolicyInputList: undefined })))).toBe(
      invalidError('policyInputList', 'not be null'),
    )
  })

  it('AccessDenied', async () => {
    const { alice, asAlice } = await scene()
    expect(await errorOf(asAlice.send(new GetContextKeysForCustomPolicyCommand({ PolicyInputList: [reading] })))).toBe(
      denied(alice, 'iam:GetContextKeysForCustomPolicy', '*'),
    )
  })
})

describe('GetContextKeysForPrincipalPolicy', () => {
  it('Success', async () => {
    const { alice, iam } = await scene()
    await putInline(alice, { name: 'Files', document: withMfa })
    const input = {
      PolicySourceArn: alice.arn,
      PolicyInputList: [allowingWhere({ IpAddress: { 'aws:SourceIp': '10.0.0.0/8' } }, 's3:*').document],
    }
    const { ContextKeyNames } = await iam.send(new GetContextKeysForPrincipalPolicyCommand(input))
    expect(ContextKeyNames).toEqual(['aws:MultiFactorAuthPresent', 'aws:SourceIp'])
  })

  it('NoSuchEntity', async () => {
    const { account, iam } = await scene()
    const PolicySourceArn = `arn:aws:iam::${account.id}:group/none`
    expect(await errorOf(iam.send(new GetContextKeysForPrincipalPolicyCommand({ PolicySourceArn })))).toBe(
      'NoSuchEntityException 404: The group with name none cannot be found.',
    )
  })

  it('InvalidInput', async () => {
    const { alice, iam } = await scene()
    const input = { PolicySourceArn: alice.arn, PolicyInputList: ['{}'] }
    expect(await errorOf(iam.send(new GetContextKeysForPrincipalPolicyCommand(input)))).toBe(SYNTAX)
  })

  it('ValidationError', async () => {
    const { iam } = await scene()
    expect(await errorOf(iam.send(new GetContextKeysForPrincipalPolicyCommand({ PolicySourceArn: 'alice' })))).toBe(
      invalidError('policySourceArn', 'have length greater than or equal to 20'),
    )
  })

  it('AccessDenied', async () => {
    const { admin, alice, asAlice } = await scene()
    expect(
      await errorOf(asAlice.send(new GetContextKeysForPrincipalPolicyCommand({ PolicySourceArn: admin.arn }))),
    ).toBe(denied(alice, 'iam:GetContextKeysForPrincipalPolicy', admin.arn))
  })
})
