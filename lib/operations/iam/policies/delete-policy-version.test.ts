import { describe, expect, it } from 'vitest'
import { allowing, anAccount, aPolicy, aUser, type TestUser } from '@/lib/testing/account'
import { withMfa } from '@/lib/testing/callers'
import { call, outcomes, refusal } from '@/lib/testing/calls'
import { allRows, inStore, ownDatabase } from '@/lib/testing/database'
import { DeletePolicyVersion } from './delete-policy-version'

ownDatabase()

/** A policy with versions v1 and v2; v2 is the default. */
async function scene() {
  const account = await anAccount()
  const alice = await aUser(account, 'alice', { policies: [allowing('iam:DeletePolicyVersion')] })
  const arn = await aPolicy(account, { ...allowing('s3:GetObject'), name: 'Readers' })
  await aPolicy(account, { ...allowing('s3:PutObject'), name: 'Readers' })
  return { account, alice, arn }
}

const remove = (user: TestUser, PolicyArn: string, VersionId: unknown) =>
  call(DeletePolicyVersion, withMfa(user), { PolicyArn, VersionId })

const versionsOf = async (arn: string) => {
  const rows = await inStore((store) => store.policyVersion.findMany({ where: { arn } }))
  return rows.map(({ versionId }) => versionId)
}

describe('Success', () => {
  it('deletes a version that is not the default', async () => {
    const { alice, arn } = await scene()
    expect(await remove(alice, arn, 'v1')).toEqual({})
    expect(await versionsOf(arn)).toEqual(['v2'])
  })

  it('is returned for one of ten simultaneous calls', async () => {
    const { alice, arn } = await scene()
    const tries = Array.from({ length: 10 }, () => remove(alice, arn, 'v1'))
    expect(await outcomes(tries)).toEqual({ successes: 1, codes: ['NoSuchEntity'] })
  })
})

describe('DeleteConflict', () => {
  it('refuses the default version', async () => {
    const { alice, arn } = await scene()
    const before = await allRows()
    expect(await refusal(remove(alice, arn, 'v2'))).toMatchObject({
      code: 'DeleteConflict',
      status: 409,
      message: 'Cannot delete the default version of a policy.',
      field: 'VersionId',
    })
    expect(await allRows()).toEqual(before)
  })
})

describe('NoSuchEntity', () => {
  it('refuses an unknown version', async () => {
    const { alice, arn } = await scene()
    expect((await refusal(remove(alice, arn, 'v9'))).message).toBe(
      `Policy ${arn} version v9 does not exist or is not attachable.`,
    )
  })

  it('refuses an unknown policy', async () => {
    const { alice, arn } = await scene()
    expect((await refusal(remove(alice, `${arn}X`, 'v1'))).message).toBe(
      `Policy ${arn}X version v1 does not exist or is not attachable.`,
    )
  })
})

describe('AccessDenied', () => {
  it('refuses a built-in policy', async () => {
    const { alice } = await scene()
    expect((await refusal(remove(alice, 'arn:aws:iam::aws:policy/ReadOnlyAccess', 'v1'))).code).toBe('AccessDenied')
  })
})

describe('ValidationError', () => {
  it.each([undefined, '', 'v0', 1])('refuses the version %j', async (version) => {
    const { alice, arn } = await scene()
    expect(await refusal(remove(alice, arn, version))).toMatchObject({ code: 'ValidationError', field: 'VersionId' })
  })
})
