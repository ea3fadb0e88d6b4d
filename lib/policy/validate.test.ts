// biome-ignore-all lint/suspicious/noTemplateCurlyInString: policy variables
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { type Finding, validate } from './index'

// Random trials are slow on a busy machine.
vi.setConfig({ testTimeout: 60_000 })

const seed = readFileSync(new URL('./corpus/seed-policy.json', import.meta.url), 'utf8')
type Members = Record<string, unknown>
const good = { Effect: 'Allow', Action: 'sqs:SendMessage', Resource: 'arn:aws:sqs:eu-west-1:123456789012:a' }
const document = (statement: unknown, top: Members = {}) =>
  JSON.stringify({ Version: '2012-10-17', Statement: statement, ...top })
const names = (findings: readonly Finding[]) => findings.map(({ name }) => name)
const found = (members: Members, top: Members = {}) =>
  names(validate(document({ ...good, ...members }, top), { managed: true }))
const withCondition = (Condition: object, members: Members = {}) => found({ Condition, ...members })

describe('validate', () => {
  it("finds the second device without MFA in the seed policy, as AWS's page warns", () => {
    expect(validate(seed).map(({ kind, name, path }) => [kind, name, path])).toEqual([
      ['security-warning', 'Second device without MFA', 'Statement[3].NotAction'],
    ])
  })

  it('finds nothing in a plain statement', () => {
    expect(found({})).toEqual([])
  })

  it('returns the problems of a document that does not parse as errors', () => {
    expect(validate('{\n "Version": }')).toEqual([
      {
        kind: 'error',
        code: 'malformed',
        name: 'Syntax errors in policy.',
        message: 'This is not a JSON value.',
        said: { id: 'notAValue', values: {} },
        path: '',
        line: 2,
        column: 13,
      },
    ])
  })

  it('sorts by severity and place, and returns line and column', () => {
    const text = '{"Statement": [\n{"Sid": "", "Effect": "Allow", "Action": "iam:LstUsers",\n"Resource": "*"}]}'
    expect(validate(text)).toEqual([
      {
        kind: 'error',
        code: 'invalid-action',
        name: 'Invalid action',
        message: 'iam has no action "LstUsers". Did you mean "ListUsers"?',
        said: { id: 'noAction', values: { service: 'iam', written: 'LstUsers', nearest: 'ListUsers' } },
        path: 'Statement[0].Action',
        line: 2,
        column: 42,
      },
      expect.objectContaining({ kind: 'warning', code: 'missing-version', line: 1 }),
      expect.objectContaining({ kind: 'suggestion', code: 'empty-sid-value', line: 2 }),
    ])
  })

  it('never throws', () => {
    const part = fc.oneof(
      fc.constantFrom('*', 'iam:*', 'arn:aws:iam::${', '${}', '::::::', 'iam:PassRole', 'true', '10.0.0.0/8'),
      fc.string({ maxLength: 8 }),
    )
    const statement = fc.record({
      Effect: fc.constantFrom('Allow', 'Deny'),
      Action: fc.array(part, { minLength: 1, maxLength: 3 }),
      Resource: fc.array(part, { minLength: 1, maxLength: 3 }),
      Condition: fc.dictionary(
        fc.constantFrom('Bool', 'Null', 'IpAddress', 'ForAllValues:StringEquals'),
        fc.dictionary(part, fc.array(part)),
      ),
    })
    fc.assert(
      fc.property(
        statement,
        fc.boolean(),
        (one, managed) => void validate(document(one), { managed, usersWithPaths: true }),
      ),
    )
  })

  it.each<[string, string[]]>([
    ['Invalid action', found({ Action: 'sqs:SendMesage' })],
    ['Invalid action', found({ Action: 'sqs:Zap*' })],
    ['Invalid service in action', found({ Action: 'sqz:SendMessage' })],
    ['Wildcard in service name', found({ Action: '*:*' })],
    ['Redundant action', found({ Action: ['sqs:*', 'sqs:SendMessage'] })],
    ['Redundant action', found({ Action: ['sqs:SendMessage', 'SQS:sendmessage'] })],
    ['Allow with NotAction', found({ Action: undefined, NotAction: 'sqs:*' })],
    ['Pass role with star in resource', found({ Action: 'iam:PassRole', Resource: '*' })],
    ['Pass role with star in action and resource', found({ Action: '*', Resource: '*' })],
    ['Pass role with NotAction and star in resource', found({ Action: undefined, NotAction: 'sqs:*', Resource: '*' })],
    [
      'Pass role with NotResource',
      found({ Action: 'iam:PassRole', Resource: undefined, NotResource: 'arn:aws:iam::123456789012:role/a' }),
    ],
    ['Create SLR with star in action and resource', found({ Action: 'iam:Create*', Resource: '*' })],
    ['Invalid ARN prefix', found({ Resource: 'a:aws:sqs:::x' })],
    ['Invalid ARN partition', found({ Resource: 'arn:*:sqs:::x' })],
    ['Missing ARN field', found({ Resource: 'arn:aws:sqs' })],
    ['Invalid ARN Region', found({ Resource: 'arn:aws:sqs:eu-wset-1:123456789012:a' })],
    ['Invalid ARN Region', found({ Resource: 'arn:aws:sqs:europe-*:123456789012:a' })],
    ['Invalid Region', withCondition({ StringEquals: { 'aws:RequestedRegion': ['eu-west-1', 'EU-WEST-2'] } })],
    ['Deprecated global condition key', withCondition({ ArnLike: { 'aws:ARN': 'arn:aws:s3:::a' } })],
    ['Invalid condition operator', withCondition({ StringSounds: {} })],
    ['Invalid ARN account', found({ Resource: 'arn:aws:sqs:eu-west-1:12:a' })],
    ['Redundant resource', found({ Resource: ['*', 'arn:aws:sqs:::a'] })],
    ['Redundant resource', found({ Resource: ['arn:aws:sqs:::a', 'arn:aws:sqs:::a'] })],
    ['Redundant resource', found({ Resource: ['arn:aws:sqs:*:*:*', 'arn:aws:sqs:eu-west-1:123456789012:a'] })],
    ['Resource does not fit action', found({ Action: 'iam:ListUsers', Resource: 'arn:aws:iam::*:user/*' })],
    ['Resource does not fit action', found({ Action: 'iam:EnableMFADevice', Resource: 'arn:aws:iam::*:mfa/*' })],
    [
      'Variable unsupported in version',
      names(validate(document({ ...good, Resource: 'arn:aws:sqs:::${aws:username}' }, { Version: '2008-10-17' }))),
    ],
    ['Variable unsupported in element', found({ Action: 'sqs:${x}' })],
    ['Variable unsupported in element', found({ Resource: 'arn:aws:sqs::${aws:PrincipalAccount}:x' })],
    ['Missing brace in variable', found({ Resource: 'arn:aws:sqs:::${aws:username' })],
    ['Empty variable', found({ Resource: 'arn:aws:sqs:::${}' })],
    ['Unsupported space in variable', found({ Resource: 'arn:aws:sqs:::${aws: username}' })],
    ['Unsupported space in variable', found({ Resource: "arn:aws:sqs:::${aws:username,'x'}" })],
    ['Missing quote in variable', found({ Resource: 'arn:aws:sqs:::${aws:username, x}' })],
    ['Invalid variable for operator', withCondition({ NumericEquals: { 'sts:DurationSeconds': '${aws:username}' } })],
    ['Invalid variable for operator', withCondition({ Bool: { 'aws:SecureTransport': '${aws:username}' } })],
    ['Invalid global condition key', withCondition({ StringEquals: { 'aws:UserName2': 'x' } })],
    ['Invalid service condition key', withCondition({ StringEquals: { 'iam:Nothing': 'x' } })],
    ['Missing qualifier', withCondition({ StringEquals: { 'aws:TagKeys': 'x' } })],
    ['ForAllValues with single valued key', withCondition({ 'ForAllValues:StringEquals': { 'aws:username': 'x' } })],
    ['ForAllValues without Null in Allow', withCondition({ 'ForAllValues:StringEquals': { 'aws:TagKeys': 'x' } })],
    ['Null with if exists', withCondition({ NullIfExists: { 'aws:username': 'true' } })],
    ['Null with qualifier', withCondition({ 'ForAnyValue:Null': { 'aws:TagKeys': 'true' } })],
    ['Invalid condition multiple Boolean', withCondition({ Bool: { 'aws:SecureTransport': ['true', 'false'] } })],
    [
      'Duplicate keys with different case',
      withCondition({ StringEquals: { 'aws:username': 'x', 'aws:UserName': 'y' } }),
    ],
    ['Type mismatch', withCondition({ NumericEquals: { 'aws:username': '1' } })],
    ['Type mismatch number', withCondition({ NumericEquals: { 'aws:MultiFactorAuthAge': 'x' } })],
    ['Type mismatch Boolean', withCondition({ Bool: { 'aws:SecureTransport': 'yes' } })],
    ['Type mismatch IP range', withCondition({ IpAddress: { 'aws:SourceIp': 'home' } })],
    ['Type mismatch ARN', withCondition({ ArnLike: { 'aws:SourceArn': 'x' } })],
    ['Invalid date value', withCondition({ DateLessThan: { 'aws:CurrentTime': '2026-02-30' } })],
    ['Wildcard without like operator', withCondition({ StringEquals: { 'aws:username': 'a*' } })],
    ['Private IP address', withCondition({ IpAddress: { 'aws:SourceIp': '10.1.0.0/16' } })],
    ['Improve IP range', withCondition({ IpAddress: { 'aws:SourceIp': '203.0.113.7/24' } })],
    ['Empty array condition', withCondition({ StringEquals: { 'aws:username': [] } })],
    ['Empty object condition', withCondition({})],
    ['Empty object condition', withCondition({ StringEquals: {} })],
    [
      'Redundant statement',
      names(
        validate(
          document([
            { ...good, Sid: 'A' },
            { ...good, Sid: 'B' },
          ]),
        ),
      ),
    ],
    ['Policy size exceeds identity policy quota', found({ Resource: `arn:aws:sqs:::${'x'.repeat(6_200)}` })],
    [
      'Allow with NotPrincipal',
      names(validate(document({ ...good, NotPrincipal: { AWS: '123456789012' } }), { kind: 'resource' })),
    ],
    [
      'User variable without path',
      names(
        validate(
          document({ Effect: 'Allow', Action: 'iam:GetUser', Resource: 'arn:aws:iam::*:user/${aws:username}' }),
          { usersWithPaths: true },
        ),
      ),
    ],
    ['MFA action on any user', found({ Action: 'iam:EnableMFADevice', Resource: '*' })],
    ['MFA action on any user', found({ Action: 'iam:EnableMFADevice', Resource: 'arn:aws:iam::*:user/*' })],
    [
      'Deny without MFA uses Bool',
      withCondition(
        { Bool: { 'aws:MultiFactorAuthPresent': 'false' } },
        { Effect: 'Deny', Action: '*', Resource: '*' },
      ),
    ],
    [
      'Deny without MFA uses Null',
      withCondition({ Null: { 'aws:MultiFactorAuthPresent': 'true' } }, { Effect: 'Deny', Action: '*', Resource: '*' }),
    ],
    [
      'Dangerous action exempt from MFA',
      withCondition(
        { BoolIfExists: { 'aws:MultiFactorAuthPresent': 'false' } },
        { Effect: 'Deny', Action: undefined, NotAction: ['iam:DeleteVirtualMFADevice'], Resource: '*' },
      ),
    ],
  ])('finds: %s', (name, findings) => {
    expect(findings).toContain(name)
  })

  it.each<[string, string[]]>([
    ['a star that an escape makes a letter', withCondition({ StringEquals: { 'aws:username': 'a${*}' } })],
    [
      'ForAllValues with Null false beside it',
      withCondition({ 'ForAllValues:StringEquals': { 'aws:TagKeys': 'x' }, Null: { 'aws:TagKeys': 'false' } }),
    ],
    [
      'a role passed to one service',
      withCondition(
        { StringEquals: { 'iam:PassedToService': 'ec2.amazonaws.com' } },
        { Action: 'iam:PassRole', Resource: '*' },
      ),
    ],
    ['Regions by pattern', withCondition({ StringLike: { 'aws:RequestedRegion': ['eu-*', 'us-gov-*'] } })],
    ['keys of services we do not know', withCondition({ StringEquals: { 'codebuild:whatever': 'x' } })],
    ['actions of services we know by prefix only', found({ Action: 'codebuild:Whatever', Resource: '*' })],
    [
      'BoolIfExists in the Deny',
      withCondition(
        { BoolIfExists: { 'aws:MultiFactorAuthPresent': 'false' } },
        { Effect: 'Deny', Action: '*', Resource: '*' },
      ),
    ],
    ['one’s own user', found({ Action: 'iam:EnableMFADevice', Resource: 'arn:aws:iam::*:user/${aws:username}' })],
    [
      'a family of keys',
      withCondition({ StringEquals: { 'aws:PrincipalTag/Team': 'x', 'iam:ResourceTag/Team': 'y' } }),
    ],
  ])('accepts %s', (_, findings) => {
    expect(findings).toEqual([])
  })
})

