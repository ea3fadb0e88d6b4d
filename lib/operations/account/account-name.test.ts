import { describe, expect, it } from 'vitest'
import { allowing, anAccount, aUser } from '@/lib/testing/account'
import { withMfa } from '@/lib/testing/callers'
import { call, refusal } from '@/lib/testing/calls'
import { ownDatabase } from '@/lib/testing/database'
import { GetAccountInformation } from './get-account-information'
import { PutAccountName } from './put-account-name'

ownDatabase()

async function scene(actions = ['account:GetAccountInformation', 'account:PutAccountName']) {
  const account = await anAccount()
  const arn = `arn:aws:account::${account.id}:account`
  return { account, arn, alice: withMfa(await aUser(account, 'alice', { policies: [allowing(actions, arn)] })) }
}

const nameSeenBy = async (caller: Awaited<ReturnType<typeof scene>>['alice']) =>
  (await call(GetAccountInformation, caller, {})).AccountName

describe('the name of an account', () => {
  it('is its id until somebody names it, and nothing of another account', async () => {
    const { account, alice } = await scene()
    const other = await scene()
    expect(await call(GetAccountInformation, alice, {})).toEqual({
      ...{ AccountId: account.id, AccountName: account.id, AccountCreatedDate: expect.any(Date) },
    })
    await call(PutAccountName, alice, { AccountName: 'Example Corp (test)' })
    expect(await nameSeenBy(alice)).toBe('Example Corp (test)')
    expect(await nameSeenBy(other.alice)).toBe(other.account.id)
  })

  it.each(['', 'x'.repeat(51), 'Müller', 'a<b', 'a>b', 'two\nlines'])('cannot be %j', async (AccountName) => {
    const { alice } = await scene()
    expect((await refusal(call(PutAccountName, alice, { AccountName }))).code).toBe('ValidationError')
  })

  it.each(['x', 'x'.repeat(50), ' ~;=?'])('can be %j', async (AccountName) => {
    const { alice } = await scene()
    await call(PutAccountName, alice, { AccountName })
    expect(await nameSeenBy(alice)).toBe(AccountName)
  })
})

describe('AccessDenied', () => {
  it('names the account as the resource, for each of the two calls', async () => {
    const { arn, alice } = await scene(['account:GetAccountInformation'])
    expect((await refusal(call(PutAccountName, alice, { AccountName: 'x' }))).message).toContain(
      `account:PutAccountName on resource: ${arn}`,
    )
    const writer = await scene(['account:PutAccountName'])
    expect((await refusal(call(GetAccountInformation, writer.alice, {}))).code).toBe('AccessDenied')
  })
})
