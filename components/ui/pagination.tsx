import { ButtonLink } from './button'
import { ButtonRow } from './button-row'

/** Pages by the API's own marker: there is a next page only if the answer was truncated, and no total. */
export function Pagination({
  label,
  shown,
  firstHref,
  nextHref,
}: {
  label: string
  /** What this page holds, such as "25 users". */
  shown: string
  /** Back to the beginning; absent on the first page. */
  firstHref?: string
  nextHref?: string
}) {
  return (
    <nav className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2" aria-label={label}>
      <span className="text-muted tabular-nums">{shown}</span>
      <ButtonRow>
        {firstHref && (
          <ButtonLink href={firstHref} size="small">
            First page
          </ButtonLink>
        )}
        {nextHref && (
          <ButtonLink href={nextHref} size="small" endIcon="chevron">
            Next page
          </ButtonLink>
        )}
      </ButtonRow>
    </nav>
  )
}
