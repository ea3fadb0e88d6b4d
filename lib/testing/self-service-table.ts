import type { AnyOperation } from '@/lib/gate/operation'
import { catalogue } from '@/lib/operations/catalogue'
import {
  aDevice,
  aGroup,
  allowing,
  anAccessKey,
  anAccount,
  aPassword,
  aPolicy,
  aRole,
  aUser,
  putInline,
  type TestAccount,
  type TestDevice,
  type TestUser,
} from './account'
import { pairAt } from './codes'
import { sampleInput } from './samples'
import { SEED_POLICY } from './seed-policy'
import { NOON } from './time'

// The document: IAM user guide, "AWS: Allows IAM users to self-manage an MFA device". Whoever has its policy and no
// other gets exactly this.

/** A = allowed, E = explicit deny, I = implicit deny: nothing allows it. */
export type ExpectedOutcome = 'A' | 'E' | 'I'
/** What the document's policy says to one operation. */
export type Row = {
  /** On what is the user's own: in a session without MFA, in one with MFA, with a long-term key. */
  own: [ExpectedOutcome, ExpectedOutcome, ExpectedOutcome]
  /** The same on what is another user's, where an operation can name it. */
  others?: [ExpectedOutcome, ExpectedOutcome, ExpectedOutcome]
  /** What the message names as the resource. */
  resource: (scene: Scene) => string
  /** Whether the device in the request is in use by its user, or an orphan. */
  device?: 'in use' | 'orphan'
  /** How an allowed call ends, where not well: in the same three. */
  ends?: readonly [string | undefined, string | undefined, string | undefined]
}

/** The user whose thing it is, as the resource: alice or bob. */
export const tableUser = ({ target }: Scene) => target.arn
/** Whose key it is may not be known to whoever may not list keys. */
const keyOwner = ({ alice, target, accessKeyId }: Scene) => (target === alice ? alice.arn : `access key ${accessKeyId}`)
const role = ({ roleArn }: Scene) => roleArn
const policy = ({ policyArn }: Scene) => policyArn
const group = ({ account }: Scene) => `arn:aws:iam::${account.id}:group/team`
/** What the document says nothing of: refused by its Deny without MFA, and allowed by nothing with it. */
const closed = (resource: Row['resource']): Row => ({ own: ['E', 'I', 'E'], resource })
/** The same of what names a user: also of another one's. */
const closedOf = (resource: Row['resource']): Row => ({ ...closed(resource), others: ['E', 'I', 'E'] })
const device = ({ phone }: Scene) => phone.serialNumber

const ofUser: Row = { ...closed(tableUser), others: ['E', 'I', 'E'] }

