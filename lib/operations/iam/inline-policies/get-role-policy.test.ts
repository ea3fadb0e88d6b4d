import { describe, expect, it } from 'vitest'
import { allowing, anAccount, aRole, aUser, putInline, type TestUser } from '@/lib/testing/account'
import { withMfa } from '@/lib/testing/callers'
import { call, refusal } from '@/lib/testing/calls'
import { ownDatabase } from '@/lib/testing/database'
import { GetRolePolicy } from './get-role-policy'

ownDatabase()

async function scene() {
  const account = await anAccount()
  const alice = await aUser(account, 'alice', { policies: [allowing('iam:GetRolePolicy')] })
  const auditor = await aRole(account, 'Auditor', { path: '/division/' })
  await putInline(auditor, { ...allowing('s3:GetObject'), name: 'Readers' })
  return { account, alice, auditor }
}

const get = (caller: TestUser, RoleName: unknown) =>
  call(GetRolePolicy, withMfa(caller), { RoleName, PolicyName: 'Readers' })

describe('Success', () => {
  it("answers the role's policy, with the role's own spelling of its name", async () => {
    const { alice } = await scene()
    expect(await get(alice, 'aUDITOR')).toEqual({
      ...{ RoleName: 'Auditor', PolicyName: 'Readers', PolicyDocument: allowing('s3:GetObject').document },
    })
  })

  it('marks the document for percent-encoding on the wire', () => {
    expect(GetRolePolicy.output.fields.PolicyDocument.shape.encoding).toBe('url')
  })
})

describe('NoSuchEntity', () => {
  it("answers an unknown role, and another account's", async () => {
    const { alice } = await scene()
    const account = await anAccount()
    await aRole(account, 'stranger')
    for (const name of ['nobody', 'stranger']) {
      expect(await refusal(get(alice, name))).toMatchObject({
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
    const policies = [allowing('iam:GetRolePolicy', `arn:aws:iam::${account.id}:role/Auditor`)]
    const dora = await aUser(account, 'dora', { policies })
    expect((await refusal(get(dora, 'auditor'))).message).toBe(
      `User: ${dora.arn} is not authorized to perform: iam:GetRolePolicy on resource: arn:aws:iam::${account.id}:role/auditor because no identity-based policy allows the iam:GetRolePolicy action`,
    )
  })
})

describe('ValidationError', () => {
  it.each([undefined, '', 'a b', 'x'.repeat(65), 7])('answers the name %j', async (name) => {
    const { alice } = await scene()
    expect(await refusal(get(alice, name))).toMatchObject({ code: 'ValidationError', field: 'RoleName' })
  })
})
