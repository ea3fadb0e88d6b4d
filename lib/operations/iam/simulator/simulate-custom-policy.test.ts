import { beforeAll, describe, expect, it } from 'vitest'
import { allowing, anAccount, aUser, denying, type TestUser } from '@/lib/testing/account'
import { withMfa } from '@/lib/testing/callers'
import { call, refusal } from '@/lib/testing/calls'
import { allRows, ownDatabase } from '@/lib/testing/database'
import { SEED_POLICY } from '@/lib/testing/seed-policy'
import { SimulateCustomPolicy } from './simulate-custom-policy'

ownDatabase()

// Simulations change nothing, so all tests can use one user.
let alice: TestUser

beforeAll(async () => {
  alice = await aUser(await anAccount(), 'alice', { policies: [allowing('iam:SimulateCustomPolicy')] })
})

const simulate = (input: object) => call(SimulateCustomPolicy, withMfa(alice), input)

const decisionsOf = async (input: object) =>
  (await simulate(input)).EvaluationResults.map(({ EvalDecision }) => EvalDecision)

const entry = (ContextKeyName: string, ContextKeyType: string, ...ContextKeyValues: string[]) => ({
  ...{ ContextKeyName, ContextKeyType, ContextKeyValues },
})

const ROBIN = 'arn:aws:iam::111122223333:user/robin'
const onBucket = (Principal: unknown, Effect = 'Allow') =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: { Effect, Principal, Action: 's3:GetObject', Resource: 'arn:aws:s3:::files/*' },
  })

