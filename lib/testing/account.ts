import { type Algorithm, hash } from '@node-rs/argon2'
import { assumedRoleArn, mfaArn, passkeyArn, policyArn, roleArn, rootArn, userArn } from '@/lib/arns'
import type { Principal, RoleSession } from '@/lib/auth/caller'
import { later } from '@/lib/clock'
import type { Store } from '@/lib/db/store'
import {
  chanceFrom,
  digest,
  newCanonicalUserId,
  newCertificateId,
  newGroupId,
  newPolicyId,
  newRoleId,
  newSecretAccessKey,
  newServiceCredentialId,
  newSshPublicKeyId,
  newUserId,
} from '@/lib/ids'
import { changed, type DeviceFacts, type DeviceKey, newDevice } from '@/lib/mfa/bound-seed'
import { toBytes } from '@/lib/mfa/fido/credential'
import type { KindName } from '@/lib/mfa/kinds/kind'
import { forgetSteps } from '@/lib/mfa/newest-steps'
import { readCertificate } from '@/lib/operations/iam/public-keys/certificate'
import { readRsaKey } from '@/lib/operations/iam/public-keys/rsa-key'
import { accessKeyRow, passwordRow, userRow } from '@/lib/rows'
import { sessionHash } from './callers'
import { inStore } from './database'
import { PASSWORD_COST } from './password-cost'
import { NOON } from './time'

export type TestAccount = { id: string; alias: string; rootEmail: string; root: Extract<Principal, { kind: 'root' }> }
export type TestUser = Extract<Principal, { kind: 'user' }>
/** A user, group or role: whatever can have policies. */
export type TestHolder = { account: string; id: string }
/** A customer managed policy to create, or the ARN of a built-in one. */
export type TestPolicy = string | { name: string; document: string }
export type TestDevice = DeviceKey & { secret: Uint8Array; period: number }

export const ADMINISTRATOR = 'arn:aws:iam::aws:policy/AdministratorAccess'

let accounts = 0

/** A new account for one test, so that tests of a file do not affect each other. */
export async function anAccount(): Promise<TestAccount> {
  const number = ++accounts
  const id = String(111_111_110_000 + number)
  const account = { id, alias: `example-${number}`, rootEmail: `root-${number}@example.com` }
  const canonicalUserId = newCanonicalUserId(chanceFrom(`account ${id}`))
  await inStore((store) => store.account.create({ data: { ...account, canonicalUserId, createdAt: NOON } }))
  return { ...account, root: { kind: 'root', account: id, id, arn: rootArn(id) } }
}

export async function aUser(
  account: TestAccount,
  name: string,
  { path = '/', policies = [] as readonly TestPolicy[] } = {},
): Promise<TestUser> {
  const userId = newUserId(chanceFrom(`user ${account.id} ${name}`))
  const data = userRow({ account: account.id, userId, name, path, createdAt: NOON })
  await inStore((store) => store.user.create({ data }))
  const user: TestUser = {
    kind: 'user',
    account: account.id,
    id: userId,
    name,
    path,
    arn: userArn(account.id, path, name),
  }
  for (const policy of policies) await attach(user, policy)
  return user
}

/** A user group, with some members and policies. */
export async function aGroup(
  account: TestAccount,
  name: string,
  {
    members = [],
    policies = [],
    path = '/',
  }: { members?: readonly TestUser[]; policies?: readonly TestPolicy[]; path?: string } = {},
): Promise<TestHolder> {
  const groupId = newGroupId(chanceFrom(`group ${account.id} ${name}`))
  const key = { account: account.id, groupId }
  await inStore(async (store) => {
    await store.group.create({ data: { ...key, name, nameKey: name.toLowerCase(), path, createdAt: NOON } })
    for (const { id } of members) await store.groupMember.create({ data: { ...key, userId: id, addedAt: NOON } })
  })
  const group = { account: account.id, id: groupId }
  for (const policy of policies) await attach(group, policy)
  return group
}

