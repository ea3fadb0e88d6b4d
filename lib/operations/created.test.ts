import fc from 'fast-check'
import { Secret } from 'otpauth'
import { beforeAll, expect, it } from 'vitest'
import type { Caller } from '@/lib/auth/caller'
import type { Operation } from '@/lib/gate/operation'
import { preview } from '@/lib/gate/preview'
import { catalogue as iam } from '@/lib/operations/catalogue'
import type { Infer, RecordShape } from '@/lib/shape/shape'
import { allowing, anAccount, trusting } from '@/lib/testing/account'
import { withMfa } from '@/lib/testing/callers'
import { at, call } from '@/lib/testing/calls'
import { pairAt } from '@/lib/testing/codes'
import { ownDatabase } from '@/lib/testing/database'
import { RSA_CERTIFICATE, sshLine } from '@/lib/testing/public-keys'
import { NOON } from '@/lib/testing/time'

// S-113: whatever can be created can be listed, shown and deleted. The service may refuse a request, but it must accept
// every identifier that it returned.

ownDatabase()

let root: Caller
beforeAll(async () => {
  root = withMfa((await anAccount()).root)
})

const succeeded = new Set<string>()

async function ask<I extends RecordShape, O extends RecordShape, R, P>(
  operation: Operation<I, O, R, P>,
  input: Readonly<Record<string, unknown>>,
  caller = root,
): Promise<Infer<O>> {
  const output = await call(operation, caller, input)
  succeeded.add(operation.action)
  return output
}

/** What was created, or undefined if the service refused with an error that the sender can correct. */
async function created<T>(work: Promise<T>): Promise<T | undefined> {
  try {
    return await work
  } catch (thrown) {
    expect(thrown).toMatchObject({ name: 'AwsError', status: expect.toSatisfy((status: number) => status < 500) })
    return undefined
  }
}

/** All items of a list, one per page, so that each identifier becomes a marker. */
async function all<T>(page: (Marker: string | undefined) => Promise<{ items: T[]; Marker?: string }>): Promise<T[]> {
  const items: T[] = []
  let marker: string | undefined
  do {
    const next = await page(marker)
    items.push(...next.items)
    marker = next.Marker
  } while (marker !== undefined)
  return items
}
const ONE = { MaxItems: 1 }

const unit = fc.oneof(
  fc.constantFrom(...'%/*?${}:+=,.@-_~|"<&\\#^'),
  fc.constantFrom(...'aZ09é一 \u007f'),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
)
const goodName = fc.string({ unit: fc.constantFrom(...'aZ09_+=,.@-'), minLength: 1, maxLength: 64 })
const name = fc.oneof(
  { weight: 3, arbitrary: goodName },
  fc.string({ unit: fc.constantFrom(...'aZ09_+=,.@-'), minLength: 100, maxLength: 226 }),
  fc.string({ unit, minLength: 1, maxLength: 12 }),
)
const path = fc.oneof(
  fc.constant(undefined),
  fc
    .string({ unit: fc.integer({ min: 0x21, max: 0x7e }).map((code) => String.fromCharCode(code)), maxLength: 12 })
    .map((text) => `/${text}/`),
  fc.string({ unit, maxLength: 12 }).map((text) => `/${text}/`),
  fc.string({ unit: fc.constantFrom(...'aZ/'), minLength: 200, maxLength: 510 }).map((text) => `/${text}/`),
)
const policyPath = fc.oneof(
  path,
  fc
    .array(fc.string({ unit: fc.constantFrom(...'aZ09_.,+@=-'), minLength: 1, maxLength: 60 }), { maxLength: 8 })
    .map((parts) => ['', ...parts, ''].join('/')),
)
const tagText = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'aé一𝒳 _.:/=+-@'), minLength: 1, maxLength: 10 }),
  fc.string({ unit: fc.constantFrom('一', '𝒳'), minLength: 60, maxLength: 64 }),
  fc.string({ unit, minLength: 1, maxLength: 8 }),
)
const tags = fc.array(fc.record({ Key: tagText, Value: tagText }), { maxLength: 3 })
/** Tries `usual` first: all of its calls succeed, so that no operation is covered by chance. */
const law = <T>(arbitrary: fc.Arbitrary<T>, usual: T, holds: (input: T) => Promise<void>, numRuns = 60) =>
  fc.assert(fc.asyncProperty(arbitrary, holds), { numRuns, examples: [[usual]] })

