'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { traceTexts } from '@/lib/texts/trace'

/** Opens and closes every statement of a panel at once. */
export function ExpandAll({ within }: { within: string }) {
  const [isOpen, setOpen] = useState(false)
  function toggle() {
    for (const each of document.querySelectorAll<HTMLDetailsElement>(`#${within} details`)) each.open = !isOpen
    setOpen(!isOpen)
  }
  return (
    <Button variant="quiet" size="small" className="-me-3 noscript:hidden" onClick={toggle}>
      {isOpen ? traceTexts.evaluation.collapse : traceTexts.evaluation.expand}
    </Button>
  )
}
