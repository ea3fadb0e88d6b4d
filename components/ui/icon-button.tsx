import type { ButtonHTMLAttributes } from 'react'
import { cx } from './cx'
import { Icon } from './icon'
import type { IconName } from './icon-drawings'

// In a table cell it must not make the row higher. Beside a fact it is smaller.
const LOOK = cx(
  'inline-grid size-7 flex-none place-items-center rounded-control align-middle text-muted hover:text-ink max-sm:size-8',
  '[:is(td,th)_&]:-my-0.5 [:is(td,dd,th)_&]:size-6',
)

/** A button that is only an icon. `label` is its accessible name; `type` is "button" unless another is given. */
export function IconButton({
  icon,
  label,
  iconClass,
  onTint,
  className,
  ...rest
}: Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'style' | 'children'> & {
  icon: IconName
  label: string
  iconClass?: string
  /** It is on a tinted background, so its hover colour must match that. */
  onTint?: boolean
}) {
  return (
    <button
      type="button"
      {...rest}
      className={cx(LOOK, onTint ? 'hover:bg-current/12' : 'hover:bg-sunken', className)}
      aria-label={label}
    >
      <Icon name={icon} size="small" className={iconClass} />
    </button>
  )
}
