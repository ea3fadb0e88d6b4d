import type { ReactNode } from 'react'
import { cx } from './cx'
import { Icon } from './icon'

/** Something that may be opened. A native details element: it needs no script. */
export function Disclosure({
  summary,
  open,
  flush,
  className,
  children,
}: {
  summary: ReactNode
  open?: boolean
  /** The content starts at the left edge, not under the text of the summary. */
  flush?: boolean
  className?: string
  children: ReactNode
}) {
  return (
    <details className={cx('disclosure', className)} open={open}>
      <summary>
        <Icon name="chevron" className="chevron" />
        {typeof summary === 'string' ? <span>{summary}</span> : summary}
      </summary>
      <div className={flush ? undefined : 'disclosure-body'}>{children}</div>
    </details>
  )
}
