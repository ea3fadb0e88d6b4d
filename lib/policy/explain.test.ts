// biome-ignore-all lint/suspicious/noTemplateCurlyInString: policy variables
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import {
  accessDeniedMessage,
  decide,
  explain,
  type NamedPolicy,
  type PolicyKind,
  type PolicySet,
  parsePolicy,
  type Trace,
} from './index'

// Random trials are slow on a busy machine.
vi.setConfig({ testTimeout: 60_000 })

const ALICE = 'arn:aws:iam::123456789012:user/alice'
const seed = readFileSync(new URL('./corpus/seed-policy.json', import.meta.url), 'utf8')

function named(
  text: string,
  kind: PolicyKind = 'identity',
  id = 'arn:aws:iam::123456789012:policy/SelfManageMFA',
): NamedPolicy {
  const result = parsePolicy(text, { kind })
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return { id, name: 'SelfManageMFA', type: 'managed', policy: result.policy }
}

const one = (members: object) => JSON.stringify({ Version: '2012-10-17', Statement: [members] })
const statementsOf = (trace: Trace) => trace.layers.flatMap((l) => l.policies.flatMap((p) => p.statements))

describe('explain', () => {
  const set: PolicySet = { identity: [named(seed)] }
  const trace = explain(set, {
    action: 'iam:ListUsers',
    resource: '*',
    principalArn: ALICE,
    context: { 'aws:username': 'alice', 'aws:SourceIp': '127.0.0.1' },
  })

  it('survives JSON', () => {
    expect(JSON.parse(JSON.stringify(trace))).toEqual(JSON.parse(JSON.stringify(structuredClone(trace))))
  })

  it('marks the deciding statement and says why its condition holds', () => {
    const deciding = statementsOf(trace).filter(({ decides }) => decides)
    expect(deciding).toEqual([
      expect.objectContaining({ sid: 'DenyAllExceptListedIfNoMFA', effect: 'Deny', applies: true, fault: false }),
    ])
    expect(deciding[0]?.elements.map(({ element, matches, why }) => [element, matches, why])).toEqual([
      ['NotAction', true, 'no-pattern-matched'],
      ['Resource', true, 'pattern-matched'],
    ])
    expect(deciding[0]?.conditions).toEqual([
      {
        operator: 'BoolIfExists',
        key: 'aws:MultiFactorAuthPresent',
        state: 'absent',
        multivalued: false,
        requestValues: [],
        policyValues: [{ source: 'false', resolved: 'false', matched: [], why: 'not-compared' }],
        holds: true,
        why: 'if-exists-absent',
        failedClosed: false,
        span: expect.anything(),
      },
    ])
  })

  it('shows a pattern as written and with its variable replaced', () => {
    const own = statementsOf(trace).find(({ sid }) => sid === 'AllowManageOwnUserMFA')
    expect(own?.elements[1]?.patterns).toEqual([
      {
        source: 'arn:aws:iam::*:user/${aws:username}',
        resolved: 'arn:aws:iam::*:user/alice',
        matches: false,
        why: 'request-has-no-resource',
      },
    ])
  })

  it('lists context keys with their uses, absent ones included', () => {
    expect(trace.context).toEqual([
      {
        key: 'aws:username',
        state: 'present',
        values: ['alice'],
        multivalued: false,
        usedBy: [expect.objectContaining({ sid: 'AllowManageOwnUserMFA', as: 'variable' })],
      },
      { key: 'aws:SourceIp', state: 'present', values: ['127.0.0.1'], multivalued: false, usedBy: [] },
      {
        key: 'aws:MultiFactorAuthPresent',
        state: 'absent',
        values: [],
        multivalued: false,
        usedBy: [expect.objectContaining({ sid: 'DenyAllExceptListedIfNoMFA', as: 'condition' })],
      },
    ])
  })

  it('lists all layers, including those without policies', () => {
    expect(trace.layers.map(({ layer, present }) => [layer, present])).toEqual([
      ['scp', false],
      ['rcp', false],
      ['resource', false],
      ['identity', true],
      ['boundary', false],
      ['session', false],
    ])
    expect(trace.facts).toEqual(['identity denies'])
    expect(trace.rule).toBe('identity-denies')
  })

  it('has a code for each way to fail', () => {
    const why = (Condition: object, context: Record<string, string | string[]> = {}) =>
      statementsOf(
        explain(
          { identity: [named(one({ Effect: 'Allow', Action: '*', Resource: '*', Condition }))] },
          { action: 'a:b', resource: '*', principalArn: ALICE, context },
        ),
      )[0]?.conditions[0]
    expect(why({ StringEquals: { k: 'a' } })).toMatchObject({ holds: false, why: 'key-absent' })
    expect(why({ StringNotEquals: { k: 'a' } })).toMatchObject({ holds: true, why: 'negated-absent' })
    expect(why({ 'ForAllValues:StringEquals': { k: 'a' } })).toMatchObject({ holds: true, why: 'for-all-absent' })
    expect(why({ StringEquals: { k: 'a' } }, { k: ['a'] })).toMatchObject({
      holds: false,
      why: 'list-without-set-operator',
    })
    expect(why({ NumericEquals: { k: 'a' } }, { k: '1' })).toMatchObject({
      holds: false,
      why: 'not-a-number',
      failedClosed: true,
    })
    expect(why({ StringEquals: { k: ['${x}', 'b'] } }, { k: 'b' })).toMatchObject({
      why: 'value-matched',
      policyValues: [
        { source: '${x}', resolved: null, why: 'variable-unresolved' },
        { source: 'b', resolved: 'b', matched: ['b'], why: 'matched' },
      ],
    })
    expect(why({ ArnLike: { k: 'arn:aws:s3:::${x}' } }, { k: 'arn:aws:s3:::y', x: 'y' })).toMatchObject({
      policyValues: [{ resolved: 'arn:aws:s3:::y', why: 'matched' }],
    })
  })

  it('agrees with decide on the statements that apply', () => {
    const action = fc.constantFrom(
      'iam:GetUser',
      'iam:ListUsers',
      'iam:EnableMFADevice',
      'iam:DeactivateMFADevice',
      'iam:ListVirtualMFADevices',
    )
    const resource = fc.constantFrom('*', ALICE, 'arn:aws:iam::123456789012:user/bob', 'nonsense')
    const context = fc.dictionary(
      fc.constantFrom('aws:username', 'aws:MultiFactorAuthPresent'),
      fc.constantFrom('alice', 'true', 'false'),
    )
    const boundary = named(
      one({ Sid: 'B', Effect: 'Allow', Action: 'iam:Get*', Resource: '*' }),
      'boundary',
      'boundary',
    )
    fc.assert(
      fc.property(action, resource, context, fc.boolean(), fc.boolean(), (a, r, c, limited, isRoot) => {
        const asked = { identity: [named(seed)], boundary: limited ? boundary : undefined, isRoot }
        const request = { action: a, resource: r, principalArn: ALICE, context: c }
        const decision = decide(asked, request)
        const full = explain(asked, request)
        expect({ ...full, layers: undefined }).toMatchObject({
          outcome: decision.outcome,
          reason: decision.reason,
          rule: decision.rule,
        })
        const applied = full.layers
          .filter((l) => l.applies)
          .flatMap((l) =>
            l.policies.flatMap((p) => p.statements.filter((s) => s.applies).map((s) => [p.policyId, s.index])),
          )
        expect(applied).toEqual(expect.arrayContaining(decision.matched.map((m) => [m.policyId, m.statementIndex])))
        expect(applied).toHaveLength(decision.matched.length)
      }),
    )
  })

  it('says how a principal element names the caller', () => {
    const policy = one({
      Effect: 'Allow',
      Principal: { AWS: ['123456789012', ALICE, 'arn:aws:iam::123456789012:user/bob', '*'] },
      Action: '*',
      Resource: '*',
    })
    const resource = { ...named(policy, 'resource'), type: 'resource' as const }
    const full = explain({ identity: [], resource }, { action: 'a:b', resource: '*', principalArn: ALICE, context: {} })
    expect(statementsOf(full)[0]?.elements[2]?.patterns.map(({ why }) => why)).toEqual([
      'names-account',
      'names-self',
      'names-other',
      'names-everyone',
    ])
    expect(full.reason).toBe('resource')
  })
})

