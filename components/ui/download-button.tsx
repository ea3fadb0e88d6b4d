'use client'

import type { ReactNode } from 'react'
import { Button } from './button'

const KEPT_FOR_MS = 10_000

/** Saves a text that the page already has as a CSV file, so that no request carries it. Not there without scripts. */
export function DownloadButton({
  fileName,
  text,
  onSaved,
  children,
}: {
  fileName: string
  text: string
  onSaved?: () => void
  children: ReactNode
}) {
  function download() {
    const address = URL.createObjectURL(new Blob([text], { type: 'text/csv' }))
    const link = document.createElement('a')
    link.href = address
    link.download = fileName
    link.click()
    // Not at once: the browser may not have begun to read it.
    setTimeout(() => URL.revokeObjectURL(address), KEPT_FOR_MS)
    onSaved?.()
  }

  return (
    <Button size="small" icon="download" className="noscript:hidden" onClick={download}>
      {children}
    </Button>
  )
}
