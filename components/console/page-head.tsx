import type { ReactNode } from 'react'
import { breakableTitle } from '@/components/ui/breakable-title'
import { HeadLine } from '@/components/ui/head-line'
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
    <HeadLine sub={sub} actions={actions}>
      <h1 id="page-title" tabIndex={-1}>
        {breakableTitle(title)}
      </h1>
      <FocusOnNavigation target={focusId} />
    </HeadLine>
  )
}
