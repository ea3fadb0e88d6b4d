import { CreateAccessKey } from '@/lib/iam/access-keys/create-access-key'
import { DeleteAccessKey } from '@/lib/iam/access-keys/delete-access-key'
import { GetAccessKeyLastUsed } from '@/lib/iam/access-keys/get-access-key-last-used'
import { ListAccessKeys } from '@/lib/iam/access-keys/list-access-keys'
import { UpdateAccessKey } from '@/lib/iam/access-keys/update-access-key'
import { GetAccountPasswordPolicy } from '@/lib/iam/account/get-account-password-policy'
import { CreateVirtualMFADevice } from '@/lib/iam/mfa/create-virtual-mfa-device'
import { DeactivateMFADevice } from '@/lib/iam/mfa/deactivate-mfa-device'
import { DeleteVirtualMFADevice } from '@/lib/iam/mfa/delete-virtual-mfa-device'
import { EnableMFADevice } from '@/lib/iam/mfa/enable-mfa-device'
import { GetMFADevice } from '@/lib/iam/mfa/get-mfa-device'
import { ListMFADevices } from '@/lib/iam/mfa/list-mfa-devices'
import { ListVirtualMFADevices } from '@/lib/iam/mfa/list-virtual-mfa-devices'
import { ResyncMFADevice } from '@/lib/iam/mfa/resync-mfa-device'
import { GetContextKeysForCustomPolicy } from '@/lib/iam/simulator/get-context-keys-for-custom-policy'
import { GetContextKeysForPrincipalPolicy } from '@/lib/iam/simulator/get-context-keys-for-principal-policy'
import { SimulateCustomPolicy } from '@/lib/iam/simulator/simulate-custom-policy'
import { SimulatePrincipalPolicy } from '@/lib/iam/simulator/simulate-principal-policy'
import { ChangePassword } from '@/lib/iam/users/change-password'
import { GetUser } from '@/lib/iam/users/get-user'
import { ListUsers } from '@/lib/iam/users/list-users'
import { TagUser } from '@/lib/iam/users/tag-user'
import { UntagUser } from '@/lib/iam/users/untag-user'

/** Every operation of the service, by the name the wire uses. Console, API, simulator, docs and tests read this. */
export const catalogue = {
  ChangePassword,
  CreateAccessKey,
  CreateVirtualMFADevice,
  DeactivateMFADevice,
  DeleteAccessKey,
  DeleteVirtualMFADevice,
  EnableMFADevice,
  GetAccessKeyLastUsed,
  GetAccountPasswordPolicy,
  GetContextKeysForCustomPolicy,
  GetContextKeysForPrincipalPolicy,
  GetMFADevice,
  GetUser,
  ListAccessKeys,
  ListMFADevices,
  ListUsers,
  ListVirtualMFADevices,
  ResyncMFADevice,
  SimulateCustomPolicy,
  SimulatePrincipalPolicy,
  TagUser,
  UntagUser,
  UpdateAccessKey,
} as const
