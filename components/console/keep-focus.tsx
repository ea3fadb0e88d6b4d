'use client'

import { useEffect } from 'react'

/** Where the focus was last: a panel of a page and, if the control is in one, the row with its place among the rows. */
type Place = { element: Element; page: string; panel: string; row?: { element: Element; rows: Element; index: number } }

const ROW = 'tbody > tr, li, article'
const CONTROL = 'input:not([type="hidden"]), button, a[href]'

/**
 * Moves the focus on when the focused control goes away, as after a deletion: to the row that took the place of the
 * removed one, else to the heading of the panel. Otherwise it would fall back to the start of the page.
 */
export function KeepFocus() {
  useEffect(() => {
    let last: Place | undefined
    const note = ({ target }: FocusEvent) => {
      last = target instanceof Element ? placeOf(target) : undefined
    }
    const observer = new MutationObserver(() => {
      if (!last || last.element.isConnected || document.activeElement !== document.body) return
      nextOf(last)?.focus()
    })
    document.addEventListener('focusin', note)
    observer.observe(document.body, { childList: true, subtree: true })
    return () => {
      document.removeEventListener('focusin', note)
      observer.disconnect()
    }
  }, [])
  return null
}

function placeOf(element: Element): Place | undefined {
  const panel = element.closest<HTMLElement>('[data-panel]')?.dataset.panel
  if (panel === undefined) return undefined
  return { element, page: location.pathname, panel, row: rowOf(element) }
}

function rowOf(control: Element): Place['row'] {
  const element = control.closest(ROW)
  const rows = element?.parentElement
  return element && rows ? { element, rows, index: [...rows.children].indexOf(element) } : undefined
}

function nextOf({ page, panel, row }: Place): HTMLElement | null | undefined {
  // The whole page has gone: the focus goes to the heading of the next one.
  if (location.pathname !== page) return undefined
  const isRowGone = row !== undefined && !row.element.isConnected && row.rows.isConnected
  const next = isRowGone ? (row.rows.children[row.index] ?? row.rows.lastElementChild) : undefined
  const control = next?.querySelector<HTMLElement>(CONTROL)
  return control ?? document.querySelector<HTMLElement>(`[data-panel="${CSS.escape(panel)}"] h2`)
}
