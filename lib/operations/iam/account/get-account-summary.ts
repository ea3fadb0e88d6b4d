import { operation } from '@/lib/gate/operation'
import { virtual } from '@/lib/mfa/kinds/virtual'
import { nothing, record, string } from '@/lib/shape/shape'
import { ACCESS_KEYS_PER_USER } from '../access-keys/create-access-key'
import { DOCUMENT_QUOTAS } from '../policy-document'
import { ROLES_PER_ACCOUNT } from '../roles/create-role'
import { CERTIFICATES_PER_USER } from '../signing-certificates/upload-signing-certificate'
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

/** Counts what the account has, and lists its quotas. */
export const GetAccountSummary = operation({
  action: 'iam:GetAccountSummary',
  access: 'List',
  summary: 'Counts the entities of the account and tells its quotas.',

  input: nothing,
  output: record({ SummaryMap: { type: 'map', of: string({}) } }),

  resource: () => '*',

  async run({ account, store }) {
    const where = { account: account.id }
    const root = { account: account.id, principalId: account.id }
    const isAssigned = { principalId: { not: null } }
    const isThere = (count: number) => (count > 0 ? 1 : 0)
    const counts = {
      ...QUOTAS,
      AccountAccessKeysPresent: isThere(await store.accessKey.count({ where: root })),
      AccountMFAEnabled: isThere(await store.mfaDevice.count({ where: root })),
      AccountPasswordPresent: isThere(await store.loginProfile.count({ where: root })),
      AccountSigningCertificatesPresent: 0,
      Groups: await store.group.count({ where }),
      // Unassigned tokens are of the inventory, not of the account.
      MFADevices: await store.mfaDevice.count({ where: { ...where, OR: [{ kind: virtual.kind }, isAssigned] } }),
      MFADevicesInUse: await store.mfaDevice.count({ where: { ...where, ...isAssigned } }),
      Policies: await store.managedPolicy.count({ where }),
      PolicyVersionsInUse: await store.policyVersion.count({ where }),
      Roles: await store.role.count({ where }),
      Users: await store.user.count({ where }),
    }
    const entries = Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1))
    return { SummaryMap: Object.fromEntries(entries.map(([name, count]) => [name, String(count)])) }
  },
})
