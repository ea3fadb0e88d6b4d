'use client'

import { Arn } from '@/components/ui/arn'
import { Dialog, DialogCloseButton } from '@/components/ui/dialog'
import { DialogBody } from '@/components/ui/dialog-parts'
import type { FormAction } from '@/components/ui/form-action'
import { Prose } from '@/components/ui/prose'
import { SubmitButton } from '@/components/ui/submit-button'
import { commonTexts } from '@/lib/texts/common'
import { mfaSetupTexts } from '@/lib/texts/mfa-setup'

const texts = mfaSetupTexts.leave

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
        children: commonTexts.cancel,
        type: 'submit',
        formAction: leaveAction,
        formNoValidate: true,
      }}
      title={texts.title}
      isWide={deleteAction !== undefined}
      footer={
        <>
          {deleteAction && (
            <SubmitButton variant="danger" formAction={deleteAction} formNoValidate pending={texts.deleting}>
              {texts.deleteIt}
            </SubmitButton>
          )}
          <SubmitButton variant="secondary" formAction={leaveAction} formNoValidate pending={texts.leaving}>
            {texts.keepIt}
          </SubmitButton>
          <DialogCloseButton variant="primary">{texts.stay}</DialogCloseButton>
        </>
      }
    >
      <DialogBody>
        <p>
          {texts.exists}
          <br />
          <Arn value={serial} />
        </p>
        <p>
          <Prose text={texts.text} />
        </p>
      </DialogBody>
    </Dialog>
  )
}
