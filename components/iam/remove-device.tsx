'use client'

import { Arn } from '@/components/ui/arn'
import { Button, type ButtonProps, type ButtonRefusal } from '@/components/ui/button'
import { ClosingForm, Dialog, DialogCloseButton } from '@/components/ui/dialog'
import { DIALOG_FOOT, DialogBody } from '@/components/ui/dialog-parts'
import { Disclosure } from '@/components/ui/disclosure'
import type { FormAction } from '@/components/ui/form-action'
import { Prose } from '@/components/ui/prose'
import { SubmitButton } from '@/components/ui/submit-button'
import { commonTexts } from '@/lib/texts/common'
import { removeTexts } from '@/lib/texts/mfa-remove'
import { resyncTexts } from '@/lib/texts/mfa-resync'
import type { MfaDeviceView } from './mfa-device-view'

/** The Remove button and its dialog, which explains the consequences. */
export function RemoveDevice({
  form,
  user,
  device,
  isOnly,
  href,
  asksFirst,
  action,
  refused,
}: {
  /** The id of the form in which the device is chosen. */
  form: string
  /** Whose device it is, if not the reader's. */
  user?: string
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
        {removeTexts.remove}
      </Button>
    )
  }
  const opener: ButtonProps = { size: 'small', children: removeTexts.remove }
  if (href) Object.assign(opener, { type: 'submit', form, formAction: href } satisfies ButtonProps)
  if (device && href && asksFirst) return <Button {...opener} />
  if (!device) return <ChooseFirst opener={opener} title={removeTexts.title} />
  return (
    <Dialog opener={opener} title={removeTexts.askInDialog}>
      <ClosingForm action={action}>
        <input type="hidden" name="serial" value={device.serial} />
        {user !== undefined && <input type="hidden" name="user" value={user} />}
        <DialogBody>
          <p>
            {/* A token has no other name. */}
            {device.name !== device.serial && (
              <>
                <strong>{device.name}</strong>
                <br />
              </>
            )}
            <Arn value={device.serial} />
          </p>
          <RemovalConsequences
            type={device.type}
            user={user}
            isOnly={isOnly}
            isOfThisSession={device.isOfThisSession}
            keepsName={device.keepsName}
          />
          {device.type === 'virtual' && (
            <Disclosure summary={removeTexts.deactivateOnly}>
              <p className="text-muted mb-2">{removeTexts.deactivateOnlyText}</p>
              <SubmitButton
                variant="secondary"
                size="small"
                name="deactivateOnly"
                value="yes"
                pending={removeTexts.deactivating}
              >
                {removeTexts.deactivateOnly}
              </SubmitButton>
            </Disclosure>
          )}
        </DialogBody>
        <div className={DIALOG_FOOT}>
          <DialogCloseButton>{commonTexts.cancel}</DialogCloseButton>
          <SubmitButton variant="danger" pending={removeTexts.removing}>
            {removeTexts.remove}
          </SubmitButton>
        </div>
      </ClosingForm>
    </Dialog>
  )
}

/** A button that says, when pressed, that a device must be chosen first. */
export function ChooseFirst({ opener, title }: { opener: ButtonProps; title: string }) {
  return (
    <Dialog
      opener={opener}
      title={title}
      footer={<DialogCloseButton variant="primary">{commonTexts.close}</DialogCloseButton>}
    >
      <DialogBody>
        <p>{resyncTexts.chooseFirst}</p>
      </DialogBody>
    </Dialog>
  )
}

/** What follows from a removal, said before it is done. `keepsName`: the policies will not let the user delete it. */
export function RemovalConsequences({
  type,
  user,
  isOnly,
  isOfThisSession,
  keepsName,
}: {
  type: MfaDeviceView['type']
  /** Whose device it is, if not the reader's. */
  user?: string
  isOnly: boolean
  isOfThisSession?: boolean
  keepsName?: boolean
}) {
  return (
    <>
      <p className="measure">{user === undefined ? removeTexts.consequence : removeTexts.consequenceFor(user)}</p>
      {keepsName && (
        <p className="measure">
          <Prose text={user === undefined ? removeTexts.keepsName : removeTexts.keepsNameOf(user)} />
        </p>
      )}
      {type !== 'virtual' && !(type === 'passkey' && user !== undefined) && (
        <p className="measure">{removeTexts.afterwards[type]}</p>
      )}
      {isOnly && <p>{user === undefined ? removeTexts.isOnly : removeTexts.isOnlyOf(user)}</p>}
      {isOfThisSession && <p>{removeTexts.isOfThisSession}</p>}
    </>
  )
}
