'use client'

import type { ReactNode } from 'react'
import { showShortcuts } from './shortcuts-dialog'

/** Opens the list of keyboard shortcuts. */
export function ShortcutsButton({ className, children }: { className: string; children: ReactNode }) {
  return (
    <button type="button" className={className} aria-haspopup="dialog" onClick={showShortcuts}>
      {children}
    </button>
  )
}
