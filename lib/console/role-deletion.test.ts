import { describe, expect, it } from 'vitest'
import { GetRole } from '@/lib/operations/iam/roles/get-role'
import { ADMINISTRATOR, allowing, anAccount, aRole, aUser, denying, putInline } from '@/lib/testing/account'
import { withMfa } from '@/lib/testing/callers'
import { ownDatabase } from '@/lib/testing/database'
import { askAs } from './ask'
import { performDeletion } from './deletion'
import { roleDeletion } from './role-deletion'

ownDatabase()

async function scene(...denied: string[]) {
  const account = await anAccount()
  const policies = denied.length > 0 ? [ADMINISTRATOR, denying(denied)] : [ADMINISTRATOR]
  const admin = withMfa(await aUser(account, 'admin', { policies }))
  const role = await aRole(account, 'auditor', { policies: [ADMINISTRATOR] })
  await putInline(role, { ...allowing('s3:GetObject'), name: 'Inline' })
  return admin
}

describe('the deletion of a role', () => {
  it('takes its policies away, and then the role', async () => {
    const admin = await scene()
    const { steps, unread } = await roleDeletion(admin, 'auditor')
    expect(steps.map(({ of }) => of)).toEqual(['attached', 'inline', 'role'])
    expect(unread).toEqual([])
    const calls = await performDeletion(admin, steps)
    expect(calls.map(({ outcome }) => outcome)).toEqual(['done', 'done', 'done'])
    expect(await askAs(admin, GetRole, { RoleName: 'auditor' })).toMatchObject({ error: { code: 'NoSuchEntity' } })
  })

  it('fails at the role if its policies could not be listed', async () => {
    const admin = await scene('iam:ListAttachedRolePolicies')
    const { steps, unread } = await roleDeletion(admin, 'auditor')
    expect(unread).toMatchObject([{ action: 'iam:ListAttachedRolePolicies' }])
    expect((await performDeletion(admin, steps)).at(-1)).toMatchObject({
      outcome: 'failed',
      text: 'Cannot delete entity, must detach all policies first.',
    })
  })
})
