import { describe, expect, it } from 'vitest'
import {
  aGroup,
  allowing,
  allowingWhere,
  anAccount,
  aPolicy,
  aRole,
  attach,
  aUser,
  denying,
  putInline,
  setBoundary,
  type TestAccount,
  type TestUser,
} from '@/lib/testing/account'
import { withMfa } from '@/lib/testing/callers'
import { call, refusal } from '@/lib/testing/calls'
import { inStore, ownDatabase } from '@/lib/testing/database'
import { SEED_POLICY } from '@/lib/testing/seed-policy'
import { SimulatePrincipalPolicy } from './simulate-principal-policy'

ownDatabase()

async function scene() {
  const account = await anAccount()
  const alice = await aUser(account, 'alice', { policies: [allowing('iam:SimulatePrincipalPolicy')] })
  const bob = await aUser(account, 'bob', { policies: [SEED_POLICY] })
  return { account, alice, bob }
}

const simulate = (who: TestUser, input: object) => call(SimulatePrincipalPolicy, withMfa(who), input)

const decisionsOf = async (who: TestUser, input: object) =>
  (await simulate(who, input)).EvaluationResults.map(({ EvalDecision }) => EvalDecision)

const mfa = (value: string) => ({
  ...{ ContextKeyName: 'aws:MultiFactorAuthPresent', ContextKeyType: 'boolean', ContextKeyValues: [value] },
})

const tag = (user: TestUser, key: string, value: string) =>
  inStore((store) =>
    store.userTag.create({
      data: { account: user.account, userId: user.id, key, keyKey: key.toLowerCase(), value },
    }),
  )

/** A policy that allows iam:GetUser under a condition. */
const where = (Condition: object) =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: { Effect: 'Allow', Action: 'iam:GetUser', Resource: '*', Condition },
  })

describe('Success', () => {
  it("returns the outcome of the user's policies, with the user's own context and no session", async () => {
    const { account, alice, bob } = await scene()
    const input = {
      PolicySourceArn: bob.arn,
      ActionNames: ['iam:EnableMFADevice', 'iam:DeactivateMFADevice'],
      ResourceArns: [bob.arn],
    }
    const { EvaluationResults } = await simulate(alice, input)
    expect(EvaluationResults).toMatchObject([
      {
        EvalDecision: 'allowed',
        MatchedStatements: [{ SourcePolicyId: 'SelfManageMFA', SourcePolicyType: 'IAM Policy' }],
        MissingContextValues: [],
      },
      { EvalDecision: 'explicitDeny', MissingContextValues: ['aws:MultiFactorAuthPresent'] },
    ])
    expect(await decisionsOf(alice, { ...input, ContextEntries: [mfa('true')] })).toEqual(['allowed', 'allowed'])
    const ResourceArns = [`arn:aws:iam::${account.id}:user/carol`]
    expect(await decisionsOf(alice, { ...input, ResourceArns, ContextEntries: [mfa('true')] })).toEqual([
      'implicitDeny',
      'implicitDeny',
    ])
  })

  it('reflects a change at once', async () => {
    const { alice, bob } = await scene()
    const input = { PolicySourceArn: bob.arn, ActionNames: ['iam:GetUser'] }
    expect(await decisionsOf(alice, input)).toEqual(['implicitDeny'])
    await attach(bob, 'arn:aws:iam::aws:policy/IAMReadOnlyAccess')
    expect(await decisionsOf(alice, input)).toEqual(['allowed'])
    await attach(bob, denying('iam:*'))
    expect(await decisionsOf(alice, input)).toEqual(['explicitDeny'])
  })

  it('adds the given policies, and leaves out the excluded ones', async () => {
    const { account, alice, bob } = await scene()
    const input = { PolicySourceArn: bob.arn, ActionNames: ['iam:ListUsers'] }
    expect(await decisionsOf(alice, input)).toEqual(['explicitDeny'])
    const PolicyInputList = [allowing('iam:ListUsers').document]
    expect(await decisionsOf(alice, { ...input, PolicyInputList, ContextEntries: [mfa('true')] })).toEqual(['allowed'])
    const PolicyExclusionList = [{ PolicyArn: `arn:aws:iam::${account.id}:policy/SelfManageMFA` }]
    expect(await decisionsOf(alice, { ...input, PolicyInputList, PolicyExclusionList })).toEqual(['allowed'])
  })

  it("has the user's context keys, which the request may override", async () => {
    const { alice, bob } = await scene()
    await tag(bob, 'Team', 'blue')
    const facts = {
      'aws:username': 'bob',
      'aws:userid': bob.id,
      'aws:PrincipalType': 'User',
      'aws:PrincipalArn': bob.arn,
      'aws:PrincipalAccount': bob.account,
      'aws:PrincipalTag/Team': 'blue',
    }
    const input = {
      PolicySourceArn: bob.arn,
      PolicyInputList: [where({ StringEquals: facts })],
      ActionNames: ['iam:GetUser'],
    }
    expect(await decisionsOf(alice, input)).toEqual(['allowed'])
    const ContextEntries = [{ ContextKeyName: 'AWS:PrincipalTag/team', ContextKeyValues: ['red'] }]
    expect(await decisionsOf(alice, { ...input, ContextEntries })).toEqual(['implicitDeny'])
  })

  it("treats another caller as somebody with the user's policies, without looking that caller up", async () => {
    const { account, alice, bob } = await scene()
    const carol = await aUser(account, 'carol', { path: '/division/' })
    await tag(carol, 'Team', 'red')
    const decide = (Condition: object) =>
      decisionsOf(alice, {
        PolicySourceArn: bob.arn,
        CallerArn: carol.arn,
        PolicyInputList: [where(Condition)],
        ActionNames: ['iam:GetUser'],
      })
    expect(await decide({ StringEquals: { 'aws:username': 'carol', 'aws:PrincipalArn': carol.arn } })).toEqual([
      'allowed',
    ])
    expect(await decide({ Null: { 'aws:PrincipalTag/Team': 'true', 'aws:userid': 'true' } })).toEqual(['allowed'])
  })

  it('takes the user for the caller that a resource policy names', async () => {
    const { alice, bob } = await scene()
    const ResourcePolicy = JSON.stringify({
      Version: '2012-10-17',
      Statement: { Effect: 'Allow', Principal: { AWS: bob.arn }, Action: 's3:GetObject', Resource: '*' },
    })
    const input = {
      PolicySourceArn: bob.arn,
      ActionNames: ['s3:GetObject'],
      ResourceArns: ['arn:aws:s3:::files/a'],
      ResourcePolicy,
      ContextEntries: [mfa('true')],
    }
    expect(await decisionsOf(alice, input)).toEqual(['allowed'])
  })
})

