import { describe, expect, it } from 'vitest'
import { TagRole } from '@/lib/operations/iam/tags/tag'
import { ADMINISTRATOR, anAccount, aRole, aUser } from '@/lib/testing/account'
import { withMfa } from '@/lib/testing/callers'
import { call, refusal } from '@/lib/testing/calls'
import { ownDatabase } from '@/lib/testing/database'
import { GetRole } from './get-role'

ownDatabase()

async function scene() {
  const account = await anAccount()
  const admin = withMfa(await aUser(account, 'admin', { policies: [ADMINISTRATOR] }))
  return { account, admin, role: await aRole(account, 'auditor', { path: '/division/' }) }
}

describe('Success', () => {
  it('returns the role with its tags, ignoring the case of its name', async () => {
    const { admin, role } = await scene()
    await call(TagRole, admin, { RoleName: 'auditor', Tags: [{ Key: 'Team', Value: 'blue' }] })
    const { Role } = await call(GetRole, admin, { RoleName: 'AUDITOR' })
    expect(Role).toMatchObject({
      ...{ RoleName: 'auditor', Path: '/division/', RoleId: role.id, Arn: role.roleArn },
      ...{ MaxSessionDuration: 3_600, RoleLastUsed: {}, Tags: [{ Key: 'Team', Value: 'blue' }] },
    })
    expect(Role).not.toHaveProperty('PermissionsBoundary')
  })
})

describe('NoSuchEntity', () => {
  it('for a role that does not exist', async () => {
    const { admin } = await scene()
    expect(await refusal(call(GetRole, admin, { RoleName: 'none' }))).toMatchObject({
      code: 'NoSuchEntity',
      message: 'The role with name none cannot be found.',
    })
  })
})
