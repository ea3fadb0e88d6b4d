import type { ReactNode } from 'react'
import { cx } from '@/components/ui/cx'

/** Hidden until asked for: a details element whose summary reads as a link, "Show …" and "Hide …". */
export function Reveal({
  what,
  open,
  className,
  children,
}: {
  /** Such as "QR code": completes "Show" and "Hide". */
  what: string
  open?: boolean
  className?: string
  children: ReactNode
}) {
  return (
    <details className={cx('reveal', className)} open={open}>
      <summary>
        <span className="when-closed">Show {what}</span>
        <span className="when-open">Hide {what}</span>
      </summary>
      {children}
    </details>
  )
}
