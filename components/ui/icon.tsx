import { cx } from './cx'
import { DRAWINGS, type IconName } from './icon-drawings'

/** One picture of our own 20-px set, drawn in the colour of the text. It never carries meaning alone. */
export function Icon({ name, small, className }: { name: IconName; small?: boolean; className?: string }) {
  return (
    <svg className={cx('icon', small && 'icon-small', className)} viewBox="0 0 20 20" aria-hidden="true">
      {DRAWINGS[name]}
    </svg>
  )
}
