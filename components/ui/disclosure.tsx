import type { ReactNode } from 'react'
import { Icon } from './icon'

/** Content that can be opened: a native details element, so it needs no script. */
export function Disclosure({
  summary,
  open,
  flush,
  className,
  toggled,
  children,
}: {
  summary: ReactNode
  open?: boolean
  /** The content starts at the left edge, not under the text of the summary. */
  flush?: boolean
  className?: string
  /** Told whenever it is opened or closed, also by `open`. */
  toggled?: (isOpen: boolean) => void
  children: ReactNode
}) {
  return (
    <details
      className={className}
      open={open}
      onToggle={toggled && (({ currentTarget }) => toggled(currentTarget.open))}
    >
      <summary className="flex min-h-8 items-center gap-2 underline-offset-[0.1875rem] hover:[&>:not(svg)]:underline hover:[&>:not(svg)]:decoration-1">
        <Icon
          name="chevron"
          size="small"
          className="text-muted transition-transform duration-100 [[open]>summary>&]:rotate-90"
        />
        {typeof summary === 'string' ? <span>{summary}</span> : summary}
      </summary>
      <div className={flush ? undefined : 'ps-6'}>{children}</div>
    </details>
  )
}
