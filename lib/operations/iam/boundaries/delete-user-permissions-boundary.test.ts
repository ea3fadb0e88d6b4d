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
import { DeleteUserPermissionsBoundary } from './delete-user-permissions-boundary'

ownDatabase()

async function scene() {
  const account = await anAccount()
  const alice = await aUser(account, 'alice', { policies: [allowing('iam:DeleteUserPermissionsBoundary')] })
  const carol = await aUser(account, 'Carol', { path: '/division/' })
  await setBoundary(carol, ADMINISTRATOR)
  return { account, alice, carol }
}

const boundaryOf = async ({ account, id }: { account: string; id: string }) => {
  const where = { account_userId: { account, userId: id } }
  return (await inStore((store) => store.user.findUnique({ where })))?.boundaryArn
}

const remove = (caller: TestUser, UserName: unknown) =>
  call(DeleteUserPermissionsBoundary, withMfa(caller), { UserName })

describe('Success', () => {
  it('takes the limit off the user, and nothing where there is none', async () => {
    const { alice, carol } = await scene()
    expect(await remove(alice, 'cAROL')).toEqual({})
    expect(await boundaryOf(carol)).toBeNull()
    expect(await remove(alice, 'Carol')).toEqual({})
  })

  it('tells the policies which boundary the user has', async () => {
    const account = await anAccount()
    const carol = await aUser(account, 'Carol', { path: '/division/' })
    const boundary = await aPolicy(account, { ...allowing('s3:*'), name: 'Boundary' })
    const policies = [
      allowingWhere({ StringEquals: { 'iam:PermissionsBoundary': boundary } }, 'iam:DeleteUserPermissionsBoundary'),
    ]
    const dora = await aUser(account, 'dora', { policies })
    expect((await refusal(remove(dora, 'Carol'))).code).toBe('AccessDenied')
    await setBoundary(carol, boundary)
    await remove(dora, 'Carol')
  })
})

describe('NoSuchEntity', () => {
  it("answers an unknown user, and another account's", async () => {
    const { alice } = await scene()
    const account = await anAccount()
    await aUser(account, 'stranger')
    for (const name of ['nobody', 'stranger']) {
      expect(await refusal(remove(alice, name))).toMatchObject({
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
    const policies = [allowing('iam:DeleteUserPermissionsBoundary', `arn:aws:iam::${account.id}:user/Carol`)]
    const dora = await aUser(account, 'dora', { policies })
    expect((await refusal(remove(dora, 'carol'))).message).toBe(
      `User: ${dora.arn} is not authorized to perform: iam:DeleteUserPermissionsBoundary on resource: arn:aws:iam::${account.id}:user/carol because no identity-based policy allows the iam:DeleteUserPermissionsBoundary action`,
    )
  })
})

describe('ValidationError', () => {
  it.each([undefined, '', 'a b', 'x'.repeat(65), 7])('answers the name %j', async (name) => {
    const { alice } = await scene()
    expect(await refusal(remove(alice, name))).toMatchObject({ code: 'ValidationError', field: 'UserName' })
  })
})
