import { describe, expect, it } from 'vitest'
import { allowing, anAccount, aUser, type TestUser, trailOf } from '@/lib/testing/account'
import { withMfa, withoutMfa } from '@/lib/testing/callers'
import { call, outcomes, refusal } from '@/lib/testing/calls'
import { allRows, inStore, ownDatabase } from '@/lib/testing/database'
import { sshLine } from '@/lib/testing/public-keys'
import { NOON } from '@/lib/testing/time'
import { GetSSHPublicKey } from './get-ssh-public-key'
import { UploadSSHPublicKey } from './upload-ssh-public-key'

ownDatabase()

async function scene() {
  const account = await anAccount()
  const policies = [allowing(['iam:UploadSSHPublicKey', 'iam:GetSSHPublicKey'])]
  const alice = await aUser(account, 'alice', { policies })
  return { account, alice, bob: await aUser(account, 'bob') }
}

const upload = (caller: TestUser, SSHPublicKeyBody: unknown, UserName: unknown = caller.name) =>
  call(UploadSSHPublicKey, withMfa(caller), { UserName, SSHPublicKeyBody })
const keysOf = ({ id }: TestUser) => inStore((store) => store.sshPublicKey.findMany({ where: { userId: id } }))

describe('Success', () => {
  it('returns an active key with its fingerprint, and leaves one record', async () => {
    const { account, alice } = await scene()
    const body = `${sshLine('one')} alice@example`
    expect(await upload(alice, `${body}\n`)).toEqual({
      SSHPublicKey: {
        UserName: 'alice',
        SSHPublicKeyId: expect.stringMatching(/^APKA[A-Z2-7]{17}$/),
        Fingerprint: expect.stringMatching(/^([0-9a-f]{2}:){15}[0-9a-f]{2}$/),
        SSHPublicKeyBody: body,
        Status: 'Active',
        UploadDate: NOON,
      },
    })
    expect(await trailOf(account)).toMatchObject([{ action: 'iam:UploadSSHPublicKey', outcome: 'Success' }])
  })

  it('accepts five for one user, named in any case, and the same keys for another', async () => {
    const { account, alice, bob } = await scene()
    for (const name of ['one', 'two', 'three', 'four', 'five']) await upload(alice, sshLine(name), 'BOB')
    expect((await upload(alice, sshLine('one'), 'alice')).SSHPublicKey.UserName).toBe('alice')
    expect([await keysOf(bob), await keysOf(alice)].map(({ length }) => length)).toEqual([5, 1])
    const root = { UserName: 'alice', SSHPublicKeyBody: sshLine('two') }
    expect((await call(UploadSSHPublicKey, withMfa(account.root), root)).SSHPublicKey.UserName).toBe('alice')
  })
})

describe('DuplicateSSHPublicKey', () => {
  it('refuses the same key with another comment or encoding', async () => {
    const { alice } = await scene()
    const { SSHPublicKeyId } = (await upload(alice, sshLine('one'))).SSHPublicKey
    const asPem = { UserName: 'alice', SSHPublicKeyId, Encoding: 'PEM' }
    const { SSHPublicKeyBody: pem } = (await call(GetSSHPublicKey, withMfa(alice), asPem)).SSHPublicKey
    for (const body of [sshLine('one'), `${sshLine('one')} again`, pem]) {
      expect(await refusal(upload(alice, body))).toMatchObject({
        code: 'DuplicateSSHPublicKey',
        status: 400,
        message: 'The SSH public key is already associated with the specified IAM user.',
        field: 'SSHPublicKeyBody',
      })
    }
    expect(await keysOf(alice)).toHaveLength(1)
  })
})

describe('LimitExceeded', () => {
  it('refuses fifteen of twenty simultaneous calls', async () => {
    const { alice } = await scene()
    const tries = Array.from({ length: 20 }, (_, number) => upload(alice, sshLine(`key ${number}`)))
    expect(await outcomes(tries)).toEqual({ successes: 5, codes: ['LimitExceeded'] })
    const before = await allRows()
    expect(await refusal(upload(alice, sshLine('another')))).toMatchObject({
      code: 'LimitExceeded',
      status: 409,
      message: 'Cannot exceed quota for SSHPublicKeysPerUser: 5',
    })
    expect(await allRows()).toEqual(before)
  })
})

describe('InvalidPublicKey', () => {
  it.each([
    ['no base64', 'ssh-rsa not-base64!', 'The public key is malformed or is not an RSA key.'],
    ['two keys', `${sshLine('one')}\n${sshLine('two')}`, 'The public key is malformed or is not an RSA key.'],
    ['a short key', sshLine('short', 1024), 'The public key must have 2048 bits at least.'],
  ])('refuses %s', async (_, body, message) => {
    const { alice } = await scene()
    expect(await refusal(upload(alice, body))).toMatchObject({ code: 'InvalidPublicKey', status: 400, message })
    expect(await keysOf(alice)).toEqual([])
  })
})

describe('UnrecognizedPublicKeyEncoding', () => {
  it.each(['ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGxD', '-----BEGIN CERTIFICATE-----', 'key', ' '])(
    'is returned for %j',
    async (body) => {
      const { alice } = await scene()
      expect(await refusal(upload(alice, body))).toMatchObject({
        code: 'UnrecognizedPublicKeyEncoding',
        status: 400,
        message: 'The public key must be in ssh-rsa or in PEM format.',
      })
    },
  )
})

describe('NoSuchEntity', () => {
  it.each(['nobody', 'stranger'])('refuses the unknown user %j', async (UserName) => {
    const { alice } = await scene()
    const stranger = await aUser(await anAccount(), 'stranger')
    expect((await refusal(upload(alice, sshLine('one'), UserName))).message).toBe(
      `The user with name ${UserName} cannot be found.`,
    )
    expect(await keysOf(stranger)).toEqual([])
  })
})

describe('AccessDenied', () => {
  it('depends on the user that the key is for, and comes before the key is read', async () => {
    const account = await anAccount()
    const own = allowing('iam:UploadSSHPublicKey', `arn:aws:iam::${account.id}:user/alice`)
    const alice = await aUser(account, 'alice', { policies: [own] })
    const bob = await aUser(account, 'bob')
    await call(UploadSSHPublicKey, withoutMfa(alice), { UserName: 'alice', SSHPublicKeyBody: sshLine('one') })
    expect((await refusal(upload(alice, 'no key', 'bob'))).message).toBe(
      `User: ${alice.arn} is not authorized to perform: iam:UploadSSHPublicKey on resource: ${bob.arn} because no identity-based policy allows the iam:UploadSSHPublicKey action`,
    )
  })
})

describe('ValidationError', () => {
  it.each([undefined, '', 'x'.repeat(16_385), 'ssh-rsa 🗝️', 7])('refuses the body %.20j', async (body) => {
    const { alice } = await scene()
    expect(await refusal(upload(alice, body))).toMatchObject({ code: 'ValidationError', field: 'SSHPublicKeyBody' })
  })

  it('refuses a request without a user', async () => {
    const { alice } = await scene()
    const error = await refusal(call(UploadSSHPublicKey, withMfa(alice), { SSHPublicKeyBody: sshLine('one') }))
    expect(error).toMatchObject({ code: 'ValidationError', field: 'UserName' })
  })
})
