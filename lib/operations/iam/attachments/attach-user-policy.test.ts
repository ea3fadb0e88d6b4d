import { describe, expect, it } from 'vitest'
import {
  ADMINISTRATOR,
  allowing,
  allowingWhere,
  anAccount,
  aPolicy,
  aUser,
  setBoundary,
  type TestUser,
} from '@/lib/testing/account'
import { withMfa } from '@/lib/testing/callers'
import { call, refusal } from '@/lib/testing/calls'
import { inStore, ownDatabase } from '@/lib/testing/database'
import { AttachUserPolicy } from './attach-user-policy'

ownDatabase()

async function scene() {
  const account = await anAccount()
  const alice = await aUser(account, 'alice', { policies: [allowing('iam:AttachUserPolicy')] })
  const carol = await aUser(account, 'Carol', { path: '/division/' })
  return { account, alice, carol }
}

const attach = (caller: TestUser, UserName: unknown, PolicyArn: unknown = ADMINISTRATOR) =>
  call(AttachUserPolicy, withMfa(caller), { UserName, PolicyArn })

describe('Success', () => {
  it('attaches a policy to the user, in whatever case it is named', async () => {
    const { account, alice, carol } = await scene()
    expect(await attach(alice, 'cAROL')).toEqual({})
    const rows = await inStore((store) =>
      store.policyAttachment.findMany({ where: { account: account.id, arn: ADMINISTRATOR } }),
    )
    expect(rows).toMatchObject([{ principalId: carol.id }])
  })

  it('tells the policies which policy is asked for', async () => {
    const account = await anAccount()
    await aUser(account, 'Carol', { path: '/division/' })
    const policies = [
      allowingWhere({ ArnEquals: { 'iam:PolicyARN': 'arn:aws:iam::aws:policy/IAM*' } }, 'iam:AttachUserPolicy'),
    ]
    const dora = await aUser(account, 'dora', { policies })
    await attach(dora, 'Carol', 'arn:aws:iam::aws:policy/IAMReadOnlyAccess')
    expect((await refusal(attach(dora, 'Carol'))).code).toBe('AccessDenied')
  })

  it('tells the policies which boundary the user has', async () => {
    const account = await anAccount()
    const carol = await aUser(account, 'Carol', { path: '/division/' })
    const boundary = await aPolicy(account, { ...allowing('s3:*'), name: 'Boundary' })
    const policies = [allowingWhere({ StringEquals: { 'iam:PermissionsBoundary': boundary } }, 'iam:AttachUserPolicy')]
    const dora = await aUser(account, 'dora', { policies })
    expect((await refusal(attach(dora, 'Carol', boundary))).code).toBe('AccessDenied')
    await setBoundary(carol, boundary)
    await attach(dora, 'Carol', boundary)
  })
})

describe('NoSuchEntity', () => {
  it("answers an unknown user, and another account's", async () => {
    const { alice } = await scene()
    const account = await anAccount()
    await aUser(account, 'stranger')
    for (const name of ['nobody', 'stranger']) {
      expect(await refusal(attach(alice, name))).toMatchObject({
        code: 'NoSuchEntity',
        status: 404,
        message: `The user with name ${name} cannot be found.`,
        field: 'UserName',
      })
    }
  })
})

describe('AccessDenied', () => {
  it('is decided by the user with its path', async () => {
    const { account } = await scene()
    const policies = [allowing('iam:AttachUserPolicy', `arn:aws:iam::${account.id}:user/Carol`)]
    const dora = await aUser(account, 'dora', { policies })
    expect((await refusal(attach(dora, 'carol'))).message).toBe(
      `User: ${dora.arn} is not authorized to perform: iam:AttachUserPolicy on resource: arn:aws:iam::${account.id}:user/carol because no identity-based policy allows the iam:AttachUserPolicy action`,
    )
  })
})

describe('ValidationError', () => {
  it.each([undefined, '', 'a b', 'x'.repeat(65), 7])('answers the name %j', async (name) => {
    const { alice } = await scene()
    expect(await refusal(attach(alice, name))).toMatchObject({ code: 'ValidationError', field: 'UserName' })
  })
})
