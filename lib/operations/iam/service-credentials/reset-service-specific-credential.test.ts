import { describe, expect, it } from 'vitest'
import { later } from '@/lib/clock'
import { digest } from '@/lib/ids'
import { allowing, allowingWhere, anAccount, aServiceCredential, aUser, type TestUser } from '@/lib/testing/account'
import { withMfa } from '@/lib/testing/callers'
import { call, refusal } from '@/lib/testing/calls'
import { allRows, inStore, ownDatabase } from '@/lib/testing/database'
import { NOON } from '@/lib/testing/time'
import { ResetServiceSpecificCredential } from './reset-service-specific-credential'

ownDatabase()

const MODELS = 'bedrock.amazonaws.com'

async function scene() {
  const account = await anAccount()
  const alice = await aUser(account, 'alice', { policies: [allowing('iam:ResetServiceSpecificCredential')] })
  return { account, alice, bob: await aUser(account, 'bob') }
}

const reset = async (user: TestUser, input: object) =>
  (await call(ResetServiceSpecificCredential, withMfa(user), input)).ServiceSpecificCredential
const hashOf = async (credentialId: string) =>
  (await inStore((store) => store.serviceCredential.findFirstOrThrow({ where: { credentialId } }))).secretHash

describe('Success', () => {
  it('returns a new password each time, and changes nothing else', async () => {
    const { account, alice } = await scene()
    const id = await aServiceCredential(alice, 1, { status: 'Inactive' })
    const first = await reset(alice, { ServiceSpecificCredentialId: id })
    expect(first).toEqual({
      CreateDate: NOON,
      ServiceName: 'codecommit.amazonaws.com',
      ServiceUserName: `alice+1-at-${account.id}`,
      ServicePassword: expect.stringMatching(/^[A-Za-z0-9/+]{43}=$/),
      ServiceSpecificCredentialId: id,
      UserName: 'alice',
      Status: 'Inactive',
    })
    expect(await hashOf(id)).toBe(digest(first.ServicePassword ?? ''))
    const second = await reset(alice, { ServiceSpecificCredentialId: id })
    expect(second.ServicePassword).not.toBe(first.ServicePassword)
    expect(await hashOf(id)).toBe(digest(second.ServicePassword ?? ''))
  })

  it("replaces another user's API key and keeps its time of expiry", async () => {
    const { alice, bob } = await scene()
    const expiresAt = later(NOON, 60)
    const id = await aServiceCredential(bob, 1, { serviceName: MODELS, expiresAt })
    const { ServiceCredentialSecret = '', ...rest } = await reset(alice, {
      ...{ UserName: 'bob', ServiceSpecificCredentialId: id },
    })
    expect(rest).toMatchObject({ UserName: 'bob', ExpirationDate: expiresAt })
    expect(rest).not.toHaveProperty('ServicePassword')
    expect(await hashOf(id)).toBe(digest(ServiceCredentialSecret))
  })
})

describe('NoSuchEntity', () => {
  it.each(['unknown ones', "somebody else's", "another account's"])('refuses %s', async (kind) => {
    const { alice, bob } = await scene()
    const stranger = await aUser(await anAccount(), 'alice')
    const ids: Record<string, string> = {
      'unknown ones': 'ACCAXXXXXXXXXXXXXXXXX',
      "somebody else's": await aServiceCredential(bob),
      "another account's": await aServiceCredential(stranger),
    }
    const id = ids[kind]
    const before = await allRows()
    expect(await refusal(reset(alice, { ServiceSpecificCredentialId: id }))).toMatchObject({
      code: 'NoSuchEntity',
      status: 404,
      message: `No such credential ${id} exists`,
      field: 'ServiceSpecificCredentialId',
    })
    expect(await allRows()).toEqual(before)
  })

  it('refuses an unknown user first', async () => {
    const { alice } = await scene()
    const input = { UserName: 'nobody', ServiceSpecificCredentialId: 'ACCAXXXXXXXXXXXXXXXXX' }
    expect((await refusal(reset(alice, input))).message).toBe('The user with name nobody cannot be found.')
  })
})

describe('AccessDenied', () => {
  it('may depend on the service, which an unknown credential does not have', async () => {
    const account = await anAccount()
    const condition = { StringEquals: { 'iam:ServiceSpecificCredentialServiceName': MODELS } }
    const policies = [allowingWhere(condition, 'iam:ResetServiceSpecificCredential')]
    const alice = await aUser(account, 'alice', { policies })
    await reset(alice, { ServiceSpecificCredentialId: await aServiceCredential(alice, 1, { serviceName: MODELS }) })
    const git = { ServiceSpecificCredentialId: await aServiceCredential(alice, 2) }
    expect((await refusal(reset(alice, git))).code).toBe('AccessDenied')
    const none = { ServiceSpecificCredentialId: 'ACCAXXXXXXXXXXXXXXXXX' }
    expect((await refusal(reset(alice, none))).code).toBe('AccessDenied')
  })
})

describe('ValidationError', () => {
  it.each([undefined, '', 'ACCA', 'ACCAXXXXXXXXXXXXXXXX!', 'x'.repeat(129)])('refuses the id %j', async (id) => {
    const { alice } = await scene()
    expect(await refusal(reset(alice, { ServiceSpecificCredentialId: id }))).toMatchObject({
      ...{ code: 'ValidationError', field: 'ServiceSpecificCredentialId' },
    })
  })
})
