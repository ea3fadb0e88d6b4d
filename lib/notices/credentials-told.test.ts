import { describe, expect, it } from 'vitest'
import type { Principal } from '@/lib/auth/caller'
import { issueAccessKey, resetPassword } from '@/lib/commands/operator'
import { AwsError } from '@/lib/errors'
import { UpdateLoginProfile } from '@/lib/operations/iam/login-profiles/update-login-profile'
import { GetUser } from '@/lib/operations/iam/users/get-user'
import { ADMINISTRATOR, aPassword, aServiceCredential, attach } from '@/lib/testing/account'
import { withKey, withMfa } from '@/lib/testing/callers'
import { at, call, refusal } from '@/lib/testing/calls'
import { inStore, ownDatabase } from '@/lib/testing/database'
import { RSA_CERTIFICATE, sshLine } from '@/lib/testing/public-keys'
import { operations, type Scene, scene, tableInput } from '@/lib/testing/self-service-table'
import { NOON } from '@/lib/testing/time'

ownDatabase()

type Credentials = ReadonlyMap<string, string>

/** The credentials of a person, each with the values that identify it. */
function credentialsOf({ account, id: principalId }: Principal): Promise<Credentials> {
  const where = { account, principalId }
  const ofUser = { account, userId: principalId }
  return inStore(async (store) => {
    const profiles = await store.loginProfile.findMany({ where })
    const devices = await store.mfaDevice.findMany({ where })
    const keys = await store.accessKey.findMany({ where })
    const sshKeys = await store.sshPublicKey.findMany({ where: ofUser })
    const certificates = await store.signingCertificate.findMany({ where: ofUser })
    const services = await store.serviceCredential.findMany({ where: ofUser })
    return new Map([
      ...profiles.map(({ passwordHash }) => ['', passwordHash] as const),
      ...devices.map(({ serialNumber }) => [serialNumber, 'device'] as const),
      ...keys.map(({ accessKeyId, secret }) => [accessKeyId, secret] as const),
      ...sshKeys.map(({ keyId, body }) => [keyId, body] as const),
      ...certificates.map(({ certificateId, body }) => [certificateId, body] as const),
      ...services.map(({ credentialId, secretHash }) => [credentialId, secretHash] as const),
    ])
  })
}

/** What a person must be told about: new and changed credentials, and deleted passwords and devices. */
function changesIn(before: Credentials, after: Credentials): string[] {
  const added = [...after].filter(([id, value]) => before.get(id) !== value).map(([id]) => id)
  const gone = [...before.keys()].filter((id) => !after.has(id) && (id === '' || before.get(id) === 'device'))
  return [...added, ...gone]
}

const noticesOf = ({ account, id: principalId }: Principal) =>
  inStore((store) => store.notice.findMany({ where: { account, principalId }, orderBy: { id: 'asc' } }))

const NEXT = 'plover-Gr4nite-77!'
const CODECOMMIT = { ServiceName: 'codecommit.amazonaws.com', CredentialAgeDays: undefined }

/** Makes every operation possible: alice may do anything, and bob has a credential of each kind. */
async function prepared(name: string, where: Scene): Promise<Record<string, unknown>> {
  await attach(where.alice, ADMINISTRATOR)
  if (name !== 'CreateLoginProfile') await aPassword(where.target, 'Old-Passw0rd!')
  return {
    ...(name === 'UploadSSHPublicKey' && { SSHPublicKeyBody: sshLine('bob') }),
    ...(name === 'UploadSigningCertificate' && { CertificateBody: RSA_CERTIFICATE }),
    ...(name === 'CreateServiceSpecificCredential' && CODECOMMIT),
    ...(name === 'ChangePassword' && { OldPassword: 'Sample-Passw0rd!', NewPassword: NEXT }),
    ...(name.endsWith('LoginProfile') && { Password: NEXT }),
    ...(name.endsWith('ServiceSpecificCredential') &&
      !name.startsWith('Create') && { ServiceSpecificCredentialId: await aServiceCredential(where.target) }),
  }
}