/** One row for each operation of the catalogue. */
export const table: Record<keyof typeof catalogue, Row> = {
  AddUserToGroup: closed(group),
  AssumeRole: closed(role),
  AttachGroupPolicy: closed(group),
  AttachRolePolicy: closed(role),
  AttachUserPolicy: closedOf(tableUser),
  ChangePassword: { own: ['E', 'I', 'E'], resource: ({ alice }) => alice.arn },
  CreateAccessKey: { own: ['E', 'I', 'E'], others: ['E', 'I', 'E'], resource: tableUser },
  CreateGroup: closed(group),
  CreatePolicy: closed(policy),
  CreatePolicyVersion: closed(policy),
  CreateRole: closed(role),
  CreateVirtualMFADevice: { own: ['A', 'A', 'A'], resource: ({ account }) => `arn:aws:iam::${account.id}:mfa/alice` },
  DeactivateMFADevice: { own: ['E', 'A', 'E'], others: ['E', 'I', 'E'], resource: tableUser, device: 'in use' },
  DeleteAccessKey: { own: ['E', 'I', 'E'], others: ['E', 'I', 'E'], resource: tableUser },
  DeleteGroup: closed(group),
  DeleteGroupPolicy: closed(group),
  DeletePolicy: closed(policy),
  DeletePolicyVersion: closed(policy),
  DeleteRole: closed(role),
  DeleteRolePermissionsBoundary: closed(role),
  DeleteRolePolicy: closed(role),
  DeleteUserPermissionsBoundary: closedOf(tableUser),
  DeleteUserPolicy: closedOf(tableUser),
  DeleteVirtualMFADevice: { own: ['E', 'I', 'E'], others: ['E', 'I', 'E'], resource: device, device: 'orphan' },
  DetachGroupPolicy: closed(group),
  DetachRolePolicy: closed(role),
  DetachUserPolicy: closedOf(tableUser),
  EnableMFADevice: { own: ['A', 'A', 'A'], others: ['I', 'I', 'I'], resource: tableUser, device: 'orphan' },
  GetAccessKeyLastUsed: { own: ['E', 'I', 'E'], others: ['E', 'I', 'E'], resource: keyOwner },
  GetAccountPasswordPolicy: { own: ['E', 'I', 'E'], resource: () => '*' },
  // No policy is asked.
  GetCallerIdentity: { own: ['A', 'A', 'A'], resource: () => '*' },
  GetContextKeysForCustomPolicy: { own: ['E', 'I', 'E'], resource: () => '*' },
  GetContextKeysForPrincipalPolicy: { own: ['E', 'I', 'E'], others: ['E', 'I', 'E'], resource: tableUser },
  GetGroup: closed(group),
  GetGroupPolicy: closed(group),
  // Allowed, and then AWS knows only security keys here.
  GetMFADevice: {
    own: ['E', 'A', 'E'],
    others: ['E', 'I', 'E'],
    resource: tableUser,
    device: 'in use',
    ends: [undefined, 'NoSuchEntity', undefined],
  },
  GetPolicy: closed(policy),
  GetPolicyVersion: closed(policy),
  GetRole: closed(role),
  GetRolePolicy: closed(role),
  // Exempt from the Deny, and in need of no Allow; of use with long-term keys alone.
  GetSessionToken: {
    own: ['A', 'A', 'A'],
    resource: () => '*',
    ends: ['AccessDenied', 'AccessDenied', undefined],
  },
  GetUser: { own: ['A', 'A', 'A'], others: ['I', 'I', 'I'], resource: tableUser },
  GetUserPolicy: closedOf(tableUser),
  ListAccessKeys: { own: ['E', 'I', 'E'], others: ['E', 'I', 'E'], resource: tableUser },
  ListAttachedGroupPolicies: closed(group),
  ListAttachedRolePolicies: closed(role),
  ListAttachedUserPolicies: closedOf(tableUser),
  ListEntitiesForPolicy: closed(policy),
  ListGroupPolicies: closed(group),
  ListGroups: closed(({ account }) => `arn:aws:iam::${account.id}:group/`),
  ListGroupsForUser: closedOf(tableUser),
  ListMFADevices: { own: ['A', 'A', 'A'], others: ['I', 'I', 'I'], resource: tableUser },
  ListPolicies: closed(() => 'policy path /'),
  ListPolicyTags: closed(policy),
  ListPolicyVersions: closed(policy),
  ListRolePolicies: closed(role),
  ListRoleTags: closed(role),
  ListRoles: closed(({ account }) => `arn:aws:iam::${account.id}:role/`),
  ListUserPolicies: closedOf(tableUser),
  ListUsers: { own: ['E', 'I', 'E'], resource: ({ account }) => `arn:aws:iam::${account.id}:user/` },
  ListVirtualMFADevices: { own: ['A', 'A', 'A'], resource: ({ account }) => `arn:aws:iam::${account.id}:mfa/` },
  PutGroupPolicy: closed(group),
  PutRolePermissionsBoundary: closed(role),
  PutRolePolicy: closed(role),
  PutUserPermissionsBoundary: closedOf(tableUser),
  PutUserPolicy: closedOf(tableUser),
  RemoveUserFromGroup: closed(group),
  ResyncMFADevice: { own: ['A', 'A', 'A'], others: ['I', 'I', 'I'], resource: tableUser, device: 'in use' },
  SetDefaultPolicyVersion: closed(policy),
  SimulateCustomPolicy: { own: ['E', 'I', 'E'], resource: () => '*' },
  SimulatePrincipalPolicy: { own: ['E', 'I', 'E'], others: ['E', 'I', 'E'], resource: tableUser },
  TagPolicy: closed(policy),
  TagRole: closed(role),
  TagUser: { own: ['E', 'I', 'E'], others: ['E', 'I', 'E'], resource: tableUser },
  UntagPolicy: closed(policy),
  UntagRole: closed(role),
  UntagUser: { own: ['E', 'I', 'E'], others: ['E', 'I', 'E'], resource: tableUser },
  UpdateAccessKey: { own: ['E', 'I', 'E'], others: ['E', 'I', 'E'], resource: tableUser },
  UpdateAssumeRolePolicy: closed(role),
  UpdateGroup: closed(group),
  UpdateRole: closed(role),
  CreateAccountAlias: closed(() => '*'),
  DeleteAccountAlias: closed(() => '*'),
  ListAccountAliases: closed(() => '*'),
  GetAccountSummary: closed(() => '*'),
  UpdateAccountPasswordPolicy: closed(() => '*'),
  DeleteAccountPasswordPolicy: closed(() => '*'),
  CreateUser: closed(({ account }) => `arn:aws:iam::${account.id}:user/carol`),
  DeleteUser: ofUser,
  UpdateUser: ofUser,
  ListUserTags: ofUser,
  CreateLoginProfile: ofUser,
  GetLoginProfile: ofUser,
  UpdateLoginProfile: ofUser,
  DeleteLoginProfile: ofUser,
  TagMFADevice: closed(device),
  UntagMFADevice: closed(device),
  ListMFADeviceTags: closed(device),
  UploadSSHPublicKey: ofUser,
  GetSSHPublicKey: ofUser,
  ListSSHPublicKeys: ofUser,
  UpdateSSHPublicKey: ofUser,
  DeleteSSHPublicKey: ofUser,
  UploadSigningCertificate: ofUser,
  ListSigningCertificates: ofUser,
  UpdateSigningCertificate: ofUser,
  DeleteSigningCertificate: ofUser,
  CreateServiceSpecificCredential: ofUser,
  ListServiceSpecificCredentials: ofUser,
  ResetServiceSpecificCredential: ofUser,
  UpdateServiceSpecificCredential: ofUser,
  DeleteServiceSpecificCredential: ofUser,
  GenerateCredentialReport: closed(() => '*'),
  GetCredentialReport: closed(() => '*'),
}

