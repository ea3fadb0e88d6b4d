'use client'

import { type ReactNode, useId } from 'react'
import { refusedTexts } from '@/lib/texts/refused'
import type { ButtonRefusal } from './button'
import { cx } from './cx'
import { Link } from './link'

/**
 * A link to the trace, in place of a button whose action would be refused. It looks locked and is named by what it does
 * ("Why is … refused?"), so that no screen reader announces a button that is unavailable and yet works.
 */
export function RefusedButton({
  refused,
  name,
  className,
  children,
}: {
  refused: ButtonRefusal
  /** The accessible name of the button, where its text alone is not enough. */
  name?: string
  className: string
  children: ReactNode
}) {
  const tip = useId()
  return (
    <span className="group/refused relative inline-flex">
      <Link
        href={refused.why}
        aria-describedby={tip}
        aria-label={name && `${refusedTexts.before} ${name} ${refusedTexts.after}`}
        className={className}
      >
        <span className="sr-only">{refusedTexts.before} </span>
        {children}
        <span className="sr-only"> {refusedTexts.after}</span>
      </Link>
      <span className={TIP} role="tooltip" id={tip}>
        {refused.verdict === 'service-rule' ? refusedTexts.byRule : refusedTexts.byPolicies}{' '}
        <code className="text-caption">{refused.action}</code>
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
