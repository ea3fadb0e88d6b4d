import { cx } from './cx'

const CIRCUMFERENCE = 47.12

/** A ring that is filled in part, from 0 to 1. Decoration only. */
export function Ring({
  part,
  className,
  track,
  hand,
}: {
  part: number
  className: string
  /** Class names of the whole circle, and of its part. */
  track: string
  hand: string
}) {
  return (
    <svg
      className={cx('flex-none -rotate-90', className)}
      viewBox="0 0 20 20"
      fill="none"
      strokeWidth="3"
      aria-hidden="true"
    >
      <circle className={track} cx="10" cy="10" r="7.5" />
      <circle
        className={hand}
        cx="10"
        cy="10"
        r="7.5"
        strokeDasharray={`${(part * CIRCUMFERENCE).toFixed(2)} ${CIRCUMFERENCE}`}
      />
    </svg>
  )
}