describe('the user whose credentials an operation changes', () => {
  const changing: string[] = []

  // The law of S-44, checked for every operation, so that none can forget it.
  it.each(operations)('is told about it by %s, and nobody else is', async (name, operation, row) => {
    const where = await scene('others', row)
    const more = await prepared(name, where)
    const people = [where.alice, where.target, where.account.root]
    const before = await Promise.all(people.map(credentialsOf))
    await call(operation, withMfa(where.alice), { ...tableInput(operation, where), ...more }).catch((thrown: unknown) =>
      expect(thrown).toBeInstanceOf(AwsError),
    )
    for (const [index, person] of people.entries()) {
      const changes = changesIn(before[index] ?? new Map(), await credentialsOf(person))
      if (changes.length > 0) changing.push(name)
      const notices = await noticesOf(person)
      expect(notices.map(({ subject }) => subject)).toEqual(changes)
      for (const notice of notices) {
        expect(notice).toMatchObject({ principalArn: person.arn, byArn: where.alice.arn, sourceIp: '127.0.0.1' })
        expect(notice).toMatchObject({ at: NOON, seenAt: null, dueAt: null })
      }
    }
  })

  it('is tested with each of these', () => {
    expect(changing).toEqual([
      ...['ChangePassword', 'CreateAccessKey', 'CreateLoginProfile', 'CreateServiceSpecificCredential'],
      ...['DeactivateMFADevice', 'DeactivateMFADevice (passkey)', 'DeactivateMFADevice (hardware)'],
      ...['DeleteLoginProfile', 'EnableMFADevice', 'EnableMFADevice (hardware)', 'ResetServiceSpecificCredential'],
      ...['UpdateLoginProfile', 'UploadSSHPublicKey', 'UploadSigningCertificate'],
    ])
  })
})

describe('nobody is told', () => {
  it('of a password that does not change, only the requirement to change it', async () => {
    const where = await scene('others')
    await prepared('UpdateLoginProfile', where)
    await call(UpdateLoginProfile, withMfa(where.alice), { UserName: 'bob', PasswordResetRequired: true })
    expect(await noticesOf(where.target)).toEqual([])
  })

  it('of a change that was refused', async () => {
    const { alice, target } = await scene('others')
    await refusal(call(UpdateLoginProfile, withMfa(alice), { UserName: 'bob', Password: 'New-Passw0rd!' }))
    expect(await noticesOf(target)).toEqual([])
  })

  it('of reading', async () => {
    const where = await scene('others')
    await prepared('GetUser', where)
    await call(GetUser, withKey(where.alice), { UserName: 'bob' })
    expect(await noticesOf(where.target)).toEqual([])
  })
})

describe('what the operator does on the machine', () => {
  it('is told as well', async () => {
    const { account, target } = await scene('others')
    await resetPassword({ account: account.id, user: 'bob' }, at(NOON))
    const { accessKeyId } = await issueAccessKey({ account: account.id, user: 'bob' }, at(NOON))
    expect(await noticesOf(target)).toMatchObject([
      { kind: 'password-changed', subject: '', byArn: 'operator' },
      { kind: 'access-key-added', subject: accessKeyId, byArn: 'operator' },
    ])
  })

  it('is told to the root user as well', async () => {
    const { account } = await scene('others')
    await resetPassword({ account: account.id, user: undefined }, at(NOON))
    expect(await noticesOf(account.root)).toMatchObject([{ kind: 'password-changed', principalArn: account.root.arn }])
  })
})

describe('a deleted account', () => {
  it('deletes its notices', async () => {
    const { account, target } = await scene('others')
    await resetPassword({ account: account.id, user: 'bob' }, at(NOON))
    await inStore((store) => store.account.delete({ where: { id: account.id } }))
    expect(await noticesOf(target)).toEqual([])
  })
})
