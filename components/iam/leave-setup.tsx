'use client'

import { Arn } from '@/components/ui/arn'
import { Dialog, DialogCloseButton } from '@/components/ui/dialog'
import { DialogBody } from '@/components/ui/dialog-parts'
import type { FormAction } from '@/components/ui/form-action'
import { SubmitButton } from '@/components/ui/submit-button'

/**
 * The Cancel button of the device setup, and the dialog that says what is left behind.
 * It is inside the wizard's form, so each button names its action. Without scripts Cancel leaves at once.
 */
export function LeaveSetup({
  serial,
  leaveAction,
  deleteAction,
}: {
  serial: string
  leaveAction: Exclude<FormAction, string>
  /** Given only when a dry run says that the deletion is allowed. */
  deleteAction?: Exclude<FormAction, string>
}) {
  return (
    <Dialog
      opener={{
        variant: 'quiet',
        className: '-me-3 ms-auto',
        children: 'Cancel',
        type: 'submit',
        formAction: leaveAction,
        formNoValidate: true,
      }}
      title="Leave the setup?"
      isWide={deleteAction !== undefined}
      footer={
        <>
          {deleteAction && (
            <SubmitButton variant="danger" formAction={deleteAction} formNoValidate pending="Deleting">
              Delete it and leave
            </SubmitButton>
          )}
          <SubmitButton variant="secondary" formAction={leaveAction} formNoValidate pending="Leaving">
            Leave and keep the unfinished device
          </SubmitButton>
          <DialogCloseButton variant="primary">Keep working</DialogCloseButton>
        </>
      }
    >
      <DialogBody>
        <p>
          The device already exists in the account:
          <br />
          <Arn value={serial} />
        </p>
        <p>
          If you leave, it belongs to nobody and keeps its name taken. Only somebody who may call{' '}
          <code>iam:DeleteVirtualMFADevice</code> can remove it.
        </p>
      </DialogBody>
    </Dialog>
  )
}
