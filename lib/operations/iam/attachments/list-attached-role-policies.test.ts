import { describe, expect, it } from 'vitest'
import { ADMINISTRATOR, allowing, anAccount, aRole, attach, aUser, type TestUser } from '@/lib/testing/account'
import { withMfa } from '@/lib/testing/callers'
import { call, refusal } from '@/lib/testing/calls'
import { ownDatabase } from '@/lib/testing/database'
import { ListAttachedRolePolicies } from './list-attached-role-policies'

ownDatabase()

async function scene() {
  const account = await anAccount()
  const alice = await aUser(account, 'alice', { policies: [allowing('iam:ListAttachedRolePolicies')] })
  const auditor = await aRole(account, 'Auditor', { path: '/division/' })
  await attach(auditor, ADMINISTRATOR)
  return { account, alice, auditor }
}

const list = (caller: TestUser, RoleName: unknown) => call(ListAttachedRolePolicies, withMfa(caller), { RoleName })

describe('Success', () => {
  it('answers the policies of the role, in whatever case it is named', async () => {
    const { alice } = await scene()
    expect(await list(alice, 'aUDITOR')).toEqual({
      AttachedPolicies: [{ PolicyName: 'AdministratorAccess', PolicyArn: ADMINISTRATOR }],
      IsTruncated: false,
    })
  })

  it('answers none where there are none', async () => {
    const { account, alice } = await scene()
    await aRole(account, 'bob')
    expect(await list(alice, 'bob')).toEqual({ AttachedPolicies: [], IsTruncated: false })
  })
})

describe('NoSuchEntity', () => {
  it("answers an unknown role, and another account's", async () => {
    const { alice } = await scene()
    const account = await anAccount()
    await aRole(account, 'stranger')
    for (const name of ['nobody', 'stranger']) {
      expect(await refusal(list(alice, name))).toMatchObject({
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
    const policies = [allowing('iam:ListAttachedRolePolicies', `arn:aws:iam::${account.id}:role/Auditor`)]
    const dora = await aUser(account, 'dora', { policies })
    expect((await refusal(list(dora, 'auditor'))).message).toBe(
      `User: ${dora.arn} is not authorized to perform: iam:ListAttachedRolePolicies on resource: arn:aws:iam::${account.id}:role/auditor because no identity-based policy allows the iam:ListAttachedRolePolicies action`,
    )
  })
})

describe('ValidationError', () => {
  it.each([undefined, '', 'a b', 'x'.repeat(65), 7])('answers the name %j', async (name) => {
    const { alice } = await scene()
    expect(await refusal(list(alice, name))).toMatchObject({ code: 'ValidationError', field: 'RoleName' })
  })
})