const Path = '/division/'
const Tags = [{ Key: 'team', Value: 'payments' }]
const USER = { UserName: 'alice', Path }

type TagCalls = {
  list(page: {
    MaxItems: number
    Marker?: string
  }): Promise<{ Tags: { Key: string; Value: string }[]; Marker?: string }>
  untag(keys: string[]): Promise<unknown>
  tag(tags: { Key: string; Value: string }[]): Promise<unknown>
}

/** Lists the tags of what was created, removes them, adds them again and removes them. */
async function retagged({ list, untag, tag }: TagCalls): Promise<void> {
  const read = () =>
    all(async (Marker) => list({ ...ONE, Marker }).then(({ Tags, ...page }) => ({ items: Tags, ...page })))
  const before = await read()
  const keys = before.map(({ Key }) => Key)
  for (const key of keys) await untag([key])
  expect(await read()).toEqual([])
  if (keys.length === 0) return
  await tag(before)
  expect(await read()).toEqual(before)
  await untag(keys)
}

it('a virtual MFA device', () =>
  law(
    fc.record({ VirtualMFADeviceName: name, Path: path, Tags: tags }),
    { VirtualMFADeviceName: 'phone', Path, Tags },
    async (input) => {
      const made = await created(ask(iam.CreateVirtualMFADevice, input))
      if (!made) return
      const { SerialNumber, Base32StringSeed } = made.VirtualMFADevice
      const device = { secret: Secret.fromBase32(new TextDecoder().decode(Base32StringSeed)).bytes }
      const listed = () =>
        all(async (Marker) => {
          const { VirtualMFADevices, ...page } = await ask(iam.ListVirtualMFADevices, { ...ONE, Marker })
          return { items: VirtualMFADevices.map((one) => one.SerialNumber), ...page }
        })
      expect(await listed()).toEqual([SerialNumber])
      await retagged({
        list: (page) => ask(iam.ListMFADeviceTags, { SerialNumber, ...page }),
        untag: (TagKeys) => ask(iam.UntagMFADevice, { SerialNumber, TagKeys }),
        tag: (Tags) => ask(iam.TagMFADevice, { SerialNumber, Tags }),
      })
      await preview(root, [{ operation: iam.DeleteVirtualMFADevice, input: { SerialNumber } }], at(NOON))
      await ask(iam.EnableMFADevice, { SerialNumber, ...pairAt(device, NOON) })
      expect((await ask(iam.ListMFADevices, {})).MFADevices).toMatchObject([{ SerialNumber }])
      await ask(iam.DeactivateMFADevice, { UserName: undefined, SerialNumber })
      await ask(iam.DeleteVirtualMFADevice, { SerialNumber })
      expect(await listed()).toEqual([])
    },
  ))

it('markers work with the longest identifiers', async () => {
  const UserName = 'long'
  await ask(iam.CreateUser, { UserName })
  const Tags = ['1', '2'].map((end) => ({ Key: '一'.repeat(127) + end, Value: '' }))
  await ask(iam.TagUser, { UserName, Tags })
  expect(
    await all(async (Marker) => {
      const { Tags: items, ...page } = await ask(iam.ListUserTags, { UserName, ...ONE, Marker })
      return { items, ...page }
    }),
  ).toEqual(Tags)
  await ask(iam.DeleteUser, { UserName })

  const names = ['1', '2'].map((end) => 'x'.repeat(225) + end)
  for (const VirtualMFADeviceName of names) await ask(iam.CreateVirtualMFADevice, { VirtualMFADeviceName })
  const devices = await all(async (Marker) => {
    const { VirtualMFADevices: items, ...page } = await ask(iam.ListVirtualMFADevices, { ...ONE, Marker })
    return { items, ...page }
  })
  expect(devices).toHaveLength(2)
  for (const { SerialNumber } of devices) await ask(iam.DeleteVirtualMFADevice, { SerialNumber })

  const longPath = `/${'y'.repeat(500)}/`
  const arns: string[] = []
  for (const end of ['1', '2']) {
    const input = { PolicyName: 'z'.repeat(127) + end, Path: longPath, PolicyDocument: policyDocument }
    arns.push((await ask(iam.CreatePolicy, input)).Policy.Arn)
  }
  const policies = await all(async (Marker) => {
    const { Policies: items, ...page } = await ask(iam.ListPolicies, { Scope: 'Local', ...ONE, Marker })
    return { items, ...page }
  })
  expect(policies.map(({ Arn }) => Arn)).toEqual(arns)
  for (const PolicyArn of arns) await ask(iam.DeletePolicy, { PolicyArn })
})

