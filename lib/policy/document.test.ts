// biome-ignore-all lint/suspicious/noTemplateCurlyInString: policy variables
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { contentKey, type ParseOptions, parsePolicy, print } from './index'

// Random trials are slow on a busy machine.
vi.setConfig({ testTimeout: 60_000 })

const seed = readFileSync(new URL('./corpus/seed-policy.json', import.meta.url), 'utf8')

/** Any sequence of UTF-16 units, including unpaired surrogates. */
const anyText = fc
  .array(fc.oneof(fc.nat(0xff), fc.nat(0xffff)), { maxLength: 60 })
  .map((units) => String.fromCharCode(...units))

type Members = Record<string, unknown>
const good = { Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::a' }
const document = (statement: unknown, top: Members = {}) =>
  JSON.stringify({ Version: '2012-10-17', Statement: statement, ...top })
const withStatement = (members: Members) => document({ ...good, ...members })
const without = (name: keyof typeof good) =>
  document(Object.fromEntries(Object.entries(good).filter(([key]) => key !== name)))

function messageOf(text: string, options: ParseOptions = { managed: true }): string {
  const result = parsePolicy(text, options)
  return result.ok ? 'accepted' : (result.problems[0]?.message ?? '')
}

describe('parsePolicy', () => {
  it('compiles the seed policy', () => {
    const result = parsePolicy(seed, { managed: true })
    expect(
      result.ok && result.policy.statements.map(({ sid, effect, span }) => [sid, effect, span.start.line]),
    ).toEqual([
      ['AllowViewAccountInfo', 'Allow', expect.any(Number)],
      ['AllowManageOwnVirtualMFADevice', 'Allow', expect.any(Number)],
      ['AllowManageOwnUserMFA', 'Allow', expect.any(Number)],
      ['DenyAllExceptListedIfNoMFA', 'Deny', expect.any(Number)],
    ])
  })

  it('returns plain data that survives JSON', () => {
    const result = parsePolicy(seed)
    const policy = result.ok ? result.policy : undefined
    expect(JSON.parse(JSON.stringify(policy))).toEqual(JSON.parse(JSON.stringify(structuredClone(policy))))
    expect(structuredClone(policy)).toEqual(policy)
  })

  it('has the span of each statement and condition', () => {
    const text =
      '{\n  "Version": "2012-10-17",\n  "Statement": [\n    {"Effect": "Allow", "Action": "*", "Resource": "*",\n     "Condition": {"Bool": {"a:b": true}}}\n  ]\n}'
    const result = parsePolicy(text)
    const statement = result.ok ? result.policy.statements[0] : undefined
    expect(statement?.span).toEqual({ start: { line: 4, column: 5 }, end: { line: 5, column: 43 } })
    expect(statement?.conditions[0]?.span).toEqual({ start: { line: 5, column: 29 }, end: { line: 5, column: 40 } })
  })

  it('returns the place of a problem and AWS’s message', () => {
    const text =
      '{\n  "Version": "2012-10-17",\n  "Statement": {\n    "Effect": "Allow",\n    "Acton": "s3:*",\n    "Resource": "*"\n  }\n}'
    expect(parsePolicy(text)).toEqual({
      ok: false,
      problems: [
        {
          code: 'MalformedPolicyDocument',
          message: 'Syntax errors in policy.',
          detail: expect.stringContaining('"Acton"'),
          said: expect.objectContaining({ id: 'statementElementUnknown' }),
          line: 5,
          column: 5,
          path: 'Statement',
        },
      ],
    })
  })

  it('never throws, whatever the text', () => {
    fc.assert(fc.property(anyText, (text) => void parsePolicy(text)))
    fc.assert(fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => void parsePolicy(JSON.stringify(value))))
  })

  it('never throws on a document that is nearly valid', () => {
    const part = fc.oneof(
      fc.jsonValue({ maxDepth: 2 }),
      fc.constantFrom('Allow', 'Deny', '*', 's3:*', 'arn:aws:s3:::${', {}, []),
    )
    const statement = fc.record(
      { Sid: part, Effect: part, Action: part, Resource: part, Condition: part },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(
        fc.oneof(statement, fc.array(statement)),
        fc.constantFrom('trust', 'resource', 'session', 'scp'),
        (one, kind) => {
          parsePolicy(document(one), { kind })
        },
      ),
    )
    const cut = fc.tuple(fc.nat(seed.length), fc.nat(20), fc.string({ maxLength: 3 }))
    fc.assert(
      fc.property(cut, ([at, length, extra]) => void parsePolicy(seed.slice(0, at) + extra + seed.slice(at + length))),
    )
  })

  it('refuses documents nested too deep and members that occur twice', () => {
    expect(messageOf(`{"Statement": ${'['.repeat(50_000)}`)).toBe('Syntax errors in policy.')
    expect(messageOf('{"Version":"2012-10-17","Version":"2012-10-17","Statement":[]}')).toBe('Syntax errors in policy.')
    expect(messageOf(document({ ...good, __proto__x: 1 }))).toBe('Syntax errors in policy.')
    expect(messageOf('{"Version":"2012-10-17","__proto__":{},"Statement":[]}')).toBe('Syntax errors in policy.')
  })
})