/** A session of a role that the whole account may assume, unless another trust policy is given. */
export async function aRole(
  account: TestAccount,
  name: string,
  { trust = trusting(rootArn(account.id)), policies = [] as readonly TestPolicy[], path = '/' } = {},
): Promise<RoleSession> {
  const id = newRoleId(chanceFrom(`role ${account.id} ${name}`))
  await inStore(async (store) => {
    const trustDigest = await keepText(store, trust)
    const facts = { name, nameKey: name.toLowerCase(), path, trustDigest, createdAt: NOON }
    await store.role.create({ data: { account: account.id, roleId: id, ...facts } })
  })
  const sessionName = 'session'
  const arns = { arn: assumedRoleArn(account.id, name, sessionName), roleArn: roleArn(account.id, path, name) }
  const role: RoleSession = { kind: 'role', account: account.id, id, name, sessionName, ...arns }
  for (const policy of policies) await attach(role, policy)
  return role
}

/**
 * A trust policy that names one principal and lets it pass tags and a source identity, optionally under a condition.
 */
export const trusting = (principal: string, Condition?: Readonly<Record<string, unknown>>) =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: {
      ...{ Effect: 'Allow', Principal: { AWS: principal } },
      Action: ['sts:AssumeRole', 'sts:TagSession', 'sts:SetSourceIdentity'],
      ...(Condition && { Condition }),
    },
  })

/** Gives a user, group or role an inline policy. */
export async function putInline(
  { account, id }: TestHolder,
  { name, document }: { name: string; document: string },
): Promise<void> {
  await inStore(async (store) => {
    const digest = await keepText(store, document)
    await store.inlinePolicy.create({ data: { account, principalId: id, name, digest, updatedAt: NOON } })
  })
}

/** Limits a user or a role by a managed policy. */
export async function setBoundary({ kind, account, id }: TestUser | RoleSession, policy: TestPolicy): Promise<void> {
  const boundaryArn = typeof policy === 'string' ? policy : await aPolicy({ id: account }, policy)
  const data = { boundaryArn }
  await inStore(async (store) => {
    if (kind === 'user') await store.user.update({ where: { account_userId: { account, userId: id } }, data })
    else await store.role.update({ where: { account_roleId: { account, roleId: id } }, data })
  })
}

/** Stores the text of a policy and returns its digest. */
export async function keepText(store: Store, document: string): Promise<string> {
  const text = { digest: digest(document), document }
  await store.policyText.upsert({ where: { digest: text.digest }, create: text, update: {} })
  return text.digest
}

/** Attaches a policy, which `aPolicy` creates first if it is given as a document. */
export async function attach(holder: TestHolder, policy: TestPolicy): Promise<void> {
  const arn = typeof policy === 'string' ? policy : await aPolicy({ id: holder.account }, policy)
  const key = { account: holder.account, principalId: holder.id, arn }
  await inStore((store) =>
    store.policyAttachment.upsert({
      where: { account_principalId_arn: key },
      create: { ...key, attachedAt: NOON },
      update: {},
    }),
  )
}

export async function detachAll(user: TestUser): Promise<void> {
  await inStore((store) =>
    store.policyAttachment.deleteMany({ where: { account: user.account, principalId: user.id } }),
  )
}

/** Creates a customer managed policy, or another default version if there is one of that name. Returns its ARN. */
export async function aPolicy(
  { id: account }: Pick<TestAccount, 'id'>,
  { name, document }: { name: string; document: string },
  { path = '/' } = {},
): Promise<string> {
  const arn = policyArn(account, path, name)
  const key = { account, arn }
  await inStore(async (store) => {
    const textDigest = await keepText(store, document)
    const lastVersion = (await store.policyVersion.count({ where: key })) + 1
    const facts = { name, path, policyId: newPolicyId(chanceFrom(arn)), createdAt: NOON, updatedAt: NOON }
    await store.managedPolicy.upsert({
      where: { account_arn: key },
      create: { ...key, ...facts },
      update: { lastVersion },
    })
    await store.policyVersion.updateMany({ where: key, data: { isDefault: false } })
    const version = { ...key, versionId: `v${lastVersion}`, digest: textDigest, isDefault: true, createdAt: NOON }
    await store.policyVersion.create({ data: version })
  })
  return arn
}

