import { describe, expect, it } from 'vitest'
import { BUILT_IN_POLICIES } from '@/lib/gate/built-in-policies'
import { allowing, anAccount, aPolicy, aUser, type TestUser } from '@/lib/testing/account'
import { withMfa } from '@/lib/testing/callers'
import { call, refusal } from '@/lib/testing/calls'
import { ownDatabase } from '@/lib/testing/database'
import { NOON } from '@/lib/testing/time'
import { GetPolicyVersion } from './get-policy-version'

ownDatabase()

async function scene() {
  const account = await anAccount()
  const alice = await aUser(account, 'alice', { policies: [allowing('iam:GetPolicyVersion')] })
  const arn = await aPolicy(account, { ...allowing('s3:GetObject'), name: 'Readers' })
  await aPolicy(account, { ...allowing('s3:PutObject'), name: 'Readers' })
  return { account, alice, arn }
}

const get = (user: TestUser, PolicyArn: string, VersionId: unknown) =>
  call(GetPolicyVersion, withMfa(user), { PolicyArn, VersionId })

describe('Success', () => {
  it('returns the document unchanged', async () => {
    const { alice, arn } = await scene()
    expect(await get(alice, arn, 'v1')).toEqual({
      PolicyVersion: {
        ...{ Document: allowing('s3:GetObject').document, VersionId: 'v1', IsDefaultVersion: false, CreateDate: NOON },
      },
    })
    expect((await get(alice, arn, 'v2')).PolicyVersion).toMatchObject({
      Document: allowing('s3:PutObject').document,
      IsDefaultVersion: true,
    })
  })

  it('returns the only version of a built-in policy', async () => {
    const { alice } = await scene()
    for (const [arn, { document, createdAt }] of BUILT_IN_POLICIES) {
      expect((await get(alice, arn, 'v1')).PolicyVersion).toEqual({
        ...{ Document: document, VersionId: 'v1', IsDefaultVersion: true, CreateDate: createdAt },
      })
    }
  })

  it('marks the document for percent-encoding on the wire', () => {
    expect(GetPolicyVersion.output.fields.PolicyVersion.shape.fields.Document.shape.encoding).toBe('url')
  })
})

describe('NoSuchEntity', () => {
  it('refuses an unknown version', async () => {
    const { alice, arn } = await scene()
    for (const version of ['v3', 'v10', 'v1.abc']) {
      expect(await refusal(get(alice, arn, version))).toMatchObject({
        code: 'NoSuchEntity',
        status: 404,
        message: `Policy ${arn} version ${version} does not exist or is not attachable.`,
        field: 'VersionId',
      })
    }
  })

  it('refuses an unknown policy', async () => {
    const { alice, arn } = await scene()
    expect((await refusal(get(alice, `${arn}X`, 'v1'))).message).toBe(
      `Policy ${arn}X version v1 does not exist or is not attachable.`,
    )
  })
})

describe('ValidationError', () => {
  it.each(['', '1', 'v0', 'V1', 'v1 ', 'v01', 7])('refuses the version %j', async (version) => {
    const { alice, arn } = await scene()
    expect(await refusal(get(alice, arn, version))).toMatchObject({ code: 'ValidationError', field: 'VersionId' })
  })
})