describe('Success for a group', () => {
  const group = async () => {
    const { account, alice, bob } = await scene()
    const { document } = allowingWhere({ Null: { 'aws:username': 'true', 'aws:PrincipalArn': 'true' } }, 'iam:GetUser')
    const team = await aGroup(account, 'Team', { members: [bob], path: '/division/', policies: [allowing('s3:*')] })
    await putInline(team, { name: 'Readers', document })
    return { alice, bob, PolicySourceArn: `arn:aws:iam::${account.id}:group/division/Team` }
  }

  it('evaluates its own policies, attached and inline, for no particular caller', async () => {
    const { alice, PolicySourceArn } = await group()
    const ActionNames = ['s3:GetObject', 'iam:GetUser', 'iam:EnableMFADevice']
    expect(await decisionsOf(alice, { PolicySourceArn, ActionNames })).toEqual(['allowed', 'allowed', 'implicitDeny'])
  })

  it("treats a caller as somebody with the group's policies", async () => {
    const { alice, bob, PolicySourceArn } = await group()
    const input = { PolicySourceArn, ActionNames: ['s3:GetObject', 'iam:GetUser'], CallerArn: bob.arn }
    expect(await decisionsOf(alice, input)).toEqual(['allowed', 'implicitDeny'])
  })

  it('is part of what a member may do, unless its policies are excluded', async () => {
    const { alice, bob } = await group()
    const input = {
      PolicySourceArn: bob.arn,
      ActionNames: ['s3:GetObject'],
      ContextEntries: [mfa('true')],
    }
    expect(await decisionsOf(alice, input)).toEqual(['allowed'])
    const PolicyExclusionList = [{ PolicyArn: `arn:aws:iam::${bob.account}:policy/${allowing('s3:*').name}` }]
    expect(await decisionsOf(alice, { ...input, PolicyExclusionList })).toEqual(['implicitDeny'])
  })
})

