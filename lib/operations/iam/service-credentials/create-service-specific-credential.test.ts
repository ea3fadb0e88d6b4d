import { describe, expect, it } from 'vitest'
import { later } from '@/lib/clock'
import { digest } from '@/lib/ids'
import {
  allowing,
  allowingWhere,
  anAccount,
  aUser,
  type TestPolicy,
  type TestUser,
  trailOf,
} from '@/lib/testing/account'
import { withMfa, withoutMfa } from '@/lib/testing/callers'
import { call, outcomes, refusal } from '@/lib/testing/calls'
import { allRows, inStore, ownDatabase } from '@/lib/testing/database'
import { NOON } from '@/lib/testing/time'
import { CreateServiceSpecificCredential } from './create-service-specific-credential'

ownDatabase()

const GIT = 'codecommit.amazonaws.com'
const TABLES = 'cassandra.amazonaws.com'
const MODELS = 'bedrock.amazonaws.com'

async function scene(policy: TestPolicy = allowing('iam:CreateServiceSpecificCredential')) {
  const account = await anAccount()
  return { account, alice: await aUser(account, 'alice', { policies: [policy] }), bob: await aUser(account, 'bob') }
}

const create = async (caller: TestUser, ServiceName: unknown = GIT, more: object = {}) => {
  const input = { UserName: caller.name, ServiceName, ...more }
  return (await call(CreateServiceSpecificCredential, withMfa(caller), input)).ServiceSpecificCredential
}
const credentialsOf = ({ id }: TestUser) =>
  inStore((store) => store.serviceCredential.findMany({ where: { userId: id } }))

describe('Success', () => {
  it('returns a password with a user name, this one time', async () => {
    const { account, alice } = await scene()
    expect(await create(alice)).toEqual({
      CreateDate: NOON,
      ServiceName: GIT,
      ServiceUserName: `alice-at-${account.id}`,
      ServicePassword: expect.stringMatching(/^[A-Za-z0-9/+]{43}=$/),
      ServiceSpecificCredentialId: expect.stringMatching(/^ACCA[A-Z2-7]{17}$/),
      UserName: 'alice',
      Status: 'Active',
    })
    expect(await trailOf(account)).toMatchObject([
      { action: 'iam:CreateServiceSpecificCredential', outcome: 'Success' },
    ])
  })

  it('stores a digest of the password, and records neither', async () => {
    const { account, alice } = await scene()
    const { ServicePassword = '' } = await create(alice)
    expect(await credentialsOf(alice)).toMatchObject([{ secretHash: digest(ServicePassword) }])
    expect(JSON.stringify([await allRows(), await trailOf(account)])).not.toContain(ServicePassword)
  })

  it('returns an API key that contains its name, and its time of expiry', async () => {
    const { account, alice } = await scene()
    const credential = await create(alice, MODELS, { CredentialAgeDays: 30 })
    const alias = `alice-at-${account.id}`
    expect(credential).toEqual({
      CreateDate: NOON,
      ExpirationDate: later(NOON, 30 * 86_400),
      ServiceName: MODELS,
      ServiceCredentialAlias: alias,
      ServiceCredentialSecret: expect.stringMatching(/^ABSK[A-Za-z0-9/+]+=*$/),
      ServiceSpecificCredentialId: expect.stringMatching(/^ACCA/),
      UserName: 'alice',
      Status: 'Active',
    })
    const text = Buffer.from(credential.ServiceCredentialSecret?.slice(4) ?? '', 'base64').toString()
    expect(text.startsWith(`${alias}:`)).toBe(true)
    expect((await create(alice, MODELS)).ExpirationDate).toBeUndefined()
  })

  it('numbers the names within one service', async () => {
    const { account, alice } = await scene()
    const names: (string | undefined)[] = []
    for (const service of [GIT, GIT, TABLES]) names.push((await create(alice, service)).ServiceUserName)
    expect(names).toEqual(['alice', 'alice+1', 'alice'].map((name) => `${name}-at-${account.id}`))
  })

  it('never returns a name that another user has in that service', async () => {
    const { account, alice } = await scene()
    await aUser(account, 'alice+1')
    await create(alice, GIT, { UserName: 'alice+1' })
    await create(alice)
    expect((await create(alice)).ServiceUserName).toBe(`alice+2-at-${account.id}`)
  })

  it('creates credentials for another user, and for a user named by the root user', async () => {
    const { account, alice, bob } = await scene()
    expect((await create(alice, GIT, { UserName: 'BOB' })).UserName).toBe('bob')
    await call(CreateServiceSpecificCredential, withMfa(account.root), { UserName: 'bob', ServiceName: GIT })
    expect(await credentialsOf(bob)).toHaveLength(2)
  })
})

