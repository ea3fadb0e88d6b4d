import type { ReactNode } from 'react'
import { cx } from './cx'

const LOOKS = {
  plain: 'bg-fill text-ink',
  current: 'bg-accent text-on-accent',
  done: 'bg-success-bg text-success',
  allowed: 'bg-success text-surface',
  denied: 'bg-danger-solid text-on-danger',
  implicit: 'bg-warning text-surface',
}

export type DotLook = keyof typeof LOOKS

/** The number of a step, or an icon, in a circle. Screen readers hear the order of the list instead. */
export function Dot({
  look = 'plain',
  className,
  children,
}: {
  look?: DotLook
  className?: string
  children: ReactNode
}) {
  return (
    <span
      className={cx(
        'grid size-6 place-items-center rounded-full text-[0.75rem]/none font-semibold tabular-nums forced-colors:border',
        LOOKS[look],
        className,
      )}
      aria-hidden="true"
    >
      {children}
    </span>
  )
}
