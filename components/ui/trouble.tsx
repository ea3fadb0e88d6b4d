import type { HTMLAttributes, ReactNode } from 'react'
import { cx } from './cx'
import { Icon } from './icon'
import type { IconName } from './icon-drawings'
import { INKS, type Tone } from './tones'

/** A refusal or a failure inside a panel: an icon, a title, and below it what is known and what to do. */
export function Trouble({
  icon,
  tone = 'danger',
  title,
  children,
  ...rest
}: {
  icon: IconName
  tone?: Tone
  title: ReactNode
  children: ReactNode
} & Omit<HTMLAttributes<HTMLDivElement>, 'title' | 'style' | 'className'> & { [name: `data-${string}`]: unknown }) {
  return (
    <div {...rest} className="grid grid-cols-[1.25rem_minmax(0,1fr)] gap-x-3">
      <Icon name={icon} className={INKS[tone]} />
      {/* On a narrow screen only the title is beside the icon. */}
      <div className="max-sm:[&>:not(:first-child)]:-ms-8">
        <p className={cx('font-semibold', INKS[tone])}>{title}</p>
        {children}
      </div>
    </div>
  )
}
