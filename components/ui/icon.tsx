import { cx } from './cx'
import { DRAWINGS, type IconName } from './icon-drawings'

const SIZES = { tiny: 'size-3.5', small: 'size-4', menu: 'size-4.5', medium: 'size-5', large: 'size-7' }

/** An icon of our 20 px set, in the colour of the text. It never carries meaning alone. */
export function Icon({
  name,
  size = 'medium',
  className,
}: {
  name: IconName
  size?: keyof typeof SIZES
  className?: string
}) {
  return (
    <svg
      // The look of the lines is a class, because a page has fifty icons.
      className={cx('icon', SIZES[size], className)}
      viewBox="0 0 20 20"
      aria-hidden="true"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: our own constants, see there
      dangerouslySetInnerHTML={{ __html: DRAWINGS[name] }}
    />
  )
}