/** What the requests of the table name. */
export type Scene = {
  account: TestAccount
  alice: TestUser
  target: TestUser
  phone: TestDevice
  accessKeyId: string
  roleArn: string
  policyArn: string
}

/** An account in which everything that the requests name exists, as `whose` that is. */
export async function scene(whose: 'own' | 'others', state: Row['device'], path = '/'): Promise<Scene> {
  const account = await anAccount()
  const alice = await aUser(account, 'alice', { path, policies: [SEED_POLICY] })
  const bob = await aUser(account, 'bob')
  const target = whose === 'own' ? alice : bob
  await aPassword(alice, 'Sample-Passw0rd!')
  const phone = await aDevice(account, 'phone', state === 'in use' ? { owner: target } : {})
  const { roleArn } = await aRole(account, 'auditor')
  const policyArn = await aPolicy(account, { ...allowing('s3:ListBucket'), name: 'Sample' })
  await putInline(target, { ...allowing('s3:ListBucket'), name: 'Sample' })
  await aGroup(account, 'team')
  return { account, alice, target, phone, accessKeyId: await anAccessKey(target), roleArn, policyArn }
}

/** The input of an operation, in which everything that it names is of the scene. */
export const tableInput = (operation: AnyOperation, { target, phone, accessKeyId, roleArn, policyArn }: Scene) => ({
  ...sampleInput(operation.input, {
    UserName: operation.action === 'iam:CreateUser' ? 'carol' : target.name,
    SerialNumber: phone.serialNumber,
    AccessKeyId: accessKeyId,
    VirtualMFADeviceName: 'alice',
    PolicySourceArn: target.arn,
    RoleName: 'auditor',
    RoleArn: roleArn,
    GroupName: 'team',
    PolicyName: 'Sample',
    PolicyArn: policyArn,
    ...pairAt(phone, NOON),
  }),
  // Without a device: its codes have tests of their own.
  ...('TokenCode' in operation.input.fields && { SerialNumber: undefined, TokenCode: undefined }),
  ...('Marker' in operation.input.fields && { Marker: undefined }),
})

/** The words in which alice is refused. */
export const messageOf = (outcome: 'E' | 'I', { action }: AnyOperation, { account, alice }: Scene, resource: string) =>
  `User: ${alice.arn} is not authorized to perform: ${action} on resource: ${resource} ${
    outcome === 'E'
      ? `with an explicit deny in an identity-based policy: arn:aws:iam::${account.id}:policy/SelfManageMFA`
      : `because no identity-based policy allows the ${action} action`
  }`

/** All operations with their rows, for `describe.each`. */
export const operations: readonly (readonly [string, AnyOperation, Row])[] = Object.entries(catalogue).map(
  ([name, operation]) => [name, operation, table[operation.action.split(':')[1] as keyof typeof catalogue]],
)
