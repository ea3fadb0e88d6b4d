import { describe, expect, it } from 'vitest'
import { readRsaKey } from '@/lib/operations/iam/public-keys/rsa-key'
import { allowing, anAccount, anSshKey, aUser, type TestUser } from '@/lib/testing/account'
import { withMfa } from '@/lib/testing/callers'
import { call, refusal } from '@/lib/testing/calls'
import { ownDatabase } from '@/lib/testing/database'
import { sshLine } from '@/lib/testing/public-keys'
import { NOON } from '@/lib/testing/time'
import { GetSSHPublicKey } from './get-ssh-public-key'

ownDatabase()

async function scene() {
  const account = await anAccount()
  const alice = await aUser(account, 'alice', { policies: [allowing('iam:GetSSHPublicKey')] })
  return { account, alice, bob: await aUser(account, 'bob') }
}

const get = (caller: TestUser, UserName: string, SSHPublicKeyId: string, Encoding: unknown = 'SSH') =>
  call(GetSSHPublicKey, withMfa(caller), { UserName, SSHPublicKeyId, Encoding })

const line = `${sshLine('one')} alice@example`
const { PEM = '', SSH = '' } = readRsaKey(line)?.text ?? {}

describe('Success', () => {
  it('returns the key unchanged', async () => {
    const { alice, bob } = await scene()
    const SSHPublicKeyId = await anSshKey(bob, line, 'Inactive')
    expect(await get(alice, 'bob', SSHPublicKeyId)).toEqual({
      SSHPublicKey: {
        ...{ UserName: 'bob', SSHPublicKeyId, SSHPublicKeyBody: line, Status: 'Inactive', UploadDate: NOON },
        Fingerprint: readRsaKey(line)?.fingerprint,
      },
    })
  })

  it.each([
    ['a line as PEM', line, 'PEM', PEM],
    ['PEM as a line', PEM.trim(), 'SSH', SSH],
    ['PEM as PEM', PEM.trim(), 'PEM', PEM.trim()],
  ])('returns %s', async (_, body, encoding, expected) => {
    const { alice } = await scene()
    const { SSHPublicKey } = await get(alice, 'alice', await anSshKey(alice, body), encoding)
    expect(SSHPublicKey.SSHPublicKeyBody).toBe(expected)
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
    expect(await refusal(get(alice, 'alice', keys[kind] ?? ''))).toMatchObject({
      code: 'NoSuchEntity',
      status: 404,
      message: `The Public Key with id ${keys[kind]} cannot be found.`,
      field: 'SSHPublicKeyId',
    })
  })

  it('refuses an unknown user before it looks for the key', async () => {
    const { alice } = await scene()
    const error = await refusal(get(alice, 'nobody', 'APKAXXXXXXXXXXXXXXXXX'))
    expect(error.message).toBe('The user with name nobody cannot be found.')
  })
})

describe('ValidationError', () => {
  it.each([undefined, '', 'ssh', 'RFC4716', 7])('refuses the encoding %j', async (encoding) => {
    const { alice } = await scene()
    const error = await refusal(
      call(GetSSHPublicKey, withMfa(alice), {
        ...{ UserName: 'alice', SSHPublicKeyId: await anSshKey(alice, line), Encoding: encoding },
      }),
    )
    expect(error).toMatchObject({ code: 'ValidationError', field: 'Encoding' })
  })

  it.each(['', 'APKA', 'APKAXXXXXXXXXXXXXXXX!', 'x'.repeat(129)])('refuses the id %j', async (id) => {
    const { alice } = await scene()
    expect(await refusal(get(alice, 'alice', id))).toMatchObject({ code: 'ValidationError', field: 'SSHPublicKeyId' })
  })
})
