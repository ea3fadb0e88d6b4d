import type { ReactNode } from 'react'
import { HeadButtons } from './button-row'

/** The heading of a page, with a quieter line below it and its actions beside it. */
export function HeadLine({ sub, actions, children }: { sub?: ReactNode; actions?: ReactNode; children: ReactNode }) {
  return (
    <div className="mb-5 flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
      <div className="min-w-0">
        {children}
        {sub && <div className="mt-1 flex flex-wrap items-center gap-x-2 gap-y-1 text-muted">{sub}</div>}
      </div>
      {actions && <HeadButtons of="page">{actions}</HeadButtons>}
    </div>
  )
}
