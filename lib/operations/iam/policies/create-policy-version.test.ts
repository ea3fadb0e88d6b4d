import { describe, expect, it } from 'vitest'
import { later } from '@/lib/clock'
import { allowing, anAccount, aPolicy, attach, aUser, denying, type TestUser } from '@/lib/testing/account'
import { withMfa } from '@/lib/testing/callers'
import { call, outcomes, refusal } from '@/lib/testing/calls'
import { allRows, inStore, ownDatabase } from '@/lib/testing/database'
import { NOON } from '@/lib/testing/time'
import { CreatePolicyVersion } from './create-policy-version'
import { DeletePolicyVersion } from './delete-policy-version'

ownDatabase()

async function scene() {
  const account = await anAccount()
  const actions = ['iam:CreatePolicyVersion', 'iam:DeletePolicyVersion']
  const alice = await aUser(account, 'alice', { policies: [allowing(actions)] })
  const arn = await aPolicy(account, { ...allowing('s3:GetObject'), name: 'Readers' })
  return { account, alice, arn }
}

const create = (user: TestUser, PolicyArn: unknown, input: object = {}, now = NOON) => {
  const fitting = { PolicyArn, PolicyDocument: allowing('s3:PutObject').document }
  return call(CreatePolicyVersion, withMfa(user), { ...fitting, ...input }, now)
}

const versionsOf = async (arn: string) => {
  const rows = await inStore((store) => store.policyVersion.findMany({ where: { arn }, orderBy: { versionId: 'asc' } }))
  return rows.map(({ versionId, isDefault }) => (isDefault ? `${versionId} in force` : versionId))
}

describe('Success', () => {
  it('returns the new version without its document, and leaves the old one the default', async () => {
    const { account, alice, arn } = await scene()
    const now = later(NOON, 60)
    expect(await create(alice, arn, {}, now)).toEqual({
      PolicyVersion: { VersionId: 'v2', IsDefaultVersion: false, CreateDate: now },
    })
    expect(await versionsOf(arn)).toEqual(['v1 in force', 'v2'])
    const where = { account_arn: { account: account.id, arn } }
    const row = await inStore((store) => store.managedPolicy.findUnique({ where }))
    expect(row).toMatchObject({ createdAt: NOON, updatedAt: now, lastVersion: 2 })
  })

  it('makes the new version the default at once if requested', async () => {
    const { alice, arn } = await scene()
    await attach(alice, arn)
    const PolicyDocument = denying('iam:*').document
    const { PolicyVersion } = await create(alice, arn, { PolicyDocument, SetAsDefault: true })
    expect(PolicyVersion.IsDefaultVersion).toBe(true)
    expect(await versionsOf(arn)).toEqual(['v1', 'v2 in force'])
    expect((await refusal(create(alice, arn))).refusal).toMatchObject({ kind: 'explicitDeny', policyArn: arn })
  })

  it('never reuses a number', async () => {
    const { alice, arn } = await scene()
    await create(alice, arn)
    await create(alice, arn)
    await call(DeletePolicyVersion, withMfa(alice), { PolicyArn: arn, VersionId: 'v3' })
    expect((await create(alice, arn)).PolicyVersion.VersionId).toBe('v4')
    expect(await versionsOf(arn)).toEqual(['v1 in force', 'v2', 'v4'])
  })
})

describe('LimitExceeded', () => {
  it('refuses the sixth version', async () => {
    const { alice, arn } = await scene()
    for (let number = 2; number <= 5; number++) await create(alice, arn)
    const before = await allRows()
    expect(await refusal(create(alice, arn))).toMatchObject({
      code: 'LimitExceeded',
      status: 409,
      message:
        'A managed policy can have up to 5 versions. Before you create a new version, you must delete an existing version.',
    })
    expect(await allRows()).toEqual(before)
  })

  it('refuses all but four of ten simultaneous calls', async () => {
    const { alice, arn } = await scene()
    const tries = Array.from({ length: 10 }, () => create(alice, arn))
    expect(await outcomes(tries)).toEqual({ successes: 4, codes: ['LimitExceeded'] })
  })

  it('refuses a document of more than 6144 characters', async () => {
    const { alice, arn } = await scene()
    const PolicyDocument = allowing(Array.from({ length: 500 }, (_, number) => `s3:Action${number}`)).document
    expect(await refusal(create(alice, arn, { PolicyDocument }))).toMatchObject({
      code: 'LimitExceeded',
      message: 'Cannot exceed quota for PolicySize: 6144',
    })
  })
})

describe('MalformedPolicyDocument', () => {
  it('refuses a document of the older version', async () => {
    const { alice, arn } = await scene()
    const PolicyDocument = allowing('s3:PutObject').document.replace('2012', '2008')
    expect(await refusal(create(alice, arn, { PolicyDocument }))).toMatchObject({
      code: 'MalformedPolicyDocument',
      message: 'Policy document must be version 2012-10-17 or greater.',
    })
    expect(await versionsOf(arn)).toEqual(['v1 in force'])
  })
})

describe('NoSuchEntity', () => {
  it('refuses an unknown policy', async () => {
    const { alice, arn } = await scene()
    expect(await refusal(create(alice, `${arn}X`))).toMatchObject({
      code: 'NoSuchEntity',
      message: `Policy ${arn}X was not found.`,
    })
  })
})

describe('AccessDenied', () => {
  it('refuses a built-in policy', async () => {
    const { alice } = await scene()
    expect(await refusal(create(alice, 'arn:aws:iam::aws:policy/ReadOnlyAccess'))).toMatchObject({
      code: 'AccessDenied',
      message: 'Policy arn:aws:iam::aws:policy/ReadOnlyAccess is managed by AWS and cannot be changed.',
    })
  })
})

describe('ValidationError', () => {
  it.each([
    ['PolicyDocument', ''],
    ['PolicyDocument', undefined],
    ['SetAsDefault', 'yes'],
    ['PolicyArn', 'short'],
  ])('refuses the %s %j', async (field, value) => {
    const { alice, arn } = await scene()
    expect(await refusal(create(alice, arn, { [field]: value }))).toMatchObject({ code: 'ValidationError', field })
  })
})
