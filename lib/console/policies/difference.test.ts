import { describe, expect, it } from 'vitest'
import { compile } from '@/lib/policy'
import { SEED_POLICY } from '@/lib/testing/seed-policy'
import { differenceInWords } from './difference'
import { templateDocument } from './templates'

function policyOf(document: string) {
  const compiled = compile(document, { kind: 'identity' })
  if (!compiled.ok) throw new Error('not a policy')
  return compiled.policy
}

const said = (was: string, is: string) =>
  differenceInWords(policyOf(was), policyOf(is)).map((sentence) =>
    typeof sentence === 'string'
      ? sentence
      : sentence.map((piece) => (typeof piece === 'string' ? piece : 'code' in piece ? piece.code : '')).join(''),
  )

const document = (...Statement: object[]) => JSON.stringify({ Version: '2012-10-17', Statement })

describe('The difference of two versions in words', () => {
  it('names what the places for iam:ListUsers change', () => {
    expect(said(SEED_POLICY.document, templateDocument('seed-list-users'))).toEqual([
      'AllowViewAccountInfo also names iam:ListUsers',
      'DenyAllExceptListedIfNoMFA also exempts iam:ListUsers',
    ])
  })

  it('tells a weaker operator, a further exemption and a misspelt name', () => {
    const draft = SEED_POLICY.document
      .replace('BoolIfExists', 'Bool')
      .replace(
        '"iam:ListMFADevices",\n        "iam:ResyncMFADevice"\n',
        '"iam:ListMFADevice",\n        "iam:ResyncMFADevice"\n',
      )
      .replace('"sts:GetSessionToken"', '"iam:DeleteVirtualMFADevice", "sts:GetSessionToken"')
    expect(said(SEED_POLICY.document, draft)).toEqual([
      'AllowManageOwnUserMFA also names iam:ListMFADevice',
      'AllowManageOwnUserMFA no longer names iam:ListMFADevices',
      'DenyAllExceptListedIfNoMFA also exempts iam:DeleteVirtualMFADevice',
      'DenyAllExceptListedIfNoMFA compares aws:MultiFactorAuthPresent by Bool instead of BoolIfExists',
    ])
  })

  it('finds statements without a Sid by what they have in common', () => {
    const read = { Effect: 'Allow', Action: ['s3:GetObject', 's3:ListBucket'], Resource: '*' }
    const wider = { ...read, Action: [...read.Action, 's3:PutObject'] }
    const deny = { Effect: 'Deny', Action: 'iam:*', Resource: '*' }
    expect(said(document(read), document(deny, wider))).toEqual([
      'Statement 2 also names s3:PutObject',
      'Statement 1 is new. It denies access.',
    ])
    expect(said(document(read, deny), document(read))).toEqual(['Statement 2 is gone. It denied access.'])
  })

  it('tells a turned effect, a turned list, resources and conditions', () => {
    const plain = { Sid: 'A', Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::a' }
    expect(said(document(plain), document({ ...plain, Effect: 'Deny' }))).toEqual(['A now denies instead of allowing'])
    const { Action, ...rest } = plain
    expect(said(document(plain), document({ ...rest, NotAction: Action }))).toEqual([
      'A has NotAction instead of Action',
    ])
    expect(said(document(plain), document({ ...plain, Resource: ['arn:aws:s3:::b'] }))).toEqual([
      'A also applies to arn:aws:s3:::b',
      'A no longer applies to arn:aws:s3:::a',
    ])
    const mfa = { ...plain, Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'true' } } }
    expect(said(document(plain), document(mfa))).toEqual(['A has a new condition: Bool on aws:MultiFactorAuthPresent'])
    expect(said(document(mfa), document(plain))).toEqual(['A has lost a condition: Bool on aws:MultiFactorAuthPresent'])
  })

  it('is empty where only the layout and the order differ', () => {
    const policy = JSON.parse(SEED_POLICY.document)
    expect(said(SEED_POLICY.document, JSON.stringify({ ...policy, Statement: policy.Statement.toReversed() }))).toEqual(
      [],
    )
  })
})
