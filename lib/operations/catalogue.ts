import { CreateAccessKey } from '@/lib/operations/iam/access-keys/create-access-key'
import { DeleteAccessKey } from '@/lib/operations/iam/access-keys/delete-access-key'
import { GetAccessKeyLastUsed } from '@/lib/operations/iam/access-keys/get-access-key-last-used'
import { ListAccessKeys } from '@/lib/operations/iam/access-keys/list-access-keys'
import { UpdateAccessKey } from '@/lib/operations/iam/access-keys/update-access-key'
import { CreateAccountAlias } from '@/lib/operations/iam/account/create-account-alias'
import { DeleteAccountAlias } from '@/lib/operations/iam/account/delete-account-alias'
import { DeleteAccountPasswordPolicy } from '@/lib/operations/iam/account/delete-account-password-policy'
import { GetAccountAuthorizationDetails } from '@/lib/operations/iam/account/get-account-authorization-details'
import { GetAccountPasswordPolicy } from '@/lib/operations/iam/account/get-account-password-policy'
import { GetAccountSummary } from '@/lib/operations/iam/account/get-account-summary'
import { ListAccountAliases } from '@/lib/operations/iam/account/list-account-aliases'
import { UpdateAccountPasswordPolicy } from '@/lib/operations/iam/account/update-account-password-policy'
import { AttachGroupPolicy, AttachRolePolicy, AttachUserPolicy } from '@/lib/operations/iam/attachments/attach-policy'
import { DetachGroupPolicy, DetachRolePolicy, DetachUserPolicy } from '@/lib/operations/iam/attachments/detach-policy'
import {
  ListAttachedGroupPolicies,
  ListAttachedRolePolicies,
  ListAttachedUserPolicies,
} from '@/lib/operations/iam/attachments/list-attached-policies'
import {
  DeleteRolePermissionsBoundary,
  DeleteUserPermissionsBoundary,
} from '@/lib/operations/iam/boundaries/delete-permissions-boundary'
import {
  PutRolePermissionsBoundary,
  PutUserPermissionsBoundary,
} from '@/lib/operations/iam/boundaries/put-permissions-boundary'
import { GenerateCredentialReport } from '@/lib/operations/iam/credential-report/generate-credential-report'
import { GetCredentialReport } from '@/lib/operations/iam/credential-report/get-credential-report'
import { AddUserToGroup } from '@/lib/operations/iam/groups/add-user-to-group'
import { CreateGroup } from '@/lib/operations/iam/groups/create-group'
import { DeleteGroup } from '@/lib/operations/iam/groups/delete-group'
import { GetGroup } from '@/lib/operations/iam/groups/get-group'
import { ListGroups } from '@/lib/operations/iam/groups/list-groups'
import { ListGroupsForUser } from '@/lib/operations/iam/groups/list-groups-for-user'
import { RemoveUserFromGroup } from '@/lib/operations/iam/groups/remove-user-from-group'
import { UpdateGroup } from '@/lib/operations/iam/groups/update-group'
import {
  DeleteGroupPolicy,
  DeleteRolePolicy,
  DeleteUserPolicy,
} from '@/lib/operations/iam/inline-policies/delete-inline-policy'
import { GetGroupPolicy, GetRolePolicy, GetUserPolicy } from '@/lib/operations/iam/inline-policies/get-inline-policy'
import {
  ListGroupPolicies,
  ListRolePolicies,
  ListUserPolicies,
} from '@/lib/operations/iam/inline-policies/list-inline-policies'
import { PutGroupPolicy, PutRolePolicy, PutUserPolicy } from '@/lib/operations/iam/inline-policies/put-inline-policy'
import { CreateLoginProfile } from '@/lib/operations/iam/login-profiles/create-login-profile'
import { DeleteLoginProfile } from '@/lib/operations/iam/login-profiles/delete-login-profile'
import { GetLoginProfile } from '@/lib/operations/iam/login-profiles/get-login-profile'
import { UpdateLoginProfile } from '@/lib/operations/iam/login-profiles/update-login-profile'
import { CreateVirtualMFADevice } from '@/lib/operations/iam/mfa/create-virtual-mfa-device'
import { DeactivateMFADevice } from '@/lib/operations/iam/mfa/deactivate-mfa-device'
import { DeleteVirtualMFADevice } from '@/lib/operations/iam/mfa/delete-virtual-mfa-device'
import { EnableMFADevice } from '@/lib/operations/iam/mfa/enable-mfa-device'
import { GetMFADevice } from '@/lib/operations/iam/mfa/get-mfa-device'
import { ListMFADevices } from '@/lib/operations/iam/mfa/list-mfa-devices'
import { ListVirtualMFADevices } from '@/lib/operations/iam/mfa/list-virtual-mfa-devices'
import { ResyncMFADevice } from '@/lib/operations/iam/mfa/resync-mfa-device'
import { CreatePolicy } from '@/lib/operations/iam/policies/create-policy'
import { CreatePolicyVersion } from '@/lib/operations/iam/policies/create-policy-version'
import { DeletePolicy } from '@/lib/operations/iam/policies/delete-policy'
import { DeletePolicyVersion } from '@/lib/operations/iam/policies/delete-policy-version'
import { GetPolicy } from '@/lib/operations/iam/policies/get-policy'
import { GetPolicyVersion } from '@/lib/operations/iam/policies/get-policy-version'
import { ListEntitiesForPolicy } from '@/lib/operations/iam/policies/list-entities-for-policy'
import { ListPolicies } from '@/lib/operations/iam/policies/list-policies'
import { ListPolicyVersions } from '@/lib/operations/iam/policies/list-policy-versions'
import { SetDefaultPolicyVersion } from '@/lib/operations/iam/policies/set-default-policy-version'
import { CreateRole } from '@/lib/operations/iam/roles/create-role'
import { DeleteRole } from '@/lib/operations/iam/roles/delete-role'
import { GetRole } from '@/lib/operations/iam/roles/get-role'
import { ListRoles } from '@/lib/operations/iam/roles/list-roles'
import { UpdateAssumeRolePolicy } from '@/lib/operations/iam/roles/update-assume-role-policy'
import { UpdateRole } from '@/lib/operations/iam/roles/update-role'
import { CreateServiceSpecificCredential } from '@/lib/operations/iam/service-credentials/create-service-specific-credential'
import { DeleteServiceSpecificCredential } from '@/lib/operations/iam/service-credentials/delete-service-specific-credential'
import { ListServiceSpecificCredentials } from '@/lib/operations/iam/service-credentials/list-service-specific-credentials'
import { ResetServiceSpecificCredential } from '@/lib/operations/iam/service-credentials/reset-service-specific-credential'
import { UpdateServiceSpecificCredential } from '@/lib/operations/iam/service-credentials/update-service-specific-credential'
import { DeleteSigningCertificate } from '@/lib/operations/iam/signing-certificates/delete-signing-certificate'
import { ListSigningCertificates } from '@/lib/operations/iam/signing-certificates/list-signing-certificates'
import { UpdateSigningCertificate } from '@/lib/operations/iam/signing-certificates/update-signing-certificate'
import { UploadSigningCertificate } from '@/lib/operations/iam/signing-certificates/upload-signing-certificate'
import { GetContextKeysForCustomPolicy } from '@/lib/operations/iam/simulator/get-context-keys-for-custom-policy'
import { GetContextKeysForPrincipalPolicy } from '@/lib/operations/iam/simulator/get-context-keys-for-principal-policy'
import { SimulateCustomPolicy } from '@/lib/operations/iam/simulator/simulate-custom-policy'
import { SimulatePrincipalPolicy } from '@/lib/operations/iam/simulator/simulate-principal-policy'
import { DeleteSSHPublicKey } from '@/lib/operations/iam/ssh-keys/delete-ssh-public-key'
import { GetSSHPublicKey } from '@/lib/operations/iam/ssh-keys/get-ssh-public-key'
import { ListSSHPublicKeys } from '@/lib/operations/iam/ssh-keys/list-ssh-public-keys'
import { UpdateSSHPublicKey } from '@/lib/operations/iam/ssh-keys/update-ssh-public-key'
import { UploadSSHPublicKey } from '@/lib/operations/iam/ssh-keys/upload-ssh-public-key'
import { ListMFADeviceTags, ListPolicyTags, ListRoleTags, ListUserTags } from '@/lib/operations/iam/tags/list-tags'
import { TagMFADevice, TagPolicy, TagRole, TagUser } from '@/lib/operations/iam/tags/tag'
import { UntagMFADevice, UntagPolicy, UntagRole, UntagUser } from '@/lib/operations/iam/tags/untag'
import { ChangePassword } from '@/lib/operations/iam/users/change-password'
import { CreateUser } from '@/lib/operations/iam/users/create-user'
import { DeleteUser } from '@/lib/operations/iam/users/delete-user'
import { GetUser } from '@/lib/operations/iam/users/get-user'
import { ListUsers } from '@/lib/operations/iam/users/list-users'
import { UpdateUser } from '@/lib/operations/iam/users/update-user'
import { AssumeRole } from '@/lib/operations/sts/assume-role'
import { GetCallerIdentity } from '@/lib/operations/sts/get-caller-identity'
import { GetSessionToken } from '@/lib/operations/sts/get-session-token'

