import { listTexts } from '@/lib/texts/lists'
import { ButtonLink } from './button'
import { ButtonRow } from './button-row'

/** Links to the other pages of a list, and which rows this page shows. */
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
      <span className="text-muted tabular-nums">{shown}</span>
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
