import { describe, expect, it } from 'vitest'
import { ADMINISTRATOR, allowing, allowingWhere, anAccount, aPolicy, aUser, type TestUser } from '@/lib/testing/account'
import { withMfa } from '@/lib/testing/callers'
import { call, refusal } from '@/lib/testing/calls'
import { inStore, ownDatabase } from '@/lib/testing/database'
import { PutUserPermissionsBoundary } from './put-user-permissions-boundary'

ownDatabase()

async function scene() {
  const account = await anAccount()
  const alice = await aUser(account, 'alice', { policies: [allowing('iam:PutUserPermissionsBoundary')] })
  const carol = await aUser(account, 'Carol', { path: '/division/' })
  return { account, alice, carol }
}

const boundaryOf = async ({ account, id }: { account: string; id: string }) => {
  const where = { account_userId: { account, userId: id } }
  return (await inStore((store) => store.user.findUnique({ where })))?.boundaryArn
}

const put = (caller: TestUser, UserName: unknown, PermissionsBoundary: unknown = ADMINISTRATOR) =>
  call(PutUserPermissionsBoundary, withMfa(caller), { UserName, PermissionsBoundary })

describe('Success', () => {
  it('limits the user, by one policy after the other', async () => {
    const { account, alice, carol } = await scene()
    expect(await put(alice, 'cAROL')).toEqual({})
    expect(await boundaryOf(carol)).toBe(ADMINISTRATOR)
    const own = await aPolicy(account, { ...allowing('s3:*'), name: 'Boundary' }, { path: '/team/' })
    await put(alice, 'Carol', own)
    expect(await boundaryOf(carol)).toBe(own)
  })

  it('acts at once', async () => {
    const { account, alice } = await scene()
    const boundary = await aPolicy(account, { ...allowing('s3:*'), name: 'Boundary' })
    await put(alice, 'alice', boundary)
    expect((await refusal(put(alice, 'alice'))).message).toBe(
      `User: ${alice.arn} is not authorized to perform: iam:PutUserPermissionsBoundary on resource: ${alice.arn} because no permissions boundary allows the iam:PutUserPermissionsBoundary action`,
    )
  })

  it('tells the policies which boundary is asked for', async () => {
    const account = await anAccount()
    await aUser(account, 'Carol', { path: '/division/' })
    const policies = [
      allowingWhere(
        { StringEquals: { 'iam:PermissionsBoundary': 'arn:aws:iam::aws:policy/ReadOnlyAccess' } },
        'iam:PutUserPermissionsBoundary',
      ),
    ]
    const dora = await aUser(account, 'dora', { policies })
    await put(dora, 'Carol', 'arn:aws:iam::aws:policy/ReadOnlyAccess')
    expect((await refusal(put(dora, 'Carol'))).code).toBe('AccessDenied')
  })
})

describe('InvalidInput', () => {
  it('answers what is no ARN of a policy', async () => {
    const { alice, carol } = await scene()
    expect(await refusal(put(alice, 'Carol', alice.arn))).toMatchObject({
      code: 'InvalidInput',
      status: 400,
      message: `ARN ${alice.arn} is not valid.`,
      field: 'PermissionsBoundary',
    })
    expect(await boundaryOf(carol)).toBeNull()
  })
})

describe('NoSuchEntity', () => {
  it("answers an unknown user, and another account's", async () => {
    const { alice } = await scene()
    const account = await anAccount()
    await aUser(account, 'stranger')
    for (const name of ['nobody', 'stranger']) {
      expect(await refusal(put(alice, name))).toMatchObject({
        code: 'NoSuchEntity',
        status: 404,
        message: `The user with name ${name} cannot be found.`,
        field: 'UserName',
      })
    }
  })

  it('answers an unknown policy', async () => {
    const { account, alice, carol } = await scene()
    const arn = `arn:aws:iam::${account.id}:policy/Nobody`
    expect(await refusal(put(alice, 'Carol', arn))).toMatchObject({
      code: 'NoSuchEntity',
      message: `Scope ARN: ${arn} does not exist or is not attachable.`,
    })
    expect(await boundaryOf(carol)).toBeNull()
  })
})

describe('AccessDenied', () => {
  it('is decided by the user with its path', async () => {
    const { account } = await scene()
    const policies = [allowing('iam:PutUserPermissionsBoundary', `arn:aws:iam::${account.id}:user/Carol`)]
    const dora = await aUser(account, 'dora', { policies })
    expect((await refusal(put(dora, 'carol'))).message).toBe(
      `User: ${dora.arn} is not authorized to perform: iam:PutUserPermissionsBoundary on resource: arn:aws:iam::${account.id}:user/carol because no identity-based policy allows the iam:PutUserPermissionsBoundary action`,
    )
  })
})

describe('ValidationError', () => {
  it.each([undefined, '', 'a b', 'x'.repeat(65), 7])('answers the name %j', async (name) => {
    const { alice } = await scene()
    expect(await refusal(put(alice, name))).toMatchObject({ code: 'ValidationError', field: 'UserName' })
  })
})