describe('LimitExceeded', () => {
  it('refuses eighteen of twenty simultaneous calls, per service', async () => {
    const { alice } = await scene()
    for (const service of [GIT, MODELS]) {
      const tries = Array.from({ length: 20 }, () => create(alice, service))
      expect(await outcomes(tries)).toEqual({ successes: 2, codes: ['LimitExceeded'] })
    }
    const before = await allRows()
    expect(await refusal(create(alice))).toMatchObject({
      code: 'LimitExceeded',
      status: 409,
      message: 'Cannot exceed quota for ServiceSpecificCredentialsPerUser: 2',
    })
    expect(await allRows()).toEqual(before)
  })
})

describe('NoSuchEntity', () => {
  it.each(['s3.amazonaws.com', 'codecommit', 'CodeCommit.amazonaws.com', '', '__proto__', 'toString'])(
    'is returned for the service %j',
    async (service) => {
      const { alice } = await scene()
      expect(await refusal(create(alice, service))).toMatchObject({
        code: 'NoSuchEntity',
        status: 404,
        message: `No such service ${service} is supported for Service Specific Credentials`,
        field: 'ServiceName',
      })
    },
  )

  it('refuses an unknown user first', async () => {
    const { alice } = await scene()
    const error = await refusal(create(alice, 's3.amazonaws.com', { UserName: 'nobody' }))
    expect(error.message).toBe('The user with name nobody cannot be found.')
  })
})

describe('AccessDenied', () => {
  it('depends on the user that they are for', async () => {
    const account = await anAccount()
    const own = allowing('iam:CreateServiceSpecificCredential', `arn:aws:iam::${account.id}:user/alice`)
    const alice = await aUser(account, 'alice', { policies: [own] })
    const bob = await aUser(account, 'bob')
    const input = { UserName: 'alice', ServiceName: GIT }
    await call(CreateServiceSpecificCredential, withoutMfa(alice), input)
    expect((await refusal(create(alice, GIT, { UserName: 'bob' }))).message).toBe(
      `User: ${alice.arn} is not authorized to perform: iam:CreateServiceSpecificCredential on resource: ${bob.arn} because no identity-based policy allows the iam:CreateServiceSpecificCredential action`,
    )
    expect(await credentialsOf(bob)).toEqual([])
  })

  it('may depend on the service', async () => {
    const condition = { StringEquals: { 'iam:ServiceSpecificCredentialServiceName': GIT } }
    const { alice } = await scene(allowingWhere(condition, 'iam:CreateServiceSpecificCredential'))
    await create(alice)
    expect((await refusal(create(alice, MODELS))).code).toBe('AccessDenied')
  })

  it('may depend on the age', async () => {
    const condition = { NumericLessThanEquals: { 'iam:ServiceSpecificCredentialAgeDays': '90' } }
    const { alice } = await scene(allowingWhere(condition, 'iam:CreateServiceSpecificCredential'))
    await create(alice, MODELS, { CredentialAgeDays: 90 })
    expect((await refusal(create(alice, MODELS, { CredentialAgeDays: 91 }))).code).toBe('AccessDenied')
    expect((await refusal(create(alice, MODELS))).code).toBe('AccessDenied')
  })
})

describe('ValidationError', () => {
  it.each([0, -1, 36_601, 1.5, 'many'])('refuses the age %j', async (CredentialAgeDays) => {
    const { alice } = await scene()
    expect(await refusal(create(alice, MODELS, { CredentialAgeDays }))).toMatchObject({
      ...{ code: 'ValidationError', field: 'CredentialAgeDays' },
    })
  })

  it('refuses an age for credentials that do not expire', async () => {
    const { alice } = await scene()
    expect(await refusal(create(alice, GIT, { CredentialAgeDays: 30 }))).toMatchObject({
      code: 'ValidationError',
      message: `CredentialAgeDays is not supported for ${GIT}: its credentials do not expire.`,
    })
    expect(await credentialsOf(alice)).toEqual([])
  })

  it.each([{ UserName: undefined }, { UserName: 'a b' }, { ServiceName: undefined }])('refuses %j', async (wrong) => {
    const { alice } = await scene()
    expect((await refusal(create(alice, GIT, wrong))).code).toBe('ValidationError')
  })
})
