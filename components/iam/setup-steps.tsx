import type { ReactNode } from 'react'
import { cx } from '@/components/ui/cx'
import { Dot, type DotLook } from '@/components/ui/dot'

/** Lets a wide control of a step begin under the number on a narrow screen. */
export const FROM_LEFT_EDGE = 'max-sm:-ms-9'

/** The numbered steps inside a wizard's panel: one left edge, read from top to bottom. */
export function SetupSteps({ children }: { children: ReactNode }) {
  return <ol>{children}</ol>
}

/** One numbered step: what to do, a line about it, and its controls. */
export function SetupStep({
  number,
  title,
  text,
  children,
}: {
  number: number
  title: string
  text?: ReactNode
  children?: ReactNode
}) {
  return (
    <StepRow mark={number}>
      <h3 className="leading-6">{title}</h3>
      {text && <p className="text-muted measure">{text}</p>}
      {children}
    </StepRow>
  )
}

/** The frame of a step: a mark in a circle, and the content beside it. */
export function StepRow({
  mark,
  markLook,
  isCurrent,
  isLow,
  children,
}: {
  /** A number, or an icon. */
  mark: ReactNode
  markLook?: DotLook
  isCurrent?: boolean
  /** Takes less height, for a step that is done. */
  isLow?: boolean
  children: ReactNode
}) {
  return (
    <li
      className={cx(
        'grid grid-cols-[1.5rem_minmax(0,1fr)] gap-x-4 border-b border-hairline p-(--inset) last:border-b-0 max-sm:gap-x-3',
        isLow && 'py-3',
      )}
      aria-current={isCurrent ? 'step' : undefined}
    >
      <Dot look={markLook}>{mark}</Dot>
      <div className="min-w-0">{children}</div>
    </li>
  )
}
