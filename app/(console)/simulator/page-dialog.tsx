import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { cx } from '@/components/ui/cx'
import { DIALOG, DIALOG_FOOT, DIALOG_WIDTH, DialogBody, DialogHead } from '@/components/ui/dialog-parts'

/**
 * A native dialog that something else on the page opens. Where no scripts run nothing can open it: its content is then a
 * part of the page, in its place.
 */
export function PageDialog({
  name,
  title,
  closeText,
  buttons,
  onClose,
  children,
}: {
  /** The stable name that tests and links know it by; also its id. */
  name: string
  title: string
  closeText: string
  /** The last one is the main one. */
  buttons?: ReactNode
  onClose?: () => void
  children: ReactNode
}) {
  const heading = `${name}-title`
  return (
    <dialog
      id={name}
      className={cx(DIALOG, DIALOG_WIDTH, PLAIN)}
      aria-labelledby={heading}
      data-panel={name}
      onClose={onClose}
    >
      <DialogHead id={heading}>{title}</DialogHead>
      <DialogBody>{children}</DialogBody>
      <div className={DIALOG_FOOT}>
        <Button className="noscript:hidden" onClick={(event) => event.currentTarget.closest('dialog')?.close()}>
          {closeText}
        </Button>
        {buttons}
      </div>
    </dialog>
  )
}

const PLAIN = cx(
  'noscript:static noscript:m-0 noscript:block noscript:max-h-none noscript:w-full noscript:max-w-full',
  'noscript:shadow-none',
)

/** The button of a dialog, by the name of the dialog. */
export function OpenDialogButton({ dialog, children }: { dialog: string; children: ReactNode }) {
  return (
    <Button aria-haspopup="dialog" className="noscript:hidden" onClick={() => openDialog(dialog)}>
      {children}
    </Button>
  )
}

/** Opens a dialog, with the focus on its heading, so that a screen reader says first what opened. */
export function openDialog(name: string) {
  const dialog = document.getElementById(name)
  if (!(dialog instanceof HTMLDialogElement) || dialog.open) return
  dialog.showModal()
  document.getElementById(`${name}-title`)?.focus()
}

export function closeDialog(name: string) {
  const dialog = document.getElementById(name)
  if (dialog instanceof HTMLDialogElement) dialog.close()
}
