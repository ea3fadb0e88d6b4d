import { CreateAccessKey } from '@/lib/iam/access-keys/create-access-key'
import { DeleteAccessKey } from '@/lib/iam/access-keys/delete-access-key'
import { GetAccessKeyLastUsed } from '@/lib/iam/access-keys/get-access-key-last-used'
import { ListAccessKeys } from '@/lib/iam/access-keys/list-access-keys'
import { UpdateAccessKey } from '@/lib/iam/access-keys/update-access-key'
import { CreateAccountAlias } from '@/lib/iam/account/create-account-alias'
import { DeleteAccountAlias } from '@/lib/iam/account/delete-account-alias'
import { DeleteAccountPasswordPolicy } from '@/lib/iam/account/delete-account-password-policy'
import { GetAccountPasswordPolicy } from '@/lib/iam/account/get-account-password-policy'
import { GetAccountSummary } from '@/lib/iam/account/get-account-summary'
import { ListAccountAliases } from '@/lib/iam/account/list-account-aliases'
import { UpdateAccountPasswordPolicy } from '@/lib/iam/account/update-account-password-policy'
import { AttachGroupPolicy } from '@/lib/iam/attachments/attach-group-policy'
import { AttachRolePolicy } from '@/lib/iam/attachments/attach-role-policy'
import { AttachUserPolicy } from '@/lib/iam/attachments/attach-user-policy'
import { DetachGroupPolicy } from '@/lib/iam/attachments/detach-group-policy'
import { DetachRolePolicy } from '@/lib/iam/attachments/detach-role-policy'
import { DetachUserPolicy } from '@/lib/iam/attachments/detach-user-policy'
import { ListAttachedGroupPolicies } from '@/lib/iam/attachments/list-attached-group-policies'
import { ListAttachedRolePolicies } from '@/lib/iam/attachments/list-attached-role-policies'
import { ListAttachedUserPolicies } from '@/lib/iam/attachments/list-attached-user-policies'
import { DeleteRolePermissionsBoundary } from '@/lib/iam/boundaries/delete-role-permissions-boundary'
import { DeleteUserPermissionsBoundary } from '@/lib/iam/boundaries/delete-user-permissions-boundary'
import { PutRolePermissionsBoundary } from '@/lib/iam/boundaries/put-role-permissions-boundary'
import { PutUserPermissionsBoundary } from '@/lib/iam/boundaries/put-user-permissions-boundary'
import { GenerateCredentialReport } from '@/lib/iam/credential-report/generate-credential-report'
import { GetCredentialReport } from '@/lib/iam/credential-report/get-credential-report'
import { AddUserToGroup } from '@/lib/iam/groups/add-user-to-group'
import { CreateGroup } from '@/lib/iam/groups/create-group'
import { DeleteGroup } from '@/lib/iam/groups/delete-group'
import { GetGroup } from '@/lib/iam/groups/get-group'
import { ListGroups } from '@/lib/iam/groups/list-groups'
import { ListGroupsForUser } from '@/lib/iam/groups/list-groups-for-user'
import { RemoveUserFromGroup } from '@/lib/iam/groups/remove-user-from-group'
import { UpdateGroup } from '@/lib/iam/groups/update-group'
import { DeleteGroupPolicy } from '@/lib/iam/inline-policies/delete-group-policy'
import { DeleteRolePolicy } from '@/lib/iam/inline-policies/delete-role-policy'
import { DeleteUserPolicy } from '@/lib/iam/inline-policies/delete-user-policy'
import { GetGroupPolicy } from '@/lib/iam/inline-policies/get-group-policy'
import { GetRolePolicy } from '@/lib/iam/inline-policies/get-role-policy'
import { GetUserPolicy } from '@/lib/iam/inline-policies/get-user-policy'
import { ListGroupPolicies } from '@/lib/iam/inline-policies/list-group-policies'
import { ListRolePolicies } from '@/lib/iam/inline-policies/list-role-policies'
import { ListUserPolicies } from '@/lib/iam/inline-policies/list-user-policies'
import { PutGroupPolicy } from '@/lib/iam/inline-policies/put-group-policy'
import { PutRolePolicy } from '@/lib/iam/inline-policies/put-role-policy'
import { PutUserPolicy } from '@/lib/iam/inline-policies/put-user-policy'
import { CreateLoginProfile } from '@/lib/iam/login-profiles/create-login-profile'
import { DeleteLoginProfile } from '@/lib/iam/login-profiles/delete-login-profile'
import { GetLoginProfile } from '@/lib/iam/login-profiles/get-login-profile'
import { UpdateLoginProfile } from '@/lib/iam/login-profiles/update-login-profile'
import { CreateVirtualMFADevice } from '@/lib/iam/mfa/create-virtual-mfa-device'
import { DeactivateMFADevice } from '@/lib/iam/mfa/deactivate-mfa-device'
import { DeleteVirtualMFADevice } from '@/lib/iam/mfa/delete-virtual-mfa-device'
import { EnableMFADevice } from '@/lib/iam/mfa/enable-mfa-device'
import { GetMFADevice } from '@/lib/iam/mfa/get-mfa-device'
import { ListMFADeviceTags } from '@/lib/iam/mfa/list-mfa-device-tags'
import { ListMFADevices } from '@/lib/iam/mfa/list-mfa-devices'
import { ListVirtualMFADevices } from '@/lib/iam/mfa/list-virtual-mfa-devices'
import { ResyncMFADevice } from '@/lib/iam/mfa/resync-mfa-device'
import { TagMFADevice } from '@/lib/iam/mfa/tag-mfa-device'
import { UntagMFADevice } from '@/lib/iam/mfa/untag-mfa-device'
import { CreatePolicy } from '@/lib/iam/policies/create-policy'
import { CreatePolicyVersion } from '@/lib/iam/policies/create-policy-version'
import { DeletePolicy } from '@/lib/iam/policies/delete-policy'
import { DeletePolicyVersion } from '@/lib/iam/policies/delete-policy-version'
import { GetPolicy } from '@/lib/iam/policies/get-policy'
import { GetPolicyVersion } from '@/lib/iam/policies/get-policy-version'
import { ListEntitiesForPolicy } from '@/lib/iam/policies/list-entities-for-policy'
import { ListPolicies } from '@/lib/iam/policies/list-policies'
import { ListPolicyTags } from '@/lib/iam/policies/list-policy-tags'
import { ListPolicyVersions } from '@/lib/iam/policies/list-policy-versions'
import { SetDefaultPolicyVersion } from '@/lib/iam/policies/set-default-policy-version'
import { TagPolicy } from '@/lib/iam/policies/tag-policy'
import { UntagPolicy } from '@/lib/iam/policies/untag-policy'
import { CreateRole } from '@/lib/iam/roles/create-role'
import { DeleteRole } from '@/lib/iam/roles/delete-role'
import { GetRole } from '@/lib/iam/roles/get-role'
import { ListRoleTags } from '@/lib/iam/roles/list-role-tags'
import { ListRoles } from '@/lib/iam/roles/list-roles'
import { TagRole } from '@/lib/iam/roles/tag-role'
import { UntagRole } from '@/lib/iam/roles/untag-role'
import { UpdateAssumeRolePolicy } from '@/lib/iam/roles/update-assume-role-policy'
import { UpdateRole } from '@/lib/iam/roles/update-role'
import { CreateServiceSpecificCredential } from '@/lib/iam/service-credentials/create-service-specific-credential'
import { DeleteServiceSpecificCredential } from '@/lib/iam/service-credentials/delete-service-specific-credential'
import { ListServiceSpecificCredentials } from '@/lib/iam/service-credentials/list-service-specific-credentials'
import { ResetServiceSpecificCredential } from '@/lib/iam/service-credentials/reset-service-specific-credential'
import { UpdateServiceSpecificCredential } from '@/lib/iam/service-credentials/update-service-specific-credential'
import { DeleteSigningCertificate } from '@/lib/iam/signing-certificates/delete-signing-certificate'
import { ListSigningCertificates } from '@/lib/iam/signing-certificates/list-signing-certificates'
import { UpdateSigningCertificate } from '@/lib/iam/signing-certificates/update-signing-certificate'
import { UploadSigningCertificate } from '@/lib/iam/signing-certificates/upload-signing-certificate'
import { GetContextKeysForCustomPolicy } from '@/lib/iam/simulator/get-context-keys-for-custom-policy'
import { GetContextKeysForPrincipalPolicy } from '@/lib/iam/simulator/get-context-keys-for-principal-policy'
import { SimulateCustomPolicy } from '@/lib/iam/simulator/simulate-custom-policy'
import { SimulatePrincipalPolicy } from '@/lib/iam/simulator/simulate-principal-policy'
import { DeleteSSHPublicKey } from '@/lib/iam/ssh-keys/delete-ssh-public-key'
import { GetSSHPublicKey } from '@/lib/iam/ssh-keys/get-ssh-public-key'
import { ListSSHPublicKeys } from '@/lib/iam/ssh-keys/list-ssh-public-keys'
import { UpdateSSHPublicKey } from '@/lib/iam/ssh-keys/update-ssh-public-key'
import { UploadSSHPublicKey } from '@/lib/iam/ssh-keys/upload-ssh-public-key'
import { ChangePassword } from '@/lib/iam/users/change-password'
import { CreateUser } from '@/lib/iam/users/create-user'
import { DeleteUser } from '@/lib/iam/users/delete-user'
import { GetUser } from '@/lib/iam/users/get-user'
import { ListUserTags } from '@/lib/iam/users/list-user-tags'
import { ListUsers } from '@/lib/iam/users/list-users'
import { TagUser } from '@/lib/iam/users/tag-user'
import { UntagUser } from '@/lib/iam/users/untag-user'
import { UpdateUser } from '@/lib/iam/users/update-user'
import { AssumeRole } from '@/lib/sts/assume-role'
import { GetCallerIdentity } from '@/lib/sts/get-caller-identity'
import { GetSessionToken } from '@/lib/sts/get-session-token'

/** Every operation of the service, by the name the wire uses. Console, API, simulator, docs and tests read this. */
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
