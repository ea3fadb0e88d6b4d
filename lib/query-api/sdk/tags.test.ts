import {
  type IAMClient,
  ListMFADeviceTagsCommand,
  ListPolicyTagsCommand,
  ListRoleTagsCommand,
  ListUserTagsCommand,
  paginateListMFADeviceTags,
  paginateListPolicyTags,
  paginateListRoleTags,
  paginateListUserTags,
  type Tag,
  TagMFADeviceCommand,
  TagPolicyCommand,
  TagRoleCommand,
  TagUserCommand,
  UntagMFADeviceCommand,
  UntagPolicyCommand,
  UntagRoleCommand,
  UntagUserCommand,
} from '@aws-sdk/client-iam'
import { describe, expect, it } from 'vitest'
import { mfaArn, policyArn } from '@/lib/arns'
import { aDevice, allowing, aPolicy, aRole } from '@/lib/testing/account'
import { ownApi } from '@/lib/testing/api-server'
import { ownDatabase } from '@/lib/testing/database'
import { errorOf, pagesOf, sdkScene } from '@/lib/testing/sdk-scene'

ownDatabase()
const address = ownApi()

async function scene() {
  const here = await sdkScene(address())
  await aRole(here.account, 'sample')
  await aPolicy(here.account, { ...allowing('s3:*'), name: 'sample' })
  await aDevice(here.account, 'sample')
  return here
}

// Users and roles are named by name, policies and devices by ARN.
const kinds = [
  {
    operations: { tag: 'TagUser', untag: 'UntagUser', list: 'ListUserTags' },
    nameIn: () => 'alice',
    unknown: 'nobody',
    noSuchEntity: 'The user with name nobody cannot be found.',
    set: (iam: IAMClient, UserName: string, Tags: Tag[]) => iam.send(new TagUserCommand({ UserName, Tags })),
    remove: (iam: IAMClient, UserName: string, TagKeys: string[]) =>
      iam.send(new UntagUserCommand({ UserName, TagKeys })),
    list: (iam: IAMClient, UserName: string, Marker?: string) =>
      iam.send(new ListUserTagsCommand({ UserName, Marker })),
    pages: (client: IAMClient, UserName: string) =>
      pagesOf(paginateListUserTags({ client, pageSize: 1 }, { UserName })),
  },
  {
    operations: { tag: 'TagRole', untag: 'UntagRole', list: 'ListRoleTags' },
    nameIn: () => 'sample',
    unknown: 'none',
    noSuchEntity: 'The role with name none cannot be found.',
    set: (iam: IAMClient, RoleName: string, Tags: Tag[]) => iam.send(new TagRoleCommand({ RoleName, Tags })),
    remove: (iam: IAMClient, RoleName: string, TagKeys: string[]) =>
      iam.send(new UntagRoleCommand({ RoleName, TagKeys })),
    list: (iam: IAMClient, RoleName: string, Marker?: string) =>
      iam.send(new ListRoleTagsCommand({ RoleName, Marker })),
    pages: (client: IAMClient, RoleName: string) =>
      pagesOf(paginateListRoleTags({ client, pageSize: 1 }, { RoleName })),
  },
  {
    operations: { tag: 'TagPolicy', untag: 'UntagPolicy', list: 'ListPolicyTags' },
    nameIn: (account: string) => policyArn(account, '/', 'sample'),
    unknown: 'arn:aws:iam::aws:policy/None',
    noSuchEntity: 'Policy arn:aws:iam::aws:policy/None was not found.',
    set: (iam: IAMClient, PolicyArn: string, Tags: Tag[]) => iam.send(new TagPolicyCommand({ PolicyArn, Tags })),
    remove: (iam: IAMClient, PolicyArn: string, TagKeys: string[]) =>
      iam.send(new UntagPolicyCommand({ PolicyArn, TagKeys })),
    list: (iam: IAMClient, PolicyArn: string, Marker?: string) =>
      iam.send(new ListPolicyTagsCommand({ PolicyArn, Marker })),
    pages: (client: IAMClient, PolicyArn: string) =>
      pagesOf(paginateListPolicyTags({ client, pageSize: 1 }, { PolicyArn })),
  },
  {
    operations: { tag: 'TagMFADevice', untag: 'UntagMFADevice', list: 'ListMFADeviceTags' },
    nameIn: (account: string) => mfaArn(account, '/', 'sample'),
    unknown: 'arn:aws:iam::111122223333:mfa/none',
    noSuchEntity: 'MFA Device with serial number arn:aws:iam::111122223333:mfa/none does not exist.',
    set: (iam: IAMClient, SerialNumber: string, Tags: Tag[]) =>
      iam.send(new TagMFADeviceCommand({ SerialNumber, Tags })),
    remove: (iam: IAMClient, SerialNumber: string, TagKeys: string[]) =>
      iam.send(new UntagMFADeviceCommand({ SerialNumber, TagKeys })),
    list: (iam: IAMClient, SerialNumber: string, Marker?: string) =>
      iam.send(new ListMFADeviceTagsCommand({ SerialNumber, Marker })),
    pages: (client: IAMClient, SerialNumber: string) =>
      pagesOf(paginateListMFADeviceTags({ client, pageSize: 1 }, { SerialNumber })),
  },
] as const

const team = { Key: 'Team', Value: 'red' }
const empty = { Key: 'a b.c:d/e=f+g-h@i', Value: '' }

describe.each(kinds)('$operations.tag', ({ nameIn, unknown, noSuchEntity, set, list }) => {
  it('Success: a value is replaced, whatever the case of its key', async () => {
    const { account, iam } = await scene()
    const name = nameIn(account.id)
    await set(iam, name, [{ Key: 'TEAM', Value: 'blue' }])
    await set(iam, name, [team, empty])
    const { $metadata, ...answer } = await list(iam, name)
    expect(answer).toEqual({ IsTruncated: false, Tags: [empty, team] })
  })

  it('NoSuchEntity', async () => {
    const { iam } = await scene()
    expect(await errorOf(set(iam, unknown, [team]))).toBe(`NoSuchEntityException 404: ${noSuchEntity}`)
  })
})

describe.each(kinds)('$operations.untag', ({ nameIn, unknown, noSuchEntity, set, remove, list }) => {
  it('Success, also for keys that do not exist', async () => {
    const { account, iam } = await scene()
    const name = nameIn(account.id)
    await set(iam, name, [team, empty])
    await remove(iam, name, ['team', 'none'])
    expect((await list(iam, name)).Tags).toEqual([empty])
  })

  it('NoSuchEntity', async () => {
    const { iam } = await scene()
    expect(await errorOf(remove(iam, unknown, ['Team']))).toBe(`NoSuchEntityException 404: ${noSuchEntity}`)
  })
})

describe.each(kinds)('$operations.list', ({ nameIn, unknown, noSuchEntity, set, list, pages }) => {
  it('Success, page by page', async () => {
    const { account, iam } = await scene()
    const name = nameIn(account.id)
    expect((await list(iam, name)).Tags).toEqual([])
    await set(iam, name, [team, empty])
    const told = (await pages(iam, name)).map(({ IsTruncated, Tags }) => ({ IsTruncated, Tags }))
    expect(told).toEqual([
      { IsTruncated: true, Tags: [empty] },
      { IsTruncated: false, Tags: [team] },
    ])
  })

  it('NoSuchEntity', async () => {
    const { iam } = await scene()
    expect(await errorOf(list(iam, unknown))).toBe(`NoSuchEntityException 404: ${noSuchEntity}`)
  })
})
