import { cx } from '@/components/ui/cx'

/** How many of a few parts are done, as a row of bars. Decoration only: the words stand beside it. */
export function Segments({
  done,
  all,
  className,
  full = 'bg-accent',
  empty = 'bg-line',
}: {
  done: number
  all: number
  className?: string
  /** Class names of the bars that are done, and of the others. */
  full?: string
  empty?: string
}) {
  return (
    <div className={cx('flex gap-1', className)} aria-hidden="true">
      {Array.from({ length: all }, (_, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the bars are alike and never move
        <i key={at} className={cx('h-1 flex-1 rounded-full forced-colors:border', at < done ? full : empty)} />
      ))}
    </div>
  )
}
