import { describe, expect, it } from 'vitest'
import { ADMINISTRATOR, anAccount, aPassword, aUser } from '@/lib/testing/account'
import { withMfa } from '@/lib/testing/callers'
import { call, refusal } from '@/lib/testing/calls'
import { ownDatabase } from '@/lib/testing/database'
import { NOON } from '@/lib/testing/time'
import { GetLoginProfile } from './get-login-profile'

ownDatabase()

async function scene() {
  const account = await anAccount()
  const admin = withMfa(await aUser(account, 'admin', { policies: [ADMINISTRATOR] }))
  return { account, admin, alice: await aUser(account, 'alice') }
}

describe('Success', () => {
  it('returns the profile of the named user, or of the caller', async () => {
    const { admin, alice } = await scene()
    await aPassword(alice, 'Good-Passw0rd!')
    const LoginProfile = { UserName: 'alice', CreateDate: NOON, PasswordResetRequired: false }
    expect(await call(GetLoginProfile, admin, { UserName: 'alice' })).toEqual({ LoginProfile })
    expect((await refusal(call(GetLoginProfile, withMfa(alice), {}))).code).toBe('AccessDenied')
    expect((await refusal(call(GetLoginProfile, admin, {}))).message).toContain('Login Profile for User admin')
  })
})

describe('NoSuchEntity', () => {
  it('for a user without a password and for an unknown user', async () => {
    const { admin } = await scene()
    expect(await refusal(call(GetLoginProfile, admin, { UserName: 'alice' }))).toMatchObject({
      code: 'NoSuchEntity',
      message: 'Login Profile for User alice cannot be found.',
    })
    const error = await refusal(call(GetLoginProfile, admin, { ...{ UserName: 'alice' }, UserName: 'none' }))
    expect(error.message).toBe('The user with name none cannot be found.')
  })
})
