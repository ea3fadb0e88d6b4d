import { describe, expect, it } from 'vitest'
import { ListPolicyVersions } from '@/lib/operations/iam/policies/list-policy-versions'
import { ADMINISTRATOR, anAccount, aPolicy, aUser } from '@/lib/testing/account'
import { withMfa } from '@/lib/testing/callers'
import { ownDatabase } from '@/lib/testing/database'
import { SEED_POLICY } from '@/lib/testing/seed-policy'
import { askAs } from '../ask'
import { documentProblem, replaceable, savedVersion, seenVersions } from './saving'

ownDatabase()

const document = (action: string) =>
  JSON.stringify({ Version: '2012-10-17', Statement: { Effect: 'Allow', Action: action, Resource: '*' } })

async function scene() {
  const account = await anAccount()
  const admin = withMfa(await aUser(account, 'admin', { policies: [ADMINISTRATOR] }))
  const arn = await aPolicy(account, SEED_POLICY)
  const versions = async () => {
    const answer = await askAs(admin, ListPolicyVersions, { PolicyArn: arn })
    if (!answer.ok) throw new Error(answer.error.message)
    return answer.output.Versions
  }
  return { admin, arn, versions }
}

describe('A document', () => {
  it('is saved only if it is a policy of the allowed length', () => {
    expect(documentProblem(SEED_POLICY.document)).toBeUndefined()
    expect(documentProblem('  ')).toMatchObject({ field: 'document' })
    expect(documentProblem('{"Version":"2012-10-17",\n"Statement":[}')?.message).toMatch(/^Line 2, column \d+: /)
    expect(documentProblem(document(`iam:${'A'.repeat(6_200)}`))?.message).toContain('6,144')
    expect(documentProblem(document('iam:GetUser').replace('2012-10-17', '2008-10-17'))).toBeDefined()
  })
})

describe('A version', () => {
  it('is saved, in force or not', async () => {
    const { admin, arn, versions } = await scene()
    const before = seenVersions(await versions())
    const beside = await savedVersion(admin, { arn, document: document('iam:GetUser'), isDefault: false })
    expect(beside).toEqual({ ok: true, output: 'v2' })
    expect(before).toBe('v1 v1')
    expect(seenVersions(await versions())).toBe('v1 v2')
    await savedVersion(admin, { arn, document: document('iam:ListUsers'), isDefault: true })
    expect(seenVersions(await versions())).toBe('v3 v3')
  })

  it('takes the place of another one, the oldest first, when there are five', async () => {
    const { admin, arn, versions } = await scene()
    expect(replaceable(await versions())).toEqual([])
    for (let made = 1; made < 5; made += 1) {
      await savedVersion(admin, { arn, document: document(`iam:Get${made}`), isDefault: made === 4 })
    }
    expect(replaceable(await versions()).map(({ VersionId }) => VersionId)).toEqual(['v1', 'v2', 'v3', 'v4'])
    const refused = await savedVersion(admin, { arn, document: document('iam:GetUser'), isDefault: true })
    expect(refused).toMatchObject({ ok: false, error: { code: 'LimitExceeded' } })
    const saved = await savedVersion(admin, { arn, document: document('iam:GetUser'), isDefault: true, replaces: 'v1' })
    expect(saved).toEqual({ ok: true, output: 'v6' })
    expect((await versions()).map(({ VersionId }) => VersionId)).toEqual(['v6', 'v5', 'v4', 'v3', 'v2'])
  })
})
