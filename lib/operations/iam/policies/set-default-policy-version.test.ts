import { describe, expect, it } from 'vitest'
import { later } from '@/lib/clock'
import { ADMINISTRATOR, allowing, anAccount, aPolicy, attach, aUser, type TestUser } from '@/lib/testing/account'
import { withMfa } from '@/lib/testing/callers'
import { call, refusal } from '@/lib/testing/calls'
import { allRows, inStore, ownDatabase } from '@/lib/testing/database'
import { NOON } from '@/lib/testing/time'
import { SetDefaultPolicyVersion } from './set-default-policy-version'

ownDatabase()

/** A policy that allows nothing here by v2, the default, and everything by v1. */
async function scene() {
  const account = await anAccount()
  const alice = await aUser(account, 'alice', { policies: [ADMINISTRATOR] })
  const bob = await aUser(account, 'bob')
  const arn = await aPolicy(account, { ...allowing('iam:*'), name: 'Grants' })
  await attach(bob, { ...allowing('s3:GetObject'), name: 'Grants' })
  return { account, alice, bob, arn }
}

const set = (user: TestUser, PolicyArn: string, VersionId: unknown, now = NOON) =>
  call(SetDefaultPolicyVersion, withMfa(user), { PolicyArn, VersionId }, now)

describe('Success', () => {
  it('makes a version the default, at once and for every holder of the policy', async () => {
    const { account, alice, bob, arn } = await scene()
    expect((await refusal(set(bob, arn, 'v1'))).code).toBe('AccessDenied')
    expect(await set(alice, arn, 'v1', later(NOON, 60))).toEqual({})
    await set(bob, arn, 'v2')
    expect((await refusal(set(bob, arn, 'v1'))).code).toBe('AccessDenied')
    const rows = await inStore((store) => store.policyVersion.findMany({ where: { arn, isDefault: true } }))
    expect(rows).toMatchObject([{ versionId: 'v2' }])
    const where = { account_arn: { account: account.id, arn } }
    expect(await inStore((store) => store.managedPolicy.findUnique({ where }))).toMatchObject({ updatedAt: NOON })
  })

  it('accepts the version that is the default already', async () => {
    const { alice, arn } = await scene()
    const before = await allRows()
    await set(alice, arn, 'v2')
    expect(await allRows()).toEqual(before)
  })
})

describe('NoSuchEntity', () => {
  it('refuses an unknown version, and keeps the default', async () => {
    const { alice, arn } = await scene()
    const before = await allRows()
    expect(await refusal(set(alice, arn, 'v9'))).toMatchObject({
      code: 'NoSuchEntity',
      message: `Policy ${arn} version v9 does not exist or is not attachable.`,
    })
    expect(await allRows()).toEqual(before)
  })

  it('refuses an unknown policy', async () => {
    const { alice, arn } = await scene()
    expect((await refusal(set(alice, `${arn}X`, 'v1'))).message).toBe(
      `Policy ${arn}X version v1 does not exist or is not attachable.`,
    )
  })
})

describe('AccessDenied', () => {
  it('refuses a built-in policy', async () => {
    const { alice } = await scene()
    expect((await refusal(set(alice, 'arn:aws:iam::aws:policy/ReadOnlyAccess', 'v1'))).code).toBe('AccessDenied')
  })
})

describe('ValidationError', () => {
  it.each([undefined, '', 'v0', 'latest'])('refuses the version %j', async (version) => {
    const { alice, arn } = await scene()
    expect(await refusal(set(alice, arn, version))).toMatchObject({ code: 'ValidationError', field: 'VersionId' })
  })
})