describe('Success for a role', () => {
  const role = async () => {
    const { account, alice } = await scene()
    const auditor = await aRole(account, 'Auditor', { path: '/division/', policies: [allowing('s3:*')] })
    const tag = { account: account.id, roleId: auditor.id, key: 'Team', keyKey: 'team', value: 'blue' }
    await inStore((store) => store.roleTag.create({ data: tag }))
    return { account, alice, auditor }
  }

  it('evaluates its policies within its boundary', async () => {
    const { account, alice, auditor } = await role()
    const input = { PolicySourceArn: auditor.roleArn, ActionNames: ['s3:GetObject', 's3:PutObject', 'iam:GetUser'] }
    expect(await decisionsOf(alice, input)).toEqual(['allowed', 'allowed', 'implicitDeny'])
    await setBoundary(auditor, await aPolicy(account, allowing(['s3:GetObject', 'iam:GetUser'])))
    const { EvaluationResults } = await simulate(alice, input)
    expect(EvaluationResults).toMatchObject([
      { EvalDecision: 'allowed', PermissionsBoundaryDecisionDetail: { AllowedByPermissionsBoundary: true } },
      { EvalDecision: 'implicitDeny', PermissionsBoundaryDecisionDetail: { AllowedByPermissionsBoundary: false } },
      { EvalDecision: 'implicitDeny', PermissionsBoundaryDecisionDetail: { AllowedByPermissionsBoundary: true } },
    ])
  })

  it('has the context keys that all its sessions share, for a named session too', async () => {
    const { alice, auditor } = await role()
    const facts = {
      ...{ 'aws:PrincipalType': 'AssumedRole', 'aws:PrincipalArn': auditor.roleArn },
      ...{ 'aws:PrincipalAccount': auditor.account, 'aws:PrincipalTag/Team': 'blue' },
    }
    const Condition = { StringEquals: facts, Null: { 'aws:username': 'true', 'aws:userid': 'true' } }
    const input = {
      PolicySourceArn: auditor.roleArn,
      PolicyInputList: [where(Condition)],
      ActionNames: ['iam:GetUser'],
    }
    expect(await decisionsOf(alice, input)).toEqual(['allowed'])
    expect(await decisionsOf(alice, { ...input, CallerArn: auditor.arn })).toEqual(['allowed'])
    expect(await decisionsOf(alice, { ...input, CallerArn: alice.arn })).toEqual(['implicitDeny'])
  })

  it('evaluates a resource policy for a session of the role', async () => {
    const { alice, auditor } = await role()
    const ResourcePolicy = JSON.stringify({
      Version: '2012-10-17',
      Statement: { Effect: 'Allow', Principal: { AWS: auditor.roleArn }, Action: 'sqs:SendMessage', Resource: '*' },
    })
    const input = {
      ...{ PolicySourceArn: auditor.roleArn, CallerArn: auditor.arn, ResourcePolicy },
      ...{ ActionNames: ['sqs:SendMessage'], ResourceArns: [`arn:aws:sqs:eu-west-1:${auditor.account}:jobs`] },
    }
    expect(await decisionsOf(alice, input)).toEqual(['allowed'])
  })
})

describe('excluded policies', () => {
  it('are boundaries or attached policies, by their type', async () => {
    const { account, alice } = await scene()
    const PolicyArn = await aPolicy(account, { ...allowing('s3:*'), name: 'Both' })
    const carol = await aUser(account, 'carol', { policies: [PolicyArn, allowing('iam:GetUser')] })
    await setBoundary(carol, PolicyArn)
    const decide = (PolicyExclusionList: object[]) =>
      decisionsOf(alice, {
        ...{ PolicySourceArn: carol.arn, ActionNames: ['s3:GetObject', 'iam:GetUser'], PolicyExclusionList },
      })
    expect(await decide([])).toEqual(['allowed', 'implicitDeny'])
    expect(await decide([{ PolicyArn }])).toEqual(['implicitDeny', 'allowed'])
    expect(await decide([{ PolicyArn, PolicyType: 'permission-boundary' }])).toEqual(['allowed', 'allowed'])
    expect(await decide([{ PolicyArn, PolicyType: 'user-managed' }])).toEqual(['implicitDeny', 'implicitDeny'])
  })

  it('are inline policies by name and holder', async () => {
    const { account, alice } = await scene()
    const carol = await aUser(account, 'carol')
    await putInline(carol, { ...allowing('s3:*'), name: 'Readers' })
    await putInline(await aGroup(account, 'Team', { members: [carol] }), { ...allowing('sqs:*'), name: 'Readers' })
    const decide = (AttachmentType: string, AttachmentName: string, PolicyName = 'Readers') => {
      const PolicyExclusionList = [
        { PolicyType: 'inline', InlinePolicyIdentifier: { PolicyName, AttachmentType, AttachmentName } },
      ]
      const ActionNames = ['s3:GetObject', 'sqs:SendMessage']
      return decisionsOf(alice, { PolicySourceArn: carol.arn, ActionNames, PolicyExclusionList })
    }
    expect(await decide('user', 'carol')).toEqual(['implicitDeny', 'allowed'])
    expect(await decide('group', 'team')).toEqual(['allowed', 'implicitDeny'])
    expect(await decide('role', 'carol')).toEqual(['allowed', 'allowed'])
    expect(await decide('user', 'alice')).toEqual(['allowed', 'allowed'])
    expect(await decide('user', 'carol', 'Writers')).toEqual(['allowed', 'allowed'])
  })
})

