import { describe, expect, it } from 'vitest'
import { ADMINISTRATOR, anAccount, aUser } from '@/lib/testing/account'
import { withMfa } from '@/lib/testing/callers'
import { call, refusal } from '@/lib/testing/calls'
import { ownDatabase } from '@/lib/testing/database'
import { GetAccountPasswordPolicy } from './get-account-password-policy'
import { UpdateAccountPasswordPolicy } from './update-account-password-policy'

ownDatabase()

async function scene() {
  const account = await anAccount()
  const admin = withMfa(await aUser(account, 'admin', { policies: [ADMINISTRATOR] }))
  return { account, admin }
}

describe('Success', () => {
  it('without parameters sets the weakest rules, not the default ones', async () => {
    const { admin } = await scene()
    await call(UpdateAccountPasswordPolicy, admin, {})
    expect((await call(GetAccountPasswordPolicy, admin, {})).PasswordPolicy).toEqual({
      MinimumPasswordLength: 6,
      RequireSymbols: false,
      RequireNumbers: false,
      RequireUppercaseCharacters: false,
      RequireLowercaseCharacters: false,
      AllowUsersToChangePassword: false,
      ExpirePasswords: false,
    })
  })

  it('replaces all rules', async () => {
    const { admin } = await scene()
    await call(UpdateAccountPasswordPolicy, admin, {
      MinimumPasswordLength: 14,
      RequireSymbols: true,
      MaxPasswordAge: 90,
    })
    await call(UpdateAccountPasswordPolicy, admin, { MinimumPasswordLength: 12, PasswordReusePrevention: 5 })
    expect((await call(GetAccountPasswordPolicy, admin, {})).PasswordPolicy).toMatchObject({
      ...{ MinimumPasswordLength: 12, RequireSymbols: false, ExpirePasswords: false, PasswordReusePrevention: 5 },
    })
  })
})

describe('ValidationError', () => {
  it('names every value out of range', async () => {
    const { admin } = await scene()
    const input = { MinimumPasswordLength: 129, MaxPasswordAge: 1096, PasswordReusePrevention: 25 }
    expect((await refusal(call(UpdateAccountPasswordPolicy, admin, input))).message).toBe(
      "3 validation errors detected: Value at 'minimumPasswordLength' failed to satisfy constraint: Member must have value less than or equal to 128; Value at 'maxPasswordAge' failed to satisfy constraint: Member must have value less than or equal to 1095; Value at 'passwordReusePrevention' failed to satisfy constraint: Member must have value less than or equal to 24",
    )
  })
})
