// biome-ignore-all lint/suspicious/noTemplateCurlyInString: policy variables
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import {
  type Decision,
  decide,
  type NamedPolicy,
  type PolicyKind,
  type PolicySet,
  parsePolicy,
  type Request,
  validate,
} from './index'

// Random trials are slow on a busy machine.
vi.setConfig({ testTimeout: 60_000 })

/** Few values, so that statements often match requests. */
const action = fc.constantFrom('s3:GetObject', 's3:PutObject', 'iam:GetUser', 'iam:ListUsers')
const resource = fc.constantFrom('*', 'arn:aws:s3:::a', 'arn:aws:s3:::a/b', 'arn:aws:iam::111122223333:user/alice')
const actionPattern = fc.constantFrom('*', 's3:*', 's3:Get*', 'iam:?etUser', 'S3:GETOBJECT', 'iam:ListUsers')
const resourcePattern = fc.constantFrom(
  '*',
  'arn:aws:s3:::*',
  'arn:aws:s3:::a',
  'arn:aws:iam::*:user/${aws:username}',
  'arn:aws:s3',
)
const value = fc.constantFrom('alice', 'bob', 'true', 'false', '10', '2026-01-01', '192.0.2.1', 'arn:aws:s3:::a', '')
const key = fc.constantFrom('aws:username', 'aws:TagKeys', 'aws:MultiFactorAuthPresent')
const base = fc.constantFrom(
  'StringEquals',
  'StringNotEquals',
  'StringLike',
  'Bool',
  'NumericLessThan',
  'NumericNotEquals',
  'DateGreaterThan',
  'IpAddress',
  'NotIpAddress',
  'ArnLike',
  'BinaryEquals',
)
const operator = fc
  .tuple(fc.constantFrom('', 'ForAllValues:', 'ForAnyValue:'), base, fc.constantFrom('', 'IfExists'))
  .map((parts) => parts.join(''))
const condition = fc
  .dictionary(operator, fc.dictionary(key, fc.oneof(value, fc.array(value, { maxLength: 3 })), { maxKeys: 2 }), {
    maxKeys: 2,
  })
  .map((operators) => Object.fromEntries(Object.entries(operators).map(([name, keys]) => [name, fitting(name, keys)])))

/** IAM refuses a document with an invalid date. */
function fitting<T extends object>(operator: string, keys: T): T {
  return operator.includes('Date')
    ? (Object.fromEntries(Object.keys(keys).map((key) => [key, '2026-01-01'])) as T)
    : keys
}

const statement = fc.record({
  Effect: fc.constantFrom('Allow', 'Deny'),
  Action: fc.array(actionPattern, { minLength: 1, maxLength: 2 }),
  Resource: fc.array(resourcePattern, { minLength: 1, maxLength: 2 }),
  Condition: condition,
})
type StatementDocument = {
  Effect: string
  Action?: string[]
  NotAction?: string[]
  Resource: string[]
  Condition: object
}
const statements = fc.array(statement, { minLength: 1, maxLength: 5 })
const context = fc.dictionary(key, fc.oneof(value, fc.array(value, { maxLength: 3 })))
const request: fc.Arbitrary<Request> = fc.record({
  action,
  resource,
  principalArn: fc.constant('arn:aws:iam::111122223333:user/alice'),
  context,
})

function named(list: readonly StatementDocument[], kind: PolicyKind = 'identity'): NamedPolicy {
  const result = parsePolicy(JSON.stringify({ Version: '2012-10-17', Statement: list }), { kind })
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  const id = JSON.stringify(list)
  return { id, name: id, type: 'inline', policy: result.policy }
}

const judge = (set: PolicySet, asked: Request): Decision['outcome'] => decide(set, asked).outcome

