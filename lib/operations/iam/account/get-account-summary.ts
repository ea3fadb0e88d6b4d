import { operation } from '@/lib/gate/operation'
import { nothing, record, string } from '@/lib/shape/shape'
import { ACCESS_KEYS_PER_USER } from '../access-keys/create-access-key'
import { DOCUMENT_QUOTAS } from '../policy-document'
import { ROLES_PER_ACCOUNT } from '../roles/create-role'
import { CERTIFICATES_PER_USER } from '../signing-certificates/upload-signing-certificate'
import { type Counted, tallies } from '../tallies'
import { USERS_PER_ACCOUNT } from '../users/create-user'

/** IAM user guide, "IAM and AWS STS quotas". AWS lists quotas also for things that this product does not have. */
const QUOTAS = {
  AccessKeysPerUserQuota: ACCESS_KEYS_PER_USER,
  AssumeRolePolicySizeQuota: DOCUMENT_QUOTAS.trust,
  AttachedPoliciesPerGroupQuota: 10,
  AttachedPoliciesPerRoleQuota: 10,
  AttachedPoliciesPerUserQuota: 10,
  GlobalEndpointTokenVersion: 1,
  GroupPolicySizeQuota: DOCUMENT_QUOTAS.group,
  GroupsPerUserQuota: 10,
  GroupsQuota: 300,
  InstanceProfiles: 0,
  InstanceProfilesQuota: 1_000,
  PoliciesQuota: 1_500,
  PolicySizeQuota: DOCUMENT_QUOTAS.managed,
  PolicyVersionsInUseQuota: 10_000,
  Providers: 0,
  RolePolicySizeQuota: DOCUMENT_QUOTAS.role,
  RolesQuota: ROLES_PER_ACCOUNT,
  ServerCertificates: 0,
  ServerCertificatesQuota: 20,
  SigningCertificatesPerUserQuota: CERTIFICATES_PER_USER,
  UserPolicySizeQuota: DOCUMENT_QUOTAS.user,
  UsersQuota: USERS_PER_ACCOUNT,
  VersionsPerPolicyQuota: 5,
}

const COUNTED: readonly Counted[] = [
  ...(['User', 'Group', 'Role', 'ManagedPolicy', 'PolicyVersion', 'unassigned:virtual'] as const),
  ...(['assigned:virtual', 'assigned:passkey', 'assigned:hardware'] as const),
]

/** Counts what the account has, and lists its quotas. */
export const GetAccountSummary = operation({
  action: 'iam:GetAccountSummary',
  access: 'List',
  summary: 'Counts the entities of the account and tells its quotas.',

  input: nothing,
  output: record({ SummaryMap: { type: 'map', of: string({}) } }),

  resource: () => '*',

  async run({ account, store }) {
    const root = { account: account.id, principalId: account.id }
    const count = await tallies(store, account.id, COUNTED)
    const assigned = count('assigned:virtual') + count('assigned:passkey') + count('assigned:hardware')
    const isThere = (count: number) => (count > 0 ? 1 : 0)
    const counts = {
      ...QUOTAS,
      AccountAccessKeysPresent: isThere(await store.accessKey.count({ where: root })),
      AccountMFAEnabled: isThere(await store.mfaDevice.count({ where: root })),
      AccountPasswordPresent: isThere(await store.loginProfile.count({ where: root })),
      AccountSigningCertificatesPresent: 0,
      Groups: count('Group'),
      // Unassigned tokens are of the inventory, not of the account.
      MFADevices: assigned + count('unassigned:virtual'),
      MFADevicesInUse: assigned,
      Policies: count('ManagedPolicy'),
      PolicyVersionsInUse: count('PolicyVersion'),
      Roles: count('Role'),
      Users: count('User'),
    }
    const entries = Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1))
    return { SummaryMap: Object.fromEntries(entries.map(([name, count]) => [name, String(count)])) }
  },
})
