'use client'

import { Arn } from '@/components/ui/arn'
import { Button, type ButtonProps, type ButtonRefusal } from '@/components/ui/button'
import { ClosingForm, Dialog, DialogCloseButton } from '@/components/ui/dialog'
import { DIALOG_FOOT, DialogBody } from '@/components/ui/dialog-parts'
import { Disclosure } from '@/components/ui/disclosure'
import type { FormAction } from '@/components/ui/form-action'
import { SubmitButton } from '@/components/ui/submit-button'
import type { MfaDeviceView } from './mfa-device-view'

/** The Remove button and its dialog, which explains the consequences. */
export function RemoveDevice({
  form,
  device,
  isOnly,
  href,
  asksFirst,
  action,
  refused,
}: {
  /** The id of the form in which the device is chosen. */
  form: string
  device?: MfaDeviceView
  isOnly: boolean
  href?: string
  /** The page at `href` asks for a code first, so the button goes there without a dialog. */
  asksFirst?: boolean
  action: FormAction
  refused?: ButtonRefusal
}) {
  if (refused) {
    return (
      <Button size="small" refused={refused}>
        Remove
      </Button>
    )
  }
  const opener: ButtonProps = { size: 'small', children: 'Remove' }
  if (href) Object.assign(opener, { type: 'submit', form, formAction: href } satisfies ButtonProps)
  if (device && href && asksFirst) return <Button {...opener} />
  if (!device) return <ChooseFirst opener={opener} title="Remove MFA device" />
  return (
    <Dialog opener={opener} title="Remove MFA device?">
      <ClosingForm action={action}>
        <input type="hidden" name="serial" value={device.serial} />
        <DialogBody>
          <p>
            <strong>{device.name}</strong>
            <br />
            <Arn value={device.serial} />
          </p>
          <Consequence device={device} isOnly={isOnly} />
          {device.type === 'virtual' && (
            <Disclosure summary="Deactivate only">
              <p className="text-muted mb-2">
                Removing makes two calls: the first takes the device from the user, the second deletes it. You can make
                the first one alone.
              </p>
              <SubmitButton variant="secondary" size="small" name="deactivateOnly" value="yes" pending="Deactivating">
                Deactivate only
              </SubmitButton>
            </Disclosure>
          )}
        </DialogBody>
        <div className={DIALOG_FOOT}>
          <DialogCloseButton>Cancel</DialogCloseButton>
          <SubmitButton variant="danger" pending="Removing">
            Remove
          </SubmitButton>
        </div>
      </ClosingForm>
    </Dialog>
  )
}

/** A button that says, when pressed, that a device must be chosen first. */
export function ChooseFirst({ opener, title }: { opener: ButtonProps; title: string }) {
  return (
    <Dialog opener={opener} title={title} footer={<DialogCloseButton variant="primary">Close</DialogCloseButton>}>
      <DialogBody>
        <p>Select a device in the table first.</p>
      </DialogBody>
    </Dialog>
  )
}

function Consequence({ device, isOnly }: { device: MfaDeviceView; isOnly: boolean }) {
  return (
    <>
      <p>
        After this you can sign in without it. Policies that demand MFA then refuse you until a new device is assigned.
      </p>
      {isOnly && <p>It is your only device.</p>}
      {device.isOfThisSession && <p>You signed in to this session with it. The session itself stays as it is.</p>}
    </>
  )
}
