'use client'

import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'

/** Prints the page. Not there without scripts. */
export function PrintButton({ children }: { children: ReactNode }) {
  return (
    <Button variant="primary" className="noscript:hidden print:hidden" onClick={() => window.print()}>
      {children}
    </Button>
  )
}