/** A policy of one statement that allows `actions` on `resource`. */
export const allowing = (actions: string | readonly string[], resource: string | readonly string[] = '*') =>
  statementPolicy('Allow', actions, resource)

/** A policy of one statement that allows `actions` on everything where a condition holds. */
export const allowingWhere = (Condition: object, actions: string | readonly string[]) =>
  statementPolicy('Allow', actions, '*', Condition)

/** A policy of one statement that denies `actions` on `resource`. */
export const denying = (actions: string | readonly string[], resource: string | readonly string[] = '*') =>
  statementPolicy('Deny', actions, resource)

function statementPolicy(
  Effect: string,
  Action: string | readonly string[],
  Resource: string | readonly string[],
  Condition?: object,
) {
  const document = JSON.stringify({ Version: '2012-10-17', Statement: { Effect, Action, Resource, Condition } })
  return { name: `${Effect}-${digest(document).slice(0, 8)}`, document }
}

/** A device with a secret that the test knows. Enabled if an owner is given. A hardware token is named by its serial. */
export async function aDevice(
  account: Pick<TestAccount, 'id'>,
  name: string,
  {
    owner,
    path = '/',
    kind = 'virtual',
    period = 30,
  }: { owner?: Principal; path?: string; kind?: KindName; period?: number } = {},
): Promise<TestDevice> {
  const serialNumber = {
    virtual: mfaArn(account.id, path, name),
    passkey: passkeyArn(account.id, 'anybody', `${name}-${'A'.repeat(26)}`),
    hardware: name,
  }[kind]
  const key = { account: account.id, serialNumber }
  const random = chanceFrom(`secret ${key.serialNumber}`).bytes(40)
  const secret = kind === 'passkey' ? anyCredential(random) : random
  const assigned = owner ? { principalId: owner.id, enabledAt: NOON } : {}
  await inStore((store) =>
    store.mfaDevice.create({
      data: newDevice({ ...key, kind, period, name, path, createdAt: NOON, ...assigned }, secret),
    }),
  )
  return { ...key, secret, period }
}

/** What a passkey's row seals. No key in the world fits it. */
const anyCredential = (publicKey: Uint8Array) =>
  toBytes({ id: 'any', publicKey: new Uint8Array(publicKey), signCount: 0, isBackupEligible: false })

/** Changes the fields that decide about a device, as the service would; forgets which codes were spent. */
export const changeDevice = ({ account, serialNumber }: DeviceKey, changes: Partial<DeviceFacts>) =>
  inStore(async (store) => {
    const where = { account_serialNumber: { account, serialNumber } }
    const device = await store.mfaDevice.findUniqueOrThrow({ where })
    forgetSteps(device)
    await store.mfaDevice.update({ where, data: changed(device, changes) })
  })

/** The number of failed codes at a device by a principal who is not its user. */
export const triesOf = ({ account, serialNumber }: DeviceKey, { id: principalId }: Pick<Principal, 'id'>) =>
  inStore((store) =>
    store.deviceTry.findUnique({ where: { account_serialNumber_principalId: { account, serialNumber, principalId } } }),
  )

export const deviceRow = ({ account, serialNumber }: DeviceKey) =>
  inStore((store) => store.mfaDevice.findUnique({ where: { account_serialNumber: { account, serialNumber } } }))

/** An access key. Its id is derived from its owner and `number`. */
export async function anAccessKey(owner: Principal, number = 1, status = 'Active'): Promise<string> {
  const accessKeyId = `AKIA${digest(`key ${owner.account} ${owner.id} ${number}`).toUpperCase().slice(0, 16)}`
  const key = { account: owner.account, principalId: owner.id, accessKeyId, status, createdAt: NOON }
  const data = accessKeyRow({ ...key, secretAccessKey: secretAccessKeyOf(accessKeyId) })
  await inStore((store) => store.accessKey.create({ data }))
  return accessKeyId
}

