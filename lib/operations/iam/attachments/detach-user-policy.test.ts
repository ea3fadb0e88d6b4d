import { describe, expect, it } from 'vitest'
import {
  ADMINISTRATOR,
  allowing,
  allowingWhere,
  anAccount,
  aPolicy,
  attach,
  aUser,
  setBoundary,
  type TestUser,
} from '@/lib/testing/account'
import { withMfa } from '@/lib/testing/callers'
import { call, refusal } from '@/lib/testing/calls'
import { inStore, ownDatabase } from '@/lib/testing/database'
import { DetachUserPolicy } from './detach-user-policy'

ownDatabase()

async function scene() {
  const account = await anAccount()
  const alice = await aUser(account, 'alice', { policies: [allowing('iam:DetachUserPolicy')] })
  const carol = await aUser(account, 'Carol', { path: '/division/' })
  await attach(carol, ADMINISTRATOR)
  return { account, alice, carol }
}

const detach = (caller: TestUser, UserName: unknown, PolicyArn: unknown = ADMINISTRATOR) =>
  call(DetachUserPolicy, withMfa(caller), { UserName, PolicyArn })

describe('Success', () => {
  it('detaches a policy from the user, and from nobody else', async () => {
    const { account, alice } = await scene()
    const bob = await aUser(account, 'bob', { policies: [ADMINISTRATOR] })
    expect(await detach(alice, 'cAROL')).toEqual({})
    const rows = await inStore((store) =>
      store.policyAttachment.findMany({ where: { account: account.id, arn: ADMINISTRATOR } }),
    )
    expect(rows).toMatchObject([{ principalId: bob.id }])
  })

  it('tells the policies which policy is asked for', async () => {
    const account = await anAccount()
    const carol = await aUser(account, 'Carol', { path: '/division/' })
    const reading = 'arn:aws:iam::aws:policy/IAMReadOnlyAccess'
    for (const policy of [ADMINISTRATOR, reading]) await attach(carol, policy)
    const policies = [
      allowingWhere({ ArnEquals: { 'iam:PolicyARN': 'arn:aws:iam::aws:policy/IAM*' } }, 'iam:DetachUserPolicy'),
    ]
    const dora = await aUser(account, 'dora', { policies })
    await detach(dora, 'Carol', reading)
    expect((await refusal(detach(dora, 'Carol'))).code).toBe('AccessDenied')
  })

  it('tells the policies which boundary the user has', async () => {
    const account = await anAccount()
    const carol = await aUser(account, 'Carol', { path: '/division/' })
    const boundary = await aPolicy(account, { ...allowing('s3:*'), name: 'Boundary' })
    const policies = [allowingWhere({ StringEquals: { 'iam:PermissionsBoundary': boundary } }, 'iam:DetachUserPolicy')]
    const dora = await aUser(account, 'dora', { policies })
    await attach(carol, boundary)
    expect((await refusal(detach(dora, 'Carol', boundary))).code).toBe('AccessDenied')
    await setBoundary(carol, boundary)
    await detach(dora, 'Carol', boundary)
  })
})

describe('NoSuchEntity', () => {
  it("answers an unknown user, and another account's", async () => {
    const { alice } = await scene()
    const account = await anAccount()
    await aUser(account, 'stranger')
    for (const name of ['nobody', 'stranger']) {
      expect(await refusal(detach(alice, name))).toMatchObject({
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
    const policies = [allowing('iam:DetachUserPolicy', `arn:aws:iam::${account.id}:user/Carol`)]
    const dora = await aUser(account, 'dora', { policies })
    expect((await refusal(detach(dora, 'carol'))).message).toBe(
      `User: ${dora.arn} is not authorized to perform: iam:DetachUserPolicy on resource: arn:aws:iam::${account.id}:user/carol because no identity-based policy allows the iam:DetachUserPolicy action`,
    )
  })
})

describe('ValidationError', () => {
  it.each([undefined, '', 'a b', 'x'.repeat(65), 7])('answers the name %j', async (name) => {
    const { alice } = await scene()
    expect(await refusal(detach(alice, name))).toMatchObject({ code: 'ValidationError', field: 'UserName' })
  })
})
