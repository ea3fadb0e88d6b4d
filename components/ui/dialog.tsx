'use client'

import { createContext, type MouseEvent, type ReactNode, useContext, useEffect, useId, useRef } from 'react'
import { useFormStatus } from 'react-dom'
import { commonTexts } from '@/lib/texts/common'
import { ActionForm } from './action-form'
import { Button, type ButtonProps } from './button'
import { cx } from './cx'
import { DIALOG, DIALOG_FOOT, DIALOG_WIDTH, DIALOG_WIDTH_OF_THREE, DialogBody, DialogHead } from './dialog-parts'
import type { FormAction } from './form-action'
import { SubmitButton } from './submit-button'

/** The dialog that a part is in. */
const Surrounding = createContext<{ id?: string; close: () => void }>({ close: () => {} })

/**
 * What a button does to a dialog without scripts (HTML standard, "The button element": invoker commands). A script that
 * handles the click prevents it.
 */
const invoker = (command: 'show-modal' | 'close', commandfor: string | undefined) => ({ command, commandfor })

/** Closes the dialog that it is in. */
export function DialogCloseButton({ children, ...rest }: Pick<ButtonProps, 'variant' | 'children'>) {
  const { id, close } = useContext(Surrounding)
  return (
    <Button {...rest} {...invoker('close', id)} onClick={close}>
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
  const id = useId()
  const heading = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const head = useRef<HTMLHeadingElement>(null)

  function open(event: MouseEvent) {
    event.preventDefault()
    onOpen?.()
    dialog.current?.showModal()
    const field = dialog.current?.querySelector<HTMLElement>('input:not([type="hidden"]), textarea, select')
    ;(field ?? head.current)?.focus()
  }

  return (
    <>
      {/* An opener may be a submit button that leads people without scripts to a page. */}
      <Button
        aria-haspopup="dialog"
        {...(opener.type !== 'submit' && invoker('show-modal', id))}
        {...opener}
        onClick={open}
      />
      <dialog
        ref={dialog}
        id={id}
        className={cx(DIALOG, isWide ? DIALOG_WIDTH_OF_THREE : DIALOG_WIDTH)}
        aria-labelledby={heading}
      >
        <Surrounding value={{ id, close: () => dialog.current?.close() }}>
          <DialogHead id={heading} ref={head}>
            {title}
          </DialogHead>
          {children}
          {footer && <div className={DIALOG_FOOT}>{footer}</div>}
        </Surrounding>
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
  return (
    <ActionForm id={id} action={action}>
      {children}
      <ClosedAtTheEnd />
    </ActionForm>
  )
}

/** A part of the form, because only such a part knows when the action ends. The action itself works without scripts. */
function ClosedAtTheEnd() {
  const { pending } = useFormStatus()
  const { close } = useContext(Surrounding)
  const wasPending = useRef(false)
  useEffect(() => {
    if (wasPending.current && !pending) close()
    wasPending.current = pending
  }, [pending, close])
  return null
}