/** The secret of an access key that `anAccessKey` made. */
export const secretAccessKeyOf = (accessKeyId: string) => newSecretAccessKey(chanceFrom(accessKeyId))

/** An SSH public key of a user. */
export async function anSshKey({ account, id: userId }: TestUser, body: string, status = 'Active'): Promise<string> {
  const fingerprint = readRsaKey(body)?.fingerprint ?? ''
  const keyId = newSshPublicKeyId(chanceFrom(`ssh key ${account} ${userId} ${fingerprint}`))
  const row = { account, userId, keyId, body, fingerprint, status, uploadedAt: NOON }
  await inStore((store) => store.sshPublicKey.create({ data: row }))
  return keyId
}

/** A signing certificate of a user. */
export async function aSigningCertificate(
  { account, id: userId }: TestUser,
  body: string,
  status = 'Active',
): Promise<string> {
  const fingerprint = readCertificate(body)?.fingerprint ?? ''
  const certificateId = newCertificateId(chanceFrom(`certificate ${account} ${fingerprint}`))
  const row = { account, userId, certificateId, body, fingerprint, status, uploadedAt: NOON }
  await inStore((store) => store.signingCertificate.create({ data: row }))
  return certificateId
}

/**
 * A credential of a user for one service. Its id is derived from the user and `number`, and nobody knows its secret.
 */
export async function aServiceCredential(
  { account, id: userId, name }: TestUser,
  number = 1,
  {
    serviceName = 'codecommit.amazonaws.com',
    status = 'Active',
    expiresAt = null,
  }: { serviceName?: string; status?: string; expiresAt?: Date | null } = {},
): Promise<string> {
  const credentialId = newServiceCredentialId(chanceFrom(`credential ${account} ${userId} ${number}`))
  const row = { account, userId, credentialId, serviceName, serviceUserName: `${name}+${number}-at-${account}` }
  const facts = { secretHash: digest('lost'), status, createdAt: NOON, expiresAt }
  await inStore((store) => store.serviceCredential.create({ data: { ...row, ...facts } }))
  return credentialId
}

/** Gives a principal a password. Its hash is cheap to compute, and is verified like an expensive one. */
export async function aPassword(owner: Principal, password: string): Promise<void> {
  const cheap = { algorithm: 2 as Algorithm.Argon2id, ...PASSWORD_COST }
  const passwordHash = await hash(password, cheap)
  const data = passwordRow({ account: owner.account, principalId: owner.id, passwordHash, createdAt: NOON })
  await inStore((store) => store.loginProfile.create({ data }))
}

/** Creates a console session. The callers of `withMfa` and `withoutMfa` use the one named `own`. */
export async function aSession(owner: Principal, name: string): Promise<void> {
  const times = { issuedAt: NOON, lastSeenAt: NOON, expiresAt: later(NOON, 43_200) }
  const row = { idHash: sessionHash(owner, name), account: owner.account, principalId: owner.id, ...times }
  await inStore((store) => store.session.create({ data: { ...row, sourceIp: '127.0.0.1', userAgent: 'tests' } }))
}

/** The names of the sessions that a principal has. */
export async function sessionsOf({ account, id }: Principal): Promise<string[]> {
  const rows = await inStore((store) => store.session.findMany({ where: { account, principalId: id } }))
  return rows.map(({ idHash }) => idHash.slice(id.length + 1)).sort()
}

/** The audit trail of an account, oldest first. */
export const trailOf = ({ id }: TestAccount) =>
  inStore(async (store) => {
    const rows = await store.auditEvent.findMany({ where: { account: id }, orderBy: { seq: 'asc' } })
    // JSON has no bigint, and tests look for secrets in the JSON of a trail.
    return rows.map(({ seq, ...row }) => ({ ...row, seq: Number(seq) }))
  })
