import { describe, expect, it } from 'vitest'
import { ADMINISTRATOR, anAccount, aUser } from '@/lib/testing/account'
import { withMfa } from '@/lib/testing/callers'
import { call, refusal } from '@/lib/testing/calls'
import { ownDatabase } from '@/lib/testing/database'
import { DeleteAccountAlias } from './delete-account-alias'
import { ListAccountAliases } from './list-account-aliases'

ownDatabase()

async function scene() {
  const account = await anAccount()
  const admin = withMfa(await aUser(account, 'admin', { policies: [ADMINISTRATOR] }))
  return { account, admin }
}

describe('Success', () => {
  it('lists one alias, or none', async () => {
    const { account, admin } = await scene()
    expect((await call(ListAccountAliases, admin, {})).AccountAliases).toEqual([account.alias])
    await call(DeleteAccountAlias, admin, { AccountAlias: account.alias })
    expect((await call(ListAccountAliases, admin, {})).AccountAliases).toEqual([])
  })
})

describe('ValidationError', () => {
  it('for a marker that no page returned', async () => {
    const { admin } = await scene()
    expect((await refusal(call(ListAccountAliases, admin, { Marker: 'x' }))).message).toBe('Invalid Marker.')
  })
})
