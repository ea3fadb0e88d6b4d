import { describe, expect, it } from 'vitest'
import {
  allowing,
  allowingWhere,
  anAccount,
  aPolicy,
  aRole,
  aUser,
  putInline,
  setBoundary,
  type TestUser,
} from '@/lib/testing/account'
import { withMfa } from '@/lib/testing/callers'
import { call, refusal } from '@/lib/testing/calls'
import { inStore, ownDatabase } from '@/lib/testing/database'
import { DeleteRolePolicy } from './delete-role-policy'

ownDatabase()

async function scene() {
  const account = await anAccount()
  const alice = await aUser(account, 'alice', { policies: [allowing('iam:DeleteRolePolicy')] })
  const auditor = await aRole(account, 'Auditor', { path: '/division/' })
  await putInline(auditor, { ...allowing('s3:GetObject'), name: 'Readers' })
  return { account, alice, auditor }
}

const remove = (caller: TestUser, RoleName: unknown) =>
  call(DeleteRolePolicy, withMfa(caller), { RoleName, PolicyName: 'Readers' })

describe('Success', () => {
  it("removes the role's policy, and nobody else's of that name", async () => {
    const { account, alice } = await scene()
    await putInline(alice, { ...allowing('s3:GetObject'), name: 'Readers' })
    expect(await remove(alice, 'aUDITOR')).toEqual({})
    const rows = await inStore((store) => store.inlinePolicy.findMany({ where: { account: account.id } }))
    expect(rows).toMatchObject([{ principalId: alice.id }])
  })

  it('tells the policies which boundary the role has', async () => {
    const account = await anAccount()
    const auditor = await aRole(account, 'Auditor', { path: '/division/' })
    const boundary = await aPolicy(account, { ...allowing('s3:*'), name: 'Boundary' })
    const policies = [allowingWhere({ StringEquals: { 'iam:PermissionsBoundary': boundary } }, 'iam:DeleteRolePolicy')]
    const dora = await aUser(account, 'dora', { policies })
    await putInline(auditor, { ...allowing('s3:GetObject'), name: 'Readers' })
    expect((await refusal(remove(dora, 'Auditor'))).code).toBe('AccessDenied')
    await setBoundary(auditor, boundary)
    await remove(dora, 'Auditor')
  })
})

describe('NoSuchEntity', () => {
  it("answers an unknown role, and another account's", async () => {
    const { alice } = await scene()
    const account = await anAccount()
    await aRole(account, 'stranger')
    for (const name of ['nobody', 'stranger']) {
      expect(await refusal(remove(alice, name))).toMatchObject({
        code: 'NoSuchEntity',
        status: 404,
        message: `The role with name ${name} cannot be found.`,
        field: 'RoleName',
      })
    }
  })
})

describe('AccessDenied', () => {
  it('is decided by the role with its path', async () => {
    const { account } = await scene()
    const policies = [allowing('iam:DeleteRolePolicy', `arn:aws:iam::${account.id}:role/Auditor`)]
    const dora = await aUser(account, 'dora', { policies })
    expect((await refusal(remove(dora, 'auditor'))).message).toBe(
      `User: ${dora.arn} is not authorized to perform: iam:DeleteRolePolicy on resource: arn:aws:iam::${account.id}:role/auditor because no identity-based policy allows the iam:DeleteRolePolicy action`,
    )
  })
})

describe('ValidationError', () => {
  it.each([undefined, '', 'a b', 'x'.repeat(65), 7])('answers the name %j', async (name) => {
    const { alice } = await scene()
    expect(await refusal(remove(alice, name))).toMatchObject({ code: 'ValidationError', field: 'RoleName' })
  })
})