describe('a trust policy', () => {
  const trusting = (members: Members) =>
    names(
      validate(document({ Effect: 'Allow', Principal: '*', Action: 'sts:AssumeRole', ...members }), { kind: 'trust' }),
    )
  const ACCOUNT = { AWS: 'arn:aws:iam::123456789012:root' }
  const mfa = (operator: string, value = 'true') => ({ [operator]: { 'aws:MultiFactorAuthPresent': value } })

  it.each([
    ['the star', { Principal: '*' }],
    ['the star among the accounts', { Principal: { AWS: ['123456789012', '*'] } }],
  ])('that trusts everybody by %s is warned of', (_, members) => {
    expect(trusting(members)).toEqual(['Trust of everybody'])
  })

  it.each([
    ['named accounts', { Principal: ACCOUNT }],
    ['a condition', { Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-1234567890' } } }],
    ['a Deny', { Effect: 'Deny' }],
  ])('is not, with %s', (_, members) => {
    expect(trusting(members)).toEqual([])
  })

  it('that demands MFA only where the key is present is warned of: a long-term key has none', () => {
    expect(trusting({ Principal: ACCOUNT, Condition: mfa('BoolIfExists') })).toEqual(['Trust with MFA only if present'])
    expect(trusting({ Principal: ACCOUNT, Condition: mfa('Bool') })).toEqual([])
    expect(trusting({ Principal: ACCOUNT, Condition: mfa('BoolIfExists', 'false') })).toEqual([])
    expect(trusting({ Effect: 'Deny', Principal: ACCOUNT, Condition: mfa('BoolIfExists') })).toEqual([])
  })

  it('is the only kind that gets these remarks', () => {
    const statement = { Effect: 'Allow', Principal: '*', Action: 'sqs:SendMessage', Resource: '*' }
    const found = names(validate(document({ ...statement, Condition: mfa('BoolIfExists') }), { kind: 'resource' }))
    expect(found).not.toContain('Trust with MFA only if present')
  })
})