describe('the messages of CreatePolicy, stage by stage', () => {
  const SYNTAX = 'Syntax errors in policy.'
  const LEGACY = 'The policy failed legacy parsing'
  const VERSION = 'Policy document must be version 2012-10-17 or greater.'
  const PREFACE = 'Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.'
  const SID = 'Statement IDs (SID) in a single policy must be unique.'

  it.each([
    ['a text that is not JSON', 'none', SYNTAX],
    ['a list at the top', '[]', SYNTAX],
    ['no Statement', '{"Version":"2012-10-17"}', SYNTAX],
    ['an empty list of statements', document([]), SYNTAX],
    ['a statement that is a text', document(['x']), SYNTAX],
    ['an unknown element at the top', document(good, { Extra: 1 }), SYNTAX],
    ['an unknown element in a statement', withStatement({ extra: 1 }), SYNTAX],
    ['an element in another case', withStatement({ condition: {} }), SYNTAX],
    ['an unknown Version', document(good, { Version: '2013-01-01' }), SYNTAX],
    ['an Id that is a list', document(good, { Id: ['x'] }), SYNTAX],
    ['a Sid that is an object', withStatement({ Sid: {} }), SYNTAX],
    ['no Effect', without('Effect'), SYNTAX],
    ['another Effect', withStatement({ Effect: 'Permit' }), SYNTAX],
    ['Action beside NotAction', withStatement({ NotAction: 's3:*' }), SYNTAX],
    ['Resource beside NotResource', withStatement({ NotResource: [] }), SYNTAX],
    ['a number in Action', withStatement({ Action: ['s3:*', 1] }), SYNTAX],
    ['a list in a list', withStatement({ Action: [['s3:*']] }), SYNTAX],
    ['a Condition that is a list', withStatement({ Condition: [] }), SYNTAX],
    ['an operator that holds a text', withStatement({ Condition: { Bool: 'x' } }), SYNTAX],
    ['an unknown operator with a key', withStatement({ Condition: { Like: { a: 'b' } } }), SYNTAX],
    ['an operator in another case', withStatement({ Condition: { stringequals: { a: 'b' } } }), SYNTAX],
    ['two colons in an operator', withStatement({ Condition: { 'ForAnyValue::Bool': { a: 'b' } } }), SYNTAX],
    ['null as a condition value', withStatement({ Condition: { Bool: { a: null } } }), SYNTAX],
    ['an object as a condition value', withStatement({ Condition: { Bool: { a: {} } } }), SYNTAX],
    ['no Version', document(good, { Version: undefined }), VERSION],
    ['the old Version', document(good, { Version: '2008-10-17' }), VERSION],
    ['the old Version before a bad Effect', document({ ...good, Effect: 'allow' }, { Version: '2008-10-17' }), VERSION],
    ['a principal', withStatement({ Principal: '*' }), 'Policy document should not specify a principal.'],
    ['an Effect in another case', withStatement({ Effect: 'allow' }), LEGACY],
    ['a bad date', withStatement({ Condition: { DateEquals: { a: 'tomorrow' } } }), LEGACY],
    ['month thirteen', withStatement({ Condition: { DateEquals: { a: '234-13' } } }), LEGACY],
    ['a zone of one digit', withStatement({ Condition: { DateEquals: { a: '2016-12-13t2:00:00.593194+1' } } }), LEGACY],
    ['seconds beyond 63 bits', withStatement({ Condition: { DateEquals: { a: '9223372036854775808' } } }), LEGACY],
    ['a short ARN with an empty part', withStatement({ Resource: 'arn:aws:s3::a' }), LEGACY],
    ['an empty service', withStatement({ Resource: 'arn:aws::::a' }), LEGACY],
    ['a short ARN before a missing action', document({ Effect: 'Allow', Resource: 'arn:aws:s3::a' }), LEGACY],
    [
      'two equal Sids',
      document([
        { ...good, Sid: 'a' },
        { ...good, Sid: 'a' },
      ]),
      SID,
    ],
    [
      'two equal Sids before a missing action',
      document([
        { ...good, Sid: 'a' },
        { Sid: 'a', Effect: 'Allow' },
      ]),
      SID,
    ],
    ['a Sid with a blank', withStatement({ Sid: 'a b' }), expect.stringContaining('must be alpha-numeric')],
    ['no action', without('Action'), 'Policy statement must contain actions.'],
    ['an empty list of actions', withStatement({ Action: [] }), 'Policy statement must contain actions.'],
    ['neither action nor resource', document({ Effect: 'Allow' }), 'Policy statement must contain actions.'],
    ['no resource', without('Resource'), 'Policy statement must contain resources.'],
    ['an empty list of resources', withStatement({ Resource: [] }), 'Policy statement must contain resources.'],
    [
      'no resource and a bad action',
      document({ Effect: 'Allow', Action: 'x' }),
      'Policy statement must contain resources.',
    ],
    ['a resource without colons', withStatement({ Resource: 'a' }), 'Resource a must be in ARN format or "*".'],
    ['an empty resource', withStatement({ Resource: '' }), 'Resource  must be in ARN format or "*".'],
    [
      'a partition alone',
      withStatement({ Resource: 'a:b' }),
      'Partition "b" is not valid for resource "arn:b:*:*:*:*".',
    ],
    [
      'a bad partition',
      withStatement({ Resource: 'a:b:c:d:e:f:g' }),
      'Partition "b" is not valid for resource "arn:b:c:d:e:f:g".',
    ],
    [
      'an ARN without arn',
      withStatement({ Resource: 'aws:s3:::a' }),
      'Partition "s3" is not valid for resource "arn:s3:::a:*".',
    ],
    [
      'no service',
      withStatement({ Resource: 'arn:aws' }),
      'Resource vendor must be fully qualified and cannot contain regexes.',
    ],
    [
      'a pattern as service',
      withStatement({ Resource: 'arn:aws:s*:::a' }),
      'Resource vendor must be fully qualified and cannot contain regexes.',
    ],
    [
      'a region in IAM',
      withStatement({ Resource: 'arn:aws:iam:eu-west-1::user/a' }),
      'IAM resource arn:aws:iam:eu-west-1::user/a cannot contain region information.',
    ],
    [
      'a region in S3',
      withStatement({ Resource: 'arn:aws:s3:eu-west-1::a' }),
      'Resource arn:aws:s3:eu-west-1::a can not contain region information.',
    ],
    [
      'another IAM path',
      withStatement({ Resource: 'arn:aws:iam:::a' }),
      expect.stringContaining('IAM resource path must either be "*" or start with user/, federated-user/'),
    ],
    ['an action without a colon', withStatement({ Action: 'x' }), PREFACE],
    ['an empty NotAction', document({ Effect: 'Allow', NotAction: '', Resource: '*' }), PREFACE],
    ['a blank in the prefix', withStatement({ Action: 'a a:b' }), 'Vendor a a is not valid'],
    ['two colons in an action', withStatement({ Action: 's3:a:b' }), 'Actions/Condition can contain only one colon.'],
    [
      'a bad resource before a bad action',
      withStatement({ Action: 'x', Resource: 'y' }),
      'Resource y must be in ARN format or "*".',
    ],
  ])('%s', (_, text, message) => {
    expect(messageOf(text)).toEqual(message)
  })

  it.each([
    ['one statement without a list', document(good)],
    ['an Id', document(good, { Id: 'x' })],
    ['an empty Condition', withStatement({ Condition: {} })],
    ['an unknown operator without keys', withStatement({ Condition: { x: {}, y: {} } })],
    ['an empty list of values', withStatement({ Condition: { DateGreaterThan: { a: [] } } })],
    [
      'lax dates',
      withStatement({ Condition: { DateLessThan: { a: ['01T', '-292275054', '2016-12-13t2:00:00.593194+23'] } } }),
    ],
    ['unknown services and odd actions', withStatement({ Action: ['s3-s:x', 's3.s:y', 'iam: as df '] })],
    ['a short ARN', withStatement({ Resource: 'arn:aws:sqs' })],
    ['an access point', withStatement({ Resource: 'arn:aws:s3:eu-west-1:123456789012:accesspoint/a' })],
    [
      'the empty Sid twice',
      document([
        { ...good, Sid: '' },
        { ...good, Sid: '' },
      ]),
    ],
    ['everything of IAM', withStatement({ Resource: ['arn:aws:iam::*:*', 'arn:aws:iam::123456789012:root'] })],
    ['scalars of all kinds', withStatement({ Condition: { StringEquals: { a: [true, 1, 'x'] } } })],
  ])('accepts %s', (_, text) => {
    expect(messageOf(text)).toBe('accepted')
  })

  it('accepts inline policies without Version', () => {
    expect(messageOf(document(good, { Version: undefined }), {})).toBe('accepted')
  })

  it('requires and checks a principal in resource and trust policies', () => {
    const trust = (members: Members) =>
      document({ Effect: 'Allow', Principal: { AWS: '123456789012' }, Action: 'sts:AssumeRole', ...members })
    const kind = { kind: 'trust' } as const
    expect(messageOf(trust({}), kind)).toBe('accepted')
    expect(messageOf(trust({ Principal: undefined }), kind)).toBe('Missing required field Principal')
    expect(messageOf(trust({ Principal: {} }), kind)).toBe('Syntax errors in policy.')
    expect(messageOf(trust({ Principal: { Aws: '*' } }), kind)).toBe('Syntax errors in policy.')
    expect(messageOf(trust({ Principal: { AWS: 'arn:aws:iam::123456789012:*' } }), kind)).toBe(
      'Invalid principal in policy: "AWS":"arn:aws:iam::123456789012:*"',
    )
    expect(messageOf(trust({ Resource: '*' }), kind)).toBe('Has prohibited field Resource')
    expect(messageOf(trust({ Action: 's3:GetObject' }), kind)).toBe(
      'AssumeRole policy may only specify STS AssumeRole actions.',
    )
    expect(messageOf(withStatement({ Principal: '*' }), { kind: 'resource' })).toBe('accepted')
  })

  it('requires whole ARNs in session policies', () => {
    expect(messageOf(withStatement({ Resource: 'arn:aws:sqs' }), { kind: 'session' })).toBe(
      'Resource arn:aws:sqs must be in ARN format or "*".',
    )
  })
})