describe('AccessDenied', () => {
  it('is thrown except for the user that a policy names', async () => {
    const { account, bob } = await scene()
    const policies = [allowing('iam:SimulatePrincipalPolicy', bob.arn)]
    const dora = await aUser(account, 'dora', { policies })
    const ask = (PolicySourceArn: string) => simulate(dora, { PolicySourceArn, ActionNames: ['iam:GetUser'] })
    await ask(bob.arn)
    expect((await refusal(ask(dora.arn))).message).toBe(
      `User: ${dora.arn} is not authorized to perform: iam:SimulatePrincipalPolicy on resource: ${dora.arn} because no identity-based policy allows the iam:SimulatePrincipalPolicy action`,
    )
  })
})

describe('NoSuchEntity', () => {
  const ask = async (arnIn: (account: TestAccount) => string) => {
    const { account, alice } = await scene()
    await aUser(account, 'carol', { path: '/division/' })
    await aGroup(account, 'Team', { path: '/division/' })
    await aRole(account, 'Auditor', { path: '/division/' })
    return refusal(simulate(alice, { PolicySourceArn: arnIn(account), ActionNames: ['iam:GetUser'] }))
  }

  it.each([
    ['user', 'user/nobody', 'nobody'],
    ['user', 'user/Bob', 'Bob'],
    ['user', 'user/carol', 'carol'],
    ['user', 'user/Division/carol', 'carol'],
    ['group', 'group/bob', 'bob'],
    ['group', 'group/Team', 'Team'],
    ['group', 'group/division/team', 'team'],
    ['role', 'role/service-role/bob', 'bob'],
    ['role', 'role/Auditor', 'Auditor'],
  ])('refuses a %s that does not exist: %s', async (kind, resource, name) => {
    expect(await ask(({ id }) => `arn:aws:iam::${id}:${resource}`)).toMatchObject({
      code: 'NoSuchEntity',
      status: 404,
      message: `The ${kind} with name ${name} cannot be found.`,
      field: 'PolicySourceArn',
    })
  })

  it("refuses another account's user", async () => {
    const { bob } = await scene()
    expect(await ask(() => bob.arn)).toMatchObject({ code: 'NoSuchEntity' })
  })
})

describe('InvalidInput', () => {
  it('refuses an ARN of something that has no policies', async () => {
    const { account, alice } = await scene()
    const ActionNames = ['iam:GetUser']
    expect(await refusal(simulate(alice, { PolicySourceArn: account.root.arn, ActionNames }))).toMatchObject({
      code: 'InvalidInput',
      message: `Invalid Entity Arn: ${account.root.arn} does not clearly define entity type and name.`,
      field: 'PolicySourceArn',
    })
  })

  it.each(['group', 'role'])('refuses a resource policy for a %s without a caller', async (kind) => {
    const { account, alice } = await scene()
    await aGroup(account, 'Team')
    const { roleArn } = await aRole(account, 'Auditor')
    const PolicySourceArn = kind === 'role' ? roleArn : `arn:aws:iam::${account.id}:group/Team`
    const Statement = { Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource: '*' }
    const ResourcePolicy = JSON.stringify({ Version: '2012-10-17', Statement })
    const input = { PolicySourceArn, ResourcePolicy, ActionNames: ['s3:GetObject'] }
    expect(await refusal(simulate(alice, input))).toMatchObject({
      code: 'InvalidInput',
      message: 'CallerArn is required with ResourcePolicy: a policy on a resource names principals.',
      field: 'CallerArn',
    })
  })

  it('refuses a text that is not a policy', async () => {
    const { alice, bob } = await scene()
    const input = { PolicySourceArn: bob.arn, PolicyInputList: ['{}'], ActionNames: ['iam:GetUser'] }
    expect(await refusal(simulate(alice, input))).toMatchObject({
      code: 'InvalidInput',
      message: 'Syntax errors in policy. (PolicyInputList.1, line 1, column 1)',
    })
  })
})