const policyDocument = allowing('s3:ListBucket').document

it('a user', () =>
  law(
    fc.record({ UserName: name, Path: path, Tags: tags, PolicyName: name, NewPath: path, NewUserName: name }),
    { ...USER, Tags, PolicyName: 'inline', NewPath: '/', NewUserName: 'bob' },
    async (input) => {
      const made = await created(ask(iam.CreateUser, input))
      if (!made) return
      let { UserName, Arn } = made.User
      const listed = () =>
        all(async (Marker) => {
          const { Users, ...page } = await ask(iam.ListUsers, { ...ONE, Marker })
          return { items: Users.map((user) => user.Arn), ...page }
        })
      expect(await listed()).toEqual([Arn])
      expect((await ask(iam.ListUsers, { PathPrefix: made.User.Path })).Users).toHaveLength(1)
      await retagged({
        list: (page) => ask(iam.ListUserTags, { UserName, ...page }),
        untag: (TagKeys) => ask(iam.UntagUser, { UserName, TagKeys }),
        tag: (Tags) => ask(iam.TagUser, { UserName, Tags }),
      })
      if (await created(ask(iam.UpdateUser, { UserName, NewPath: input.NewPath, NewUserName: input.NewUserName }))) {
        UserName = input.NewUserName
        Arn = (await ask(iam.GetUser, { UserName })).User.Arn
        expect(await listed()).toEqual([Arn])
      }
      await ask(iam.SimulatePrincipalPolicy, { PolicySourceArn: Arn, ActionNames: ['iam:GetUser'] })
      await ask(iam.GetContextKeysForPrincipalPolicy, { PolicySourceArn: Arn })
      const { PolicyName } = input
      if (await created(ask(iam.PutUserPolicy, { UserName, PolicyName, PolicyDocument: policyDocument }))) {
        expect((await ask(iam.ListUserPolicies, { UserName })).PolicyNames).toEqual([PolicyName])
        await ask(iam.GetUserPolicy, { UserName, PolicyName })
        await ask(iam.DeleteUserPolicy, { UserName, PolicyName })
      }
      const { AccessKeyId } = (await ask(iam.CreateAccessKey, { UserName })).AccessKey
      expect((await ask(iam.GetAccessKeyLastUsed, { AccessKeyId })).UserName).toBe(UserName)
      await ask(iam.DeleteAccessKey, { UserName, AccessKeyId })
      await ask(iam.DeleteUser, { UserName })
      expect(await listed()).toEqual([])
    },
  ))

