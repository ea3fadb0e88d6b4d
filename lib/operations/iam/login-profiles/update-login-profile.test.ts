import { describe, expect, it } from 'vitest'
import { ADMINISTRATOR, anAccount, aPassword, aSession, aUser, sessionsOf } from '@/lib/testing/account'
import { withMfa } from '@/lib/testing/callers'
import { call, refusal } from '@/lib/testing/calls'
import { ownDatabase } from '@/lib/testing/database'
import { GetLoginProfile } from './get-login-profile'
import { UpdateLoginProfile } from './update-login-profile'

ownDatabase()

async function scene() {
  const account = await anAccount()
  const admin = withMfa(await aUser(account, 'admin', { policies: [ADMINISTRATOR] }))
  return { account, admin, alice: await aUser(account, 'alice') }
}

const Password = 'Good-Passw0rd!'

describe('Success', () => {
  it('sets a new password, and ends the sessions of the old one', async () => {
    const { admin, alice } = await scene()
    await aPassword(alice, 'Old-Passw0rd!')
    await aSession(alice, 'own')
    await call(UpdateLoginProfile, admin, { UserName: 'alice', Password })
    expect(await sessionsOf(alice)).toEqual([])
  })

  it('requires a new password without changing the old one', async () => {
    const { admin, alice } = await scene()
    await aPassword(alice, 'Old-Passw0rd!')
    await aSession(alice, 'own')
    await call(UpdateLoginProfile, admin, { UserName: 'alice', PasswordResetRequired: true })
    const { LoginProfile } = await call(GetLoginProfile, admin, { UserName: 'alice' })
    expect(LoginProfile.PasswordResetRequired).toBe(true)
    expect(await sessionsOf(alice)).toEqual(['own'])
  })
})

describe('PasswordPolicyViolation', () => {
  it('for a password that breaks the rules', async () => {
    const { admin, alice } = await scene()
    await aPassword(alice, 'Old-Passw0rd!')
    const error = await refusal(call(UpdateLoginProfile, admin, { UserName: 'alice', Password: 'short' }))
    expect(error).toMatchObject({ code: 'PasswordPolicyViolation', field: 'Password' })
  })
})

describe('NoSuchEntity', () => {
  it('for a user without a password and for an unknown user', async () => {
    const { admin } = await scene()
    expect(await refusal(call(UpdateLoginProfile, admin, { UserName: 'alice' }))).toMatchObject({
      code: 'NoSuchEntity',
      message: 'Login Profile for User alice cannot be found.',
    })
    const error = await refusal(call(UpdateLoginProfile, admin, { ...{ UserName: 'alice' }, UserName: 'none' }))
    expect(error.message).toBe('The user with name none cannot be found.')
  })
})
