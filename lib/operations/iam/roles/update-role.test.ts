import { describe, expect, it } from 'vitest'
import { ADMINISTRATOR, anAccount, aRole, aUser } from '@/lib/testing/account'
import { withMfa } from '@/lib/testing/callers'
import { call, refusal } from '@/lib/testing/calls'
import { ownDatabase } from '@/lib/testing/database'
import { GetRole } from './get-role'
import { UpdateRole } from './update-role'

ownDatabase()

async function scene() {
  const account = await anAccount()
  const admin = withMfa(await aUser(account, 'admin', { policies: [ADMINISTRATOR] }))
  return { account, admin, role: await aRole(account, 'auditor', { path: '/division/' }) }
}

describe('Success', () => {
  it('changes what is given and nothing else', async () => {
    const { admin } = await scene()
    await call(UpdateRole, admin, { RoleName: 'auditor', Description: 'Looks.', MaxSessionDuration: 7_200 })
    await call(UpdateRole, admin, { RoleName: 'auditor', MaxSessionDuration: 10_800 })
    const { Role } = await call(GetRole, admin, { RoleName: 'auditor' })
    expect(Role).toMatchObject({ Description: 'Looks.', MaxSessionDuration: 10_800 })
  })
})

describe('ValidationError', () => {
  it('for a session of less than an hour', async () => {
    const { admin } = await scene()
    const error = await refusal(call(UpdateRole, admin, { RoleName: 'auditor', MaxSessionDuration: 900 }))
    expect(error.message).toContain("'maxSessionDuration' failed to satisfy constraint")
  })
})

describe('NoSuchEntity', () => {
  it('for a role that does not exist', async () => {
    const { admin } = await scene()
    expect(await refusal(call(UpdateRole, admin, { RoleName: 'none' }))).toMatchObject({
      code: 'NoSuchEntity',
      message: 'The role with name none cannot be found.',
    })
  })
})
