import { describe, expect, it } from 'vitest'
import { ADMINISTRATOR, allowing, anAccount, aRole, attach, aUser, putInline } from '@/lib/testing/account'
import { withMfa } from '@/lib/testing/callers'
import { call, refusal } from '@/lib/testing/calls'
import { inStore, ownDatabase } from '@/lib/testing/database'
import { NOON } from '@/lib/testing/time'
import { DeleteRole } from './delete-role'
import { GetRole } from './get-role'

ownDatabase()

async function scene() {
  const account = await anAccount()
  const admin = withMfa(await aUser(account, 'admin', { policies: [ADMINISTRATOR] }))
  return { account, admin, role: await aRole(account, 'auditor', { path: '/division/' }) }
}

describe('Success', () => {
  it('deletes the role and its sessions', async () => {
    const { account, admin, role } = await scene()
    const session = { account: account.id, principalId: role.id, secret: 'x', tokenHash: 'x', sessionName: 'session' }
    const data = { accessKeyId: `ASIA${role.id}`, ...session, issuedAt: NOON, expiresAt: NOON }
    await inStore((store) => store.temporaryCredential.create({ data }))
    await call(DeleteRole, admin, { RoleName: 'auditor' })
    expect((await refusal(call(GetRole, admin, { RoleName: 'auditor' }))).code).toBe('NoSuchEntity')
    expect(await inStore((store) => store.temporaryCredential.count({ where: { principalId: role.id } }))).toBe(0)
  })
})

describe('DeleteConflict', () => {
  it('while a managed policy is attached', async () => {
    const { admin, role } = await scene()
    await attach(role, allowing('iam:GetUser'))
    expect(await refusal(call(DeleteRole, admin, { RoleName: 'auditor' }))).toMatchObject({
      code: 'DeleteConflict',
      message: 'Cannot delete entity, must detach all policies first.',
    })
  })

  it('while it has an inline policy', async () => {
    const { admin, role } = await scene()
    await putInline(role, allowing('iam:GetUser'))
    expect(await refusal(call(DeleteRole, admin, { RoleName: 'auditor' }))).toMatchObject({
      code: 'DeleteConflict',
      message: 'Cannot delete entity, must delete policies first.',
    })
  })
})

describe('NoSuchEntity', () => {
  it('for a role that does not exist', async () => {
    const { admin } = await scene()
    expect(await refusal(call(DeleteRole, admin, { RoleName: 'none' }))).toMatchObject({
      code: 'NoSuchEntity',
      message: 'The role with name none cannot be found.',
    })
  })
})