/**
 * Every operation of the service, by the name that the wire uses. Console, API, simulator, docs and tests read this.
 */
export const catalogue = {
  AddUserToGroup,
  AssumeRole,
  AttachGroupPolicy,
  AttachRolePolicy,
  AttachUserPolicy,
  ChangePassword,
  CreateAccessKey,
  CreateAccountAlias,
  CreateGroup,
  CreateLoginProfile,
  CreatePolicy,
  CreatePolicyVersion,
  CreateRole,
  CreateServiceSpecificCredential,
  CreateUser,
  CreateVirtualMFADevice,
  DeactivateMFADevice,
  DeleteAccessKey,
  DeleteAccountAlias,
  DeleteAccountPasswordPolicy,
  DeleteGroup,
  DeleteGroupPolicy,
  DeleteLoginProfile,
  DeletePolicy,
  DeletePolicyVersion,
  DeleteRole,
  DeleteRolePermissionsBoundary,
  DeleteRolePolicy,
  DeleteSSHPublicKey,
  DeleteServiceSpecificCredential,
  DeleteSigningCertificate,
  DeleteUser,
  DeleteUserPermissionsBoundary,
  DeleteUserPolicy,
  DeleteVirtualMFADevice,
  DetachGroupPolicy,
  DetachRolePolicy,
  DetachUserPolicy,
  EnableMFADevice,
  GenerateCredentialReport,
  GetAccessKeyLastUsed,
  GetAccountAuthorizationDetails,
  GetAccountPasswordPolicy,
  GetAccountSummary,
  GetCallerIdentity,
  GetContextKeysForCustomPolicy,
  GetContextKeysForPrincipalPolicy,
  GetCredentialReport,
  GetGroup,
  GetGroupPolicy,
  GetLoginProfile,
  GetMFADevice,
  GetPolicy,
  GetPolicyVersion,
  GetRole,
  GetRolePolicy,
  GetSSHPublicKey,
  GetSessionToken,
  GetUser,
  GetUserPolicy,
  ListAccessKeys,
  ListAccountAliases,
  ListAttachedGroupPolicies,
  ListAttachedRolePolicies,
  ListAttachedUserPolicies,
  ListEntitiesForPolicy,
  ListGroupPolicies,
  ListGroups,
  ListGroupsForUser,
  ListMFADeviceTags,
  ListMFADevices,
  ListPolicies,
  ListPolicyTags,
  ListPolicyVersions,
  ListRolePolicies,
  ListRoleTags,
  ListRoles,
  ListSSHPublicKeys,
  ListServiceSpecificCredentials,
  ListSigningCertificates,
  ListUserPolicies,
  ListUserTags,
  ListUsers,
  ListVirtualMFADevices,
  PutGroupPolicy,
  PutRolePermissionsBoundary,
  PutRolePolicy,
  PutUserPermissionsBoundary,
  PutUserPolicy,
  RemoveUserFromGroup,
  ResetServiceSpecificCredential,
  ResyncMFADevice,
  SetDefaultPolicyVersion,
  SimulateCustomPolicy,
  SimulatePrincipalPolicy,
  TagMFADevice,
  TagPolicy,
  TagRole,
  TagUser,
  UntagMFADevice,
  UntagPolicy,
  UntagRole,
  UntagUser,
  UpdateAccessKey,
  UpdateAccountPasswordPolicy,
  UpdateAssumeRolePolicy,
  UpdateGroup,
  UpdateLoginProfile,
  UpdateRole,
  UpdateSSHPublicKey,
  UpdateServiceSpecificCredential,
  UpdateSigningCertificate,
  UpdateUser,
  UploadSSHPublicKey,
  UploadSigningCertificate,
} as const
