import { describe, expect, it } from 'vitest'
import { ADMINISTRATOR, anAccount, aUser } from '@/lib/testing/account'
import { withMfa } from '@/lib/testing/callers'
import { call, refusal } from '@/lib/testing/calls'
import { ownDatabase } from '@/lib/testing/database'
import { DeleteAccountAlias } from './delete-account-alias'

ownDatabase()

async function scene() {
  const account = await anAccount()
  const admin = withMfa(await aUser(account, 'admin', { policies: [ADMINISTRATOR] }))
  return { account, admin }
}

describe('Success', () => {
  it('removes the alias', async () => {
    const { account, admin } = await scene()
    expect(await call(DeleteAccountAlias, admin, { AccountAlias: account.alias })).toEqual({})
  })
})

describe('NoSuchEntity', () => {
  it('for an alias that the account does not have', async () => {
    const { admin } = await scene()
    expect(await refusal(call(DeleteAccountAlias, admin, { AccountAlias: 'none' }))).toMatchObject({
      ...{ code: 'NoSuchEntity', message: 'The Account Alias with name none cannot be found.' },
    })
  })
})
