import { describe, expect, it } from 'vitest'
import {
  ADMINISTRATOR,
  allowing,
  allowingWhere,
  anAccount,
  aPolicy,
  aRole,
  aUser,
  type TestUser,
} from '@/lib/testing/account'
import { withMfa } from '@/lib/testing/callers'
import { call, refusal } from '@/lib/testing/calls'
import { inStore, ownDatabase } from '@/lib/testing/database'
import { PutRolePermissionsBoundary } from './put-role-permissions-boundary'

ownDatabase()

async function scene() {
  const account = await anAccount()
  const alice = await aUser(account, 'alice', { policies: [allowing('iam:PutRolePermissionsBoundary')] })
  const auditor = await aRole(account, 'Auditor', { path: '/division/' })
  return { account, alice, auditor }
}

const boundaryOf = async ({ account, id }: { account: string; id: string }) => {
  const where = { account_roleId: { account, roleId: id } }
  return (await inStore((store) => store.role.findUnique({ where })))?.boundaryArn
}

const put = (caller: TestUser, RoleName: unknown, PermissionsBoundary: unknown = ADMINISTRATOR) =>
  call(PutRolePermissionsBoundary, withMfa(caller), { RoleName, PermissionsBoundary })

describe('Success', () => {
  it('limits the role, by one policy after the other', async () => {
    const { account, alice, auditor } = await scene()
    expect(await put(alice, 'aUDITOR')).toEqual({})
    expect(await boundaryOf(auditor)).toBe(ADMINISTRATOR)
    const own = await aPolicy(account, { ...allowing('s3:*'), name: 'Boundary' }, { path: '/team/' })
    await put(alice, 'Auditor', own)
    expect(await boundaryOf(auditor)).toBe(own)
  })

  it('tells the policies which boundary is asked for', async () => {
    const account = await anAccount()
    await aRole(account, 'Auditor', { path: '/division/' })
    const policies = [
      allowingWhere(
        { StringEquals: { 'iam:PermissionsBoundary': 'arn:aws:iam::aws:policy/ReadOnlyAccess' } },
        'iam:PutRolePermissionsBoundary',
      ),
    ]
    const dora = await aUser(account, 'dora', { policies })
    await put(dora, 'Auditor', 'arn:aws:iam::aws:policy/ReadOnlyAccess')
    expect((await refusal(put(dora, 'Auditor'))).code).toBe('AccessDenied')
  })
})

describe('InvalidInput', () => {
  it('answers what is no ARN of a policy', async () => {
    const { alice, auditor } = await scene()
    expect(await refusal(put(alice, 'Auditor', alice.arn))).toMatchObject({
      code: 'InvalidInput',
      status: 400,
      message: `ARN ${alice.arn} is not valid.`,
      field: 'PermissionsBoundary',
    })
    expect(await boundaryOf(auditor)).toBeNull()
  })
})

describe('NoSuchEntity', () => {
  it("answers an unknown role, and another account's", async () => {
    const { alice } = await scene()
    const account = await anAccount()
    await aRole(account, 'stranger')
    for (const name of ['nobody', 'stranger']) {
      expect(await refusal(put(alice, name))).toMatchObject({
        code: 'NoSuchEntity',
        status: 404,
        message: `The role with name ${name} cannot be found.`,
        field: 'RoleName',
      })
    }
  })

  it('answers an unknown policy', async () => {
    const { account, alice, auditor } = await scene()
    const arn = `arn:aws:iam::${account.id}:policy/Nobody`
    expect(await refusal(put(alice, 'Auditor', arn))).toMatchObject({
      code: 'NoSuchEntity',
      message: `Scope ARN: ${arn} does not exist or is not attachable.`,
    })
    expect(await boundaryOf(auditor)).toBeNull()
  })
})

describe('AccessDenied', () => {
  it('is decided by the role with its path', async () => {
    const { account } = await scene()
    const policies = [allowing('iam:PutRolePermissionsBoundary', `arn:aws:iam::${account.id}:role/Auditor`)]
    const dora = await aUser(account, 'dora', { policies })
    expect((await refusal(put(dora, 'auditor'))).message).toBe(
      `User: ${dora.arn} is not authorized to perform: iam:PutRolePermissionsBoundary on resource: arn:aws:iam::${account.id}:role/auditor because no identity-based policy allows the iam:PutRolePermissionsBoundary action`,
    )
  })
})

describe('ValidationError', () => {
  it.each([undefined, '', 'a b', 'x'.repeat(65), 7])('answers the name %j', async (name) => {
    const { alice } = await scene()
    expect(await refusal(put(alice, name))).toMatchObject({ code: 'ValidationError', field: 'RoleName' })
  })
})
