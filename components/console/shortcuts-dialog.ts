/** The id of the dialog that lists the shortcuts: one of a kind, in the frame of every page. */
export const SHORTCUTS_DIALOG = 'shortcuts'

/** Opens the list of shortcuts. */
export function showShortcuts(): void {
  // Closed first, a popover gives the focus to its button, which gets it again when the dialog closes.
  closePopovers()
  dialog()?.showModal()
  dialog()?.querySelector('h2')?.focus()
}

export const closeShortcuts = () => dialog()?.close()

export function closePopovers(): void {
  for (const popover of document.querySelectorAll<HTMLElement>(':popover-open')) popover.hidePopover()
}

function dialog(): HTMLDialogElement | undefined {
  const element = document.getElementById(SHORTCUTS_DIALOG)
  return element instanceof HTMLDialogElement ? element : undefined
}
