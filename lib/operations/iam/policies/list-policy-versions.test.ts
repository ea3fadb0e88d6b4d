import { describe, expect, it } from 'vitest'
import { ADMINISTRATOR, allowing, anAccount, aPolicy, aUser, type TestUser } from '@/lib/testing/account'
import { withMfa } from '@/lib/testing/callers'
import { call, refusal } from '@/lib/testing/calls'
import { inStore, ownDatabase } from '@/lib/testing/database'
import { NOON } from '@/lib/testing/time'
import { ListPolicyVersions } from './list-policy-versions'

ownDatabase()

/** A policy with versions v8 to v11; v9 is the default. */
async function scene() {
  const account = await anAccount()
  const alice = await aUser(account, 'alice', { policies: [allowing('iam:ListPolicyVersions')] })
  const arn = await aPolicy(account, { ...allowing('s3:GetObject'), name: 'Readers' })
  await inStore(async (store) => {
    const [only] = await store.policyVersion.findMany({ where: { arn } })
    await store.policyVersion.deleteMany({ where: { arn } })
    for (const versionId of ['v8', 'v9', 'v10', 'v11']) {
      const version = { account: account.id, arn, versionId, isDefault: versionId === 'v9', createdAt: NOON }
      await store.policyVersion.create({ data: { ...version, digest: only?.digest ?? '' } })
    }
  })
  return { account, alice, arn }
}

const list = (user: TestUser, PolicyArn: unknown, input: object = {}) =>
  call(ListPolicyVersions, withMfa(user), { PolicyArn, ...input })

describe('Success', () => {
  it('returns the newest first, without documents', async () => {
    const { alice, arn } = await scene()
    const { Versions, IsTruncated } = await list(alice, arn)
    expect(IsTruncated).toBe(false)
    expect(Versions).toEqual([
      { VersionId: 'v11', IsDefaultVersion: false, CreateDate: NOON },
      { VersionId: 'v10', IsDefaultVersion: false, CreateDate: NOON },
      { VersionId: 'v9', IsDefaultVersion: true, CreateDate: NOON },
      { VersionId: 'v8', IsDefaultVersion: false, CreateDate: NOON },
    ])
  })

  it('returns each version once over all pages', async () => {
    const { alice, arn } = await scene()
    const first = await list(alice, arn, { MaxItems: 3 })
    const last = await list(alice, arn, { MaxItems: 3, Marker: first.Marker })
    expect([first, last].map(({ Versions }) => Versions.map(({ VersionId }) => VersionId))).toEqual([
      ['v11', 'v10', 'v9'],
      ['v8'],
    ])
    expect(last.IsTruncated).toBe(false)
  })

  it('returns the only version of a built-in policy', async () => {
    const { alice } = await scene()
    const { Versions } = await list(alice, ADMINISTRATOR)
    expect(Versions).toMatchObject([{ VersionId: 'v1', IsDefaultVersion: true }])
  })
})

describe('NoSuchEntity', () => {
  it('refuses an unknown policy', async () => {
    const { alice, arn } = await scene()
    expect(await refusal(list(alice, `${arn}X`))).toMatchObject({
      code: 'NoSuchEntity',
      message: `Policy ${arn}X was not found.`,
    })
  })
})

describe('ValidationError', () => {
  it.each([
    [{ PolicyArn: 'short' }, 'PolicyArn'],
    [{ Marker: 'made-up' }, 'Marker'],
    [{ MaxItems: 0 }, 'MaxItems'],
  ])('refuses %j', async (input, field) => {
    const { alice, arn } = await scene()
    expect(await refusal(list(alice, arn, input))).toMatchObject({ code: 'ValidationError', field })
  })
})
