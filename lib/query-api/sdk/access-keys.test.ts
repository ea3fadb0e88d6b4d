import {
  CreateAccessKeyCommand,
  DeleteAccessKeyCommand,
  GetAccessKeyLastUsedCommand,
  ListAccessKeysCommand,
  paginateListAccessKeys,
  UpdateAccessKeyCommand,
} from '@aws-sdk/client-iam'
import { GetCallerIdentityCommand } from '@aws-sdk/client-sts'
import { describe, expect, it } from 'vitest'
import { anAccessKey, aUser } from '@/lib/testing/account'
import { credentialsOf, ownApi, stsClient } from '@/lib/testing/api-server'
import { ownDatabase } from '@/lib/testing/database'
import { denied, errorOf, pagesOf, sdkScene } from '@/lib/testing/sdk-scene'
import { NOON } from '@/lib/testing/time'

ownDatabase()
const address = ownApi()
const scene = () => sdkScene(address())

const NOBODY = 'NoSuchEntityException 404: The user with name nobody cannot be found.'
const UNKNOWN = 'AKIANONENONENONENONE'
const NO_KEY = `NoSuchEntityException 404: The Access Key with id ${UNKNOWN} cannot be found.`

describe('CreateAccessKey', () => {
  it('Success: the key works', async () => {
    const { alice, iam, account } = await scene()
    await aUser(account, 'bob')
    const { AccessKey } = await iam.send(new CreateAccessKeyCommand({ UserName: 'bob' }))
    expect(AccessKey).toEqual({
      ...{ UserName: 'bob', AccessKeyId: expect.stringMatching(/^AKIA[A-Z2-7]{16}$/), Status: 'Active' },
      ...{ SecretAccessKey: expect.stringMatching(/^[A-Za-z0-9/+]{40}$/), CreateDate: expect.any(Date) },
    })
    const { AccessKeyId: accessKeyId = '', SecretAccessKey: secretAccessKey = '' } = AccessKey ?? {}
    const sts = stsClient(address(), { accessKeyId, secretAccessKey })
    expect((await sts.send(new GetCallerIdentityCommand({}))).Arn).toBe(alice.arn.replace('alice', 'bob'))
  })

  it('Success for oneself', async () => {
    const { iam } = await scene()
    expect((await iam.send(new CreateAccessKeyCommand({}))).AccessKey?.UserName).toBe('admin')
  })

  it('NoSuchEntity', async () => {
    const { iam } = await scene()
    expect(await errorOf(iam.send(new CreateAccessKeyCommand({ UserName: 'nobody' })))).toBe(NOBODY)
  })

  it('LimitExceeded', async () => {
    const { alice, iam } = await scene()
    await anAccessKey(alice, 2)
    expect(await errorOf(iam.send(new CreateAccessKeyCommand({ UserName: 'alice' })))).toBe(
      'LimitExceededException 409: Cannot exceed quota for AccessKeysPerUser: 2',
    )
  })
})

describe('ListAccessKeys', () => {
  it('Success', async () => {
    const { account, alice, iam } = await scene()
    const first = await credentialsOf(alice)
    const second = await anAccessKey(alice, 2, 'Inactive')
    const facts = [
      { UserName: 'alice', AccessKeyId: first.accessKeyId, Status: 'Active', CreateDate: NOON },
      { UserName: 'alice', AccessKeyId: second, Status: 'Inactive', CreateDate: NOON },
    ].sort((a, b) => (a.AccessKeyId < b.AccessKeyId ? -1 : 1))
    const { $metadata, ...all } = await iam.send(new ListAccessKeysCommand({ UserName: 'alice' }))
    expect(all).toEqual({ AccessKeyMetadata: facts, IsTruncated: false })
    const pages = await pagesOf(paginateListAccessKeys({ client: iam, pageSize: 1 }, { UserName: 'alice' }))
    expect(pages.map(({ AccessKeyMetadata }) => AccessKeyMetadata)).toEqual(facts.map((one) => [one]))
    await aUser(account, 'bob')
    expect((await iam.send(new ListAccessKeysCommand({ UserName: 'bob' }))).AccessKeyMetadata).toEqual([])
  })

  it('NoSuchEntity', async () => {
    const { iam } = await scene()
    expect(await errorOf(iam.send(new ListAccessKeysCommand({ UserName: 'nobody' })))).toBe(NOBODY)
  })
})

