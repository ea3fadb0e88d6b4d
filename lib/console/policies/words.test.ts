import { describe, expect, it } from 'vitest'
import { compile } from '@/lib/policy'
import { SEED_POLICY } from '@/lib/testing/seed-policy'
import type { Sentence } from '@/lib/texts/sentence'
import { statementWords } from './words'

/** Sentences as a person reads them. */
const read = (sentences: readonly Sentence[]) =>
  sentences.map((sentence) =>
    typeof sentence === 'string'
      ? sentence
      : sentence.map((piece) => (typeof piece === 'string' ? piece : 'code' in piece ? piece.code : '')).join(''),
  )

function wordsOf(document: string) {
  const compiled = compile(document, { kind: 'identity' })
  if (!compiled.ok) throw new Error('not a policy')
  return compiled.policy.statements.map((statement) => read(statementWords(statement)))
}

const one = (statement: object) => wordsOf(JSON.stringify({ Version: '2012-10-17', Statement: statement }))[0]

describe('a statement in words', () => {
  it('tells what the policy of the document does', () => {
    const words = wordsOf(SEED_POLICY.document)
    expect(words[0]).toEqual(['Allows iam:ListVirtualMFADevices.', 'On every resource.'])
    expect(words[2]?.slice(1)).toEqual([
      `On arn:aws:iam::*:user/\${aws:username}.`,
      `\${aws:username} stands for the name of the user who asks.`,
    ])
    expect(words[3]).toEqual([
      'Denies every action except iam:CreateVirtualMFADevice, iam:EnableMFADevice, iam:GetUser, iam:ListMFADevices, iam:ListVirtualMFADevices, iam:ResyncMFADevice and sts:GetSessionToken.',
      'On every resource.',
      'Only if aws:MultiFactorAuthPresent is false, or is missing.',
      'What is excepted here is not thereby allowed. Another statement must allow it.',
    ])
  })

  it('says when an absent key meets a condition', () => {
    const withCondition = (Condition: object) =>
      one({ Effect: 'Allow', Action: '*', NotResource: 'arn:aws:s3:::a', Condition })?.slice(1)
    expect(withCondition({ StringNotEquals: { 'aws:username': ['a', 'b'] } })).toEqual([
      'On every resource except arn:aws:s3:::a.',
      'Only if aws:username is not a or b, or is missing.',
    ])
    expect(withCondition({ StringEquals: { 'aws:username': 'a' }, Null: { 'aws:TokenIssueTime': 'true' } })).toEqual([
      'On every resource except arn:aws:s3:::a.',
      'Only if aws:username is a.',
      'And only if aws:TokenIssueTime is missing.',
    ])
    expect(withCondition({ 'ForAnyValue:StringLike': { 'aws:TagKeys': 'a*' } })?.[1]).toBe(
      'Only if any value of aws:TagKeys matches a*.',
    )
  })
})
