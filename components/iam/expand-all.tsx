'use client'

import { useState } from 'react'

/** Opens and closes every statement of a panel at once. */
export function ExpandAll({ within }: { within: string }) {
  const [isOpen, setOpen] = useState(false)
  function toggle() {
    for (const each of document.querySelectorAll<HTMLDetailsElement>(`#${within} details`)) each.open = !isOpen
    setOpen(!isOpen)
  }
  return (
    <button type="button" className="btn btn-small btn-quiet needs-script -me-3" onClick={toggle}>
      {isOpen ? 'Collapse all' : 'Expand all'}
    </button>
  )
}
