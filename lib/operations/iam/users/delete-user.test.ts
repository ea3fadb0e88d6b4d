import { describe, expect, it } from 'vitest'
import {
  ADMINISTRATOR,
  aDevice,
  aGroup,
  allowing,
  anAccessKey,
  anAccount,
  aPassword,
  aSession,
  attach,
  aUser,
  putInline,
  sessionsOf,
  type TestAccount,
  type TestUser,
} from '@/lib/testing/account'
import { withMfa } from '@/lib/testing/callers'
import { call, refusal } from '@/lib/testing/calls'
import { inStore, ownDatabase } from '@/lib/testing/database'
import { NOON } from '@/lib/testing/time'
import { DeleteUser } from './delete-user'
import { GetUser } from './get-user'

ownDatabase()

async function scene() {
  const account = await anAccount()
  const admin = withMfa(await aUser(account, 'admin', { policies: [ADMINISTRATOR] }))
  return { account, admin, alice: await aUser(account, 'alice') }
}

describe('Success', () => {
  it('deletes the user and ends its sessions', async () => {
    const { admin, alice } = await scene()
    await aSession(alice, 'own')
    await call(DeleteUser, admin, { UserName: 'alice' })
    expect((await refusal(call(GetUser, admin, { UserName: 'alice' }))).code).toBe('NoSuchEntity')
    expect(await sessionsOf(alice)).toEqual([])
  })
})

describe('DeleteConflict', () => {
  const key = (user: TestUser) => ({ account: user.account, userId: user.id, uploadedAt: NOON, status: 'Active' })

  it.each<[string, string, (user: TestUser, account: TestAccount) => Promise<unknown>]>([
    ['a password', 'delete login profile', (user) => aPassword(user, 'Sample-Passw0rd!')],
    ['an access key', 'delete access keys', (user) => anAccessKey(user)],
    ['a device', 'delete MFA device', (user, account) => aDevice(account, 'phone', { owner: user })],
    ['a managed policy', 'detach all policies', (user) => attach(user, allowing('iam:GetUser'))],
    ['an inline policy', 'delete policies', (user) => putInline(user, allowing('iam:GetUser'))],
    ['a group', 'remove users from group', (user, account) => aGroup(account, 'readers', { members: [user] })],
    [
      'an SSH key',
      'remove referenced objects',
      (user) =>
        inStore((store) =>
          store.sshPublicKey.create({ data: { ...key(user), keyId: 'APKA', body: 'x', fingerprint: 'x' } }),
        ),
    ],
  ])('while the user has %s', async (_, what, give) => {
    const { account, admin, alice } = await scene()
    await give(alice, account)
    expect(await refusal(call(DeleteUser, admin, { UserName: 'alice' }))).toMatchObject({
      code: 'DeleteConflict',
      message: `Cannot delete entity, must ${what} first.`,
    })
  })
})

describe('NoSuchEntity', () => {
  it('for a user who does not exist', async () => {
    const { admin } = await scene()
    expect(await refusal(call(DeleteUser, admin, { UserName: 'none' }))).toMatchObject({
      code: 'NoSuchEntity',
      message: 'The user with name none cannot be found.',
    })
  })
})
