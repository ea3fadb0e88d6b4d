import { describe, expect, it } from 'vitest'
import { allowing, anAccount, anSshKey, aUser, type TestUser } from '@/lib/testing/account'
import { withMfa } from '@/lib/testing/callers'
import { call, refusal } from '@/lib/testing/calls'
import { allRows, inStore, ownDatabase } from '@/lib/testing/database'
import { sshLine } from '@/lib/testing/public-keys'
import { UpdateSSHPublicKey } from './update-ssh-public-key'

ownDatabase()

async function scene() {
  const account = await anAccount()
  const alice = await aUser(account, 'alice', { policies: [allowing('iam:UpdateSSHPublicKey')] })
  return { account, alice, bob: await aUser(account, 'bob') }
}

const update = (user: TestUser, input: object) => call(UpdateSSHPublicKey, withMfa(user), input)
const statusOf = async (keyId: string) =>
  (await inStore((store) => store.sshPublicKey.findFirstOrThrow({ where: { keyId } }))).status

describe('Success', () => {
  it('deactivates and activates a key, and accepts the same status twice', async () => {
    const { alice, bob } = await scene()
    const SSHPublicKeyId = await anSshKey(bob, sshLine('one'))
    for (const Status of ['Inactive', 'Inactive', 'Active', 'Active']) {
      expect(await update(alice, { UserName: 'bob', SSHPublicKeyId, Status })).toEqual({})
      expect(await statusOf(SSHPublicKeyId)).toBe(Status)
    }
  })
})

describe('NoSuchEntity', () => {
  it.each(['an unknown key', "somebody else's key", "another account's key"])('refuses %s', async (kind) => {
    const { alice, bob } = await scene()
    const stranger = await aUser(await anAccount(), 'alice')
    const keys: Record<string, string> = {
      'an unknown key': 'APKAXXXXXXXXXXXXXXXXX',
      "somebody else's key": await anSshKey(bob, sshLine('two')),
      "another account's key": await anSshKey(stranger, sshLine('three')),
    }
    const SSHPublicKeyId = keys[kind]
    const before = await allRows()
    expect(await refusal(update(alice, { UserName: 'alice', SSHPublicKeyId, Status: 'Inactive' }))).toMatchObject({
      ...{ code: 'NoSuchEntity', message: `The Public Key with id ${SSHPublicKeyId} cannot be found.` },
    })
    expect(await allRows()).toEqual(before)
  })
})

describe('ValidationError', () => {
  it.each(['active', 'Expired', '', 1, undefined])('refuses the status %j', async (Status) => {
    const { alice } = await scene()
    const SSHPublicKeyId = await anSshKey(alice, sshLine('one'))
    expect(await refusal(update(alice, { UserName: 'alice', SSHPublicKeyId, Status }))).toMatchObject({
      ...{ code: 'ValidationError', field: 'Status' },
    })
    expect(await statusOf(SSHPublicKeyId)).toBe('Active')
  })
})
