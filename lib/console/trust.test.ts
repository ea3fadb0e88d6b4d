import { describe, expect, it } from 'vitest'
import { trustOf } from './trust'

const ACCOUNT = 'arn:aws:iam::123456789012'
const WITH_MFA = { Bool: { 'aws:MultiFactorAuthPresent': 'true' } }

const trusting = (...parts: readonly object[]) =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: parts.map((part) => ({ Effect: 'Allow', Action: 'sts:AssumeRole', ...part })),
  })
const trustedBy = (Principal: unknown) => trustOf(trusting({ Principal } as object))?.trusted
const demanded = (Condition: unknown) =>
  trustOf(trusting({ Principal: { AWS: `${ACCOUNT}:root` }, Condition } as object))?.demandsMfa

describe('whom a trust policy trusts', () => {
  it.each([
    ['an account', { AWS: `${ACCOUNT}:root` }, [{ kind: 'account', name: '123456789012' }]],
    ['an account by its id', { AWS: '123456789012' }, [{ kind: 'account', name: '123456789012' }]],
    ['a user with a path', { AWS: `${ACCOUNT}:user/staff/bob` }, [{ kind: 'user', name: 'bob' }]],
    ['a role', { AWS: `${ACCOUNT}:role/auditor` }, [{ kind: 'role', name: 'auditor' }]],
    ['a service', { Service: 'ec2.amazonaws.com' }, [{ kind: 'service', name: 'ec2.amazonaws.com' }]],
    ['everyone', '*', [{ kind: 'everyone', name: '*' }]],
    [
      'several',
      { AWS: [`${ACCOUNT}:user/bob`, `${ACCOUNT}:user/bob`, 'AIDAJQABLZS4A3QDU576Q'] },
      [
        { kind: 'user', name: 'bob' },
        { kind: 'other', name: 'AIDAJQABLZS4A3QDU576Q' },
      ],
    ],
  ])('may be %s', (_, principal, trusted) => expect(trustedBy(principal)).toEqual(trusted))

  it('is not who a Deny names', () => {
    const text = trusting({ Effect: 'Deny', Principal: '*' }, { Principal: { AWS: `${ACCOUNT}:user/bob` } })
    expect(trustOf(text)?.trusted).toEqual([{ kind: 'user', name: 'bob' }])
  })

  it('is unknown for a text that is no trust policy', () => expect(trustOf('{}')).toBeUndefined())
})

describe('MFA', () => {
  it.each([
    [WITH_MFA, 'yes'],
    [{ NumericLessThan: { 'aws:MultiFactorAuthAge': '3600' } }, 'yes'],
    [{ BoolIfExists: { 'aws:MultiFactorAuthPresent': 'true' } }, 'no'],
    [{ Bool: { 'aws:MultiFactorAuthPresent': 'false' } }, 'no'],
    [{ Bool: { 'aws:MultiFactorAuthPresent': ['true', 'false'] } }, 'no'],
    [{ NumericGreaterThan: { 'aws:MultiFactorAuthAge': '1' } }, 'no'],
    [undefined, 'no'],
  ])('with the condition %j: demanded: %s', (condition, word) => expect(demanded(condition)).toBe(word))

  it('is demanded partly if one Allow does without', () => {
    const Principal = { AWS: `${ACCOUNT}:root` }
    expect(trustOf(trusting({ Principal, Condition: WITH_MFA }, { Principal }))?.demandsMfa).toBe('partly')
  })
})
