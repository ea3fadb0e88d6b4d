import { describe, expect, it } from 'vitest'
import { allowing, anAccessKey, anAccount, aUser, type TestUser } from '@/lib/testing/account'
import { withMfa } from '@/lib/testing/callers'
import { call, refusal } from '@/lib/testing/calls'
import { allRows, inStore, ownDatabase } from '@/lib/testing/database'
import { UpdateAccessKey } from './update-access-key'

ownDatabase()

async function scene() {
  const account = await anAccount()
  const alice = await aUser(account, 'alice', { policies: [allowing('iam:UpdateAccessKey')] })
  const bob = await aUser(account, 'bob')
  return { account, alice, bob }
}

const update = (user: TestUser, input: object) => call(UpdateAccessKey, withMfa(user), input)
const statusOf = async (accessKeyId: string) =>
  (await inStore((store) => store.accessKey.findUniqueOrThrow({ where: { accessKeyId } }))).status

describe('Success', () => {
  it('deactivates and activates a key, and accepts the same status twice', async () => {
    const { alice } = await scene()
    const AccessKeyId = await anAccessKey(alice)
    for (const Status of ['Inactive', 'Inactive', 'Active', 'Active']) {
      expect(await update(alice, { AccessKeyId, Status })).toEqual({})
      expect(await statusOf(AccessKeyId)).toBe(Status)
    }
  })

  it('deactivates the key of another user who is named', async () => {
    const { alice, bob } = await scene()
    const AccessKeyId = await anAccessKey(bob)
    await update(alice, { AccessKeyId, Status: 'Inactive', UserName: 'bob' })
    expect(await statusOf(AccessKeyId)).toBe('Inactive')
  })
})

describe('NoSuchEntity', () => {
  it.each(['an unknown key', "somebody else's key", "another account's key"])('refuses %s', async (kind) => {
    const { alice, bob } = await scene()
    const stranger = await aUser(await anAccount(), 'alice')
    const keys: Record<string, string> = {
      'an unknown key': 'AKIAUNKNOWNUNKNOWN22',
      "somebody else's key": await anAccessKey(bob),
      "another account's key": await anAccessKey(stranger),
    }
    const AccessKeyId = keys[kind]
    const before = await allRows()
    expect(await refusal(update(alice, { AccessKeyId, Status: 'Inactive' }))).toMatchObject({
      code: 'NoSuchEntity',
      status: 404,
      message: `The Access Key with id ${AccessKeyId} cannot be found.`,
      field: 'AccessKeyId',
    })
    expect(await allRows()).toEqual(before)
  })
})

describe('ValidationError', () => {
  it.each(['active', 'Expired', '', 1, undefined])('refuses the status %j', async (Status) => {
    const { alice } = await scene()
    const AccessKeyId = await anAccessKey(alice)
    expect(await refusal(update(alice, { AccessKeyId, Status }))).toMatchObject({
      code: 'ValidationError',
      field: 'Status',
    })
    expect(await statusOf(AccessKeyId)).toBe('Active')
  })
})