it('a group', () =>
  law(
    fc.record({ GroupName: name, Path: path, PolicyName: name, NewPath: path, NewGroupName: name }),
    { GroupName: 'readers', Path, PolicyName: 'inline', NewPath: '/', NewGroupName: 'writers' },
    async (input) => {
      const made = await created(ask(iam.CreateGroup, input))
      if (!made) return
      let { GroupName } = made.Group
      expect((await ask(iam.ListGroups, { PathPrefix: made.Group.Path })).Groups).toHaveLength(1)
      const { NewPath, NewGroupName, PolicyName } = input
      if (await created(ask(iam.UpdateGroup, { GroupName, NewPath, NewGroupName }))) GroupName = NewGroupName
      const groups = await all(async (Marker) => {
        const { Groups, ...page } = await ask(iam.ListGroups, { ...ONE, Marker })
        return { items: Groups, ...page }
      })
      expect(groups.map((group) => group.GroupName)).toEqual([GroupName])
      expect((await ask(iam.GetGroup, { GroupName })).Users).toEqual([])
      if (await created(ask(iam.PutGroupPolicy, { GroupName, PolicyName, PolicyDocument: policyDocument }))) {
        expect((await ask(iam.ListGroupPolicies, { GroupName })).PolicyNames).toEqual([PolicyName])
        await ask(iam.GetGroupPolicy, { GroupName, PolicyName })
        await ask(iam.DeleteGroupPolicy, { GroupName, PolicyName })
      }
      await ask(iam.DeleteGroup, { GroupName })
      expect((await ask(iam.ListGroups, {})).Groups).toEqual([])
    },
  ))

it('a role', () =>
  law(
    fc.record({ RoleName: name, Path: path, Tags: tags, PolicyName: name }),
    { RoleName: 'auditor', Path, Tags, PolicyName: 'inline' },
    async (input) => {
      const AssumeRolePolicyDocument = trusting('*')
      const made = await created(ask(iam.CreateRole, { ...input, AssumeRolePolicyDocument }))
      if (!made) return
      const { RoleName, Path, Arn } = made.Role
      expect((await ask(iam.ListRoles, { PathPrefix: Path })).Roles).toMatchObject([{ Arn }])
      await retagged({
        list: (page) => ask(iam.ListRoleTags, { RoleName, ...page }),
        untag: (TagKeys) => ask(iam.UntagRole, { RoleName, TagKeys }),
        tag: (Tags) => ask(iam.TagRole, { RoleName, Tags }),
      })
      await ask(iam.UpdateAssumeRolePolicy, { RoleName, PolicyDocument: AssumeRolePolicyDocument })
      await ask(iam.SimulatePrincipalPolicy, { PolicySourceArn: Arn, ActionNames: ['iam:GetUser'] })
      const { PolicyName } = input
      if (await created(ask(iam.PutRolePolicy, { RoleName, PolicyName, PolicyDocument: policyDocument }))) {
        expect((await ask(iam.ListRolePolicies, { RoleName })).PolicyNames).toEqual([PolicyName])
        await ask(iam.GetRolePolicy, { RoleName, PolicyName })
        await ask(iam.DeleteRolePolicy, { RoleName, PolicyName })
      }
      await ask(iam.GetRole, { RoleName })
      await ask(iam.DeleteRole, { RoleName })
      expect((await ask(iam.ListRoles, {})).Roles).toEqual([])
    },
  ))

it('a managed policy', () =>
  law(
    fc.record({ PolicyName: name, Path: policyPath, Tags: tags }),
    { PolicyName: 'reads', Path, Tags },
    async (input) => {
      await ask(iam.CreateGroup, { GroupName: 'holder' })
      const made = await created(ask(iam.CreatePolicy, { ...input, PolicyDocument: policyDocument }))
      const { Arn: PolicyArn, Path: PathPrefix } = made?.Policy ?? {}
      if (PolicyArn !== undefined) {
        await ask(iam.GetPolicy, { PolicyArn })
        await ask(iam.GetPolicyVersion, { PolicyArn, VersionId: 'v1' })
        await retagged({
          list: (page) => ask(iam.ListPolicyTags, { PolicyArn, ...page }),
          untag: (TagKeys) => ask(iam.UntagPolicy, { PolicyArn, TagKeys }),
          tag: (Tags) => ask(iam.TagPolicy, { PolicyArn, Tags }),
        })
        await ask(iam.AttachGroupPolicy, { GroupName: 'holder', PolicyArn })
        expect((await ask(iam.ListEntitiesForPolicy, { PolicyArn })).PolicyGroups).toHaveLength(1)
        const listed = await all(async (Marker) => {
          const { Policies, ...page } = await ask(iam.ListPolicies, { Scope: 'All', PathPrefix, ...ONE, Marker })
          return { items: Policies.map((policy) => policy.Arn), ...page }
        })
        expect(listed).toContain(PolicyArn)
        await ask(iam.DetachGroupPolicy, { GroupName: 'holder', PolicyArn })
        await ask(iam.DeletePolicy, { PolicyArn })
      }
      await ask(iam.DeleteGroup, { GroupName: 'holder' })
      expect((await ask(iam.ListPolicies, { Scope: 'Local' })).Policies).toEqual([])
    },
  ))

