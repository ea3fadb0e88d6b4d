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
import { AttachRolePolicy } from './attach-role-policy'

ownDatabase()

async function scene() {
  const account = await anAccount()
  const alice = await aUser(account, 'alice', { policies: [allowing('iam:AttachRolePolicy')] })
  const auditor = await aRole(account, 'Auditor', { path: '/division/' })
  return { account, alice, auditor }
}

const attach = (caller: TestUser, RoleName: unknown, PolicyArn: unknown = ADMINISTRATOR) =>
  call(AttachRolePolicy, withMfa(caller), { RoleName, PolicyArn })

describe('Success', () => {
  it('attaches a policy to the role, in whatever case it is named', async () => {
    const { account, alice, auditor } = await scene()
    expect(await attach(alice, 'aUDITOR')).toEqual({})
    const rows = await inStore((store) =>
      store.policyAttachment.findMany({ where: { account: account.id, arn: ADMINISTRATOR } }),
    )
    expect(rows).toMatchObject([{ principalId: auditor.id }])
  })

  it('tells the policies which policy is asked for', async () => {
    const account = await anAccount()
    await aRole(account, 'Auditor', { path: '/division/' })
    const policies = [
      allowingWhere({ ArnEquals: { 'iam:PolicyARN': 'arn:aws:iam::aws:policy/IAM*' } }, 'iam:AttachRolePolicy'),
    ]
    const dora = await aUser(account, 'dora', { policies })
    await attach(dora, 'Auditor', 'arn:aws:iam::aws:policy/IAMReadOnlyAccess')
    expect((await refusal(attach(dora, 'Auditor'))).code).toBe('AccessDenied')
  })

  it('tells the policies which boundary the role has', async () => {
    const account = await anAccount()
    const auditor = await aRole(account, 'Auditor', { path: '/division/' })
    const boundary = await aPolicy(account, { ...allowing('s3:*'), name: 'Boundary' })
    const policies = [allowingWhere({ StringEquals: { 'iam:PermissionsBoundary': boundary } }, 'iam:AttachRolePolicy')]
    const dora = await aUser(account, 'dora', { policies })
    expect((await refusal(attach(dora, 'Auditor', boundary))).code).toBe('AccessDenied')
    await setBoundary(auditor, boundary)
    await attach(dora, 'Auditor', boundary)
  })
})

describe('NoSuchEntity', () => {
  it("answers an unknown role, and another account's", async () => {
    const { alice } = await scene()
    const account = await anAccount()
    await aRole(account, 'stranger')
    for (const name of ['nobody', 'stranger']) {
      expect(await refusal(attach(alice, name))).toMatchObject({
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
    const policies = [allowing('iam:AttachRolePolicy', `arn:aws:iam::${account.id}:role/Auditor`)]
    const dora = await aUser(account, 'dora', { policies })
    expect((await refusal(attach(dora, 'auditor'))).message).toBe(
      `User: ${dora.arn} is not authorized to perform: iam:AttachRolePolicy on resource: arn:aws:iam::${account.id}:role/auditor because no identity-based policy allows the iam:AttachRolePolicy action`,
    )
  })
})

describe('ValidationError', () => {
  it.each([undefined, '', 'a b', 'x'.repeat(65), 7])('answers the name %j', async (name) => {
    const { alice } = await scene()
    expect(await refusal(attach(alice, name))).toMatchObject({ code: 'ValidationError', field: 'RoleName' })
  })
})
