import { describe, expect, it } from 'vitest'
import { mfaArn, passkeyArn } from '@/lib/arns'
import { KIND_NAMES } from './kind'
import { deviceKind, KINDS } from './kinds'

const ID = 'NSSQURFMVVHQLMHYNZQJFH4EHM'

describe('the form of a serial number', () => {
  it.each([
    [mfaArn('123456789012', '/', 'alice'), ['virtual']],
    [mfaArn('123456789012', '/division/', 'alice.phone_2+=,@-'), ['virtual']],
    [mfaArn('123456789012', '/', `key-${ID}`), ['virtual']],
    [mfaArn('123456789012', '/$(a)/b:c/', 'phone'), ['virtual']],
    [passkeyArn('123456789012', 'alice', `key-${ID}`), ['passkey']],
    [passkeyArn('123456789012', undefined, `my-key-${ID}`), ['passkey']],
    ['GAHT12345678', ['hardware']],
    ['T2-60234567', ['hardware']],
    // A name that ends in no id, one under a path, a token with too few signs, and one that would be another's ARN.
    [passkeyArn('123456789012', 'alice', 'key'), []],
    [passkeyArn('123456789012', 'division/alice', `key-${ID}`), []],
    ['60234567', []],
    ['arn:aws:iam::123456789012:user/alice', []],
  ])('%s is of %j', (serial, kinds) => {
    expect(KIND_NAMES.filter((name) => KINDS[name].serial.test(serial))).toEqual(kinds)
  })
})

describe('deviceKind', () => {
  it.each(KIND_NAMES)('returns the kind %s of a row', (kind) => {
    expect(deviceKind({ kind })).toBe(KINDS[kind])
  })

  it.each(['', 'Virtual', 'u2f', 'toString'])('throws for a row of the kind "%s"', (kind) => {
    expect(() => deviceKind({ kind })).toThrow('There is no kind of MFA device')
  })
})
