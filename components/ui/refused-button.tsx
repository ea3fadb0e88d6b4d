'use client'

import { type KeyboardEvent, type ReactNode, useId } from 'react'
import type { ButtonRefusal } from './button'
import { cx } from './cx'
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
    <span className="group/refused relative inline-flex">
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
      <span className={TIP} role="tooltip" id={tip}>
        Denied: <code className="text-caption">{refused.action}</code>
      </span>
    </span>
  )
}

const TIP = cx(
  'pointer-events-none invisible absolute end-0 top-[calc(100%+0.375rem)] z-5 w-max max-w-72 rounded-control bg-ink px-2 py-1',
  'text-caption font-normal text-canvas opacity-0 transition-opacity duration-100 forced-colors:border',
  'group-focus-within/refused:visible group-focus-within/refused:opacity-100',
  'group-hover/refused:visible group-hover/refused:opacity-100',
)

// A link answers Enter alone, and what looks like a button must answer Space too.
function pressOnSpace(event: KeyboardEvent<HTMLAnchorElement>) {
  if (event.key !== ' ') return
  event.preventDefault()
  event.currentTarget.click()
}
