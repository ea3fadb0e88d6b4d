// biome-ignore-all lint/suspicious/noTemplateCurlyInString: policy variables
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { contextKeysOf, missingContextKeys, parsePolicy } from './index'

function keysOf(text: string): string[] {
  const result = parsePolicy(text)
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return contextKeysOf(result.policy)
}

describe('contextKeysOf', () => {
  it('finds the keys of the seed policy', () => {
    const seed = readFileSync(new URL('./corpus/seed-policy.json', import.meta.url), 'utf8')
    expect(keysOf(seed)).toEqual(['aws:username', 'aws:MultiFactorAuthPresent'])
  })

  it('finds the keys of conditions and variables, each once, ignoring case', () => {
    const statement = {
      Effect: 'Allow',
      Action: '*',
      NotResource: ["arn:aws:s3:::${aws:userid, 'x'}/${*}", 'arn:aws:s3:::${AWS:USERNAME}'],
      Condition: {
        StringLike: { 'aws:Username': '${aws:PrincipalTag/team}-*' },
        ArnLike: { 'aws:SourceArn': 'arn:aws:s3:::${aws:PrincipalAccount}' },
        NumericEquals: { 's3:max-keys': '${aws:not-a-variable-here}' },
      },
    }
    expect(keysOf(JSON.stringify({ Version: '2012-10-17', Statement: statement }))).toEqual([
      'aws:Username',
      'aws:SourceArn',
      's3:max-keys',
      'aws:userid',
      'aws:PrincipalTag/team',
      'aws:PrincipalAccount',
    ])
    expect(keysOf(JSON.stringify({ Version: '2008-10-17', Statement: statement }))).toEqual([
      'aws:Username',
      'aws:SourceArn',
      's3:max-keys',
    ])
  })
})

describe('missingContextKeys', () => {
  it('lists absent keys only of statements about the action', () => {
    const about = (Action: string, key: string) => ({
      Effect: 'Allow',
      Action,
      Resource: '*',
      Condition: { Bool: { [key]: 'true' } },
    })
    const text = JSON.stringify({
      Version: '2012-10-17',
      Statement: [
        about('s3:*', 'aws:SecureTransport'),
        about('s3:Get*', 'aws:MultiFactorAuthPresent'),
        about('iam:*', 'aws:username'),
      ],
    })
    const result = parsePolicy(text)
    if (!result.ok) throw new Error(JSON.stringify(result.problems))
    const set = { identity: [{ id: 'a', name: 'a', type: 'inline' as const, policy: result.policy }] }
    expect(missingContextKeys(set, { action: 's3:GetObject', context: { 'AWS:SecureTransport': 'true' } })).toEqual([
      'aws:MultiFactorAuthPresent',
    ])
    expect(missingContextKeys(set, { action: 'ec2:RunInstances', context: {} })).toEqual([])
  })
})
