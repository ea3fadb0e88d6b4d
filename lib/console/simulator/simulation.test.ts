import { describe, expect, it } from 'vitest'
import type { Caller } from '@/lib/auth/caller'
import { runCheck } from '@/lib/commands/policy-checks'
import { ListUsers } from '@/lib/operations/iam/users/list-users'
import { GetDecision } from '@/lib/operations/postern/decisions/get-decision'
import { writeCheck } from '@/lib/simulator/check-file'
import { presetOf } from '@/lib/simulator/presets'
import type { ContextKey, Scenario } from '@/lib/simulator/scenario'
import {
  ADMINISTRATOR,
  allowing,
  anAccount,
  aRole,
  attach,
  aUser,
  denying,
  detachAll,
  putInline,
  setBoundary,
  type TestAccount,
  type TestUser,
  trailOf,
} from '@/lib/testing/account'
import { withKey, withMfa, withoutMfa } from '@/lib/testing/callers'
import { call } from '@/lib/testing/calls'
import { inStore, ownDatabase } from '@/lib/testing/database'
import { SEED_POLICY } from '@/lib/testing/seed-policy'
import { NOON } from '@/lib/testing/time'
import { cellTrace } from './cell-trace'
import { checkOf } from './check'
import { reproductionsOf } from './from-decision'
import { proposedKeys } from './keys'
import { runScenario } from './run'

ownDatabase()

async function scene() {
  const account = await anAccount()
  const admin = await aUser(account, 'admin', { policies: [ADMINISTRATOR] })
  const alice = await aUser(account, 'alice', { policies: [SEED_POLICY, allowing(['iam:List*', 'iam:Get*'])] })
  return { account, admin: withMfa(admin), alice }
}

const mfa = (value: string | undefined): ContextKey => ({
  ...{ name: 'aws:MultiFactorAuthPresent', type: 'boolean' },
  ...(value === undefined ? { state: 'absent', values: [] } : { state: 'value', values: [value] }),
})

const about = ({ arn }: TestUser, ...context: ContextKey[]): Scenario => ({
  subject: { kind: 'principal', arn },
  ...{ session: presetOf(context), context, actions: ['iam:ListUsers', 'iam:DeleteUser'], resources: [] },
})

const given = (policies: string[], more: Partial<Scenario> = {}): Scenario => ({
  subject: { kind: 'custom', policies },
  ...{ session: 'access-key', context: [], actions: ['iam:ListUsers'], resources: ['*'] },
  ...more,
})

async function ran(caller: Caller, scenario: Scenario) {
  const answer = await runScenario(caller, scenario)
  if (!answer.ok) throw new Error(answer.error.message)
  return answer.output
}

describe('a run', () => {
  it('evaluates the policies of a user, and names the deciding statement', async () => {
    const { admin, alice } = await scene()
    const { cells } = await ran(admin, about(alice, mfa('false')))
    expect(cells).toEqual([
      {
        ...{ action: 'iam:ListUsers', resource: '*', verdict: 'explicit-deny', missing: [] },
        decidedBy: {
          ...{ policy: 'SelfManageMFA', statement: 'DenyAllExceptListedIfNoMFA', line: expect.any(Number) },
        },
      },
      expect.objectContaining({ action: 'iam:DeleteUser', verdict: 'explicit-deny' }),
    ])
    const withMfaNow = await ran(admin, about(alice, mfa('true')))
    expect(withMfaNow.cells.map(({ verdict, reason }) => [verdict, reason])).toEqual([
      ['allowed', undefined],
      ['implicit-deny', 'No statement allows it.'],
    ])
  })

  it('is recorded once, as the operation of AWS', async () => {
    const { account, admin, alice } = await scene()
    await ran(admin, about(alice))
    await ran(admin, given([SEED_POLICY.document]))
    expect((await trailOf(account)).map(({ eventName }) => eventName)).toEqual([
      ...['SimulatePrincipalPolicy', 'SimulateCustomPolicy'],
    ])
  })

  it('marks actions that AWS does not have, whatever the policies say about them', async () => {
    const { admin } = await scene()
    const actions = ['iam:LsitUsers', 'iam:ListUsers', 'iam:DoTheWashing']
    const { cells } = await ran(admin, given([allowing('*').document], { actions }))
    expect(cells.map(({ verdict, unknown }) => [verdict, unknown])).toEqual([
      ['allowed', { nearest: 'iam:ListUsers' }],
      ['allowed', undefined],
      ['allowed', {}],
    ])
  })

  it('names given policies as the page does', async () => {
    const { admin } = await scene()
    const deny = denying('iam:*').document
    const { cells } = await ran(admin, given([allowing('*').document, deny]))
    expect(cells[0]?.decidedBy).toEqual({ policy: 'Policy 2', statement: 'Statement 1', line: 1 })
  })

  it('says that the boundary does not allow', async () => {
    const { admin } = await scene()
    const boundary = allowing('s3:*').document
    const subject = { kind: 'custom', policies: [allowing('*').document], boundary } as const
    const { cells } = await ran(admin, given([], { subject }))
    expect(cells[0]).toMatchObject({
      verdict: 'implicit-deny',
      reason: 'The permissions boundary does not allow it.',
    })
  })

  it('reports keys without a value as missing, but not those that are declared absent', async () => {
    const { admin } = await scene()
    const policy = given([SEED_POLICY.document])
    expect((await ran(admin, policy)).cells[0]?.missing).toEqual(['aws:MultiFactorAuthPresent'])
    expect((await ran(admin, { ...policy, context: [mfa(undefined)] })).cells[0]?.missing).toEqual([])
  })

  it('is refused where the policies refuse it', async () => {
    const { alice } = await scene()
    const answer = await runScenario(withoutMfa(alice), about(alice))
    expect(answer).toMatchObject({ ok: false, error: { refusal: { action: 'iam:SimulatePrincipalPolicy' } } })
  })
})

