// biome-ignore-all lint/suspicious/noTemplateCurlyInString: policy variables
import { readFileSync } from 'node:fs'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { decide, explain, type NamedPolicy, type PolicySet, parsePolicy, type Request } from './index'
import { OPERATORS } from './operators/table'
import { newBudget } from './steps'

const seedText = readFileSync(new URL('./corpus/seed-policy.json', import.meta.url), 'utf8')
const ALICE = 'arn:aws:iam::123456789012:user/alice'

function named(text: string, id = 'inline'): NamedPolicy {
  const result = parsePolicy(text)
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return { id, name: id, type: 'inline', policy: result.policy }
}

const statement = (members: object) => JSON.stringify({ Version: '2012-10-17', Statement: [members] })
const everything = statement({ Sid: 'All', Effect: 'Allow', Action: '*', Resource: '*' })

describe('the seed policy, decided', () => {
  const V = 'AllowViewAccountInfo'
  const C = 'AllowManageOwnVirtualMFADevice'
  const U = 'AllowManageOwnUserMFA'
  const D = 'DenyAllExceptListedIfNoMFA'
  const own = ALICE
  const other = 'arn:aws:iam::123456789012:user/bob'
  const device = 'arn:aws:iam::123456789012:mfa/any'
  const set: PolicySet = { identity: [named(seedText)] }

  /** Action, resource, and the deciding statement with MFA true, false and absent; undefined is an implicit deny. */
  const table: [string, string, string | undefined, string | undefined, string | undefined][] = [
    ['iam:ListVirtualMFADevices', '*', V, V, V],
    ['iam:CreateVirtualMFADevice', device, C, C, C],
    ['iam:DeleteVirtualMFADevice', device, undefined, D, D],
    ['iam:EnableMFADevice', own, U, U, U],
    ['iam:EnableMFADevice', other, undefined, undefined, undefined],
    ['iam:ResyncMFADevice', own, U, U, U],
    ['iam:ResyncMFADevice', other, undefined, undefined, undefined],
    ['iam:GetUser', own, U, U, U],
    ['iam:GetUser', other, undefined, undefined, undefined],
    ['iam:ListMFADevices', own, U, U, U],
    ['iam:ListMFADevices', other, undefined, undefined, undefined],
    ['iam:DeactivateMFADevice', own, U, D, D],
    ['iam:DeactivateMFADevice', other, undefined, D, D],
    ['iam:GetMFADevice', own, U, D, D],
    ['iam:GetMFADevice', other, undefined, D, D],
    ['sts:GetSessionToken', '*', undefined, undefined, undefined],
    ['iam:ListUsers', '*', undefined, D, D],
    ['iam:ChangePassword', own, undefined, D, D],
    ['iam:CreateAccessKey', own, undefined, D, D],
    ['s3:ListAllMyBuckets', '*', undefined, D, D],
    ['ec2:RunInstances', 'arn:aws:ec2:eu-west-1:123456789012:instance/*', undefined, D, D],
    // `user/alice` does not name a user with a path.
    ['iam:GetUser', 'arn:aws:iam::123456789012:user/dept/alice', undefined, undefined, undefined],
  ]

  it.each(table)('%s on %s', (action, resource, ...expected) => {
    const states = [{ 'aws:MultiFactorAuthPresent': 'true' }, { 'aws:MultiFactorAuthPresent': 'false' }, {}]
    const sids = states.map((state) => {
      const request: Request = { action, resource, principalArn: ALICE, context: { 'aws:username': 'alice', ...state } }
      const decision = decide(set, request)
      const outcome =
        decision.deciding === undefined ? 'implicitDeny' : decision.deciding.sid === D ? 'explicitDeny' : 'allow'
      expect(decision.outcome).toBe(outcome)
      return decision.deciding?.sid
    })
    expect(sids).toEqual(expected)
  })
})