const userWithPath = fc.record({ UserName: name, Path: path })

const callerOf = ({ UserId, UserName, Path, Arn }: { UserId: string; UserName: string; Path: string; Arn: string }) =>
  withMfa({ kind: 'user', account: root.account, id: UserId, name: UserName, path: Path, arn: Arn })

it('keys, certificates and credentials of a user', () =>
  law(
    fc.record({
      user: userWithPath,
      sshKey: fc.string({ minLength: 1, maxLength: 8 }),
      credential: fc.record({
        ServiceName: fc.constantFrom('bedrock.amazonaws.com', 'cassandra.amazonaws.com', 'codecommit.amazonaws.com'),
        CredentialAgeDays: fc.option(fc.integer({ min: 1, max: 36_600 }), { nil: undefined }),
      }),
    }),
    { user: USER, sshKey: 'key', credential: { ServiceName: 'bedrock.amazonaws.com', CredentialAgeDays: 30 } },
    async ({ user, sshKey, credential }) => {
      const made = await created(ask(iam.CreateUser, user))
      if (!made) return
      const { UserName } = made.User
      const Status = 'Inactive'

      const { AccessKeyId } = (await ask(iam.CreateAccessKey, { UserName })).AccessKey
      await ask(iam.UpdateAccessKey, { UserName, AccessKeyId, Status })
      expect((await ask(iam.ListAccessKeys, { UserName })).AccessKeyMetadata).toMatchObject([{ AccessKeyId, Status }])
      await ask(iam.DeleteAccessKey, { UserName, AccessKeyId })

      const uploaded = await ask(iam.UploadSSHPublicKey, { UserName, SSHPublicKeyBody: sshLine(sshKey) })
      const { SSHPublicKeyId } = uploaded.SSHPublicKey
      await ask(iam.UpdateSSHPublicKey, { UserName, SSHPublicKeyId, Status })
      for (const Encoding of ['SSH', 'PEM']) await ask(iam.GetSSHPublicKey, { UserName, SSHPublicKeyId, Encoding })
      expect((await ask(iam.ListSSHPublicKeys, { UserName })).SSHPublicKeys).toMatchObject([{ SSHPublicKeyId, Status }])
      await ask(iam.DeleteSSHPublicKey, { UserName, SSHPublicKeyId })

      const certificate = await ask(iam.UploadSigningCertificate, { UserName, CertificateBody: RSA_CERTIFICATE })
      const { CertificateId } = certificate.Certificate
      await ask(iam.UpdateSigningCertificate, { UserName, CertificateId, Status })
      expect((await ask(iam.ListSigningCertificates, { UserName })).Certificates).toMatchObject([{ CertificateId }])
      await ask(iam.DeleteSigningCertificate, { UserName, CertificateId })

      const issued = await created(ask(iam.CreateServiceSpecificCredential, { UserName, ...credential }))
      const ServiceSpecificCredentialId = issued?.ServiceSpecificCredential.ServiceSpecificCredentialId
      if (ServiceSpecificCredentialId !== undefined) {
        await ask(iam.ResetServiceSpecificCredential, { UserName, ServiceSpecificCredentialId })
        await ask(iam.UpdateServiceSpecificCredential, { UserName, ServiceSpecificCredentialId, Status })
        const listed = await ask(iam.ListServiceSpecificCredentials, { UserName })
        expect(listed.ServiceSpecificCredentials).toMatchObject([{ ServiceSpecificCredentialId, Status }])
        await ask(iam.DeleteServiceSpecificCredential, { UserName, ServiceSpecificCredentialId })
      }
      await ask(iam.DeleteUser, { UserName })
    },
    30,
  ))

