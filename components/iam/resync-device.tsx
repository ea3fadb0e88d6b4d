'use client'

import { Button, type ButtonRefusal } from '@/components/ui/button'
import { Dialog, DialogCloseButton } from '@/components/ui/dialog'
import { DialogBody } from '@/components/ui/dialog-parts'
import { Prose } from '@/components/ui/prose'
import { commonTexts } from '@/lib/texts/common'
import { codePairTexts } from '@/lib/texts/mfa-codes'
import { resyncTexts } from '@/lib/texts/mfa-resync'
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
  const button = { size: 'small', children: codePairTexts.resync, type: 'submit', form, formAction: href } as const
  if (refused) {
    return (
      <Button size="small" refused={refused}>
        {codePairTexts.resync}
      </Button>
    )
  }
  if (!device) return <ChooseFirst opener={button} title={resyncTexts.title} />
  if (device.type !== 'passkey') return <Button {...button} />
  return (
    <Dialog
      opener={button}
      title={resyncTexts.passkey}
      footer={<DialogCloseButton variant="primary">{commonTexts.close}</DialogCloseButton>}
    >
      <DialogBody>
        <p>
          <Prose text={resyncTexts.passkeyText(device.name)} />
        </p>
      </DialogBody>
    </Dialog>
  )
}