describe('decide', () => {
  const request: Request = {
    action: 's3:GetObject',
    resource: 'arn:aws:s3:::a',
    principalArn: ALICE,
    context: { k: 'v' },
  }

  afterEach(() => vi.restoreAllMocks())

  it('names the statement that decided and all that apply, in their order', () => {
    const set: PolicySet = {
      identity: [
        named(everything, 'one'),
        { ...named(seedText, 'arn:aws:iam::123456789012:policy/seed'), type: 'managed' },
      ],
    }
    const decision = decide(set, { ...request, action: 'iam:ListUsers', resource: '*' })
    expect(decision).toEqual({
      outcome: 'explicitDeny',
      reason: 'identity',
      rule: 'identity-denies',
      deciding: {
        policyId: 'arn:aws:iam::123456789012:policy/seed',
        policyName: 'arn:aws:iam::123456789012:policy/seed',
        policyType: 'managed',
        sid: 'DenyAllExceptListedIfNoMFA',
        statementIndex: 3,
        effect: 'Deny',
      },
      matched: [
        expect.objectContaining({ policyId: 'one', sid: 'All' }),
        expect.objectContaining({ statementIndex: 3 }),
      ],
    })
  })

  it('lists every match once and in order when the index finds statements by resource head', () => {
    const statements = Array.from({ length: 20 }, (_, i) => ({
      Sid: `S${i}`,
      Effect: 'Allow',
      Action: 's3:*',
      Resource:
        i % 2 === 0
          ? ['arn:aws:s3:::a*', 'arn:aws:s3:::a', 'arn:aws:s3:::*'].slice(i % 4 === 0 ? 0 : 1, 2)
          : `arn:aws:s3:::b${i}`,
    }))
    const set = { identity: [named(JSON.stringify({ Version: '2012-10-17', Statement: statements }))] }
    const sids = () => decide(set, request).matched.map(({ sid }) => sid)
    const even = statements.filter((_, i) => i % 2 === 0).map(({ Sid }) => Sid)
    expect([sids(), sids(), sids()]).toEqual([even, even, even])
  })

  it('names the layer that lacks an Allow', () => {
    const identity = [named(everything)]
    const other = named(statement({ Effect: 'Allow', Action: 'iam:*', Resource: '*' }))
    expect(decide({ identity: [] }, request)).toMatchObject({ outcome: 'implicitDeny', reason: 'identity' })
    expect(decide({ identity, boundary: other }, request)).toMatchObject({
      outcome: 'implicitDeny',
      reason: 'boundary',
    })
    expect(decide({ identity, session: [other] }, request)).toMatchObject({
      outcome: 'implicitDeny',
      reason: 'session',
    })
    expect(decide({ identity, scps: [[other]] }, request)).toMatchObject({ outcome: 'implicitDeny', reason: 'scp' })
  })

  it('accepts a context as a record, a Map or a Context', () => {
    const set = {
      identity: [
        named(statement({ Effect: 'Allow', Action: '*', Resource: '*', Condition: { StringEquals: { K: 'v' } } })),
      ],
    }
    expect(decide(set, request).outcome).toBe('allow')
    expect(decide(set, { ...request, context: new Map([['k', 'v']]) }).outcome).toBe('allow')
    expect(decide(set, { ...request, context: { entries: 'x', kind: 'context' } }).outcome).toBe('implicitDeny')
  })

  it.each(Object.keys(OPERATORS) as (keyof typeof OPERATORS)[])('a fault in %s never allows', (name) => {
    const value = OPERATORS[name].family === 'date' ? '2026-01-01' : 'v'
    const conditional = statement({ Effect: 'Deny', Action: '*', Resource: '*', Condition: { [name]: { k: value } } })
    const set: PolicySet = { identity: [named(everything), named(conditional)] }
    const fault = () => {
      throw new Error('thrown by the test')
    }
    vi.spyOn(OPERATORS[name], 'against').mockReturnValue(fault)
    if (name === 'Null') return expect(decide(set, request).outcome).not.toBe('allow')
    expect(decide(set, request)).toEqual({
      outcome: 'implicitDeny',
      reason: 'error',
      rule: 'fault',
      deciding: undefined,
      matched: [],
    })
    const trace = explain(set, request)
    expect(trace.outcome).toBe('implicitDeny')
    expect(
      trace.layers.flatMap(({ policies }) => policies.flatMap(({ statements }) => statements.map((s) => s.fault))),
    ).toEqual([false, true])
  })

  it('keeps its state apart from that of a nested decision', () => {
    const condition = { StringEquals: { k: ['u', 'v'] } }
    const set = { identity: [named(statement({ Effect: 'Allow', Action: '*', Resource: '*', Condition: condition }))] }
    const denying = { identity: [named(statement({ Effect: 'Deny', Action: '*', Resource: '*' }))] }
    const asked = { ...request, context: { k: 'v' } }
    const [alone, nested] = [newBudget(), newBudget()]
    const decision = decide(set, asked, alone)
    const { against } = OPERATORS.StringEquals
    vi.spyOn(OPERATORS.StringEquals, 'against').mockImplementation((value, work) => {
      expect(decide(denying, { ...request, principalArn: `${ALICE}2`, resource: '*' }).outcome).toBe('explicitDeny')
      return against(value, work)
    })
    expect(decide(set, asked, nested)).toEqual(decision)
    expect(decision.outcome).toBe('allow')
    expect(nested).toEqual(alone)
  })

  it('takes the same steps whatever was decided before', () => {
    const condition = { NumericLessThan: { k: ['5', '6'] } }
    const set = { identity: [named(statement({ Effect: 'Allow', Action: '*', Resource: '*', Condition: condition }))] }
    const steps = () => explain(set, { ...request, context: { k: '1234567' } }).steps
    // Which statements cover the action is cached from the second decision on.
    const [, , third, fourth] = [steps(), steps(), steps(), steps()]
    decide(set, { ...request, context: { k: '1' } })
    expect(third).toBeGreaterThan(0)
    expect([fourth, steps()]).toEqual([third, third])
  })

  it('denies when it runs out of steps', () => {
    const value = 'a'.repeat(10_000)
    const patterns = Array.from({ length: 50 }, (_, i) => `*a*b${i}`)
    const costly = statement({
      Effect: 'Allow',
      Action: '*',
      Resource: '*',
      Condition: { StringNotLike: { k: patterns } },
    })
    const set = { identity: [named(costly)] }
    const budget = newBudget()
    expect(decide(set, { ...request, context: { k: value } }, budget).outcome).toBe('allow')
    expect(newBudget().left - budget.left).toBeLessThan(60 * value.length)
    expect(decide(set, { ...request, context: { k: value } }, newBudget(10_000))).toMatchObject({
      outcome: 'implicitDeny',
      reason: 'error',
    })
  })

  it('denies when there are too many values to compare', () => {
    const many = Array.from({ length: 20_000 }, (_, i) => String(i))
    const condition = { 'ForAllValues:NumericNotEquals': { k: many.slice(0, 2_000).map((text) => `-1${text}`) } }
    const set = { identity: [named(statement({ Effect: 'Allow', Action: '*', Resource: '*', Condition: condition }))] }
    expect(decide(set, { ...request, context: { k: many.slice(0, 100) } }).outcome).toBe('allow')
    expect(decide(set, { ...request, context: { k: many } })).toMatchObject({
      outcome: 'implicitDeny',
      reason: 'error',
    })
  })

  it('decides any malformed request', () => {
    const set = { identity: [named(seedText)] }
    for (const odd of ['', ':', '*', '::::::', 'arn:', 'ARN:AWS:IAM::1:user/x', '\u0000', '${aws:username}']) {
      const decision = decide(set, { action: odd, resource: odd, principalArn: odd, context: { [odd]: odd } })
      expect(decision.outcome).not.toBe('allow')
    }
  })
})
