import { describe, expect, it } from 'vitest'
import {
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
import { PutRolePolicy } from './put-role-policy'

ownDatabase()

async function scene() {
  const account = await anAccount()
  const alice = await aUser(account, 'alice', { policies: [allowing('iam:PutRolePolicy')] })
  const auditor = await aRole(account, 'Auditor', { path: '/division/' })
  return { account, alice, auditor }
}

const put = (caller: TestUser, RoleName: unknown) => {
  const PolicyDocument = allowing('s3:GetObject').document
  return call(PutRolePolicy, withMfa(caller), { RoleName, PolicyName: 'Readers', PolicyDocument })
}

describe('Success', () => {
  it('embeds a policy in the role, in whatever case it is named', async () => {
    const { account, alice, auditor } = await scene()
    expect(await put(alice, 'aUDITOR')).toEqual({})
    const rows = await inStore((store) => store.inlinePolicy.findMany({ where: { account: account.id } }))
    expect(rows).toMatchObject([{ principalId: auditor.id, name: 'Readers' }])
  })

  it('tells the policies which boundary the role has', async () => {
    const account = await anAccount()
    const auditor = await aRole(account, 'Auditor', { path: '/division/' })
    const boundary = await aPolicy(account, { ...allowing('s3:*'), name: 'Boundary' })
    const policies = [allowingWhere({ StringEquals: { 'iam:PermissionsBoundary': boundary } }, 'iam:PutRolePolicy')]
    const dora = await aUser(account, 'dora', { policies })
    expect((await refusal(put(dora, 'Auditor'))).code).toBe('AccessDenied')
    await setBoundary(auditor, boundary)
    await put(dora, 'Auditor')
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
})

describe('AccessDenied', () => {
  it('is decided by the role with its path', async () => {
    const { account } = await scene()
    const policies = [allowing('iam:PutRolePolicy', `arn:aws:iam::${account.id}:role/Auditor`)]
    const dora = await aUser(account, 'dora', { policies })
    expect((await refusal(put(dora, 'auditor'))).message).toBe(
      `User: ${dora.arn} is not authorized to perform: iam:PutRolePolicy on resource: arn:aws:iam::${account.id}:role/auditor because no identity-based policy allows the iam:PutRolePolicy action`,
    )
  })
})

describe('ValidationError', () => {
  it.each([undefined, '', 'a b', 'x'.repeat(65), 7])('answers the name %j', async (name) => {
    const { alice } = await scene()
    expect(await refusal(put(alice, name))).toMatchObject({ code: 'ValidationError', field: 'RoleName' })
  })
})