describe('laws of the language', () => {
  it('adding a Deny never allows more', () => {
    fc.assert(
      fc.property(statements, statement, request, (list, extra, asked) => {
        const before = judge({ identity: [named(list)] }, asked)
        const after = judge({ identity: [named([...list, { ...extra, Effect: 'Deny' }])] }, asked)
        return after !== 'allow' || before === 'allow'
      }),
    )
  })

  it('adding an Allow never denies more', () => {
    fc.assert(
      fc.property(statements, statement, request, (list, extra, asked) => {
        const before = judge({ identity: [named(list)] }, asked)
        const after = judge({ identity: [named([...list, { ...extra, Effect: 'Allow' }])] }, asked)
        return before !== 'allow' || after === 'allow'
      }),
    )
  })

  it('the order of statements and of policies does not matter', () => {
    fc.assert(
      fc.property(statements, statements, request, (one, two, asked) => {
        const forward = judge({ identity: [named(one), named(two)] }, asked)
        expect(judge({ identity: [named(two), named(one)] }, asked)).toBe(forward)
        expect(judge({ identity: [named([...one, ...two].reverse())] }, asked)).toBe(forward)
      }),
    )
  })

  it('NotAction covers exactly what Action does not', () => {
    fc.assert(
      fc.property(statement, request, (one, asked) => {
        const { Action, ...rest } = { ...one, Effect: 'Allow', Condition: {}, Resource: ['*'] }
        const plain = judge({ identity: [named([{ ...rest, Action }])] }, asked)
        const negated = judge({ identity: [named([{ ...rest, NotAction: Action }])] }, asked)
        return (plain === 'allow') !== (negated === 'allow')
      }),
    )
  })

  it('IfExists is the plain operator on present keys', () => {
    fc.assert(
      fc.property(base, value, value, request, (name, wanted, given, asked) => {
        const withKey = { ...asked, context: { k: given } }
        const decideWith = (written: string) =>
          judge(
            {
              identity: [
                named([
                  {
                    Effect: 'Allow',
                    Action: ['*'],
                    Resource: ['*'],
                    Condition: { [written]: fitting(written, { k: wanted }) },
                  },
                ]),
              ],
            },
            withKey,
          )
        return decideWith(name) === decideWith(`${name}IfExists`)
      }),
    )
  })

  it('IfExists is true on absent keys', () => {
    fc.assert(
      fc.property(base, value, request, (name, wanted, asked) => {
        const Condition = { [`${name}IfExists`]: fitting(name, { 'not:there': wanted }) }
        return (
          judge({ identity: [named([{ Effect: 'Allow', Action: ['*'], Resource: ['*'], Condition }])] }, asked) ===
          'allow'
        )
      }),
    )
  })

  it('a boundary, a session policy and an organisation policy only narrow', () => {
    fc.assert(
      fc.property(statements, statements.map(allowWholeArns), request, (list, limit, asked) => {
        const identity = [named(list)]
        if (judge({ identity }, asked) === 'allow') return
        expect(judge({ identity, boundary: named(limit, 'boundary') }, asked)).not.toBe('allow')
        expect(judge({ identity, session: [named(limit, 'session')] }, asked)).not.toBe('allow')
        expect(judge({ identity, scps: [[named(limit, 'scp')]] }, asked)).not.toBe('allow')
      }),
    )
  })

  it('an ARN without wildcards matches only itself', () => {
    const part = fc.stringMatching(/^[a-zA-Z0-9/_.-]{1,8}$/)
    const arn = fc.tuple(part, part, part).map(([a, b, c]) => `arn:aws:sqs:${a}:${b}:${c}`)
    fc.assert(
      fc.property(arn, arn, (written, asked) => {
        const identity = [named([{ Effect: 'Allow', Action: ['*'], Resource: [written], Condition: {} }])]
        const of = (text: string) =>
          judge({ identity }, { action: 'sqs:X', resource: text, principalArn: '', context: {} })
        expect(of(written)).toBe('allow')
        expect(of(asked) === 'allow').toBe(asked === written)
      }),
    )
  })

  it('removing what the validator calls redundant changes no decision', () => {
    fc.assert(
      fc.property(statements, fc.boolean(), request, (list, negate, asked) => {
        const before = list.map((one, i) => (negate && i % 2 === 0 ? withNotAction(one) : one))
        const after = withoutRedundancy(before)
        const set = (some: readonly StatementDocument[]) => ({ identity: some.length === 0 ? [] : [named(some)] })
        expect(judge(set(after), asked)).toBe(judge(set(before), asked))
      }),
      { numRuns: 500 },
    )
  })

  it('the index of resource heads changes no decision', () => {
    const many = fc.array(statement, { minLength: 10, maxLength: 40 })
    fc.assert(
      fc.property(many, request, (list, asked) => {
        const set = { identity: [named(list.map((one) => ({ ...one, Condition: {} })))] }
        const scanned = decide(set, asked)
        expect(decide(set, asked)).toEqual(scanned)
        expect(decide(set, asked)).toEqual(scanned)
      }),
    )
  })

  it('caching decisions with a set changes no decision', () => {
    const callers = ['user/alice', 'root', 'user/bob'].map((name) => `arn:aws:iam::111122223333:${name}`)
    const asked = fc
      .tuple(request, fc.constantFrom(...callers))
      .map(([one, principalArn]) => ({ ...one, principalArn }))
    const trusting = statements.map((list) =>
      allowWholeArns(list).map((one) => ({ ...one, Principal: { AWS: callers.slice(0, 1) } })),
    )
    fc.assert(
      fc.property(statements, trusting, fc.array(asked, { minLength: 3, maxLength: 20 }), (list, trust, requests) => {
        const set = { identity: [named(list)], resource: named(trust, 'resource') }
        // Caches belong to the set object, so a copy starts with none.
        for (const one of requests) expect(decide(set, one)).toEqual(decide({ ...set }, one))
      }),
    )
  })
})

/** A session policy may not have short ARNs. */
function allowWholeArns(list: StatementDocument[]): StatementDocument[] {
  return list.map((one) => ({ ...one, Resource: one.Resource.map((arn) => (arn === 'arn:aws:s3' ? '*' : arn)) }))
}

function withNotAction({ Action, ...rest }: StatementDocument): StatementDocument {
  return { ...rest, ...(Action && { NotAction: Action }) }
}

function withoutRedundancy(list: readonly StatementDocument[]): StatementDocument[] {
  const findings = validate(JSON.stringify({ Version: '2012-10-17', Statement: list }))
  const gone = new Set(findings.filter(({ name }) => name.startsWith('Redundant')).map(({ path }) => path))
  const kept = (path: string, texts: string[]) => texts.filter((_, i) => !gone.has(`${path}[${i}]`))
  return list.flatMap((one, i) => {
    const path = `Statement[${i}]`
    if (gone.has(path)) return []
    return {
      ...one,
      Resource: kept(`${path}.Resource`, one.Resource),
      ...(one.Action && { Action: kept(`${path}.Action`, one.Action) }),
      ...(one.NotAction && { NotAction: kept(`${path}.NotAction`, one.NotAction) }),
    }
  })
}
