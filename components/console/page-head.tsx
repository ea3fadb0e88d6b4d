import type { ReactNode } from 'react'
import { FocusOnNavigation } from './focus-on-navigation'

/** The heading of a page, with a quieter line below it and the page's own actions. */
export function PageHead({
  title,
  sub,
  actions,
  focusId = 'page-title',
}: {
  title: ReactNode
  sub?: ReactNode
  actions?: ReactNode
  /** Where the focus goes when the page is reached: in a wizard the heading of the step. */
  focusId?: string
}) {
  return (
    <div className="page-head">
      <div className="min-w-0">
        <h1 id="page-title" tabIndex={-1}>
          {title}
        </h1>
        <FocusOnNavigation target={focusId} />
        {sub && <div className="page-sub">{sub}</div>}
      </div>
      {actions && <div className="btn-row">{actions}</div>}
    </div>
  )
}
