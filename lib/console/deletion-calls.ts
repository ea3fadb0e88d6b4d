import type { AnyOperation } from '@/lib/gate/operation'
import { DeleteAccessKey } from '@/lib/operations/iam/access-keys/delete-access-key'
import { DetachGroupPolicy, DetachRolePolicy, DetachUserPolicy } from '@/lib/operations/iam/attachments/detach-policy'
import { DeleteGroup } from '@/lib/operations/iam/groups/delete-group'
import { RemoveUserFromGroup } from '@/lib/operations/iam/groups/remove-user-from-group'
import {
  DeleteGroupPolicy,
  DeleteRolePolicy,
  DeleteUserPolicy,
} from '@/lib/operations/iam/inline-policies/delete-inline-policy'
import { DeleteLoginProfile } from '@/lib/operations/iam/login-profiles/delete-login-profile'
import { DeactivateMFADevice } from '@/lib/operations/iam/mfa/deactivate-mfa-device'
import { DeleteVirtualMFADevice } from '@/lib/operations/iam/mfa/delete-virtual-mfa-device'
import { DeleteRole } from '@/lib/operations/iam/roles/delete-role'
import { DeleteServiceSpecificCredential } from '@/lib/operations/iam/service-credentials/delete-service-specific-credential'
import { DeleteSigningCertificate } from '@/lib/operations/iam/signing-certificates/delete-signing-certificate'
import { DeleteSSHPublicKey } from '@/lib/operations/iam/ssh-keys/delete-ssh-public-key'
import { DeleteUser } from '@/lib/operations/iam/users/delete-user'
import type { DeletionStep } from './deletion'
import type { EachCall } from './each-call'
import { callsText, readCalls } from './posted-calls'
import type { RunItem } from './run'

/** What the page of a deletion may call, step by step: the operations of the plans for users, groups and roles. */
const CALLED: readonly AnyOperation[] = [
  ...[DeleteLoginProfile, DeleteAccessKey, DeactivateMFADevice, DeleteVirtualMFADevice],
  ...[DeleteSigningCertificate, DeleteSSHPublicKey, DeleteServiceSpecificCredential],
  ...[DetachUserPolicy, DetachGroupPolicy, DetachRolePolicy],
  ...[DeleteUserPolicy, DeleteGroupPolicy, DeleteRolePolicy, RemoveUserFromGroup],
  ...[DeleteUser, DeleteGroup, DeleteRole],
]

/** The steps of a deletion for a page that takes one at a time: each posts its call. */
export const deletionItems = (steps: readonly DeletionStep[]): RunItem[] =>
  steps.map(({ name, call }) => ({
    ...{ action: call.operation.action, on: name },
    fields: { call: callsText([{ ...call, on: name }]) },
  }))

/**
 * Reads such a step. The call is what its sender wants, and the gate decides on it. Throws ValidationError for anything
 * that no deletion calls.
 */
export const deletionCall = (text: string): EachCall | undefined => readCalls(text, CALLED, 1)[0]
