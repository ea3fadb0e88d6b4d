import { closePopovers } from './shortcuts-dialog'

/** The id of the dialog that searches: one of a kind, in the frame of every page. */
export const SEARCH_DIALOG = 'search-dialog'

/** Opens the search over the page. Returns whether there is one. */
export function showSearch(): boolean {
  const dialog = document.getElementById(SEARCH_DIALOG)
  if (!(dialog instanceof HTMLDialogElement)) return false
  closePopovers()
  dialog.showModal()
  const field = dialog.querySelector('input')
  field?.focus()
  field?.select()
  return true
}
