import { describe, expect, it } from 'vitest'
import { ADMINISTRATOR, anAccount, aUser, type TestUser, trailOf } from '@/lib/testing/account'
import { withMfa } from '@/lib/testing/callers'
import { call, refusal } from '@/lib/testing/calls'
import { inStore, ownDatabase } from '@/lib/testing/database'
import { isPassword } from '@/lib/testing/passwords'
import { NOON } from '@/lib/testing/time'
import { CreateLoginProfile } from './create-login-profile'
import { GetLoginProfile } from './get-login-profile'

ownDatabase()

async function scene() {
  const account = await anAccount()
  const admin = withMfa(await aUser(account, 'admin', { policies: [ADMINISTRATOR] }))
  return { account, admin, alice: await aUser(account, 'alice') }
}

const profileRow = ({ account, id }: TestUser) =>
  inStore((store) => store.loginProfile.findUnique({ where: { account_principalId: { account, principalId: id } } }))

const Password = 'Good-Passw0rd!'

describe('Success', () => {
  it('stores only the hash, and returns no password', async () => {
    const { account, admin, alice } = await scene()
    const answer = await call(CreateLoginProfile, admin, { UserName: 'alice', Password, PasswordResetRequired: true })
    expect(answer).toEqual({ LoginProfile: { UserName: 'alice', CreateDate: NOON, PasswordResetRequired: true } })
    expect(await call(GetLoginProfile, admin, { UserName: 'alice' })).toEqual(answer)
    const row = await profileRow(alice)
    expect(await isPassword(row?.passwordHash ?? '', Password)).toBe(true)
    expect(JSON.stringify(await trailOf(account))).not.toContain(Password)
  })

  it('does not require a change at the first sign-in unless requested', async () => {
    const { admin } = await scene()
    const { LoginProfile } = await call(CreateLoginProfile, admin, { UserName: 'alice', Password })
    expect(LoginProfile.PasswordResetRequired).toBe(false)
  })
})

describe('EntityAlreadyExists', () => {
  it('for a user who has a password', async () => {
    const { admin } = await scene()
    await call(CreateLoginProfile, admin, { UserName: 'alice', Password })
    expect(await refusal(call(CreateLoginProfile, admin, { UserName: 'alice', Password }))).toMatchObject({
      ...{ code: 'EntityAlreadyExists', message: 'Login Profile for user alice already exists.' },
    })
  })
})

describe('PasswordPolicyViolation', () => {
  it('for a password that breaks the rules, and stores nothing', async () => {
    const { admin, alice } = await scene()
    const error = await refusal(call(CreateLoginProfile, admin, { UserName: 'alice', Password: 'short' }))
    expect(error).toMatchObject({ code: 'PasswordPolicyViolation', field: 'Password' })
    expect(await profileRow(alice)).toBeNull()
  })
})

describe('other errors', () => {
  it('NoSuchEntity for an unknown user, and ValidationError for the root user without a name', async () => {
    const { account, admin } = await scene()
    const error = await refusal(call(CreateLoginProfile, admin, { UserName: 'none', Password }))
    expect(error.message).toBe('The user with name none cannot be found.')
    const root = withMfa(account.root)
    expect((await refusal(call(CreateLoginProfile, root, { Password }))).code).toBe('ValidationError')
  })
})
