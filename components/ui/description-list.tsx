import type { ReactNode } from 'react'
import { cx } from './cx'

type Description = {
  term: string
  value: ReactNode
  /** Takes two columns. */
  wide?: boolean
  /** Takes the whole row on narrow screens only. */
  wideWhenNarrow?: boolean
  /** Takes the whole row. */
  full?: boolean
}

// Fewer columns where the window is narrow.
const COLUMNS = {
  1: 'grid-cols-1',
  2: 'grid-cols-1 min-[21.25rem]:grid-cols-2',
  3: 'grid-cols-1 min-[21.25rem]:grid-cols-2 lg:grid-cols-3',
  4: 'grid-cols-1 min-[21.25rem]:grid-cols-2 lg:grid-cols-4',
}

/** Facts in columns, each with its name above it. */
export function DescriptionList({
  items,
  columns = 3,
  isDense,
}: {
  items: readonly Description[]
  columns?: 1 | 2 | 3 | 4
  /** Takes less room, for minor facts. */
  isDense?: boolean
}) {
  return (
    <dl className={cx('grid', COLUMNS[columns], isDense ? 'mt-1 gap-x-4 gap-y-1' : 'gap-x-6 gap-y-4 max-sm:gap-3')}>
      {items.map(({ term, value, wide, wideWhenNarrow, full }) => (
        <div
          key={term}
          className={cx(
            wide && 'sm:col-span-2',
            (wide || wideWhenNarrow) && 'max-sm:col-span-full',
            full && 'col-span-full',
          )}
        >
          <dt className="text-caption text-muted">{term}</dt>
          <dd className={cx('flex min-w-0 items-center gap-1 wrap-anywhere', !isDense && 'mt-0.5 min-h-6')}>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