describe('print', () => {
  const text = fc.constantFrom('*', 'a', 'arn:aws:s3:::a', "arn:aws:s3:::${aws:username, 'x'}/*", '${*}')
  const list = fc.oneof(text, fc.array(text, { minLength: 1, maxLength: 3 }))
  const statement = fc.record({
    Sid: fc.constantFrom('', 'A'),
    Effect: fc.constantFrom('Allow', 'Deny'),
    Action: fc.constantFrom<unknown>('*', ['s3:*', 'iam:Get?ser']),
    Resource: fc.constantFrom<unknown>('*', ['arn:aws:s3:::${aws:username}', 'arn:aws:sqs']),
    Condition: fc.dictionary(
      fc.constantFrom('StringLike', 'ForAnyValue:StringEqualsIfExists', 'Null'),
      fc.dictionary(fc.constantFrom('a:b', '__proto__', 'aws:TagKeys'), list),
    ),
  })

  it('returns a text that parses to the same policy', () => {
    fc.assert(
      fc.property(statement, fc.constantFrom('2008-10-17', '2012-10-17', undefined), (one, Version) => {
        const first = parsePolicy(document(one, { Version, Id: 'x' }))
        if (!first.ok) throw new Error(JSON.stringify(first.problems))
        const second = parsePolicy(print(first.policy))
        if (!second.ok) throw new Error(JSON.stringify(second.problems))
        expect(withoutSpans(second.policy)).toEqual(withoutSpans(first.policy))
        expect(print(second.policy)).toBe(print(first.policy))
        expect(contentKey(second.policy)).toBe(contentKey(first.policy))
      }),
    )
  })

  it('prints principals', () => {
    const source = document({
      Effect: 'Allow',
      NotPrincipal: { AWS: ['123456789012', '*'], Service: 'a.b' },
      NotAction: 's3:*',
      NotResource: '*',
    })
    const parsed = parsePolicy(source, { kind: 'resource' })
    expect(parsed.ok && JSON.parse(print(parsed.policy)).Statement[0]).toEqual({
      Effect: 'Allow',
      NotPrincipal: { AWS: ['123456789012', '*'], Service: 'a.b' },
      NotAction: 's3:*',
      NotResource: '*',
    })
  })

  it('gives the same key for the same content', () => {
    const one = parsePolicy(document({ Sid: 'A', Effect: 'Allow', Action: ['s3:b', 'S3:a'], Resource: '*' }))
    const two = parsePolicy(document([{ Resource: ['*'], Action: ['s3:A', 's3:B'], Effect: 'Allow' }]))
    const other = parsePolicy(document([{ Resource: ['*'], Action: ['s3:A'], Effect: 'Allow' }]))
    if (!one.ok || !two.ok || !other.ok) throw new Error('refused')
    expect(contentKey(one.policy)).toBe(contentKey(two.policy))
    expect(contentKey(one.policy)).not.toBe(contentKey(other.policy))
  })
})

function withoutSpans(value: object): unknown {
  return JSON.parse(JSON.stringify(value, (key, member) => (key === 'span' ? undefined : member)))
}