describe('Success', () => {
  it('returns the decision on an action, and the statement with its place', async () => {
    const document = `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*" },
    {
      "Effect": "Deny",
      "Action": "s3:*",
      "Resource": "arn:aws:s3:::secret/*"
    }
  ]
}`
    const input = { PolicyInputList: [document], ActionNames: ['s3:GetObject', 's3:PutObject'] }
    expect(await simulate(input)).toEqual({
      EvaluationResults: [
        {
          EvalActionName: 's3:GetObject',
          EvalResourceName: '*',
          EvalDecision: 'allowed',
          MatchedStatements: [
            {
              SourcePolicyId: 'PolicyInputList.1',
              SourcePolicyType: 'IAM Policy',
              StartPosition: { Line: 4, Column: 5 },
              EndPosition: { Line: 4, Column: 69 },
            },
          ],
          MissingContextValues: [],
        },
        {
          EvalActionName: 's3:PutObject',
          EvalResourceName: '*',
          EvalDecision: 'implicitDeny',
          MatchedStatements: [],
          MissingContextValues: [],
        },
      ],
      IsTruncated: false,
    })
    const named = await simulate({ ...input, ResourceArns: ['arn:aws:s3:::secret/a'] })
    const own = {
      MatchedStatements: [
        {
          SourcePolicyId: 'PolicyInputList.1',
          SourcePolicyType: 'IAM Policy',
          StartPosition: { Line: 5, Column: 5 },
          EndPosition: { Line: 9, Column: 6 },
        },
      ],
      MissingContextValues: [],
      EvalDecisionDetails: {},
    }
    expect(named.EvaluationResults[0]).toEqual({
      EvalActionName: 's3:GetObject',
      EvalResourceName: 'arn:aws:s3:::secret/a',
      EvalDecision: 'explicitDeny',
      ...own,
      ResourceSpecificResults: [
        { EvalResourceName: 'arn:aws:s3:::secret/a', EvalResourceDecision: 'explicitDeny', ...own },
      ],
    })
  })

  it('evaluates every action on every resource', async () => {
    const { EvaluationResults } = await simulate({
      PolicyInputList: [allowing('s3:Get*', 'arn:aws:s3:::a/*').document, denying('s3:GetObjectAcl').document],
      ActionNames: ['s3:GetObject', 's3:GetObjectAcl'],
      ResourceArns: ['arn:aws:s3:::a/x', 'arn:aws:s3:::b/x'],
    })
    const told = EvaluationResults.map(({ EvalActionName, EvalResourceName, EvalDecision }) =>
      [EvalActionName, EvalResourceName, EvalDecision].join(' '),
    )
    expect(told).toEqual([
      's3:GetObject arn:aws:s3:::a/x allowed',
      's3:GetObject arn:aws:s3:::b/x implicitDeny',
      's3:GetObjectAcl arn:aws:s3:::a/x explicitDeny',
      's3:GetObjectAcl arn:aws:s3:::b/x explicitDeny',
    ])
  })

  it('returns each pair once over all pages', async () => {
    const input = {
      PolicyInputList: [allowing('*').document],
      ActionNames: ['iam:GetUser', 'iam:ListUsers', 'iam:TagUser'],
      ResourceArns: ['arn:aws:s3:::a', 'arn:aws:s3:::b', 'arn:aws:s3:::c'],
      MaxItems: 4,
    }
    const seen: string[] = []
    let page = await simulate(input)
    for (let pages = 1; ; pages++) {
      seen.push(...page.EvaluationResults.map((one) => `${one.EvalActionName} ${one.EvalResourceName}`))
      if (!page.IsTruncated) {
        expect(pages).toBe(3)
        break
      }
      page = await simulate({ ...input, Marker: page.Marker })
    }
    expect(seen).toEqual(input.ActionNames.flatMap((name) => input.ResourceArns.map((arn) => `${name} ${arn}`)))
  })

  it('ends a page early if its pairs are much work, and continues after it', async () => {
    const statements = Array.from({ length: 1200 }, () => ({ Effect: 'Allow', Action: 'iam:Get*', Resource: '*' }))
    const input = {
      PolicyInputList: [JSON.stringify({ Version: '2012-10-17', Statement: statements })],
      ActionNames: Array.from({ length: 30 }, (_, index) => `iam:Get${index}`),
    }
    const first = await simulate(input)
    const second = await simulate({ ...input, Marker: first.Marker })
    expect([first.IsTruncated, second.IsTruncated]).toEqual([true, false])
    const seen = [first, second].flatMap(({ EvaluationResults }) => EvaluationResults)
    expect(seen.map(({ EvalActionName }) => EvalActionName)).toEqual(input.ActionNames)
  })

  it('gives a hard pair all the steps of a decision, and a page of its own', async () => {
    const stars = `arn:aws:s3:::${'*a'.repeat(400)}b`
    const input = {
      PolicyInputList: [
        JSON.stringify({
          Version: '2012-10-17',
          Statement: [
            { Effect: 'Allow', Action: '*', Resource: '*' },
            { Effect: 'Allow', Action: '*', Resource: Array.from({ length: 140 }, () => stars) },
          ],
        }),
      ],
      ActionNames: ['s3:GetObject'],
      ResourceArns: [`arn:aws:s3:::${'a'.repeat(1500)}`, 'arn:aws:s3:::c'],
    }
    const first = await simulate(input)
    expect(first).toMatchObject({ EvaluationResults: [{ EvalDecision: 'allowed' }], IsTruncated: true })
    const second = await simulate({ ...input, Marker: first.Marker })
    expect(second).toMatchObject({ EvaluationResults: [{ EvalResourceName: 'arn:aws:s3:::c' }], IsTruncated: false })
  })

  it('adds no context: a key that is not given is absent, and listed as missing', async () => {
    const input = {
      PolicyInputList: [SEED_POLICY.document],
      ActionNames: ['iam:DeactivateMFADevice'],
      ResourceArns: [ROBIN],
    }
    const { EvaluationResults } = await simulate(input)
    expect(EvaluationResults).toMatchObject([
      { EvalDecision: 'explicitDeny', MissingContextValues: ['aws:username', 'aws:MultiFactorAuthPresent'] },
    ])
    const given = (mfa: string) => [
      entry('aws:username', 'string', 'robin'),
      entry('AWS:multifactorauthpresent', 'boolean', mfa),
    ]
    expect((await simulate({ ...input, ContextEntries: given('true') })).EvaluationResults).toMatchObject([
      { EvalDecision: 'allowed', MissingContextValues: [] },
    ])
    expect(await decisionsOf({ ...input, ContextEntries: given('false') })).toEqual(['explicitDeny'])
  })

  it('distinguishes one value from a list of values, including lists of one and none', async () => {
    const document = (Condition: object) =>
      JSON.stringify({ Version: '2012-10-17', Statement: { Effect: 'Allow', Action: '*', Resource: '*', Condition } })
    const single = document({ StringEquals: { 'aws:TagKeys': 'a' } })
    const every = document({ 'ForAllValues:StringEquals': { 'aws:TagKeys': ['a', 'b'] } })
    const decide = (text: string, ...values: [string, ...string[]]) =>
      decisionsOf({
        PolicyInputList: [text],
        ActionNames: ['iam:TagUser'],
        ContextEntries: [entry('aws:TagKeys', ...values)],
      })
    expect(await decide(single, 'string', 'a')).toEqual(['allowed'])
    expect(await decide(single, 'stringList', 'a')).toEqual(['implicitDeny'])
    expect(await decide(every, 'stringList', 'a', 'b')).toEqual(['allowed'])
    expect(await decide(every, 'stringList', 'a', 'c')).toEqual(['implicitDeny'])
    expect(await decide(every, 'stringList')).toEqual(['allowed'])
  })

  it('says whether the permissions boundary allows', async () => {
    const input = {
      PolicyInputList: [allowing('s3:*').document],
      PermissionsBoundaryPolicyInputList: [allowing('s3:Get*').document],
      ActionNames: ['s3:GetObject', 's3:PutObject', 'iam:GetUser'],
    }
    expect((await simulate(input)).EvaluationResults).toMatchObject([
      { EvalDecision: 'allowed', PermissionsBoundaryDecisionDetail: { AllowedByPermissionsBoundary: true } },
      { EvalDecision: 'implicitDeny', PermissionsBoundaryDecisionDetail: { AllowedByPermissionsBoundary: false } },
      { EvalDecision: 'implicitDeny', PermissionsBoundaryDecisionDetail: { AllowedByPermissionsBoundary: false } },
    ])
  })

  it('says whether every level of the organisation allows', async () => {
    const levels = (...policies: { document: string }[]) =>
      policies.map(({ document }) => ({ ServiceControlPolicyInputList: [document] }))
    const simulateIn = async (OrderedOrganizationPolicyInputList: object[]) => {
      const input = { PolicyInputList: [allowing('*').document], ActionNames: ['s3:GetObject'] }
      return (await simulate({ ...input, OrderedOrganizationPolicyInputList })).EvaluationResults[0]
    }
    expect(await simulateIn(levels(allowing('*'), allowing('s3:*')))).toMatchObject({
      EvalDecision: 'allowed',
      OrganizationsDecisionDetail: { AllowedByOrganizations: true },
    })
    expect(await simulateIn(levels(allowing('*'), allowing('iam:*')))).toMatchObject({
      EvalDecision: 'implicitDeny',
      OrganizationsDecisionDetail: { AllowedByOrganizations: false },
    })
    const texts = [allowing('*').document, denying('s3:GetObject').document]
    expect(await simulateIn([{ ServiceControlPolicyInputList: texts }])).toMatchObject({
      EvalDecision: 'explicitDeny',
      MatchedStatements: [
        {
          SourcePolicyId: 'OrderedOrganizationPolicyInputList.1.ServiceControlPolicyInputList.2',
          SourcePolicyType: 'Service Control Policy',
        },
      ],
      OrganizationsDecisionDetail: { AllowedByOrganizations: false },
    })
    expect(await simulateIn([])).not.toHaveProperty('OrganizationsDecisionDetail')
  })

  it('lets a resource policy grant within an account', async () => {
    const { EvaluationResults } = await simulate({
      PolicyInputList: [],
      ActionNames: ['s3:GetObject'],
      ResourceArns: ['arn:aws:s3:::files/a'],
      ResourcePolicy: onBucket({ AWS: ROBIN }),
      CallerArn: ROBIN,
    })
    expect(EvaluationResults).toMatchObject([
      {
        EvalDecision: 'allowed',
        MatchedStatements: [{ SourcePolicyId: 'ResourcePolicy', SourcePolicyType: 'Resource Policy' }],
        EvalDecisionDetails: {},
      },
    ])
  })

  it.each([
    ['arn:aws:iam::444455556666:root', 'arn:aws:s3:::files/a'],
    ['444455556666', 'arn:aws:s3:::files/a'],
    [undefined, 'arn:aws:s3::444455556666:files/a'],
  ])('requires both sides to allow if the owner is another account: %s, %s', async (ResourceOwner, resource) => {
    const input = {
      ActionNames: ['s3:GetObject'],
      ResourceArns: [resource],
      ResourcePolicy: onBucket({ AWS: ROBIN }).replace('arn:aws:s3:::files/*', '*'),
      CallerArn: ROBIN,
      ...{ ResourceOwner },
    }
    expect((await simulate({ ...input, PolicyInputList: [] })).EvaluationResults).toMatchObject([
      {
        EvalDecision: 'implicitDeny',
        EvalDecisionDetails: { 'IAM Policy': 'implicitDeny', 'Resource Policy': 'allowed' },
      },
    ])
    expect(
      (await simulate({ ...input, PolicyInputList: [allowing('s3:*').document] })).EvaluationResults,
    ).toMatchObject([
      { EvalDecision: 'allowed', EvalDecisionDetails: { 'IAM Policy': 'allowed', 'Resource Policy': 'allowed' } },
    ])
  })

  it("evaluates a role's trust policy, including MFA conditions", async () => {
    const trust = JSON.stringify({
      Version: '2012-10-17',
      Statement: {
        Effect: 'Allow',
        Principal: { AWS: '111122223333' },
        Action: 'sts:AssumeRole',
        Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'true' } },
      },
    })
    const input = {
      PolicyInputList: [allowing('sts:AssumeRole').document],
      ActionNames: ['sts:AssumeRole'],
      ResourceArns: ['arn:aws:iam::111122223333:role/admin'],
      ResourcePolicy: trust,
      CallerArn: ROBIN,
    }
    expect(await decisionsOf(input)).toEqual(['implicitDeny'])
    const ContextEntries = [entry('aws:MultiFactorAuthPresent', 'boolean', 'true')]
    expect(await decisionsOf({ ...input, ContextEntries })).toEqual(['allowed'])
  })

  it('does not simulate its own caller', async () => {
    const account = await anAccount()
    const input = { PolicyInputList: [], ActionNames: ['iam:GetUser'] }
    const { EvaluationResults } = await call(SimulateCustomPolicy, withMfa(account.root), input)
    expect(EvaluationResults).toMatchObject([{ EvalDecision: 'implicitDeny' }])
  })

  it('changes nothing', async () => {
    const before = await allRows()
    await simulate({ PolicyInputList: [allowing('*').document], ActionNames: ['iam:TagUser'] })
    expect(await allRows()).toEqual(before)
  })
})