it('things that hold a managed policy, a boundary or members', () =>
  law(
    fc.record({
      user: userWithPath,
      group: fc.record({ GroupName: name, Path: path }),
      role: fc.record({ RoleName: name, Path: path }),
      policy: fc.record({ PolicyName: name, Path: policyPath }),
    }),
    {
      user: USER,
      group: { GroupName: 'readers', Path },
      role: { RoleName: 'auditor', Path },
      policy: { PolicyName: 'reads', Path },
    },
    async ({ user, group, role, policy }) => {
      const AssumeRolePolicyDocument = trusting('*')
      const madeUser = (await created(ask(iam.CreateUser, user)))?.User
      const UserName = madeUser?.UserName
      const GroupName = (await created(ask(iam.CreateGroup, group)))?.Group.GroupName
      const madeRole = (await created(ask(iam.CreateRole, { ...role, AssumeRolePolicyDocument })))?.Role
      const madePolicy = await created(ask(iam.CreatePolicy, { ...policy, PolicyDocument: policyDocument }))
      const { RoleName, Arn: RoleArn } = madeRole ?? {}
      const PolicyArn = madePolicy?.Policy.Arn

      if (UserName !== undefined && GroupName !== undefined) {
        await ask(iam.AddUserToGroup, { UserName, GroupName })
        expect((await ask(iam.ListGroupsForUser, { UserName })).Groups).toMatchObject([{ GroupName }])
        await ask(iam.RemoveUserFromGroup, { UserName, GroupName })
      }
      if (PolicyArn !== undefined) {
        const PermissionsBoundary = PolicyArn
        if (UserName !== undefined) {
          await ask(iam.AttachUserPolicy, { UserName, PolicyArn })
          await ask(iam.PutUserPermissionsBoundary, { UserName, PermissionsBoundary })
          const { AttachedPolicies } = await ask(iam.ListAttachedUserPolicies, { UserName })
          expect(AttachedPolicies).toMatchObject([{ PolicyArn }])
          expect((await ask(iam.ListEntitiesForPolicy, { PolicyArn })).PolicyUsers).toMatchObject([{ UserName }])
          await ask(iam.DeleteUserPermissionsBoundary, { UserName })
          await ask(iam.DetachUserPolicy, { UserName, PolicyArn })
        }
        if (GroupName !== undefined) {
          await ask(iam.AttachGroupPolicy, { GroupName, PolicyArn })
          const { AttachedPolicies } = await ask(iam.ListAttachedGroupPolicies, { GroupName })
          expect(AttachedPolicies).toMatchObject([{ PolicyArn }])
          await ask(iam.DetachGroupPolicy, { GroupName, PolicyArn })
        }
        if (RoleName !== undefined) {
          await ask(iam.AttachRolePolicy, { RoleName, PolicyArn })
          await ask(iam.PutRolePermissionsBoundary, { RoleName, PermissionsBoundary })
          const { AttachedPolicies } = await ask(iam.ListAttachedRolePolicies, { RoleName })
          expect(AttachedPolicies).toMatchObject([{ PolicyArn }])
          await ask(iam.DeleteRolePermissionsBoundary, { RoleName })
          await ask(iam.DetachRolePolicy, { RoleName, PolicyArn })
        }
        const PolicyDocument = allowing('s3:GetObject').document
        const { VersionId } = (await ask(iam.CreatePolicyVersion, { PolicyArn, PolicyDocument })).PolicyVersion
        await ask(iam.SetDefaultPolicyVersion, { PolicyArn, VersionId })
        expect((await ask(iam.ListPolicyVersions, { PolicyArn })).Versions).toHaveLength(2)
        await ask(iam.DeletePolicyVersion, { PolicyArn, VersionId: 'v1' })
        await ask(iam.DeletePolicy, { PolicyArn })
      }
      if (RoleArn !== undefined && RoleName !== undefined) {
        await ask(iam.UpdateRole, { RoleName, Description: 'another' })
        // The root user, who makes all other calls, may not assume roles.
        if (madeUser) await ask(iam.AssumeRole, { RoleArn, RoleSessionName: 'session' }, callerOf(madeUser))
        await ask(iam.DeleteRole, { RoleName })
      }
      if (GroupName !== undefined) await ask(iam.DeleteGroup, { GroupName })
      if (UserName !== undefined) await ask(iam.DeleteUser, { UserName })
    },
    30,
  ))

