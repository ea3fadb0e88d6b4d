import type { ReactNode } from 'react'
import { cx } from './cx'

export type Description = {
  term: string
  value: ReactNode
  /** Takes two columns. */
  wide?: boolean
  /** Takes the whole row on narrow screens only. */
  wideWhenNarrow?: boolean
  /** Takes the whole row. */
  full?: boolean
}

/** Facts in columns, each with its name above it. */
export function DescriptionList({
  items,
  columns = 3,
  label,
}: {
  items: readonly Description[]
  columns?: 1 | 2 | 3 | 4
  label?: string
}) {
  return (
    <dl className="facts" data-columns={columns} aria-label={label}>
      {items.map(({ term, value, wide, wideWhenNarrow, full }) => (
        <div key={term} className={cx(wide && 'wide', wideWhenNarrow && 'wide-narrow', full && 'full')}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
