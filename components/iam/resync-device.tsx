'use client'

import { Button, type ButtonRefusal } from '@/components/ui/button'
import { Dialog, DialogCloseButton } from '@/components/ui/dialog'
import { DialogBody } from '@/components/ui/dialog-parts'
import type { MfaDeviceView } from './mfa-device-view'
import { ChooseFirst } from './remove-device'

/** The Resync button. It opens the page that asks for two codes, or says that a device must be chosen first. */
export function ResyncDevice({
  form,
  device,
  href,
  refused,
}: {
  form: string
  device?: MfaDeviceView
  href: string
  refused?: ButtonRefusal
}) {
  const button = { size: 'small', children: 'Resync', type: 'submit', form, formAction: href } as const
  if (refused) {
    return (
      <Button size="small" refused={refused}>
        Resync
      </Button>
    )
  }
  if (!device) return <ChooseFirst opener={button} title="Resync MFA device" />
  if (device.type !== 'passkey') return <Button {...button} />
  return (
    <Dialog
      opener={button}
      title="A passkey cannot drift"
      footer={<DialogCloseButton variant="primary">Close</DialogCloseButton>}
    >
      <DialogBody>
        <p>
          <strong>{device.name}</strong> does not make codes from a clock, so there is nothing to bring back in step.
        </p>
      </DialogBody>
    </Dialog>
  )
}
