import { describe, expect, it } from 'vitest'
import { allowing, anAccount, aUser } from '@/lib/testing/account'
import { withMfa } from '@/lib/testing/callers'
import { call, refusal } from '@/lib/testing/calls'
import { inStore, ownDatabase } from '@/lib/testing/database'
import { GetAccountPasswordPolicy } from './get-account-password-policy'

ownDatabase()

async function scene() {
  const account = await anAccount()
  const alice = await aUser(account, 'alice', { policies: [allowing('iam:GetAccountPasswordPolicy')] })
  return { account, alice }
}

const rules = {
  minimumPasswordLength: 12,
  requireSymbols: true,
  requireNumbers: false,
  requireUppercaseCharacters: true,
  requireLowercaseCharacters: false,
  allowUsersToChangePassword: true,
  hardExpiry: false,
}
const said = {
  MinimumPasswordLength: 12,
  RequireSymbols: true,
  RequireNumbers: false,
  RequireUppercaseCharacters: true,
  RequireLowercaseCharacters: false,
  AllowUsersToChangePassword: true,
}

describe('Success', () => {
  it('omits the expiry members when passwords never expire', async () => {
    const { account, alice } = await scene()
    await inStore((store) => store.passwordPolicy.create({ data: { account: account.id, ...rules } }))
    expect(await call(GetAccountPasswordPolicy, withMfa(alice), {})).toEqual({
      PasswordPolicy: { ...said, ExpirePasswords: false },
    })
  })

  it('says when passwords expire and how many are remembered', async () => {
    const { account, alice } = await scene()
    const data = { account: account.id, ...rules, maxPasswordAge: 90, passwordReusePrevention: 5, hardExpiry: true }
    await inStore((store) => store.passwordPolicy.create({ data }))
    expect(await call(GetAccountPasswordPolicy, withMfa(alice), {})).toEqual({
      PasswordPolicy: {
        ...said,
        ExpirePasswords: true,
        MaxPasswordAge: 90,
        HardExpiry: true,
        PasswordReusePrevention: 5,
      },
    })
  })
})

describe('NoSuchEntity', () => {
  it('while the account has no rules of its own', async () => {
    const { account, alice } = await scene()
    expect(await refusal(call(GetAccountPasswordPolicy, withMfa(alice), {}))).toMatchObject({
      code: 'NoSuchEntity',
      status: 404,
      message: `The Password Policy with domain name ${account.id} cannot be found.`,
    })
  })
})

describe('AccessDenied', () => {
  it('names no resource but the star', async () => {
    const bob = await aUser(await anAccount(), 'bob')
    expect((await refusal(call(GetAccountPasswordPolicy, withMfa(bob), {}))).message).toBe(
      `User: ${bob.arn} is not authorized to perform: iam:GetAccountPasswordPolicy on resource: * because no identity-based policy allows the iam:GetAccountPasswordPolicy action`,
    )
  })
})
