import { describe, expect, it } from 'vitest'
import {
  ADMINISTRATOR,
  aGroup,
  allowing,
  anAccount,
  aPolicy,
  aRole,
  attach,
  aUser,
  setBoundary,
  type TestUser,
} from '@/lib/testing/account'
import { withMfa } from '@/lib/testing/callers'
import { call, outcomes, refusal } from '@/lib/testing/calls'
import { allRows, inStore, ownDatabase } from '@/lib/testing/database'
import { DeletePolicy } from './delete-policy'

ownDatabase()

async function scene() {
  const account = await anAccount()
  const alice = await aUser(account, 'alice', { policies: [allowing('iam:DeletePolicy')] })
  const arn = await aPolicy(account, { ...allowing('s3:GetObject'), name: 'Readers' })
  return { account, alice, arn }
}

const remove = (user: TestUser, PolicyArn: unknown) => call(DeletePolicy, withMfa(user), { PolicyArn })

describe('Success', () => {
  it('deletes the policy with its version and tags, but keeps the text for old traces', async () => {
    const { account, alice, arn } = await scene()
    const tag = { account: account.id, arn, key: 'a', keyKey: 'a', value: '' }
    await inStore((store) => store.managedPolicyTag.create({ data: tag }))
    expect(await remove(alice, arn)).toEqual({})
    const left = await inStore(async (store) => [
      await store.managedPolicy.count({ where: { arn } }),
      await store.policyVersion.count({ where: { arn } }),
      await store.managedPolicyTag.count({ where: { arn } }),
      await store.policyText.count({ where: { document: allowing('s3:GetObject').document } }),
    ])
    expect(left).toEqual([0, 0, 0, 1])
  })

  it('is returned for one of ten simultaneous calls', async () => {
    const { alice, arn } = await scene()
    const tries = Array.from({ length: 10 }, () => remove(alice, arn))
    expect(await outcomes(tries)).toEqual({ successes: 1, codes: ['NoSuchEntity'] })
  })
})

describe('DeleteConflict', () => {
  it.each(['a user', 'a group', 'a role', 'a boundary'])('refuses a policy that %s has', async (holder) => {
    const { account, alice, arn } = await scene()
    if (holder === 'a user') await attach(alice, arn)
    if (holder === 'a group') await attach(await aGroup(account, 'team'), arn)
    if (holder === 'a role') await attach(await aRole(account, 'auditor'), arn)
    if (holder === 'a boundary') await setBoundary(await aUser(account, 'bob'), arn)
    const before = await allRows()
    expect(await refusal(remove(alice, arn))).toMatchObject({
      code: 'DeleteConflict',
      status: 409,
      message: 'Cannot delete a policy attached to entities.',
    })
    expect(await allRows()).toEqual(before)
  })

  it('refuses a policy with a second version', async () => {
    const { account, alice, arn } = await scene()
    await aPolicy(account, { ...allowing('s3:PutObject'), name: 'Readers' })
    expect(await refusal(remove(alice, arn))).toMatchObject({
      code: 'DeleteConflict',
      message:
        "This policy has more than one version. Before you delete a policy, you must delete the policy's versions. The default version is deleted with the policy.",
    })
  })
})

describe('NoSuchEntity', () => {
  it("refuses an unknown policy, and another account's", async () => {
    const { account, alice } = await scene()
    for (const arn of [`arn:aws:iam::${account.id}:policy/Nobody`, (await scene()).arn]) {
      expect(await refusal(remove(alice, arn))).toMatchObject({
        code: 'NoSuchEntity',
        message: `Policy ${arn} was not found.`,
      })
    }
  })
})

describe('AccessDenied', () => {
  it('refuses a built-in policy, whatever the policies allow', async () => {
    const account = await anAccount()
    const admin = await aUser(account, 'admin', { policies: [ADMINISTRATOR] })
    expect(await refusal(remove(admin, 'arn:aws:iam::aws:policy/ReadOnlyAccess'))).toMatchObject({
      code: 'AccessDenied',
      status: 403,
      message: 'Policy arn:aws:iam::aws:policy/ReadOnlyAccess is managed by AWS and cannot be changed.',
    })
  })
})

describe('ValidationError', () => {
  it('refuses anything but the ARN of a policy', async () => {
    const { alice } = await scene()
    expect(await refusal(remove(alice, alice.arn))).toMatchObject({
      code: 'ValidationError',
      message: `ARN ${alice.arn} is not valid.`,
    })
  })
})
