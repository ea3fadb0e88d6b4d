'use client'

import { useEffect } from 'react'

let isFirstPage = true

/**
 * Moves the focus to the heading of a page that was reached inside the console, as a browser would to a new document.
 * The first page is left alone: there the browser already began at the top.
 */
export function FocusOnNavigation({ target }: { target: string }) {
  useEffect(() => {
    const isFirst = isFirstPage
    isFirstPage = false
    if (isFirst || document.activeElement?.closest('[role="alert"]')) return
    document.getElementById(target)?.focus({ preventScroll: true })
  }, [target])
  return null
}