describe('accessDeniedMessage', () => {
  const subject = { principalArn: ALICE, action: 'iam:ListUsers', resource: 'arn:aws:iam::123456789012:user/' }
  const start = `User: ${ALICE} is not authorized to perform: iam:ListUsers on resource: arn:aws:iam::123456789012:user/ `
  const request = { action: 'iam:ListUsers', resource: '*', principalArn: ALICE, context: {} }
  const all = named(one({ Effect: 'Allow', Action: '*', Resource: '*' }), 'identity', 'inline')
  const none = named(one({ Effect: 'Allow', Action: 's3:*', Resource: '*' }), 'identity', 'inline')
  const deny = named(one({ Effect: 'Deny', Action: '*', Resource: '*' }), 'identity', 'inline')
  const resource = (text: object, type: 'resource' | 'trust') => ({
    ...named(one(text), type === 'trust' ? 'trust' : 'resource', 'inline'),
    type,
  })

  it.each<[string, PolicySet, string]>([
    ['no Allow', { identity: [] }, 'because no identity-based policy allows the iam:ListUsers action'],
    ['a Deny', { identity: [deny] }, 'with an explicit deny in an identity-based policy'],
    [
      'a Deny of a managed policy',
      { identity: [named(seed)] },
      'with an explicit deny in an identity-based policy: arn:aws:iam::123456789012:policy/SelfManageMFA',
    ],
    [
      'a boundary without Allow',
      { identity: [all], boundary: none },
      'because no permissions boundary allows the iam:ListUsers action',
    ],
    ['a Deny in the boundary', { identity: [all], boundary: deny }, 'with an explicit deny in a permissions boundary'],
    [
      'a session policy without Allow',
      { identity: [all], session: [none] },
      'because no session policy allows the iam:ListUsers action',
    ],
    ['a Deny in a session policy', { identity: [all], session: [deny] }, 'with an explicit deny in a session policy'],
    [
      'an organisation without Allow',
      { identity: [all], scps: [[none]] },
      'because no service control policy allows the iam:ListUsers action',
    ],
    [
      'a Deny of the organisation',
      { identity: [all], scps: [[deny]] },
      'with an explicit deny in a service control policy',
    ],
    [
      'a Deny of the resource',
      {
        identity: [all],
        resource: resource({ Effect: 'Deny', Principal: '*', Action: '*', Resource: '*' }, 'resource'),
      },
      'with an explicit deny in a resource-based policy',
    ],
    [
      'another account',
      { identity: [all], resourceAccount: '999999999999' },
      'because no resource-based policy allows the iam:ListUsers action',
    ],
    [
      'a trust policy',
      {
        identity: [all],
        resource: resource({ Effect: 'Allow', Principal: { AWS: '999999999999' }, Action: 'sts:AssumeRole' }, 'trust'),
      },
      'because no role trust policy allows the iam:ListUsers action',
    ],
    [
      'a Deny of the trust policy',
      { identity: [all], resource: resource({ Effect: 'Deny', Principal: '*', Action: 'sts:*' }, 'trust') },
      'because no role trust policy allows the iam:ListUsers action',
    ],
  ])('%s', (_, set, cause) => {
    expect(accessDeniedMessage(decide(set, request), subject)).toBe(start + cause)
  })
})
