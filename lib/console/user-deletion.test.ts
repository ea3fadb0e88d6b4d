import { describe, expect, it } from 'vitest'
import { GetUser } from '@/lib/operations/iam/users/get-user'
import {
  ADMINISTRATOR,
  aDevice,
  aGroup,
  allowing,
  anAccessKey,
  anAccount,
  aPassword,
  aServiceCredential,
  aSigningCertificate,
  aUser,
  denying,
  putInline,
} from '@/lib/testing/account'
import { withMfa } from '@/lib/testing/callers'
import { ownDatabase } from '@/lib/testing/database'
import { askAs } from './ask'
import { performDeletion } from './deletion'
import { userDeletion } from './user-deletion'

ownDatabase()

/** bob has something of almost every kind; admin may do everything but what is denied. */
async function scene(...denied: string[]) {
  const account = await anAccount()
  const policies = denied.length > 0 ? [ADMINISTRATOR, denying(denied)] : [ADMINISTRATOR]
  const admin = withMfa(await aUser(account, 'admin', { policies }))
  const bob = await aUser(account, 'bob', { policies: [ADMINISTRATOR] })
  await aPassword(bob, 'Test-Passw0rd!')
  await anAccessKey(bob)
  await aDevice(account, 'phone', { owner: bob })
  await aSigningCertificate(bob, 'certificate')
  await aServiceCredential(bob)
  await putInline(bob, { ...allowing('s3:GetObject'), name: 'Inline' })
  await aGroup(account, 'readers', { members: [bob] })
  return admin
}

const WHOLE = [
  'password',
  'key',
  'device',
  'leftover',
  'certificate',
  'serviceCredential',
  'attached',
  'inline',
  'membership',
  'user',
]

describe('the plan to delete a user', () => {
  it('has what belongs to the user, in the order that IAM demands', async () => {
    const { steps, unread } = await userDeletion(await scene(), 'bob')
    expect(steps.map(({ of }) => of)).toEqual(WHOLE)
    expect(unread).toEqual([])
  })

  it('names the lists that could not be read', async () => {
    const { steps, unread } = await userDeletion(await scene('iam:ListAccessKeys'), 'bob')
    expect(steps.map(({ of }) => of)).toEqual(WHOLE.filter((kind) => kind !== 'key'))
    expect(unread).toMatchObject([{ action: 'iam:ListAccessKeys', error: { refusal: { kind: 'explicitDeny' } } }])
  })
})

describe('the deletion', () => {
  it('leaves nobody behind, and reports each call', async () => {
    const admin = await scene()
    const calls = await performDeletion(admin, (await userDeletion(admin, 'bob')).steps)
    expect(calls.map(({ outcome }) => outcome)).toEqual(WHOLE.map(() => 'done'))
    expect(calls.at(-1)).toEqual({ action: 'iam:DeleteUser', on: 'bob', outcome: 'done' })
    expect(await askAs(admin, GetUser, { UserName: 'bob' })).toMatchObject({ error: { code: 'NoSuchEntity' } })
  })

  it('stops at the first refusal; what is gone stays gone', async () => {
    const admin = await scene('iam:DeactivateMFADevice')
    const calls = await performDeletion(admin, (await userDeletion(admin, 'bob')).steps)
    expect(calls.map(({ outcome }) => outcome)).toEqual([
      'done',
      'done',
      'denied',
      ...WHOLE.slice(3).map(() => 'not-tried'),
    ])
    expect((await userDeletion(admin, 'bob')).steps.map(({ of }) => of)).toEqual(WHOLE.slice(2))
  })

  it('fails at the user if something could not be listed', async () => {
    const admin = await scene('iam:ListAccessKeys')
    const calls = await performDeletion(admin, (await userDeletion(admin, 'bob')).steps)
    expect(calls.at(-1)).toMatchObject({
      outcome: 'failed',
      text: 'Cannot delete entity, must delete access keys first.',
    })
  })
})
