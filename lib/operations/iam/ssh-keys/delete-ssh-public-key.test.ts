import { describe, expect, it } from 'vitest'
import { allowing, anAccount, anSshKey, aUser, type TestUser } from '@/lib/testing/account'
import { withMfa } from '@/lib/testing/callers'
import { call, outcomes, refusal } from '@/lib/testing/calls'
import { allRows, inStore, ownDatabase } from '@/lib/testing/database'
import { sshLine } from '@/lib/testing/public-keys'
import { DeleteUser } from '../users/delete-user'
import { DeleteSSHPublicKey } from './delete-ssh-public-key'

ownDatabase()

async function scene() {
  const account = await anAccount()
  const policies = [allowing(['iam:DeleteSSHPublicKey', 'iam:DeleteUser'])]
  const alice = await aUser(account, 'alice', { policies })
  return { account, alice, bob: await aUser(account, 'bob') }
}

const remove = (user: TestUser, input: object) => call(DeleteSSHPublicKey, withMfa(user), input)
const keysOf = ({ id }: TestUser) => inStore((store) => store.sshPublicKey.count({ where: { userId: id } }))

describe('Success', () => {
  it.each(['Active', 'Inactive'])('deletes a key that is %s', async (status) => {
    const { alice, bob } = await scene()
    const SSHPublicKeyId = await anSshKey(bob, sshLine('one'), status)
    expect(await remove(alice, { UserName: 'bob', SSHPublicKeyId })).toEqual({})
    expect(await keysOf(bob)).toBe(0)
  })

  it('lets the user be deleted', async () => {
    const { alice, bob } = await scene()
    const SSHPublicKeyId = await anSshKey(bob, sshLine('one'))
    expect(await refusal(call(DeleteUser, withMfa(alice), { UserName: 'bob' }))).toMatchObject({
      ...{ code: 'DeleteConflict', message: 'Cannot delete entity, must remove referenced objects first.' },
    })
    await remove(alice, { UserName: 'bob', SSHPublicKeyId })
    expect(await call(DeleteUser, withMfa(alice), { UserName: 'bob' })).toEqual({})
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
    expect(await refusal(remove(alice, { UserName: 'alice', SSHPublicKeyId }))).toMatchObject({
      ...{ code: 'NoSuchEntity', message: `The Public Key with id ${SSHPublicKeyId} cannot be found.` },
    })
    expect(await allRows()).toEqual(before)
  })
})

describe('at the same time', () => {
  it('ten times: one success', async () => {
    const { alice } = await scene()
    const SSHPublicKeyId = await anSshKey(alice, sshLine('one'))
    const tries = Array.from({ length: 10 }, () => remove(alice, { UserName: 'alice', SSHPublicKeyId }))
    expect(await outcomes(tries)).toEqual({ successes: 1, codes: ['NoSuchEntity'] })
  })
})
