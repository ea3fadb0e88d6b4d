import { describe, expect, it } from 'vitest'
import { aGroup, allowing, anAccount, aRole, aUser, setBoundary, trailOf } from '@/lib/testing/account'
import { withMfa } from '@/lib/testing/callers'
import { call, refusal } from '@/lib/testing/calls'
import { inStore, ownDatabase } from '@/lib/testing/database'
import { SEED_POLICY } from '@/lib/testing/seed-policy'
import { ownSettings } from '@/lib/testing/settings'
import { ExplainPrincipalSimulation } from './explain-principal-simulation'

const set = ownSettings({ traceVisibility: 'everyone' })

ownDatabase()

const LISTING = { ActionNames: ['iam:ListUsers'], Traced: { ActionName: 'iam:ListUsers', ResourceArn: '*' } }

async function scene() {
  const account = await anAccount()
  const alice = await aUser(account, 'alice', { policies: [allowing('iam:SimulatePrincipalPolicy')] })
  const bob = await aUser(account, 'bob', { policies: [SEED_POLICY] })
  const explained = (input: object) => call(ExplainPrincipalSimulation, withMfa(alice), input)
  return { account, alice, bob, explained }
}

describe('Success', () => {
  it('names the statement behind a result and returns its trace', async () => {
    const { bob, explained } = await scene()
    const answer = await explained({ PolicySourceArn: bob.arn, ...LISTING })
    expect(answer.Answers).toMatchObject([
      { EvalDecision: 'explicitDeny', DecidingStatement: { PolicyName: 'SelfManageMFA', Number: 4 } },
    ])
    expect(JSON.parse(answer.Trace ?? '')).toMatchObject({
      outcome: 'explicitDeny',
      request: { principalArn: bob.arn },
    })
  })

  it("returns the evaluated policies and the user's context keys, so that a custom simulation can repeat it", async () => {
    const { account, bob, explained } = await scene()
    const key = { account: account.id, userId: bob.id }
    await inStore((store) => store.userTag.create({ data: { ...key, key: 'Team', keyKey: 'team', value: 'blue' } }))
    const { Policies, PrincipalContext } = await explained({ PolicySourceArn: bob.arn, ActionNames: ['iam:GetUser'] })
    expect(Policies).toEqual([
      {
        ...{ Id: `arn:aws:iam::${account.id}:policy/SelfManageMFA`, Name: 'SelfManageMFA', Type: 'managed' },
        ...{ Version: 'v1', Document: SEED_POLICY.document },
      },
    ])
    expect(PrincipalContext).toMatchObject({
      'aws:username': 'bob',
      'aws:userid': bob.id,
      'aws:PrincipalTag/Team': 'blue',
    })
  })

  it('returns the policies of a group as its own, and no caller', async () => {
    const { account, explained } = await scene()
    await aGroup(account, 'Team', { policies: [SEED_POLICY] })
    const input = { PolicySourceArn: `arn:aws:iam::${account.id}:group/Team`, ActionNames: ['iam:GetUser'] }
    const { Policies, PrincipalContext } = await explained(input)
    expect(Policies).toMatchObject([{ Name: 'SelfManageMFA', Type: 'managed' }])
    expect(Policies?.[0]).not.toHaveProperty('Group')
    expect(PrincipalContext).toEqual({})
  })

  it('gives the policies of a role with its boundary', async () => {
    const { account, explained } = await scene()
    const role = await aRole(account, 'Auditor', { policies: [SEED_POLICY] })
    await setBoundary(role, 'arn:aws:iam::aws:policy/ReadOnlyAccess')
    const input = { PolicySourceArn: role.roleArn, ActionNames: ['iam:GetUser'] }
    const { Policies, PrincipalContext } = await explained(input)
    expect(Policies).toMatchObject([
      { Name: 'SelfManageMFA', Type: 'managed' },
      { Name: 'ReadOnlyAccess', Type: 'boundary' },
    ])
    expect(PrincipalContext).toMatchObject({ 'aws:PrincipalArn': role.roleArn })
  })

  it('returns only results where only messages may be seen', async () => {
    set({ traceVisibility: 'message-only' })
    const { bob, explained } = await scene()
    const answer = await explained({ PolicySourceArn: bob.arn, ...LISTING })
    expect(Object.keys(answer).sort()).toEqual(['Answers', 'IsTruncated'])
  })

  it('is not recorded, because it belongs to the pages', async () => {
    const { account, bob, explained } = await scene()
    await explained({ PolicySourceArn: bob.arn, ActionNames: ['iam:ListUsers'] })
    expect(await trailOf(account)).toEqual([])
  })
})

describe('AccessDenied', () => {
  it('refuses a caller who may not simulate that user', async () => {
    const { account, alice, bob } = await scene()
    const dora = await aUser(account, 'dora', { policies: [allowing('iam:SimulatePrincipalPolicy', bob.arn)] })
    const ask = (PolicySourceArn: string) =>
      call(ExplainPrincipalSimulation, withMfa(dora), { PolicySourceArn, ActionNames: ['iam:GetUser'] })
    await ask(bob.arn)
    expect(await refusal(ask(alice.arn))).toMatchObject({ code: 'AccessDenied', refusal: { resource: alice.arn } })
  })
})

describe('NoSuchEntity', () => {
  it('refuses an ARN that nobody has', async () => {
    const { account, explained } = await scene()
    const PolicySourceArn = `arn:aws:iam::${account.id}:user/nobody`
    expect(await refusal(explained({ PolicySourceArn, ActionNames: ['iam:GetUser'] }))).toMatchObject({
      code: 'NoSuchEntity',
      message: 'The user with name nobody cannot be found.',
    })
  })
})
