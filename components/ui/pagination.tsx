import { listTexts } from '@/lib/texts/lists'
import { ButtonLink } from './button'
import { ButtonRow } from './button-row'
import { TimeZone } from './time'

/** Links to the other pages of a list, which rows this page shows, and in which zone their times are. */
export function Pagination({
  label,
  shown,
  firstHref,
  previousHref,
  nextHref,
}: {
  label: string
  /** What this page holds, such as "1–25 of 156 users". */
  shown: string
  /** Back to the beginning; absent on the first page. */
  firstHref?: string
  previousHref?: string
  nextHref?: string
}) {
  return (
    <nav className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2" aria-label={label}>
      <p className="text-muted">
        <span className="tabular-nums">{shown}</span>
        <span className="text-caption block">
          <TimeZone />
        </span>
      </p>
      <ButtonRow>
        {firstHref && (
          <ButtonLink href={firstHref} size="small">
            {listTexts.first}
          </ButtonLink>
        )}
        {previousHref && (
          <ButtonLink href={previousHref} size="small">
            {listTexts.previous}
          </ButtonLink>
        )}
        {nextHref && (
          <ButtonLink href={nextHref} size="small" endIcon="chevron">
            {listTexts.next}
          </ButtonLink>
        )}
      </ButtonRow>
    </nav>
  )
}