describe('the trace of a result', () => {
  const LISTING = { action: 'iam:ListUsers', resource: '*' }

  async function traced(caller: Caller, scenario: Scenario) {
    const answer = await cellTrace({ caller, now: NOON }, scenario, LISTING)
    if (!answer.ok || !answer.output) throw new Error('There is no trace.')
    return answer.output
  }

  it('shows the policies of a user, and where each key comes from', async () => {
    const { admin, alice } = await scene()
    const view = await traced(admin, about(alice, mfa('false')))
    expect(view).toMatchObject({
      ...{ verdict: 'explicit-deny', decisionId: '' },
      request: { principal: alice.arn, at: NOON.getTime(), entryPoint: 'Simulated' },
    })
    expect(view.phases[0]?.text).toBe('In force for alice: 2 managed policies, attached directly.')
    expect(view.phases[1]?.policies).toMatchObject([{ name: 'SelfManageMFA', note: 'v1, attached to alice' }])
    const sources = view.keys.map(({ name, source }) => [name, source])
    expect(sources).toEqual(
      expect.arrayContaining([
        ['aws:MultiFactorAuthPresent', 'Scenario'],
        ['aws:username', 'Subject'],
      ]),
    )
    expect(view.counterfactuals?.[0]).toMatchObject({ title: 'The same request with MFA', verdict: 'allowed' })
  })

  it('shows given policies under the names that the page has for them', async () => {
    const { admin } = await scene()
    const subject: Scenario['subject'] = {
      kind: 'custom',
      ...{ policies: [SEED_POLICY.document], boundary: allowing('*').document },
      resourcePolicy: JSON.stringify({
        Version: '2012-10-17',
        Statement: { Effect: 'Deny', Principal: '*', Action: 's3:*', Resource: '*' },
      }),
      caller: 'arn:aws:iam::111122223333:user/robin',
    }
    const view = await traced(admin, given([], { subject }))
    expect(view.phases[0]?.text).toBe('One policy was given, with a permissions boundary and a resource policy.')
    const policies = view.phases.flatMap((phase) => phase.policies ?? []).map(({ name, note }) => [name, note])
    expect(policies).toEqual([
      ['Policy 1', 'given'],
      ['Resource policy', 'resource policy'],
      ['Permissions boundary', 'permissions boundary'],
      ['Policy 1', 'given'],
    ])
    expect(view.keys[0]?.usedBy[0]?.label).toBe('DenyAllExceptListedIfNoMFA')
  })
})

describe('proposed keys', () => {
  it("are those that the user's policies use, except those that come with the user", async () => {
    const { admin, alice } = await scene()
    const answer = await proposedKeys(admin, about(alice).subject)
    expect(answer).toEqual({
      ok: true,
      output: [{ name: 'aws:MultiFactorAuthPresent', type: 'boolean', state: 'absent', text: '' }],
    })
  })

  it('are all those that the given policies use, including the resource policy', async () => {
    const { admin } = await scene()
    const Condition = { NumericLessThan: { 's3:max-keys': '10' } }
    const Statement = { Effect: 'Allow', Principal: '*', Action: 's3:ListBucket', Resource: '*', Condition }
    const resourcePolicy = JSON.stringify({ Version: '2012-10-17', Statement })
    const answer = await proposedKeys(admin, { kind: 'custom', policies: [SEED_POLICY.document], resourcePolicy })
    expect(answer.ok && answer.output.map(({ name, type }) => [name, type])).toEqual([
      ['aws:username', 'string'],
      ['aws:MultiFactorAuthPresent', 'boolean'],
      ['s3:max-keys', 'numeric'],
    ])
  })
})

const noFile = () => {
  throw new Error('There is no file beside it.')
}

