import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type NamedPolicy, parsePolicy, type WhatIfs, whatIf } from './index'

const ALICE = 'arn:aws:iam::123456789012:user/alice'

function named(text: string): NamedPolicy {
  const result = parsePolicy(text)
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return { id: 'seed', name: 'seed', type: 'inline', policy: result.policy }
}

const seed = named(readFileSync(new URL('./corpus/seed-policy.json', import.meta.url), 'utf8'))
const short = ({ changes }: WhatIfs) =>
  changes.map((c) => [c.change, c.change === 'context-key' ? `${c.key}: ${c.from} -> ${c.to}` : '', c.decision.outcome])

describe('whatIf', () => {
  it('finds that MFA allows what the seed policy denies', () => {
    const request = {
      action: 'iam:DeactivateMFADevice',
      resource: ALICE,
      principalArn: ALICE,
      context: { 'aws:username': 'alice' },
    }
    expect(short(whatIf({ identity: [seed] }, request))).toEqual([
      ['with-mfa', '', 'allow'],
      ['context-key', 'aws:MultiFactorAuthPresent: null -> true', 'allow'],
      ['further-allow', '', 'explicitDeny'],
    ])
  })

  it('finds that MFA alone is not enough', () => {
    const request = {
      action: 'iam:ListUsers',
      resource: '*',
      principalArn: ALICE,
      context: { 'aws:MultiFactorAuthPresent': 'false' },
    }
    expect(short(whatIf({ identity: [seed] }, request))).toEqual([
      ['with-mfa', '', 'implicitDeny'],
      ['context-key', 'aws:MultiFactorAuthPresent: false -> true', 'implicitDeny'],
      ['further-allow', '', 'explicitDeny'],
    ])
  })

  it('offers the smallest Allow for an implicit deny', () => {
    const request = { action: 's3:GetObject', resource: 'arn:aws:s3:::a', principalArn: ALICE, context: {} }
    expect(whatIf({ identity: [] }, request).changes[1]).toMatchObject({
      change: 'further-allow',
      statement: { Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::a' },
      decision: { outcome: 'allow' },
    })
  })

  it('accepts malformed requests', () => {
    expect(short(whatIf({ identity: [] }, { action: 'x', resource: 'y', principalArn: '', context: {} }))).toEqual([
      ['with-mfa', '', 'implicitDeny'],
    ])
  })
})
