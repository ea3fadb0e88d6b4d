import { describe, expect, it } from 'vitest'
import { ADMINISTRATOR, anAccount, aUser } from '@/lib/testing/account'
import { withMfa } from '@/lib/testing/callers'
import { call, refusal } from '@/lib/testing/calls'
import { ownDatabase } from '@/lib/testing/database'
import { DeleteAccountPasswordPolicy } from './delete-account-password-policy'
import { GetAccountPasswordPolicy } from './get-account-password-policy'
import { UpdateAccountPasswordPolicy } from './update-account-password-policy'

ownDatabase()

async function scene() {
  const account = await anAccount()
  const admin = withMfa(await aUser(account, 'admin', { policies: [ADMINISTRATOR] }))
  return { account, admin }
}

describe('Success', () => {
  it('removes the rules', async () => {
    const { admin } = await scene()
    await call(UpdateAccountPasswordPolicy, admin, {})
    await call(DeleteAccountPasswordPolicy, admin, {})
    expect((await refusal(call(GetAccountPasswordPolicy, admin, {}))).code).toBe('NoSuchEntity')
  })
})

describe('NoSuchEntity', () => {
  it('when there are no rules', async () => {
    const { admin } = await scene()
    expect(await refusal(call(DeleteAccountPasswordPolicy, admin, {}))).toMatchObject({
      ...{ code: 'NoSuchEntity', message: 'The account policy with name PasswordPolicy cannot be found.' },
    })
  })
})