it('passwords of any user', () =>
  // Few runs: hashing is slow on purpose.
  law(
    goodName,
    'alice',
    async (UserName) => {
      await ask(iam.CreateUser, { UserName })
      const Password = 'Sample-Passw0rd!-1'
      await ask(iam.CreateLoginProfile, { UserName, Password })
      await ask(iam.GetLoginProfile, { UserName })
      await ask(iam.UpdateLoginProfile, { UserName, PasswordResetRequired: true })
      await ask(iam.DeleteLoginProfile, { UserName })
      await ask(iam.DeleteUser, { UserName })
    },
    5,
  ))

const atMost = (max: number, min = 1) => fc.option(fc.integer({ min, max }), { nil: undefined })

it('things that an account has once: alias, password rules, report', () =>
  law(
    fc.record({
      user: userWithPath,
      // Chosen so that half of them are accepted: long names from the whole alphabet almost never are.
      alias: fc.oneof(
        fc.string({ unit: fc.constantFrom(...'az09'), minLength: 3, maxLength: 11 }),
        fc.string({ unit: fc.constantFrom(...'az09-_.'), minLength: 1, maxLength: 63 }),
      ),
      rules: fc.record({
        MinimumPasswordLength: atMost(128, 6),
        MaxPasswordAge: atMost(1095),
        PasswordReusePrevention: atMost(24),
      }),
    }),
    {
      user: USER,
      alias: 'example-alias',
      rules: { MinimumPasswordLength: 12, MaxPasswordAge: 90, PasswordReusePrevention: 5 },
    },
    async ({ user, alias: AccountAlias, rules }) => {
      const UserName = (await created(ask(iam.CreateUser, user)))?.User.UserName
      const given = Object.fromEntries(Object.entries(rules).filter(([, value]) => value !== undefined))
      await ask(iam.UpdateAccountPasswordPolicy, rules)
      expect((await ask(iam.GetAccountPasswordPolicy, {})).PasswordPolicy).toMatchObject(given)
      await ask(iam.DeleteAccountPasswordPolicy, {})
      if (await created(ask(iam.CreateAccountAlias, { AccountAlias }))) {
        expect((await ask(iam.ListAccountAliases, {})).AccountAliases).toEqual([AccountAlias])
        await ask(iam.DeleteAccountAlias, { AccountAlias })
      }
      expect((await ask(iam.GetAccountSummary, {})).SummaryMap).toMatchObject({
        Users: UserName === undefined ? '0' : '1',
      })
      const { UserDetailList } = await ask(iam.GetAccountAuthorizationDetails, {})
      expect(UserDetailList.map((user) => user.UserName)).toEqual(UserName === undefined ? [] : [UserName])
      await ask(iam.GenerateCredentialReport, {})
      await ask(iam.GetCredentialReport, {})
      if (UserName !== undefined) await ask(iam.DeleteUser, { UserName })
    },
    30,
  ))

/** The operations that create, show and delete none of these. */
const LEFT_OUT = [
  'iam:ChangePassword',
  'iam:GetContextKeysForCustomPolicy',
  'iam:GetMFADevice',
  'iam:ResyncMFADevice',
  'iam:SimulateCustomPolicy',
  'sts:GetCallerIdentity',
  'sts:GetSessionToken',
]

it('every other operation is covered', () => {
  const others = Object.values(iam).filter(({ action }) => !succeeded.has(action))
  expect(others.map(({ action }) => action).sort()).toEqual(LEFT_OUT.toSorted())
})
