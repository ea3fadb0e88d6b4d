import { describe, expect, it } from 'vitest'
import { ADMINISTRATOR, anAccount, aRole, aUser, trusting } from '@/lib/testing/account'
import { withMfa } from '@/lib/testing/callers'
import { call, refusal } from '@/lib/testing/calls'
import { ownDatabase } from '@/lib/testing/database'
import { GetRole } from './get-role'
import { UpdateAssumeRolePolicy } from './update-assume-role-policy'

ownDatabase()

async function scene() {
  const account = await anAccount()
  const admin = withMfa(await aUser(account, 'admin', { policies: [ADMINISTRATOR] }))
  return { account, admin, role: await aRole(account, 'auditor', { path: '/division/' }) }
}

describe('Success', () => {
  it('replaces the trust policy', async () => {
    const { account, admin } = await scene()
    const PolicyDocument = trusting(`arn:aws:iam::${account.id}:user/admin`)
    await call(UpdateAssumeRolePolicy, admin, { RoleName: 'auditor', PolicyDocument })
    const { Role } = await call(GetRole, admin, { RoleName: 'auditor' })
    expect(Role.AssumeRolePolicyDocument).toBe(PolicyDocument)
  })
})

describe('MalformedPolicyDocument', () => {
  it('for a policy with a resource, and changes nothing', async () => {
    const { account, admin } = await scene()
    const before = await call(GetRole, admin, { RoleName: 'auditor' })
    const PolicyDocument = trusting(account.root.arn).replace('"Action"', '"Resource":"*","Action"')
    expect(await refusal(call(UpdateAssumeRolePolicy, admin, { RoleName: 'auditor', PolicyDocument }))).toMatchObject({
      code: 'MalformedPolicyDocument',
      message: 'Has prohibited field Resource',
    })
    expect(await call(GetRole, admin, { RoleName: 'auditor' })).toEqual(before)
  })
})

describe('NoSuchEntity', () => {
  it('for a role that does not exist', async () => {
    const { admin } = await scene()
    expect(
      await refusal(call(UpdateAssumeRolePolicy, admin, { RoleName: 'none', PolicyDocument: trusting('*') })),
    ).toMatchObject({
      code: 'NoSuchEntity',
      message: 'The role with name none cannot be found.',
    })
  })
})
