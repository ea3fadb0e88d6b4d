import { describe, expect, it } from 'vitest'
import { ADMINISTRATOR, anAccount, aRole, aUser } from '@/lib/testing/account'
import { withMfa } from '@/lib/testing/callers'
import { call, refusal } from '@/lib/testing/calls'
import { ownDatabase } from '@/lib/testing/database'
import { ListRoleTags } from './list-role-tags'
import { TagRole } from './tag-role'
import { UntagRole } from './untag-role'

ownDatabase()

async function scene() {
  const account = await anAccount()
  const admin = withMfa(await aUser(account, 'admin', { policies: [ADMINISTRATOR] }))
  return { account, admin, role: await aRole(account, 'auditor', { path: '/division/' }) }
}

describe('Success', () => {
  it('removes tags regardless of case; one that is not there is no error', async () => {
    const { admin } = await scene()
    const Tags = ['Team', 'Desk'].map((Key) => ({ Key, Value: 'blue' }))
    await call(TagRole, admin, { RoleName: 'auditor', Tags })
    await call(UntagRole, admin, { RoleName: 'auditor', TagKeys: ['TEAM', 'None'] })
    const left = await call(ListRoleTags, admin, { RoleName: 'auditor' })
    expect(left.Tags).toEqual([{ Key: 'Desk', Value: 'blue' }])
  })
})

describe('NoSuchEntity', () => {
  it('for a role that is not there', async () => {
    const { admin } = await scene()
    expect(await refusal(call(UntagRole, admin, { RoleName: 'none', TagKeys: [] }))).toMatchObject({
      code: 'NoSuchEntity',
      message: 'The role with name none cannot be found.',
    })
  })
})
