import { describe, expect, it } from 'vitest'
import { allowing, anAccount, anSshKey, aUser, type TestUser } from '@/lib/testing/account'
import { withMfa } from '@/lib/testing/callers'
import { call, refusal } from '@/lib/testing/calls'
import { ownDatabase } from '@/lib/testing/database'
import { sshLine } from '@/lib/testing/public-keys'
import { NOON } from '@/lib/testing/time'
import { ListSSHPublicKeys } from './list-ssh-public-keys'

ownDatabase()

async function scene() {
  const account = await anAccount()
  const alice = await aUser(account, 'alice', { policies: [allowing('iam:ListSSHPublicKeys')] })
  return { account, alice, bob: await aUser(account, 'bob') }
}

const list = (user: TestUser, input: object = {}) => call(ListSSHPublicKeys, withMfa(user), input)

describe('Success', () => {
  it('returns an empty list to a user without a key', async () => {
    const { alice, bob } = await scene()
    await anSshKey(bob, sshLine('one'))
    expect(await list(alice)).toEqual({ SSHPublicKeys: [], IsTruncated: false })
  })

  it('returns the keys of the caller, or of the named user', async () => {
    const { alice, bob } = await scene()
    const own = await anSshKey(alice, sshLine('one'), 'Inactive')
    const others = await anSshKey(bob, sshLine('two'))
    const facts = { UploadDate: NOON }
    expect((await list(alice)).SSHPublicKeys).toEqual([
      { ...facts, UserName: 'alice', SSHPublicKeyId: own, Status: 'Inactive' },
    ])
    expect((await list(alice, { UserName: 'bob' })).SSHPublicKeys).toEqual([
      { ...facts, UserName: 'bob', SSHPublicKeyId: others, Status: 'Active' },
    ])
  })

  it('returns each key once over all pages', async () => {
    const { alice } = await scene()
    const keys: string[] = []
    for (const name of ['one', 'two', 'three']) keys.push(await anSshKey(alice, sshLine(name)))
    const first = await list(alice, { MaxItems: 2 })
    const second = await list(alice, { MaxItems: 2, Marker: first.Marker })
    expect([first.IsTruncated, second.IsTruncated, second.Marker]).toEqual([true, false, undefined])
    const listed = [first, second].flatMap(({ SSHPublicKeys }) => SSHPublicKeys)
    expect(listed.map(({ SSHPublicKeyId }) => SSHPublicKeyId)).toEqual(keys.sort())
  })
})

describe('NoSuchEntity', () => {
  it('refuses an unknown user', async () => {
    const { alice } = await scene()
    const error = await refusal(list(alice, { UserName: 'nobody' }))
    expect(error).toMatchObject({ code: 'NoSuchEntity', message: 'The user with name nobody cannot be found.' })
  })
})

describe('ValidationError', () => {
  it('refuses the root user without a name, who has no SSH keys', async () => {
    const { account } = await scene()
    expect(await refusal(call(ListSSHPublicKeys, withMfa(account.root), {}))).toMatchObject({
      code: 'ValidationError',
      message: 'Must specify userName when calling with non-User credentials',
    })
  })

  it('refuses a made-up marker', async () => {
    const { alice } = await scene()
    expect((await refusal(list(alice, { Marker: 'made-up' }))).message).toBe('Invalid Marker.')
  })
})
