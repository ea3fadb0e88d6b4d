'use server'

import { refusedAction } from '@/lib/console/refused'
import { CreateAccessKey } from '@/lib/iam/access-keys/create-access-key'
import { DeleteAccessKey } from '@/lib/iam/access-keys/delete-access-key'
import { UpdateAccessKey } from '@/lib/iam/access-keys/update-access-key'
import { CreateVirtualMFADevice } from '@/lib/iam/mfa/create-virtual-mfa-device'
import { DeactivateMFADevice } from '@/lib/iam/mfa/deactivate-mfa-device'
import { DeleteVirtualMFADevice } from '@/lib/iam/mfa/delete-virtual-mfa-device'
import { ResyncMFADevice } from '@/lib/iam/mfa/resync-mfa-device'
import { ChangePassword } from '@/lib/iam/users/change-password'
import { TagUser } from '@/lib/iam/users/tag-user'
import { ownName, userNameUnlessRoot } from './whose'

const PAGE = '/security-credentials'

// What the buttons of the page do where a dry run says that the policies refuse. None of them can change anything:
// where the policies allow it by now, the gate is not even asked.

export const askToChangePassword = refusedAction(PAGE, () => ({
  operation: ChangePassword,
  input: { OldPassword: '-', NewPassword: '-' },
}))

export const askToAssign = refusedAction(PAGE, (_form, session) => ({
  operation: CreateVirtualMFADevice,
  input: { VirtualMFADeviceName: ownName(session) },
}))

export const askToRemove = refusedAction(PAGE, (form) => ({
  operation: DeactivateMFADevice,
  input: { SerialNumber: form.text('serial') },
}))

export const askToResync = refusedAction(PAGE, (form, session) => ({
  operation: ResyncMFADevice,
  input: {
    ...userNameUnlessRoot(session),
    SerialNumber: form.text('serial'),
    AuthenticationCode1: '000000',
    AuthenticationCode2: '000000',
  },
}))

export const askToDeleteUnfinished = refusedAction(PAGE, (form) => ({
  operation: DeleteVirtualMFADevice,
  input: { SerialNumber: form.text('serial') },
}))

export const askToCreateKey = refusedAction(PAGE, () => ({ operation: CreateAccessKey, input: {} }))

export const askToUpdateKey = refusedAction(PAGE, (form) => ({
  operation: UpdateAccessKey,
  input: { AccessKeyId: form.text('accessKeyId'), Status: form.text('status') },
}))

export const askToDeleteKey = refusedAction(PAGE, (form) => ({
  operation: DeleteAccessKey,
  input: { AccessKeyId: form.text('accessKeyId') },
}))

export const askToDescribeKey = refusedAction(PAGE, (form, session) => ({
  operation: TagUser,
  input: { UserName: ownName(session), Tags: [{ Key: form.text('accessKeyId'), Value: '' }] },
}))
