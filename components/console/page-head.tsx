import type { ReactNode } from 'react'
import { FocusOnNavigation } from './focus-on-navigation'

/** The heading of a page, with a quieter line below it and the page's own actions. */
export function PageHead({ title, sub, actions }: { title: ReactNode; sub?: ReactNode; actions?: ReactNode }) {
  return (
    <div className="page-head">
      <div className="min-w-0">
        <h1 id="page-title" tabIndex={-1}>
          {title}
        </h1>
        <FocusOnNavigation target="page-title" />
        {sub && <div className="page-sub">{sub}</div>}
      </div>
      {actions && <div className="btn-row">{actions}</div>}
    </div>
  )
}
