import { describe, expect, it } from 'vitest'
import { ADMINISTRATOR, anAccount, aUser } from '@/lib/testing/account'
import { withMfa } from '@/lib/testing/callers'
import { call, refusal } from '@/lib/testing/calls'
import { ownDatabase } from '@/lib/testing/database'
import { CreateAccountAlias } from './create-account-alias'
import { ListAccountAliases } from './list-account-aliases'

ownDatabase()

async function scene() {
  const account = await anAccount()
  const admin = withMfa(await aUser(account, 'admin', { policies: [ADMINISTRATOR] }))
  return { account, admin }
}

describe('Success', () => {
  it('replaces an existing alias', async () => {
    const { account, admin } = await scene()
    const AccountAlias = `new-${account.alias}`
    await call(CreateAccountAlias, admin, { AccountAlias })
    expect(await call(ListAccountAliases, admin, {})).toEqual({ AccountAliases: [AccountAlias], IsTruncated: false })
  })
})

describe('EntityAlreadyExists', () => {
  it("for another account's alias, but not for its own", async () => {
    const { account, admin } = await scene()
    const other = await anAccount()
    expect(await refusal(call(CreateAccountAlias, admin, { AccountAlias: other.alias }))).toMatchObject({
      code: 'EntityAlreadyExists',
      message: `The account alias ${other.alias} already exists.`,
    })
    expect(await call(CreateAccountAlias, admin, { AccountAlias: account.alias })).toEqual({})
  })
})

describe('ValidationError', () => {
  it('says that an account ID cannot be an alias', async () => {
    const { admin } = await scene()
    expect((await refusal(call(CreateAccountAlias, admin, { AccountAlias: '123456789012' }))).message).toBe(
      'The alias of an account cannot be an account ID.',
    )
  })

  it.each(['ab', 'Upper', '-a-', 'a--b', 'a-', '123456789012', 'a_b'])('for %j', async (AccountAlias) => {
    const { admin } = await scene()
    expect((await refusal(call(CreateAccountAlias, admin, { AccountAlias }))).code).toBe('ValidationError')
  })
})
