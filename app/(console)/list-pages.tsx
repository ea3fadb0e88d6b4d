import { Pagination } from '@/components/ui/pagination'
import { PanelFoot } from '@/components/ui/panel'
import { pagesAround } from '@/lib/console/list-query'
import { listTexts } from '@/lib/texts/lists'

/** The foot of a list: which items are shown, and links to the other pages. */
export function ListPages({
  label,
  noun,
  nouns,
  page,
  size,
  total,
  isCountPartial = false,
  hrefOf,
}: {
  label: string
  /** The name of one item, such as `user`. */
  noun: string
  /** The plural, where it is not the noun with an s. */
  nouns?: string
  /** Counted from 1. */
  page: number
  size: number
  total: number
  /** There are more than `total`. */
  isCountPartial?: boolean
  /** The address of a page; without a number, of the first one. */
  hrefOf: (page?: string) => string
}) {
  const { first, last, before, after } = pagesAround(page, size, total)
  return (
    <PanelFoot>
      <Pagination
        label={label}
        shown={listTexts.shown(first, last, total, noun, nouns, isCountPartial)}
        firstHref={before && hrefOf()}
        previousHref={before && hrefOf(before)}
        nextHref={after && hrefOf(after)}
      />
    </PanelFoot>
  )
}