describe('UpdateAccessKey', () => {
  it('Success', async () => {
    const { alice, iam } = await scene()
    const { accessKeyId: AccessKeyId } = await credentialsOf(alice)
    await iam.send(new UpdateAccessKeyCommand({ UserName: 'alice', AccessKeyId, Status: 'Inactive' }))
    const { AccessKeyMetadata } = await iam.send(new ListAccessKeysCommand({ UserName: 'alice' }))
    expect(AccessKeyMetadata).toMatchObject([{ AccessKeyId, Status: 'Inactive' }])
  })

  it('NoSuchEntity', async () => {
    const { iam } = await scene()
    const change = { AccessKeyId: UNKNOWN, Status: 'Inactive' } as const
    expect(await errorOf(iam.send(new UpdateAccessKeyCommand({ ...change, UserName: 'nobody' })))).toBe(NOBODY)
    expect(await errorOf(iam.send(new UpdateAccessKeyCommand(change)))).toBe(NO_KEY)
  })
})

describe('DeleteAccessKey', () => {
  it('Success', async () => {
    const { alice, iam } = await scene()
    const { accessKeyId: AccessKeyId } = await credentialsOf(alice)
    await iam.send(new DeleteAccessKeyCommand({ UserName: 'alice', AccessKeyId }))
    expect((await iam.send(new ListAccessKeysCommand({ UserName: 'alice' }))).AccessKeyMetadata).toEqual([])
  })

  it("NoSuchEntity, for another user's key too", async () => {
    const { alice, iam } = await scene()
    const { accessKeyId } = await credentialsOf(alice)
    expect(await errorOf(iam.send(new DeleteAccessKeyCommand({ UserName: 'nobody', AccessKeyId: UNKNOWN })))).toBe(
      NOBODY,
    )
    expect(await errorOf(iam.send(new DeleteAccessKeyCommand({ AccessKeyId: UNKNOWN })))).toBe(NO_KEY)
    expect(await errorOf(iam.send(new DeleteAccessKeyCommand({ AccessKeyId: accessKeyId })))).toBe(
      NO_KEY.replace(UNKNOWN, accessKeyId),
    )
  })
})

describe('GetAccessKeyLastUsed', () => {
  it('Success, of a key that was used', async () => {
    const { admin, iam } = await scene()
    const { accessKeyId: AccessKeyId } = await credentialsOf(admin)
    const { $metadata, ...used } = await iam.send(new GetAccessKeyLastUsedCommand({ AccessKeyId }))
    expect(used).toEqual({
      UserName: 'admin',
      AccessKeyLastUsed: { LastUsedDate: expect.any(Date), ServiceName: 'iam', Region: 'eu-west-1' },
    })
  })

  it('Success, of a key that was never used', async () => {
    const { alice, iam } = await scene()
    const AccessKeyId = await anAccessKey(alice, 2)
    const { AccessKeyLastUsed } = await iam.send(new GetAccessKeyLastUsedCommand({ AccessKeyId }))
    expect(AccessKeyLastUsed).toEqual({ ServiceName: 'N/A', Region: 'N/A' })
  })

  it('AccessDenied, and for a key that does not exist', async () => {
    const { admin, alice, asAlice, iam } = await scene()
    const { accessKeyId: AccessKeyId } = await credentialsOf(admin)
    expect(await errorOf(asAlice.send(new GetAccessKeyLastUsedCommand({ AccessKeyId })))).toBe(
      denied(alice, 'iam:GetAccessKeyLastUsed', `access key ${AccessKeyId}`),
    )
    expect(await errorOf(iam.send(new GetAccessKeyLastUsedCommand({ AccessKeyId: UNKNOWN })))).toBe(
      `AccessDenied 403: User: ${admin.arn} is not authorized to perform iam:GetAccessKeyLastUsed on resource: access key ${UNKNOWN}`,
    )
  })
})
