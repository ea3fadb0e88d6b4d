import { describe, expect, it } from 'vitest'
import { ADMINISTRATOR, anAccount, aUser } from '@/lib/testing/account'
import { withMfa } from '@/lib/testing/callers'
import { call, refusal } from '@/lib/testing/calls'
import { ownDatabase } from '@/lib/testing/database'
import { NOON } from '@/lib/testing/time'
import { CreateUser } from './create-user'
import { GetUser } from './get-user'

ownDatabase()

async function scene() {
  const account = await anAccount()
  const admin = withMfa(await aUser(account, 'admin', { policies: [ADMINISTRATOR] }))
  return { account, admin, alice: await aUser(account, 'alice') }
}

describe('Success', () => {
  it('returns the user, and so does GetUser', async () => {
    const { account, admin } = await scene()
    const { User } = await call(CreateUser, admin, { UserName: 'carol', Path: '/division/' })
    expect(User).toEqual({
      ...{ Path: '/division/', UserName: 'carol', CreateDate: NOON },
      UserId: expect.stringMatching(/^AIDA[A-Z2-7]{17}$/),
      Arn: `arn:aws:iam::${account.id}:user/division/carol`,
    })
    expect(await call(GetUser, admin, { UserName: 'carol' })).toEqual({ User })
  })

  it('stores tags and boundary', async () => {
    const { admin } = await scene()
    const PermissionsBoundary = 'arn:aws:iam::aws:policy/ReadOnlyAccess'
    const Tags = [{ Key: 'Team', Value: 'blue' }]
    const { User } = await call(CreateUser, admin, { UserName: 'carol', PermissionsBoundary, Tags })
    expect(User.Tags).toEqual(Tags)
    expect(User.PermissionsBoundary).toEqual({
      PermissionsBoundaryType: 'PermissionsBoundaryPolicy',
      PermissionsBoundaryArn: PermissionsBoundary,
    })
    expect(await call(GetUser, admin, { UserName: 'carol' })).toEqual({ User })
  })
})

describe('EntityAlreadyExists', () => {
  it('regardless of case', async () => {
    const { admin } = await scene()
    expect(await refusal(call(CreateUser, admin, { UserName: 'ALICE' }))).toMatchObject({
      code: 'EntityAlreadyExists',
      message: 'User with name ALICE already exists.',
    })
  })
})

describe('other errors', () => {
  it('ValidationError for a name of 65 characters', async () => {
    const { admin } = await scene()
    const error = await refusal(call(CreateUser, admin, { UserName: 'x'.repeat(65) }))
    expect(error.message).toContain('Member must have length less than or equal to 64')
  })

  it('NoSuchEntity for a boundary that does not exist, and creates no user', async () => {
    const { account, admin } = await scene()
    const PermissionsBoundary = `arn:aws:iam::${account.id}:policy/none`
    const error = await refusal(call(CreateUser, admin, { UserName: 'carol', PermissionsBoundary }))
    expect(error.message).toBe(`Scope ARN: ${PermissionsBoundary} does not exist or is not attachable.`)
    expect((await refusal(call(GetUser, admin, { UserName: 'carol' }))).code).toBe('NoSuchEntity')
  })
})
