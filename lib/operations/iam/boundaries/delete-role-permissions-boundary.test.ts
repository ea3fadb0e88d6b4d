import { describe, expect, it } from 'vitest'
import {
  ADMINISTRATOR,
  allowing,
  allowingWhere,
  anAccount,
  aPolicy,
  aRole,
  aUser,
  setBoundary,
  type TestUser,
} from '@/lib/testing/account'
import { withMfa } from '@/lib/testing/callers'
import { call, refusal } from '@/lib/testing/calls'
import { inStore, ownDatabase } from '@/lib/testing/database'
import { DeleteRolePermissionsBoundary } from './delete-role-permissions-boundary'

ownDatabase()

async function scene() {
  const account = await anAccount()
  const alice = await aUser(account, 'alice', { policies: [allowing('iam:DeleteRolePermissionsBoundary')] })
  const auditor = await aRole(account, 'Auditor', { path: '/division/' })
  await setBoundary(auditor, ADMINISTRATOR)
  return { account, alice, auditor }
}

const boundaryOf = async ({ account, id }: { account: string; id: string }) => {
  const where = { account_roleId: { account, roleId: id } }
  return (await inStore((store) => store.role.findUnique({ where })))?.boundaryArn
}

const remove = (caller: TestUser, RoleName: unknown) =>
  call(DeleteRolePermissionsBoundary, withMfa(caller), { RoleName })

describe('Success', () => {
  it('takes the limit off the role, and nothing where there is none', async () => {
    const { alice, auditor } = await scene()
    expect(await remove(alice, 'aUDITOR')).toEqual({})
    expect(await boundaryOf(auditor)).toBeNull()
    expect(await remove(alice, 'Auditor')).toEqual({})
  })

  it('tells the policies which boundary the role has', async () => {
    const account = await anAccount()
    const auditor = await aRole(account, 'Auditor', { path: '/division/' })
    const boundary = await aPolicy(account, { ...allowing('s3:*'), name: 'Boundary' })
    const policies = [
      allowingWhere({ StringEquals: { 'iam:PermissionsBoundary': boundary } }, 'iam:DeleteRolePermissionsBoundary'),
    ]
    const dora = await aUser(account, 'dora', { policies })
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
    const policies = [allowing('iam:DeleteRolePermissionsBoundary', `arn:aws:iam::${account.id}:role/Auditor`)]
    const dora = await aUser(account, 'dora', { policies })
    expect((await refusal(remove(dora, 'auditor'))).message).toBe(
      `User: ${dora.arn} is not authorized to perform: iam:DeleteRolePermissionsBoundary on resource: arn:aws:iam::${account.id}:role/auditor because no identity-based policy allows the iam:DeleteRolePermissionsBoundary action`,
    )
  })
})

describe('ValidationError', () => {
  it.each([undefined, '', 'a b', 'x'.repeat(65), 7])('answers the name %j', async (name) => {
    const { alice } = await scene()
    expect(await refusal(remove(alice, name))).toMatchObject({ code: 'ValidationError', field: 'RoleName' })
  })
})
