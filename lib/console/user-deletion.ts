import type { CallResult } from '@/components/ui/flash'
import type { Caller } from '@/lib/auth/caller'
import type { Question } from '@/lib/gate/preview'
import { type Moment, newMoment } from '@/lib/gate/standing'
import { KINDS } from '@/lib/mfa/kinds/kinds'
import { DeleteAccessKey } from '@/lib/operations/iam/access-keys/delete-access-key'
import { ListAccessKeys } from '@/lib/operations/iam/access-keys/list-access-keys'
import { DetachUserPolicy } from '@/lib/operations/iam/attachments/detach-policy'
import { ListAttachedUserPolicies } from '@/lib/operations/iam/attachments/list-attached-policies'
import { ListGroupsForUser } from '@/lib/operations/iam/groups/list-groups-for-user'
import { RemoveUserFromGroup } from '@/lib/operations/iam/groups/remove-user-from-group'
import { DeleteUserPolicy } from '@/lib/operations/iam/inline-policies/delete-inline-policy'
import { ListUserPolicies } from '@/lib/operations/iam/inline-policies/list-inline-policies'
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
import { deviceName } from './device-words'
import { callResult } from './devices'
import type { ErrorView } from './error-view'

/** One call of the deletion: `of` names the kind of thing that it removes, `name` the thing. */
export type DeletionStep = { of: DeletedKind; name: string; call: Question }
type DeletedKind =
  | 'password'
  | 'key'
  | 'device'
  | 'leftover'
  | 'certificate'
  | 'sshKey'
  | 'serviceCredential'
  | 'attached'
  | 'inline'
  | 'group'
  | 'user'

/** The calls that delete a user, in the order that IAM demands, and the lists that could not be read. */
type DeletionPlan = {
  steps: readonly DeletionStep[]
  unread: readonly { action: string; error: ErrorView }[]
}

const ALL = { MaxItems: 1000 }

/**
 * Finds what belongs to a user and must be removed first (IAM user guide, "Removing an IAM user"; DeleteUser lists it).
 * Of each kind the list is a call of its own. What may not be listed is left out, and DeleteUser then refuses.
 */
export async function deletionPlan(
  caller: Caller,
  UserName: string,
  moment: Moment = newMoment(),
): Promise<DeletionPlan> {
  const unread: { action: string; error: ErrorView }[] = []
  const input = { UserName }
  function read<T>(action: string, answer: Answer<T>, steps: (output: T) => DeletionStep[]): DeletionStep[] {
    if (answer.ok) return steps(answer.output)
    // GetLoginProfile answers so for a user without a password.
    if (answer.error.code !== 'NoSuchEntity') unread.push({ action, error: answer.error })
    return []
  }
  const steps = [
    read(GetLoginProfile.action, await askAs(caller, GetLoginProfile, input, moment), () => [
      { of: 'password', name: UserName, call: { operation: DeleteLoginProfile, input } },
    ]),
    read(ListAccessKeys.action, await askAs(caller, ListAccessKeys, { ...input, ...ALL }, moment), (output) =>
      output.AccessKeyMetadata.map(({ AccessKeyId }) => ({
        ...{ of: 'key', name: AccessKeyId },
        call: { operation: DeleteAccessKey, input: { ...input, AccessKeyId } },
      })),
    ),
    read(ListMFADevices.action, await askAs(caller, ListMFADevices, { ...input, ...ALL }, moment), (output) =>
      output.MFADevices.flatMap(({ SerialNumber, Kind }) => deviceSteps(UserName, SerialNumber, Kind)),
    ),
    read(
      ListSigningCertificates.action,
      await askAs(caller, ListSigningCertificates, { ...input, ...ALL }, moment),
      (output) =>
        output.Certificates.map(({ CertificateId }) => ({
          ...{ of: 'certificate', name: CertificateId },
          call: { operation: DeleteSigningCertificate, input: { ...input, CertificateId } },
        })),
    ),
    read(ListSSHPublicKeys.action, await askAs(caller, ListSSHPublicKeys, { ...input, ...ALL }, moment), (output) =>
      output.SSHPublicKeys.map(({ SSHPublicKeyId }) => ({
        ...{ of: 'sshKey', name: SSHPublicKeyId },
        call: { operation: DeleteSSHPublicKey, input: { ...input, SSHPublicKeyId } },
      })),
    ),
    read(
      ListServiceSpecificCredentials.action,
      await askAs(caller, ListServiceSpecificCredentials, input, moment),
      (output) =>
        output.ServiceSpecificCredentials.map(({ ServiceSpecificCredentialId, ServiceName }) => ({
          ...{ of: 'serviceCredential', name: `${ServiceName} ${ServiceSpecificCredentialId}` },
          call: { operation: DeleteServiceSpecificCredential, input: { ...input, ServiceSpecificCredentialId } },
        })),
    ),
    read(
      ListAttachedUserPolicies.action,
      await askAs(caller, ListAttachedUserPolicies, { ...input, ...ALL }, moment),
      (output) =>
        output.AttachedPolicies.map(({ PolicyName, PolicyArn }) => ({
          ...{ of: 'attached', name: PolicyName },
          call: { operation: DetachUserPolicy, input: { ...input, PolicyArn } },
        })),
    ),
    read(ListUserPolicies.action, await askAs(caller, ListUserPolicies, { ...input, ...ALL }, moment), (output) =>
      output.PolicyNames.map((PolicyName) => ({
        ...{ of: 'inline', name: PolicyName },
        call: { operation: DeleteUserPolicy, input: { ...input, PolicyName } },
      })),
    ),
    read(ListGroupsForUser.action, await askAs(caller, ListGroupsForUser, { ...input, ...ALL }, moment), (output) =>
      output.Groups.map(({ GroupName }) => ({
        ...{ of: 'group', name: GroupName },
        call: { operation: RemoveUserFromGroup, input: { ...input, GroupName } },
      })),
    ),
  ].flat()
  return { steps: [...steps, { of: 'user', name: UserName, call: { operation: DeleteUser, input } }], unread }
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

/**
 * Makes the calls one after the other and stops at the first that is refused or fails. What was removed before stays
 * removed. Throws FactorDue like each of its calls.
 */
export async function performDeletion(caller: Caller, steps: readonly DeletionStep[]): Promise<CallResult[]> {
  const results: CallResult[] = []
  for (const { name, call } of steps) {
    const { action } = call.operation
    const hasStopped = results.some(({ outcome }) => outcome !== 'done')
    results.push({
      ...(hasStopped
        ? ({ action, outcome: 'not-tried' } as const)
        : callResult(action, await askAs(caller, call.operation, call.input))),
      on: name,
    })
  }
  return results
}
