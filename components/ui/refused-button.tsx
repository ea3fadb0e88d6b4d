'use client'

import { type KeyboardEvent, type ReactNode, useId } from 'react'
import type { ButtonRefusal } from './button'
import { Link } from './link'

/** A button that would be refused: it keeps its place and its focus, and pressing it opens the trace instead of acting. */
export function RefusedButton({
  refused,
  name,
  className,
  children,
}: {
  refused: ButtonRefusal
  /** The accessible name where the text alone does not tell. */
  name?: string
  className: string
  children: ReactNode
}) {
  const tip = useId()
  return (
    <span className="refused">
      <Link
        href={refused.why}
        role="button"
        aria-disabled="true"
        aria-describedby={tip}
        aria-label={name}
        className={className}
        onKeyDown={pressOnSpace}
      >
        {children}
      </Link>
      <span className="tip" role="tooltip" id={tip}>
        Denied: <code className="text-caption">{refused.action}</code>
      </span>
    </span>
  )
}

// A link answers Enter alone, and what looks like a button must answer Space too.
function pressOnSpace(event: KeyboardEvent<HTMLAnchorElement>) {
  if (event.key !== ' ') return
  event.preventDefault()
  event.currentTarget.click()
}
