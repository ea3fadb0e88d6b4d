import { describe, expect, it } from 'vitest'
import { ADMINISTRATOR, allowing, anAccessKey, anAccount, aUser } from '@/lib/testing/account'
import { withMfa } from '@/lib/testing/callers'
import { call, refusal } from '@/lib/testing/calls'
import { ownDatabase } from '@/lib/testing/database'
import { GetUser } from './get-user'
import { UpdateUser } from './update-user'

ownDatabase()

async function scene() {
  const account = await anAccount()
  const admin = withMfa(await aUser(account, 'admin', { policies: [ADMINISTRATOR] }))
  return { account, admin, alice: await aUser(account, 'alice') }
}

describe('Success', () => {
  it('renames and moves the user, who keeps everything', async () => {
    const { account, admin, alice } = await scene()
    await anAccessKey(alice)
    await call(UpdateUser, admin, { UserName: 'alice', NewUserName: 'Alicia', NewPath: '/division/' })
    const { User } = await call(GetUser, admin, { UserName: 'alicia' })
    expect(User).toMatchObject({
      ...{ UserId: alice.id, UserName: 'Alicia', Arn: `arn:aws:iam::${account.id}:user/division/Alicia` },
    })
  })

  it('may change only the case of a name, or nothing', async () => {
    const { admin } = await scene()
    await call(UpdateUser, admin, { UserName: 'alice', NewUserName: 'ALICE' })
    await call(UpdateUser, admin, { UserName: 'alice' })
    expect((await call(GetUser, admin, { UserName: 'alice' })).User.UserName).toBe('ALICE')
  })
})

describe('AccessDenied', () => {
  it("for a caller who may not act on the user's new ARN", async () => {
    const { account } = await scene()
    const mayMove = allowing('iam:UpdateUser', `arn:aws:iam::${account.id}:user/alice`)
    const bob = withMfa(await aUser(account, 'bob', { policies: [mayMove] }))
    const error = await refusal(call(UpdateUser, bob, { UserName: 'alice', NewUserName: 'mallory' }))
    expect(error.message).toContain(`iam:UpdateUser on resource: arn:aws:iam::${account.id}:user/mallory because`)
  })
})

describe('EntityAlreadyExists', () => {
  it("for another user's name", async () => {
    const { admin } = await scene()
    expect(await refusal(call(UpdateUser, admin, { UserName: 'alice', NewUserName: 'Admin' }))).toMatchObject({
      ...{ code: 'EntityAlreadyExists', message: 'User with name Admin already exists.', field: 'NewUserName' },
    })
  })
})

describe('NoSuchEntity', () => {
  it('for a user who does not exist', async () => {
    const { admin } = await scene()
    expect(await refusal(call(UpdateUser, admin, { UserName: 'none' }))).toMatchObject({
      code: 'NoSuchEntity',
      message: 'The user with name none cannot be found.',
    })
  })
})
