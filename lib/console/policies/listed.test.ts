import { describe, expect, it } from 'vitest'
import { SEED_POLICY } from '@/lib/testing/seed-policy'
import { NOON } from '@/lib/testing/time'
import { findingCounts, isListed, mentions, policyFilterIn } from './listed'

const filter = (texts: Readonly<Record<string, string>>) => policyFilterIn((name) => texts[name])

const row = (AttachmentCount: number, PermissionsBoundaryUsageCount: number, account = '123456789012') => ({
  ...{ PolicyName: 'A', PolicyId: 'ANPA', Arn: `arn:aws:iam::${account}:policy/A`, Path: '/', IsAttachable: true },
  ...{ AttachmentCount, PermissionsBoundaryUsageCount, CreateDate: NOON, UpdateDate: NOON },
})

describe('The filter of the policies', () => {
  it('takes what is one of its choices', () => {
    expect(filter({ type: 'own', used: 'none', finding: 'security-warning', action: ' iam:ListUsers ' })).toEqual({
      ...{ type: 'own', used: 'none', finding: 'security-warning', action: 'iam:ListUsers' },
    })
    expect(filter({ type: 'x', used: 'y', finding: 'z', action: ' ' })).toEqual({})
  })

  it('tells own from AWS managed, and how a policy is used', () => {
    expect(isListed(row(0, 0), filter({ type: 'own' }))).toBe(true)
    expect(isListed(row(0, 0, 'aws'), filter({ type: 'own' }))).toBe(false)
    expect(isListed(row(0, 0, 'aws'), filter({ type: 'aws' }))).toBe(true)
    const uses = (attached: number, limiting: number) =>
      ['permissions', 'boundary', 'none'].filter((used) => isListed(row(attached, limiting), filter({ used })))
    expect(uses(0, 0)).toEqual(['none'])
    expect(uses(2, 0)).toEqual(['permissions'])
    expect(uses(2, 1)).toEqual(['permissions', 'boundary'])
  })

  it('finds the documents that mention an action, exempt or not', () => {
    expect(mentions(SEED_POLICY.document, 'sts:getsessiontoken')).toBe(true)
    expect(mentions(SEED_POLICY.document, 'ListMFADevices')).toBe(true)
    expect(mentions(SEED_POLICY.document, 'iam:ListUsers')).toBe(false)
    expect(mentions('{}', 'iam')).toBe(false)
  })

  it('counts findings by class, the gravest first', () => {
    const finding = (kind: 'error' | 'warning') => ({
      kind,
      code: '',
      name: '',
      message: '',
      line: 1,
      column: 1,
      excerpt: '',
    })
    expect(findingCounts([finding('warning'), finding('error'), finding('warning')])).toEqual([
      { kind: 'error', number: 1 },
      { kind: 'warning', number: 2 },
    ])
    expect(findingCounts([])).toEqual([])
  })
})