describe('InvalidInput', () => {
  const good = { PolicyInputList: [allowing('*').document], ActionNames: ['iam:GetUser'] }

  it.each([
    ['PolicyInputList', { PolicyInputList: ['{'] }, 'Syntax errors in policy. (PolicyInputList.1, line 1, column 2)'],
    [
      'PermissionsBoundaryPolicyInputList',
      { PermissionsBoundaryPolicyInputList: ['[]'] },
      'Syntax errors in policy. (PermissionsBoundaryPolicyInputList.1, line 1, column 1)',
    ],
    [
      'OrderedOrganizationPolicyInputList',
      { OrderedOrganizationPolicyInputList: [{ ServiceControlPolicyInputList: ['7'] }] },
      'Syntax errors in policy. (OrderedOrganizationPolicyInputList.1.ServiceControlPolicyInputList.1, line 1, column 1)',
    ],
    [
      'ResourcePolicy',
      { ResourcePolicy: allowing('*').document, CallerArn: ROBIN },
      'Missing required field Principal (ResourcePolicy, line 1, column 37)',
    ],
    [
      'PermissionsBoundaryPolicyInputList',
      { PermissionsBoundaryPolicyInputList: [good.PolicyInputList[0], good.PolicyInputList[0]] },
      'A principal can have only one permissions boundary.',
    ],
    [
      'CallerArn',
      { ResourcePolicy: onBucket('*') },
      'CallerArn is required with ResourcePolicy: a policy on a resource names principals.',
    ],
    [
      'ActionNames',
      { ActionNames: ['iam:*'] },
      'iam:* is not the name of an action: a service prefix, a colon and a name without wildcards.',
    ],
    [
      'ContextEntries',
      { ContextEntries: [entry('aws:username', 'string')] },
      'The context key aws:username of type string must have exactly one value.',
    ],
    [
      'ContextEntries',
      { ContextEntries: [entry('aws:EpochTime', 'numeric', '1', '2')] },
      'The context key aws:EpochTime of type numeric must have exactly one value.',
    ],
  ])('names the field %s of %j', async (field, input, message) => {
    const answer = await refusal(simulate({ ...good, ...input }))
    expect(answer).toMatchObject({ code: 'InvalidInput', status: 400, field })
    expect(answer.message).toBe(message)
  })

  it('does not quote a text of any length', async () => {
    const long = allowing('*', 'x'.repeat(100_000)).document
    expect((await refusal(simulate({ ...good, PolicyInputList: [long] }))).message.length).toBeLessThan(600)
  })
})

describe('ValidationError', () => {
  const good = { PolicyInputList: [], ActionNames: ['iam:GetUser'] }

  it.each([
    [{ Marker: 'made-up' }, 'Invalid Marker.'],
    [{ Marker: Buffer.from('after:bob').toString('base64url') }, 'Invalid Marker.'],
    [{ MaxItems: 1001 }, 'Member must have value less than or equal to 1000'],
    [{ ActionNames: ['a'] }, 'Member must have length greater than or equal to 3'],
    [{ PolicyInputList: ['\u0141'] }, 'Member must satisfy regular expression pattern'],
    [{ PolicyInputList: ['x'.repeat(131_073)] }, 'Member must have length less than or equal to 131072'],
    [{ ContextEntries: [entry('a:b', 'string', '1')] }, 'Member must have length greater than or equal to 5'],
    [{ ContextEntries: [entry('aws:username', 'text', '1')] }, 'Member must satisfy enum value set'],
  ])('refuses %j', async (input, message) => {
    const answer = await refusal(simulate({ ...good, ...input }))
    expect(answer.code).toBe('ValidationError')
    expect(answer.message).toContain(message)
  })
})
