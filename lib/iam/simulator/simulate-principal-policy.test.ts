import { describe, expect, it } from 'vitest'
import { allowing, anAccount, attach, aUser, denying, type TestAccount, type TestUser } from '@/lib/testing/account'
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

/** A policy that allows iam:GetUser where a condition holds. */
const where = (Condition: object) =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: { Effect: 'Allow', Action: 'iam:GetUser', Resource: '*', Condition },
  })

describe('Success', () => {
  it('tells what the policies of a user come to, as he is and whatever the session may be', async () => {
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

  it('sees a change at once', async () => {
    const { alice, bob } = await scene()
    const input = { PolicySourceArn: bob.arn, ActionNames: ['iam:GetUser'] }
    expect(await decisionsOf(alice, input)).toEqual(['implicitDeny'])
    await attach(bob, 'arn:aws:iam::aws:policy/IAMReadOnlyAccess')
    expect(await decisionsOf(alice, input)).toEqual(['allowed'])
    await attach(bob, denying('iam:*'))
    expect(await decisionsOf(alice, input)).toEqual(['explicitDeny'])
  })

  it('adds the given policies, and leaves out those that are excluded', async () => {
    const { account, alice, bob } = await scene()
    const input = { PolicySourceArn: bob.arn, ActionNames: ['iam:ListUsers'] }
    expect(await decisionsOf(alice, input)).toEqual(['explicitDeny'])
    const PolicyInputList = [allowing('iam:ListUsers').document]
    expect(await decisionsOf(alice, { ...input, PolicyInputList, ContextEntries: [mfa('true')] })).toEqual(['allowed'])
    const PolicyExclusionList = [{ PolicyArn: `arn:aws:iam::${account.id}:policy/SelfManageMFA` }]
    expect(await decisionsOf(alice, { ...input, PolicyInputList, PolicyExclusionList })).toEqual(['allowed'])
  })

  it('knows who the user is, and lets the request say otherwise', async () => {
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

  it('takes another caller for somebody with the policies of the user, and looks nothing up about him', async () => {
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

  it('takes the user for the caller that a policy on a resource names', async () => {
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

describe('AccessDenied', () => {
  it('keeps to the user that a policy names', async () => {
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
    return refusal(simulate(alice, { PolicySourceArn: arnIn(account), ActionNames: ['iam:GetUser'] }))
  }

  it.each([
    ['user', 'user/nobody', 'nobody'],
    ['user', 'user/Bob', 'Bob'],
    ['user', 'user/carol', 'carol'],
    ['user', 'user/Division/carol', 'carol'],
    ['group', 'group/bob', 'bob'],
    ['role', 'role/service-role/bob', 'bob'],
  ])('answers a %s that is not there: %s', async (kind, resource, name) => {
    expect(await ask(({ id }) => `arn:aws:iam::${id}:${resource}`)).toMatchObject({
      code: 'NoSuchEntity',
      status: 404,
      message: `The ${kind} with name ${name} cannot be found.`,
      field: 'PolicySourceArn',
    })
  })

  it("answers another account's user", async () => {
    const { bob } = await scene()
    expect(await ask(() => bob.arn)).toMatchObject({ code: 'NoSuchEntity' })
  })
})

describe('InvalidInput', () => {
  it('answers an ARN of something that holds no policies', async () => {
    const { account, alice } = await scene()
    const ActionNames = ['iam:GetUser']
    expect(await refusal(simulate(alice, { PolicySourceArn: account.root.arn, ActionNames }))).toMatchObject({
      code: 'InvalidInput',
      message: `Invalid Entity Arn: ${account.root.arn} does not clearly define entity type and name.`,
      field: 'PolicySourceArn',
    })
  })

  it('answers a text that is no policy', async () => {
    const { alice, bob } = await scene()
    const input = { PolicySourceArn: bob.arn, PolicyInputList: ['{}'], ActionNames: ['iam:GetUser'] }
    expect(await refusal(simulate(alice, input))).toMatchObject({
      code: 'InvalidInput',
      message: 'Syntax errors in policy. (PolicyInputList.1, line 1, column 1)',
    })
  })
})
