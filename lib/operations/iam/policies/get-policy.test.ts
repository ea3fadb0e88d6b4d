import { describe, expect, it } from 'vitest'
import { BUILT_IN_POLICIES } from '@/lib/gate/built-in-policies'
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
import { call, refusal } from '@/lib/testing/calls'
import { inStore, ownDatabase } from '@/lib/testing/database'
import { NOON } from '@/lib/testing/time'
import { GetPolicy } from './get-policy'

ownDatabase()

async function scene() {
  const account = await anAccount()
  const alice = await aUser(account, 'alice', { policies: [allowing('iam:GetPolicy')] })
  const arn = await aPolicy(account, { ...allowing('s3:GetObject'), name: 'Readers' }, { path: '/team/' })
  return { account, alice, arn }
}

const get = (user: TestUser, PolicyArn: unknown) => call(GetPolicy, withMfa(user), { PolicyArn })

describe('Success', () => {
  it("returns one of the account's own policies", async () => {
    const { account, alice, arn } = await scene()
    const { Policy } = await get(alice, arn)
    expect(Policy).toEqual({
      ...{ PolicyName: 'Readers', PolicyId: expect.stringMatching(/^ANPA/), Arn: arn, Path: '/team/' },
      ...{ DefaultVersionId: 'v1', AttachmentCount: 0, PermissionsBoundaryUsageCount: 0, IsAttachable: true },
      ...{ CreateDate: NOON, UpdateDate: NOON },
      Tags: [],
    })
    const where = { account_arn: { account: account.id, arn } }
    await inStore((store) => store.managedPolicy.update({ where, data: { description: 'For reading.' } }))
    expect((await get(alice, arn)).Policy.Description).toBe('For reading.')
  })

  it('counts the holders, and separately those whom it limits', async () => {
    const { account, alice, arn } = await scene()
    const role = await aRole(account, 'auditor')
    for (const holder of [alice, await aGroup(account, 'team'), role]) await attach(holder, arn)
    for (const one of [await aUser(account, 'bob'), role]) await setBoundary(one, arn)
    await attach(await aUser(await anAccount(), 'alice'), ADMINISTRATOR)
    const { Policy } = await get(alice, arn)
    expect(Policy).toMatchObject({ AttachmentCount: 3, PermissionsBoundaryUsageCount: 2 })
  })

  it('returns the tags by key, and the default version', async () => {
    const { account, alice, arn } = await scene()
    await inStore(async (store) => {
      for (const key of ['b', 'A']) {
        const tag = { key, keyKey: key.toLowerCase(), value: `of ${key}` }
        await store.managedPolicyTag.create({ data: { account: account.id, arn, ...tag } })
      }
      await store.policyVersion.updateMany({ where: { arn }, data: { isDefault: false } })
      const [text] = await store.policyText.findMany({ take: 1 })
      const version = { account: account.id, arn, versionId: 'v7', isDefault: true, createdAt: NOON }
      await store.policyVersion.create({ data: { ...version, digest: text?.digest ?? '' } })
    })
    expect((await get(alice, arn)).Policy).toMatchObject({
      DefaultVersionId: 'v7',
      Tags: [
        { Key: 'A', Value: 'of A' },
        { Key: 'b', Value: 'of b' },
      ],
    })
  })

  it("returns each built-in policy with AWS's id and date", async () => {
    const { alice } = await scene()
    for (const arn of BUILT_IN_POLICIES.keys()) {
      const { Policy } = await get(alice, arn)
      expect(Policy).toMatchObject({ Arn: arn, PolicyId: expect.stringMatching(/^ANPA[A-Z2-7]{17}$/), Path: '/' })
    }
    expect((await get(alice, ADMINISTRATOR)).Policy).toEqual({
      ...{ PolicyName: 'AdministratorAccess', PolicyId: 'ANPAIWMBCKSKIEE64ZLYK', Arn: ADMINISTRATOR, Path: '/' },
      ...{ DefaultVersionId: 'v1', AttachmentCount: 0, PermissionsBoundaryUsageCount: 0, IsAttachable: true },
      ...{ Description: 'Every action on every resource.' },
      ...{ CreateDate: new Date('2015-02-06T18:39:46Z'), UpdateDate: new Date('2015-02-06T18:39:46Z') },
      Tags: [],
    })
  })
})

describe('NoSuchEntity', () => {
  it.each(['policy/Nobody', 'policy/Readers', 'policy/team/readers'])('refuses %s', async (tail) => {
    const { account, alice } = await scene()
    const arn = `arn:aws:iam::${account.id}:${tail}`
    expect(await refusal(get(alice, arn))).toMatchObject({
      code: 'NoSuchEntity',
      status: 404,
      message: `Policy ${arn} was not found.`,
      field: 'PolicyArn',
    })
  })

  it("refuses another account's policy", async () => {
    const { alice } = await scene()
    expect((await refusal(get(alice, (await scene()).arn))).code).toBe('NoSuchEntity')
  })
})

describe('AccessDenied', () => {
  it('is the same whether the policy exists or not', async () => {
    const { account, arn } = await scene()
    const bob = await aUser(account, 'bob')
    const [there, gone] = [await refusal(get(bob, arn)), await refusal(get(bob, `${arn}X`))]
    expect(there.message).toBe(
      `User: ${bob.arn} is not authorized to perform: iam:GetPolicy on resource: ${arn} because no identity-based policy allows the iam:GetPolicy action`,
    )
    expect(gone.message).toBe(there.message.replace('Readers', 'ReadersX'))
  })
})

describe('ValidationError', () => {
  it.each([
    'arn:aws:iam::111122223333:user/alice',
    'arn:aws:iam::1111:policy/Readers',
    'arn:aws:s3:::a-long-enough-bucket',
    'a long enough name of a policy',
    'arn:aws:iam::aws:policy/with space',
    'arn:aws:iam::111122223333:policy/',
  ])('refuses %j, which is not the ARN of a policy', async (arn) => {
    const { alice } = await scene()
    expect(await refusal(get(alice, arn))).toMatchObject({
      code: 'ValidationError',
      message: `ARN ${arn} is not valid.`,
      field: 'PolicyArn',
    })
  })

  it.each(['', 'arn', `arn:aws:iam::aws:policy/${'x'.repeat(2_048)}`, 7])('refuses %j', async (arn) => {
    const { alice } = await scene()
    expect(await refusal(get(alice, arn))).toMatchObject({ code: 'ValidationError', field: 'PolicyArn' })
  })
})
