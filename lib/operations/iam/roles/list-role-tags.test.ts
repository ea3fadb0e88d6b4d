import { describe, expect, it } from 'vitest'
import { ADMINISTRATOR, anAccount, aRole, aUser } from '@/lib/testing/account'
import { withMfa } from '@/lib/testing/callers'
import { call, refusal } from '@/lib/testing/calls'
import { ownDatabase } from '@/lib/testing/database'
import { ListRoleTags } from './list-role-tags'
import { TagRole } from './tag-role'

ownDatabase()

async function scene() {
  const account = await anAccount()
  const admin = withMfa(await aUser(account, 'admin', { policies: [ADMINISTRATOR] }))
  return { account, admin, role: await aRole(account, 'auditor', { path: '/division/' }) }
}

describe('Success', () => {
  it('lists by key, page after page', async () => {
    const { admin } = await scene()
    const Tags = ['c', 'A', 'b'].map((Key) => ({ Key, Value: Key }))
    await call(TagRole, admin, { RoleName: 'auditor', Tags })
    const first = await call(ListRoleTags, admin, { RoleName: 'auditor', MaxItems: 2 })
    expect(first).toMatchObject({ IsTruncated: true, Tags: [{ Key: 'A' }, { Key: 'b' }] })
    const rest = await call(ListRoleTags, admin, { RoleName: 'auditor', Marker: first.Marker })
    expect(rest).toEqual({ IsTruncated: false, Tags: [{ Key: 'c', Value: 'c' }] })
  })
})

describe('NoSuchEntity', () => {
  it('for a role that is not there', async () => {
    const { admin } = await scene()
    expect(await refusal(call(ListRoleTags, admin, { RoleName: 'none' }))).toMatchObject({
      code: 'NoSuchEntity',
      message: 'The role with name none cannot be found.',
    })
  })
})
