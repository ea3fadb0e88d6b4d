import { describe, expect, it } from 'vitest'
import { ADMINISTRATOR, anAccount, aPassword, aSession, aUser, sessionsOf } from '@/lib/testing/account'
import { withMfa } from '@/lib/testing/callers'
import { call, refusal } from '@/lib/testing/calls'
import { ownDatabase } from '@/lib/testing/database'
import { DeleteLoginProfile } from './delete-login-profile'
import { GetLoginProfile } from './get-login-profile'

ownDatabase()

async function scene() {
  const account = await anAccount()
  const admin = withMfa(await aUser(account, 'admin', { policies: [ADMINISTRATOR] }))
  return { account, admin, alice: await aUser(account, 'alice') }
}

describe('Success', () => {
  it('removes the password and the console sessions', async () => {
    const { admin, alice } = await scene()
    await aPassword(alice, 'Old-Passw0rd!')
    await aSession(alice, 'own')
    await call(DeleteLoginProfile, admin, { UserName: 'alice' })
    expect((await refusal(call(GetLoginProfile, admin, { UserName: 'alice' }))).code).toBe('NoSuchEntity')
    expect(await sessionsOf(alice)).toEqual([])
  })
})

describe('NoSuchEntity', () => {
  it('for a user without a password and for an unknown user', async () => {
    const { admin } = await scene()
    expect(await refusal(call(DeleteLoginProfile, admin, { UserName: 'alice' }))).toMatchObject({
      code: 'NoSuchEntity',
      message: 'Login Profile for User alice cannot be found.',
    })
    const error = await refusal(call(DeleteLoginProfile, admin, { ...{ UserName: 'alice' }, UserName: 'none' }))
    expect(error.message).toBe('The user with name none cannot be found.')
  })
})
