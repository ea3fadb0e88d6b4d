import { beforeAll, describe, expect, it } from 'vitest'
import type { Trace, WhatIfs } from '@/lib/policy'
import { allowing, anAccount, aUser, type TestAccount, type TestUser, trailOf } from '@/lib/testing/account'
import { withMfa } from '@/lib/testing/callers'
import { call, refusal } from '@/lib/testing/calls'
import { ownDatabase } from '@/lib/testing/database'
import { SEED_POLICY } from '@/lib/testing/seed-policy'
import { ExplainCustomSimulation } from './explain-custom-simulation'
import { SimulateCustomPolicy } from './simulate-custom-policy'

ownDatabase()

let account: TestAccount
let alice: TestUser

beforeAll(async () => {
  account = await anAccount()
  alice = await aUser(account, 'alice', { policies: [allowing('iam:SimulateCustomPolicy')] })
})

const explained = (input: object) => call(ExplainCustomSimulation, withMfa(alice), input)

const SEED = {
  PolicyInputList: [SEED_POLICY.document],
  ContextEntries: [
    { ContextKeyName: 'aws:MultiFactorAuthPresent', ContextKeyType: 'boolean', ContextKeyValues: ['false'] },
  ],
}

describe('Success', () => {
  it('names the statement behind each result, with its line', async () => {
    const { Answers } = await explained({ ...SEED, ActionNames: ['iam:ListUsers', 'iam:ListVirtualMFADevices'] })
    const line = (sid: string) =>
      SEED_POLICY.document.slice(0, SEED_POLICY.document.indexOf(`"${sid}"`)).lastIndexOf('{')
    const lineOf = (sid: string) => SEED_POLICY.document.slice(0, line(sid)).split('\n').length
    expect(Answers).toEqual([
      {
        ...{ EvalActionName: 'iam:ListUsers', EvalResourceName: '*', EvalDecision: 'explicitDeny' },
        Reason: 'identity',
        DecidingStatement: {
          ...{ PolicyId: 'PolicyInputList.1', PolicyName: 'PolicyInputList.1' },
          ...{ Sid: 'DenyAllExceptListedIfNoMFA', Number: 4, Line: lineOf('DenyAllExceptListedIfNoMFA') },
        },
      },
      {
        ...{ EvalActionName: 'iam:ListVirtualMFADevices', EvalResourceName: '*', EvalDecision: 'allowed' },
        Reason: 'identity',
        DecidingStatement: {
          ...{ PolicyId: 'PolicyInputList.1', PolicyName: 'PolicyInputList.1' },
          ...{ Sid: 'AllowViewAccountInfo', Number: 1, Line: lineOf('AllowViewAccountInfo') },
        },
      },
    ])
  })

  it('names none if nothing allows', async () => {
    const { Answers } = await explained({ PolicyInputList: [], ActionNames: ['iam:ListUsers'] })
    expect(Answers).toEqual([
      { EvalActionName: 'iam:ListUsers', EvalResourceName: '*', EvalDecision: 'implicitDeny', Reason: 'identity' },
    ])
  })

  it('traces the named pair, and says what would change its result', async () => {
    const Traced = { ActionName: 'iam:ListUsers', ResourceArn: '*' }
    const { Trace = '', Changes = '' } = await explained({ ...SEED, ActionNames: ['iam:ListUsers'], Traced })
    const trace: Trace = JSON.parse(Trace)
    expect(trace).toMatchObject({ format: 1, outcome: 'explicitDeny', deciding: { statementIndex: 3 } })
    const { changes, isWhole }: WhatIfs = JSON.parse(Changes)
    expect(isWhole).toBe(true)
    expect(changes).toContainEqual(
      expect.objectContaining({ change: 'with-mfa', decision: expect.objectContaining({ outcome: 'implicitDeny' }) }),
    )
  })

  it('traces nothing if no pair is named', async () => {
    const answer = await explained({ ...SEED, ActionNames: ['iam:ListUsers'] })
    expect(answer.Trace).toBeUndefined()
  })

  it('evaluates the traced pair among the others: a policy is read as a trust policy only if all actions assume a role', async () => {
    const onResource = { Effect: 'Allow', Principal: '*', Action: 'sts:AssumeRole', Resource: '*' }
    const input = {
      PolicyInputList: [],
      ResourcePolicy: JSON.stringify({ Version: '2012-10-17', Statement: onResource }),
      CallerArn: 'arn:aws:iam::111122223333:user/robin',
      ActionNames: ['sts:AssumeRole', 's3:GetObject'],
      Traced: { ActionName: 'sts:AssumeRole', ResourceArn: 'arn:aws:iam::111122223333:role/robin' },
    }
    const { Trace = '' } = await explained(input)
    expect(JSON.parse(Trace)).toMatchObject({ outcome: 'allow', deciding: { policyType: 'resource' } })
  })

  it('has the same pages as the simulation', async () => {
    const input = { ...SEED, ActionNames: ['iam:ListUsers', 'iam:GetUser', 'iam:ListGroups'], MaxItems: 2 }
    const { Answers, ...paging } = await explained(input)
    const simulated = await call(SimulateCustomPolicy, withMfa(alice), input)
    expect(Answers.map(({ EvalActionName }) => EvalActionName)).toEqual(
      simulated.EvaluationResults.map(({ EvalActionName }) => EvalActionName),
    )
    expect(paging).toEqual({ IsTruncated: true, Marker: simulated.Marker })
  })

  it('is not recorded, because it belongs to the pages', async () => {
    const before = await trailOf(account)
    await explained({ ...SEED, ActionNames: ['iam:ListUsers'] })
    expect(await trailOf(account)).toEqual(before)
  })
})

describe('AccessDenied', () => {
  it('refuses a caller who may not simulate', async () => {
    const bob = await aUser(account, 'bob', { policies: [allowing('iam:SimulatePrincipalPolicy')] })
    const input = { ...SEED, ActionNames: ['iam:ListUsers'] }
    expect(await refusal(call(ExplainCustomSimulation, withMfa(bob), input))).toMatchObject({
      code: 'AccessDenied',
      refusal: { action: 'iam:SimulateCustomPolicy', resource: '*' },
    })
  })
})

describe('InvalidInput', () => {
  it('refuses a text that is not a policy', async () => {
    expect(await refusal(explained({ PolicyInputList: ['{}'], ActionNames: ['iam:ListUsers'] }))).toMatchObject({
      code: 'InvalidInput',
      message: 'Syntax errors in policy. (PolicyInputList.1, line 1, column 1)',
    })
  })
})
