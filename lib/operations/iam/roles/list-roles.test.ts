import { describe, expect, it } from 'vitest'
import { ADMINISTRATOR, anAccount, aRole, aUser } from '@/lib/testing/account'
import { withMfa } from '@/lib/testing/callers'
import { call, refusal } from '@/lib/testing/calls'
import { ownDatabase } from '@/lib/testing/database'
import { ListRoles } from './list-roles'

ownDatabase()

async function scene() {
  const account = await anAccount()
  const admin = withMfa(await aUser(account, 'admin', { policies: [ADMINISTRATOR] }))
  return { account, admin, role: await aRole(account, 'auditor', { path: '/division/' }) }
}

describe('Success', () => {
  it('lists by name, page by page', async () => {
    const { account, admin } = await scene()
    for (const name of ['writer', 'Builder']) await aRole(account, name)
    const first = await call(ListRoles, admin, { MaxItems: 2 })
    expect(first.Roles.map(({ RoleName }) => RoleName)).toEqual(['auditor', 'Builder'])
    expect(first.IsTruncated).toBe(true)
    const rest = await call(ListRoles, admin, { MaxItems: 2, Marker: first.Marker })
    expect(rest).toMatchObject({ IsTruncated: false, Roles: [{ RoleName: 'writer' }] })
  })

  it('lists those with a path', async () => {
    const { account, admin } = await scene()
    await aRole(account, 'writer')
    const { Roles } = await call(ListRoles, admin, { PathPrefix: '/division/' })
    expect(Roles.map(({ RoleName }) => RoleName)).toEqual(['auditor'])
  })
})

describe('ValidationError', () => {
  it('for a marker that no page returned', async () => {
    const { admin } = await scene()
    expect((await refusal(call(ListRoles, admin, { Marker: 'x' }))).message).toBe('Invalid Marker.')
  })
})
