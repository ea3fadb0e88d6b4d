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
  it('adds tags, and changes the value and the spelling of one that is there', async () => {
    const { admin } = await scene()
    await call(TagRole, admin, { RoleName: 'auditor', Tags: [{ Key: 'Team', Value: 'blue' }] })
    const Tags = [
      { Key: 'team', Value: 'red' },
      { Key: 'Desk', Value: '' },
    ]
    await call(TagRole, admin, { RoleName: 'auditor', Tags })
    expect((await call(ListRoleTags, admin, { RoleName: 'auditor' })).Tags).toEqual([
      { Key: 'Desk', Value: '' },
      { Key: 'team', Value: 'red' },
    ])
  })
})

describe('LimitExceeded', () => {
  it('for the fifty-first tag, and none is kept', async () => {
    const { admin } = await scene()
    const Tags = Array.from({ length: 50 }, (_, index) => ({ Key: `Key${index}`, Value: '' }))
    await call(TagRole, admin, { RoleName: 'auditor', Tags })
    const more = { RoleName: 'auditor', Tags: [{ Key: 'More', Value: '' }] }
    expect((await refusal(call(TagRole, admin, more))).code).toBe('LimitExceeded')
    expect((await call(ListRoleTags, admin, { RoleName: 'auditor' })).Tags).toHaveLength(50)
  })
})

describe('InvalidInput', () => {
  it('for keys that differ in case alone', async () => {
    const { admin } = await scene()
    const Tags = ['Team', 'team'].map((Key) => ({ Key, Value: 'blue' }))
    expect((await refusal(call(TagRole, admin, { RoleName: 'auditor', Tags }))).code).toBe('InvalidInput')
  })
})

describe('NoSuchEntity', () => {
  it('for a role that is not there', async () => {
    const { admin } = await scene()
    expect(await refusal(call(TagRole, admin, { RoleName: 'none', Tags: [] }))).toMatchObject({
      code: 'NoSuchEntity',
      message: 'The role with name none cannot be found.',
    })
  })
})