describe('a check', () => {
  it('of a user is complete: the engine decides the same from the file', async () => {
    const { admin, alice } = await scene()
    const key = { account: alice.account, userId: alice.id }
    await inStore((store) => store.userTag.create({ data: { ...key, key: 'Team', keyKey: 'team', value: 'blue' } }))
    const resources = [alice.arn, '*']
    const answer = await checkOf(admin, {
      ...about(alice, mfa('false')),
      ...{ actions: ['iam:EnableMFADevice', 'iam:GetUser', 'iam:ListUsers'], resources },
    })
    if (!answer.ok || 'problem' in answer.output) throw new Error('There is no check.')
    const { check } = answer.output
    expect(check.about).toBe(alice.arn)
    expect(check.policies).toHaveLength(2)
    expect(check.policies).toContainEqual({ name: 'SelfManageMFA', text: SEED_POLICY.document })
    expect(check.context).toContainEqual({
      name: 'aws:PrincipalTag/Team',
      type: 'string',
      state: 'value',
      values: ['blue'],
    })
    expect(check.expect.map(({ decision }) => decision)).toEqual([
      ...['allowed', 'implicitDeny', 'allowed', 'allowed', 'explicitDeny', 'explicitDeny'],
    ])
    expect(runCheck(writeCheck(check), noFile)).toEqual({ cells: 6, differences: [], problems: [] })
  })

  it('of a role contains its inline policy and its boundary, each in its place', async () => {
    const { account, admin } = await scene()
    const role = await aRole(account, 'worker')
    await putInline(role, { ...allowing('*'), name: 'All' })
    await setBoundary(role, { ...allowing('s3:*'), name: 'Limit' })
    const subject = { kind: 'principal', arn: role.roleArn } as const
    const answer = await checkOf(admin, given([], { subject, actions: ['iam:ListUsers', 's3:ListAllMyBuckets'] }))
    if (!answer.ok || 'problem' in answer.output) throw new Error('There is no check.')
    const { check } = answer.output
    expect([check.policies.map(({ name }) => name), check.boundary?.name]).toEqual([['All'], 'Limit'])
    expect(check.expect.map(({ decision }) => decision)).toEqual(['implicitDeny', 'allowed'])
    expect(runCheck(writeCheck(check), noFile)).toEqual({ cells: 2, differences: [], problems: [] })
  })

  it("lets the scenario's keys override those of the user", async () => {
    const { admin, alice } = await scene()
    const name: ContextKey = { name: 'AWS:UserName', type: 'string', state: 'value', values: ['robin'] }
    const answer = await checkOf(admin, about(alice, name))
    if (!answer.ok || 'problem' in answer.output) throw new Error('There is no check.')
    const names = answer.output.check.context.filter((key) => key.name.toLowerCase() === 'aws:username')
    expect(names).toEqual([name])
  })
})

describe('a recorded decision', () => {
  async function recorded(account: TestAccount, caller: Caller) {
    await call(ListUsers, caller, {}).catch(() => undefined)
    const Id = (await trailOf(account)).at(-1)?.id
    return call(GetDecision, withoutMfa(account.root), { Id })
  }

  it.each([
    ['without MFA', withoutMfa, 'explicit-deny', 'console'],
    ['with MFA', withMfa, 'allowed', 'console-mfa'],
    ['with a long-term key', withKey, 'explicit-deny', 'access-key'],
  ] as const)(
    '%s is reproduced by the present policies and by those of that time',
    async (_, caller, verdict, session) => {
      const { account, admin, alice } = await scene()
      const { today, recorded: then } = reproductionsOf(await recorded(account, caller(alice)))
      if (!today || !then) throw new Error('Nothing reproduces it.')
      expect([today.session, today.actions, today.resources]).toEqual([session, ['iam:ListUsers'], ['*']])
      for (const scenario of [today, then]) {
        expect((await ran(admin, scenario)).cells).toMatchObject([{ verdict, missing: [] }])
      }
    },
  )

  it('is still reproduced by the policies of that time after they changed', async () => {
    const { account, admin, alice } = await scene()
    const decision = await recorded(account, withoutMfa(alice))
    await detachAll(alice)
    await attach(alice, allowing('*'))
    const { today, recorded: then } = reproductionsOf(decision)
    if (!today || !then) throw new Error('Nothing reproduces it.')
    expect((await ran(admin, today)).cells[0]?.verdict).toBe('allowed')
    expect((await ran(admin, then)).cells[0]).toMatchObject({ verdict: 'explicit-deny' })
  })

  it('has the clock and the connection of the request', async () => {
    const { account, alice } = await scene()
    const { today } = reproductionsOf(await recorded(account, withoutMfa(alice)))
    const said = Object.fromEntries((today?.context ?? []).map(({ name, type, values }) => [name, [type, values[0]]]))
    expect(said).toMatchObject({
      'aws:MultiFactorAuthPresent': ['boolean', 'false'],
      'aws:MultiFactorAuthAge': ['numeric', undefined],
      'aws:CurrentTime': ['date', '2026-01-15T12:00:00Z'],
      'aws:SourceIp': ['ip', '127.0.0.1'],
    })
    expect(Object.keys(said)).not.toContain('aws:username')
  })

  it('about the root user cannot be reproduced, because no policy applies', async () => {
    const { account } = await scene()
    expect(reproductionsOf(await recorded(account, withoutMfa(account.root)))).toEqual({})
  })

  it('of which only the message may be seen cannot be reproduced', async () => {
    const { account, alice } = await scene()
    const { Context, ...head } = await recorded(account, withoutMfa(alice))
    expect(Context).toBeDefined()
    expect(reproductionsOf(head)).toEqual({})
  })
})
