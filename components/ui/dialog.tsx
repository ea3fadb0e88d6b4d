'use client'

import { createContext, type MouseEvent, type ReactNode, useContext, useId, useRef } from 'react'
import { commonTexts } from '@/lib/texts/common'
import { Button, type ButtonProps } from './button'
import { cx } from './cx'
import { DIALOG, DIALOG_FOOT, DIALOG_WIDTH, DIALOG_WIDTH_OF_THREE, DialogBody, DialogHead } from './dialog-parts'
import type { FormAction } from './form-action'
import { SubmitButton } from './submit-button'

const Close = createContext<() => void>(() => {})

/** Closes the dialog that it is in. */
export function DialogCloseButton({ children, ...rest }: Pick<ButtonProps, 'variant' | 'children'>) {
  const close = useContext(Close)
  return (
    <Button {...rest} onClick={close}>
      {children}
    </Button>
  )
}

/**
 * A native modal dialog and the button that opens it. The browser keeps the focus inside, closes it on Escape and
 * gives the focus back to the opener.
 */
export function Dialog({
  opener,
  title,
  isWide,
  children,
  footer,
  onOpen,
}: {
  /** The button that opens it. */
  opener: ButtonProps
  title: ReactNode
  /** Has room for three buttons in a row. */
  isWide?: boolean
  /** What will happen, to what, and with what consequence. */
  children: ReactNode
  footer?: ReactNode
  onOpen?: () => void
}) {
  const heading = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const head = useRef<HTMLHeadingElement>(null)

  function open(event: MouseEvent) {
    // An opener may be a submit button, for people without scripts.
    event.preventDefault()
    onOpen?.()
    dialog.current?.showModal()
    const field = dialog.current?.querySelector<HTMLElement>('input:not([type="hidden"]), textarea, select')
    ;(field ?? head.current)?.focus()
  }

  return (
    <>
      <Button aria-haspopup="dialog" {...opener} onClick={open} />
      <dialog
        ref={dialog}
        className={cx(DIALOG, isWide ? DIALOG_WIDTH_OF_THREE : DIALOG_WIDTH)}
        aria-labelledby={heading}
      >
        <Close value={() => dialog.current?.close()}>
          <DialogHead id={heading} ref={head}>
            {title}
          </DialogHead>
          {children}
          {footer && <div className={DIALOG_FOOT}>{footer}</div>}
        </Close>
      </dialog>
    </>
  )
}

/** A dialog that asks before it posts. It has Cancel and a button that names the action. */
export function ConfirmDialog({
  opener,
  title,
  verb,
  pending,
  danger,
  action,
  formId,
  fields,
  children,
}: {
  opener: ButtonProps
  title: ReactNode
  /** The action in a word, such as "Remove". */
  verb: string
  /** The word while it runs, such as "Removing". */
  pending?: string
  danger?: boolean
  action: FormAction
  /** The id of its form, for fields elsewhere on the page, such as the checkboxes of a table. */
  formId?: string
  fields?: Readonly<Record<string, string>>
  children: ReactNode
}) {
  const { refused, size, children: label } = opener
  // Nothing to confirm: a call that will be refused changes nothing.
  if (refused) {
    return (
      <Button size={size} refused={refused} aria-label={opener['aria-label']}>
        {label}
      </Button>
    )
  }
  return (
    <Dialog opener={opener} title={title}>
      <ClosingForm action={action} id={formId}>
        {Object.entries(fields ?? {}).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <DialogBody>{children}</DialogBody>
        <div className={DIALOG_FOOT}>
          <DialogCloseButton>{commonTexts.cancel}</DialogCloseButton>
          <SubmitButton variant={danger ? 'danger' : 'primary'} pending={pending}>
            {verb}
          </SubmitButton>
        </div>
      </ClosingForm>
    </Dialog>
  )
}

/** A form in a dialog. When the action has ended, the dialog closes and the page shows the result. */
export function ClosingForm({ id, action, children }: { id?: string; action: FormAction; children: ReactNode }) {
  const close = useContext(Close)
  async function act(data: FormData) {
    if (typeof action === 'string') return
    await action(data)
    close()
  }
  return (
    <form id={id} action={typeof action === 'string' ? action : act}>
      {children}
    </form>
  )
}
