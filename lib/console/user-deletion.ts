import type { Caller } from '@/lib/auth/caller'
import { type Moment, newMoment } from '@/lib/gate/standing'
import { KINDS } from '@/lib/mfa/kinds/kinds'
import { DeleteAccessKey } from '@/lib/operations/iam/access-keys/delete-access-key'
import { ListAccessKeys } from '@/lib/operations/iam/access-keys/list-access-keys'
import { ListGroupsForUser } from '@/lib/operations/iam/groups/list-groups-for-user'
import { RemoveUserFromGroup } from '@/lib/operations/iam/groups/remove-user-from-group'
import { DeleteLoginProfile } from '@/lib/operations/iam/login-profiles/delete-login-profile'
import { GetLoginProfile } from '@/lib/operations/iam/login-profiles/get-login-profile'
import { DeactivateMFADevice } from '@/lib/operations/iam/mfa/deactivate-mfa-device'
import { DeleteVirtualMFADevice } from '@/lib/operations/iam/mfa/delete-virtual-mfa-device'
import { ListMFADevices } from '@/lib/operations/iam/mfa/list-mfa-devices'
import { DeleteServiceSpecificCredential } from '@/lib/operations/iam/service-credentials/delete-service-specific-credential'
import { ListServiceSpecificCredentials } from '@/lib/operations/iam/service-credentials/list-service-specific-credentials'
import { DeleteSigningCertificate } from '@/lib/operations/iam/signing-certificates/delete-signing-certificate'
import { ListSigningCertificates } from '@/lib/operations/iam/signing-certificates/list-signing-certificates'
import { DeleteSSHPublicKey } from '@/lib/operations/iam/ssh-keys/delete-ssh-public-key'
import { ListSSHPublicKeys } from '@/lib/operations/iam/ssh-keys/list-ssh-public-keys'
import { DeleteUser } from '@/lib/operations/iam/users/delete-user'
import { type Answer, askAs } from './ask'
import { type DeletionPlan, type DeletionStep, planned, policySteps, wholePlan } from './deletion'
import { deviceName } from './device-words'

const ALL = { MaxItems: 1000 }

/**
 * Finds what belongs to a user and must be removed first (IAM user guide, "Removing an IAM user"; DeleteUser lists it).
 * Of each kind the list is a call of its own. What may not be listed is left out, and DeleteUser then refuses.
 */
export async function userDeletion(
  caller: Caller,
  UserName: string,
  moment: Moment = newMoment(),
): Promise<DeletionPlan> {
  const input = { UserName }
  const parts = [
    planned(GetLoginProfile.action, await profileOf(caller, UserName, moment), (hasPassword) =>
      hasPassword ? [{ of: 'password', name: UserName, call: { operation: DeleteLoginProfile, input } }] : [],
    ),
    planned(ListAccessKeys.action, await askAs(caller, ListAccessKeys, { ...input, ...ALL }, moment), (output) =>
      output.AccessKeyMetadata.map(({ AccessKeyId }) => ({
        ...{ of: 'key', name: AccessKeyId },
        call: { operation: DeleteAccessKey, input: { ...input, AccessKeyId } },
      })),
    ),
    planned(ListMFADevices.action, await askAs(caller, ListMFADevices, { ...input, ...ALL }, moment), (output) =>
      output.MFADevices.flatMap(({ SerialNumber, Kind }) => deviceSteps(UserName, SerialNumber, Kind)),
    ),
    planned(
      ListSigningCertificates.action,
      await askAs(caller, ListSigningCertificates, { ...input, ...ALL }, moment),
      (output) =>
        output.Certificates.map(({ CertificateId }) => ({
          ...{ of: 'certificate', name: CertificateId },
          call: { operation: DeleteSigningCertificate, input: { ...input, CertificateId } },
        })),
    ),
    planned(ListSSHPublicKeys.action, await askAs(caller, ListSSHPublicKeys, { ...input, ...ALL }, moment), (output) =>
      output.SSHPublicKeys.map(({ SSHPublicKeyId }) => ({
        ...{ of: 'sshKey', name: SSHPublicKeyId },
        call: { operation: DeleteSSHPublicKey, input: { ...input, SSHPublicKeyId } },
      })),
    ),
    planned(
      ListServiceSpecificCredentials.action,
      await askAs(caller, ListServiceSpecificCredentials, input, moment),
      (output) =>
        output.ServiceSpecificCredentials.map(({ ServiceSpecificCredentialId, ServiceName }) => ({
          ...{ of: 'serviceCredential', name: `${ServiceName} ${ServiceSpecificCredentialId}` },
          call: { operation: DeleteServiceSpecificCredential, input: { ...input, ServiceSpecificCredentialId } },
        })),
    ),
    await policySteps(caller, { kind: 'user', name: UserName }, moment),
    planned(ListGroupsForUser.action, await askAs(caller, ListGroupsForUser, { ...input, ...ALL }, moment), (output) =>
      output.Groups.map(({ GroupName }) => ({
        ...{ of: 'membership', name: GroupName },
        call: { operation: RemoveUserFromGroup, input: { ...input, GroupName } },
      })),
    ),
  ]
  return wholePlan(parts, { of: 'user', name: UserName, call: { operation: DeleteUser, input } })
}

/** Whether the user has a password: GetLoginProfile answers NoSuchEntity where there is none. */
async function profileOf(caller: Caller, UserName: string, moment: Moment): Promise<Answer<boolean>> {
  const answer = await askAs(caller, GetLoginProfile, { UserName }, moment)
  if (answer.ok) return { ok: true, output: true }
  return answer.error.code === 'NoSuchEntity' ? { ok: true, output: false } : answer
}

/** A device is deactivated; what some kinds leave behind is deleted too, or it would block its name. */
function deviceSteps(UserName: string, SerialNumber: string, kind: keyof typeof KINDS): DeletionStep[] {
  const name = deviceName(SerialNumber)
  const deactivate: DeletionStep = {
    ...{ of: 'device', name },
    call: { operation: DeactivateMFADevice, input: { UserName, SerialNumber } },
  }
  if (KINDS[kind].afterDeactivation !== 'leftover') return [deactivate]
  return [deactivate, { of: 'leftover', name, call: { operation: DeleteVirtualMFADevice, input: { SerialNumber } } }]
}
