import { describe, expect, it } from 'vitest'
import { later } from '@/lib/clock'
import { allowing, anAccount, aServiceCredential, aUser, type TestUser } from '@/lib/testing/account'
import { withMfa } from '@/lib/testing/callers'
import { call, refusal } from '@/lib/testing/calls'
import { ownDatabase } from '@/lib/testing/database'
import { NOON } from '@/lib/testing/time'
import { ListServiceSpecificCredentials } from './list-service-specific-credentials'

ownDatabase()

const GIT = 'codecommit.amazonaws.com'
const MODELS = 'bedrock.amazonaws.com'

async function scene() {
  const account = await anAccount()
  const alice = await aUser(account, 'alice', { policies: [allowing('iam:ListServiceSpecificCredentials')] })
  return { account, alice, bob: await aUser(account, 'bob') }
}

const list = (user: TestUser, input: object = {}, now = NOON) =>
  call(ListServiceSpecificCredentials, withMfa(user), input, now)
const idsIn = async (user: TestUser, input: object) =>
  (await list(user, input)).ServiceSpecificCredentials.map((one) => one.ServiceSpecificCredentialId)

describe('Success', () => {
  it('returns an empty list to a user without credentials', async () => {
    const { alice, bob } = await scene()
    await aServiceCredential(bob)
    expect(await list(alice)).toEqual({ ServiceSpecificCredentials: [], IsTruncated: false })
  })

  it('returns everything but the secret', async () => {
    const { account, alice } = await scene()
    const id = await aServiceCredential(alice, 1, { status: 'Inactive' })
    expect(await list(alice)).toEqual({
      IsTruncated: false,
      ServiceSpecificCredentials: [
        {
          CreateDate: NOON,
          ServiceName: GIT,
          ServiceUserName: `alice+1-at-${account.id}`,
          ServiceSpecificCredentialId: id,
          UserName: 'alice',
          Status: 'Inactive',
        },
      ],
    })
  })

  it('shows when an API key expires, and that it has, by the clock of the account', async () => {
    const { account, alice } = await scene()
    const expiresAt = later(NOON, 86_400)
    await aServiceCredential(alice, 1, { serviceName: MODELS, expiresAt })
    const alias = { ServiceCredentialAlias: `alice+1-at-${account.id}`, ExpirationDate: expiresAt }
    const [before] = (await list(alice, {}, later(expiresAt, -1))).ServiceSpecificCredentials
    expect(before).toMatchObject({ ...alias, Status: 'Active' })
    const [after] = (await list(alice, {}, expiresAt)).ServiceSpecificCredentials
    expect(after).toMatchObject({ ...alias, Status: 'Expired' })
  })

  it("returns another user's, those of one service, and everybody's", async () => {
    const { alice, bob } = await scene()
    await aServiceCredential(await aUser(await anAccount(), 'stranger'))
    const git = await aServiceCredential(alice, 1)
    const models = await aServiceCredential(alice, 2, { serviceName: MODELS })
    const bobs = await aServiceCredential(bob, 1)
    expect(await idsIn(alice, { UserName: 'bob' })).toEqual([bobs])
    expect(await idsIn(alice, { ServiceName: MODELS })).toEqual([models])
    expect(await idsIn(alice, { AllUsers: true })).toEqual([git, models, bobs].sort())
    expect(await idsIn(alice, { AllUsers: true, ServiceName: GIT })).toEqual([git, bobs].sort())
    expect(await idsIn(alice, { AllUsers: false })).toEqual([git, models].sort())
  })

  it('returns each credential once over all pages', async () => {
    const { alice, bob } = await scene()
    const ids = [await aServiceCredential(alice, 1), await aServiceCredential(alice, 2), await aServiceCredential(bob)]
    const first = await list(alice, { AllUsers: true, MaxItems: 2 })
    const second = await list(alice, { AllUsers: true, MaxItems: 2, Marker: first.Marker })
    expect([first.IsTruncated, second.IsTruncated, second.Marker]).toEqual([true, false, undefined])
    const listed = [first, second].flatMap((page) => page.ServiceSpecificCredentials)
    expect(listed.map((one) => one.ServiceSpecificCredentialId)).toEqual(ids.sort())
  })
})

describe('AccessDenied', () => {
  it("refuses everybody's to a caller who may list only their own", async () => {
    const account = await anAccount()
    const own = allowing('iam:ListServiceSpecificCredentials', `arn:aws:iam::${account.id}:user/alice`)
    const alice = await aUser(account, 'alice', { policies: [own] })
    await list(alice)
    const error = await refusal(list(alice, { AllUsers: true }))
    expect(error.message).toContain(`on resource: arn:aws:iam::${account.id}:user/* because`)
  })
})

describe('NoSuchEntity', () => {
  it('refuses an unknown user, and an unknown service', async () => {
    const { alice } = await scene()
    expect((await refusal(list(alice, { UserName: 'nobody' }))).message).toBe(
      'The user with name nobody cannot be found.',
    )
    expect(await refusal(list(alice, { ServiceName: 'none.amazonaws.com' }))).toMatchObject({
      code: 'NoSuchEntity',
      message: 'No such service none.amazonaws.com is supported for Service Specific Credentials',
    })
  })
})

describe('ValidationError', () => {
  it('refuses a user together with all users', async () => {
    const { alice } = await scene()
    expect(await refusal(list(alice, { UserName: 'alice', AllUsers: true }))).toMatchObject({
      code: 'ValidationError',
      message: 'AllUsers and UserName cannot be specified together.',
    })
  })

  it('refuses a made-up marker, and the root user without a name', async () => {
    const { account, alice } = await scene()
    expect((await refusal(list(alice, { Marker: 'made-up' }))).message).toBe('Invalid Marker.')
    const error = await refusal(call(ListServiceSpecificCredentials, withMfa(account.root), {}))
    expect(error.message).toBe('Must specify userName when calling with non-User credentials')
  })
})
