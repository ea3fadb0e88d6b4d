import { describe, expect, it } from 'vitest'
import { runCheck } from '@/lib/commands/policy-checks'
import { scenarioOf } from '@/lib/simulator/scenario-of'
import { exampleOf } from './examples'
import { draftOfInquiry, type Inquiry, NOTHING_ASKED, withContextKey, withSession } from './inquiry'
import { replyTo } from './reply'

const allow = (action: string, more: object = {}) =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: { Sid: `Allow${action.replace(/\W/g, '')}`, Effect: 'Allow', Action: action, Resource: '*', ...more },
  })
const asked = (changes: Partial<Inquiry>): Inquiry => ({
  ...NOTHING_ASKED,
  ...{ policies: [allow('s3:*')], action: 's3:GetObject', resource: 'arn:aws:s3:::b/k' },
  ...changes,
})
const noFile = () => {
  throw new Error('The check names no file.')
}
const verdictOfReply = (inquiry: Inquiry) => {
  const { decided, problems } = replyTo(inquiry)
  expect(problems).toEqual([])
  expect(runCheck(decided?.check ?? '', noFile)).toEqual({ cells: 1, differences: [], problems: [] })
  return decided?.trace.verdict
}

describe('an answer of the playground', () => {
  it.each([
    ['a policy', {}, 'allowed'],
    ['no policy', { policies: [' '] }, 'implicit-deny'],
    ['several policies', { policies: [allow('iam:*'), '', allow('s3:*')] }, 'allowed'],
    ['a boundary that allows', { boundary: allow('s3:*') }, 'allowed'],
    ['a boundary that does not', { boundary: allow('iam:*') }, 'implicit-deny'],
    ['a session policy that allows', { sessionPolicy: allow('s3:Get*') }, 'allowed'],
    ['a session policy that does not', { sessionPolicy: allow('s3:Put*') }, 'implicit-deny'],
    ['a service control policy that allows', { scp: allow('*') }, 'allowed'],
    ['a service control policy that does not', { scp: allow('iam:*') }, 'implicit-deny'],
    ['a resource policy alone', { policies: [''], resourcePolicy: allow('s3:*', { Principal: '*' }) }, 'allowed'],
  ] as const)('follows the engine, as does its check file: %s', (_, changes, verdict) => {
    expect(verdictOfReply(asked(changes))).toBe(verdict)
  })

  it('reads the resource policy as a trust policy where a role is assumed', () => {
    const trust = {
      Version: '2012-10-17',
      Statement: { Effect: 'Allow', Principal: { AWS: NOTHING_ASKED.principal }, Action: 'sts:AssumeRole' },
    }
    const inquiry = asked({
      ...{ action: 'sts:AssumeRole', resource: 'arn:aws:iam::123456789012:role/auditor' },
      ...{ policies: [allow('sts:AssumeRole')], resourcePolicy: JSON.stringify(trust) },
    })
    expect(verdictOfReply(inquiry)).toBe('allowed')
    const other = JSON.stringify(trust).replace('user/alice', 'user/bob')
    expect(verdictOfReply({ ...inquiry, resourcePolicy: other })).toBe('implicit-deny')
  })

  it('has the keys of the principal, unless the inquiry sets them', () => {
    const own = allow('iam:GetUser').replace('"*"', '"arn:aws:iam::*:user/${aws:username}"')
    const inquiry = asked({ policies: [own], action: 'iam:GetUser', resource: NOTHING_ASKED.principal })
    expect(verdictOfReply(inquiry)).toBe('allowed')
    const absent = withContextKey(inquiry, 'aws:username')
    const keys = absent.keys.map((key) => (key.name === 'aws:username' ? { ...key, state: 'absent' as const } : key))
    expect(verdictOfReply({ ...absent, keys })).toBe('implicit-deny')
  })

  it('takes the role of a session for its principal', () => {
    const policies = [
      allow('s3:*', { Condition: { ArnEquals: { 'aws:PrincipalArn': 'arn:aws:iam::123456789012:role/auditor' } } }),
    ]
    expect(verdictOfReply(asked({ policies, principal: 'arn:aws:sts::123456789012:assumed-role/auditor/alice' }))).toBe(
      'allowed',
    )
  })

  it('tells the verdict of each kind of session', () => {
    const { decided } = replyTo(withSession(exampleOf('bothPlaces'), 'access-key'))
    expect(decided?.sessions).toEqual([
      { session: 'console', verdict: 'allowed' },
      { session: 'console-mfa', verdict: 'allowed' },
      { session: 'access-key', verdict: 'allowed' },
      { session: 'session-token', verdict: 'allowed' },
      { session: 'session-token-mfa', verdict: 'allowed' },
    ])
  })

  it('says what would change a refusal', () => {
    const { decided } = replyTo(exampleOf('accessKey'))
    expect(decided?.trace.counterfactuals?.map(({ title }) => title)).toContain('The same request with MFA')
  })

  it('marks an action that AWS does not have, with the nearest', () => {
    expect(replyTo(asked({ action: 's3:GetObjekt' })).decided?.unknown).toEqual({ nearest: 's3:GetObject' })
    expect(replyTo(asked({})).decided?.unknown).toBeUndefined()
  })

  it.each([
    ['a policy that cannot be read', { policies: ['{'] }, 'policy-0'],
    ['a boundary that cannot be read', { boundary: '[]' }, 'boundary'],
    ['no action', { action: '' }, 'action'],
    ['a wildcard', { action: 's3:*' }, 'action'],
    ['two actions', { action: 's3:GetObject\ns3:PutObject' }, 'action'],
    ['no ARN', { resource: 'b/k' }, 'resource'],
    ['two resources', { resource: '*\narn:aws:s3:::b/k' }, 'resource'],
    ['no principal', { principal: '' }, 'principal'],
    ['the root user, who has no policies', { principal: 'arn:aws:iam::123456789012:root' }, 'principal'],
    ['a key without a name', { keys: [{ name: 'a', type: 'string', state: 'value', text: '' }] }, 'key-0'],
  ] as const)('is instead a problem of its field: %s', (_, changes, field) => {
    const { problems, decided } = replyTo(asked(changes))
    expect(problems.map((problem) => problem.field)).toEqual([field])
    expect(decided).toBeUndefined()
  })

  it('has findings by line, also while there is no decision', () => {
    const text = exampleOf('bool').policies[0] ?? ''
    const { findings } = replyTo(asked({ policies: [text], action: '' }))
    const [finding] = (findings['policy-0'] ?? []).filter(({ name }) => name === 'Deny without MFA uses Bool')
    expect(finding).toMatchObject({ kind: 'security-warning', excerpt: '"aws:MultiFactorAuthPresent": "false"' })
    expect(text.split('\n')[(finding?.line ?? 0) - 1]).toContain(finding?.excerpt)
  })

  it('survives the way out of a worker', () => {
    const reply = replyTo(exampleOf('list'))
    expect(structuredClone(reply)).toEqual(reply)
  })
})

describe('an inquiry as a draft of the simulator', () => {
  it('is a scenario with the same context', () => {
    const completed = scenarioOf(draftOfInquiry(exampleOf('accessKey')))
    expect(completed).toMatchObject({
      ok: true,
      scenario: { actions: ['iam:DeactivateMFADevice'], session: 'access-key' },
    })
    const context = completed.ok ? completed.scenario.context : []
    expect(context.map(({ name, state }) => [name, state])).toEqual([
      ['aws:MultiFactorAuthPresent', 'absent'],
      ['aws:MultiFactorAuthAge', 'absent'],
      ['aws:username', 'value'],
      ['aws:PrincipalArn', 'value'],
      ['aws:PrincipalAccount', 'value'],
      ['aws:PrincipalType', 'value'],
    ])
  })
})
