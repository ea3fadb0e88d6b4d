import {
  DeleteSSHPublicKeyCommand,
  DuplicateSSHPublicKeyException,
  GetSSHPublicKeyCommand,
  InvalidPublicKeyException,
  LimitExceededException,
  ListSSHPublicKeysCommand,
  NoSuchEntityException,
  paginateListSSHPublicKeys,
  UnrecognizedPublicKeyEncodingException,
  UpdateSSHPublicKeyCommand,
  UploadSSHPublicKeyCommand,
} from '@aws-sdk/client-iam'
import { describe, expect, it } from 'vitest'
import { readRsaKey } from '@/lib/operations/iam/public-keys/rsa-key'
import { ADMINISTRATOR, anAccount, aUser } from '@/lib/testing/account'
import { credentialsOf, iamClient, ownApi } from '@/lib/testing/api-server'
import { ownDatabase } from '@/lib/testing/database'
import { sshLine } from '@/lib/testing/public-keys'

ownDatabase()
const address = ownApi()

async function scene() {
  const account = await anAccount()
  const alice = await aUser(account, 'alice', { policies: [ADMINISTRATOR] })
  const iam = iamClient(address(), await credentialsOf(alice))
  const upload = (SSHPublicKeyBody: string, UserName = 'alice') =>
    iam.send(new UploadSSHPublicKeyCommand({ UserName, SSHPublicKeyBody }))
  const uploaded = async (name: string) => (await upload(sshLine(name))).SSHPublicKey?.SSHPublicKeyId ?? ''
  return { iam, upload, uploaded }
}

const NOBODYS = { UserName: 'alice', SSHPublicKeyId: 'APKAXXXXXXXXXXXXXXXXX' }

describe('Success', () => {
  it('from upload to deletion', async () => {
    const { iam, upload } = await scene()
    const body = `${sshLine('one')} alice+laptop@example <&>`
    const { SSHPublicKey } = await upload(body)
    expect(SSHPublicKey).toEqual({
      UserName: 'alice',
      SSHPublicKeyId: expect.stringMatching(/^APKA\w{17}$/),
      Fingerprint: readRsaKey(body)?.fingerprint,
      SSHPublicKeyBody: body,
      Status: 'Active',
      UploadDate: expect.any(Date),
    })
    const key = { UserName: 'alice', SSHPublicKeyId: SSHPublicKey?.SSHPublicKeyId ?? '' }
    await iam.send(new UpdateSSHPublicKeyCommand({ ...key, Status: 'Inactive' }))
    const asPem = await iam.send(new GetSSHPublicKeyCommand({ ...key, Encoding: 'PEM' }))
    const inactive = { ...SSHPublicKey, Status: 'Inactive' }
    expect(asPem.SSHPublicKey).toEqual({ ...inactive, SSHPublicKeyBody: readRsaKey(body)?.text.PEM })
    const asLine = await iam.send(new GetSSHPublicKeyCommand({ ...key, Encoding: 'SSH' }))
    expect(asLine.SSHPublicKey).toEqual(inactive)
    const { UploadDate } = inactive
    const listed = await iam.send(new ListSSHPublicKeysCommand({}))
    expect(listed).toMatchObject({ IsTruncated: false, SSHPublicKeys: [{ ...key, Status: 'Inactive', UploadDate }] })
    await iam.send(new DeleteSSHPublicKeyCommand(key))
    expect((await iam.send(new ListSSHPublicKeysCommand({}))).SSHPublicKeys).toEqual([])
  })

  it('page by page', async () => {
    const { iam, uploaded } = await scene()
    const ids = [await uploaded('one'), await uploaded('two'), await uploaded('three')]
    const listed: (string | undefined)[] = []
    const pages = paginateListSSHPublicKeys({ client: iam, pageSize: 1 }, { UserName: 'alice' })
    for await (const { SSHPublicKeys = [] } of pages) {
      expect(SSHPublicKeys).toHaveLength(1)
      listed.push(...SSHPublicKeys.map(({ SSHPublicKeyId }) => SSHPublicKeyId))
    }
    expect(listed).toEqual(ids.sort())
  })
})

describe('NoSuchEntityException', () => {
  it('is thrown for an unknown key', async () => {
    const { iam } = await scene()
    const commands = [
      () => iam.send(new GetSSHPublicKeyCommand({ ...NOBODYS, Encoding: 'SSH' })),
      () => iam.send(new UpdateSSHPublicKeyCommand({ ...NOBODYS, Status: 'Active' })),
      () => iam.send(new DeleteSSHPublicKeyCommand(NOBODYS)),
    ]
    const message = 'The Public Key with id APKAXXXXXXXXXXXXXXXXX cannot be found.'
    for (const send of commands) {
      const error = await send().catch((thrown: unknown) => thrown)
      expect(error).toBeInstanceOf(NoSuchEntityException)
      expect(error).toMatchObject({ message, $metadata: { httpStatusCode: 404 } })
    }
  })

  it('is thrown for an unknown user', async () => {
    const { iam, upload } = await scene()
    await expect(upload(sshLine('one'), 'nobody')).rejects.toThrow(NoSuchEntityException)
    await expect(iam.send(new ListSSHPublicKeysCommand({ UserName: 'nobody' }))).rejects.toThrow(NoSuchEntityException)
  })
})

describe('errors of the upload', () => {
  it.each([
    ['InvalidPublicKeyException', 'ssh-rsa AAAA', InvalidPublicKeyException],
    ['UnrecognizedPublicKeyEncodingException', 'ssh-ed25519 AAAA', UnrecognizedPublicKeyEncodingException],
  ])('%s', async (_, body, type) => {
    const { upload } = await scene()
    const error = await upload(body).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(type)
    expect(error).toMatchObject({ $metadata: { httpStatusCode: 400 } })
  })

  it('DuplicateSSHPublicKeyException', async () => {
    const { upload, uploaded } = await scene()
    await uploaded('one')
    await expect(upload(sshLine('one'))).rejects.toThrow(DuplicateSSHPublicKeyException)
  })

  it('LimitExceededException', async () => {
    const { upload, uploaded } = await scene()
    for (const name of ['one', 'two', 'three', 'four', 'five']) await uploaded(name)
    await expect(upload(sshLine('six'))).rejects.toThrow(LimitExceededException)
  })
})
