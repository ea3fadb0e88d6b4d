import type { ReactNode } from 'react'
import { cx } from './cx'
import { Icon } from './icon'
import type { IconName } from './icon-drawings'
import { INKS, type Tone } from './tones'

const PLAIN = 'bg-fill text-muted'
const TONES: Record<Tone | 'solid', string> = {
  success: 'bg-success-bg text-success',
  warning: 'bg-warning-bg text-warning',
  danger: 'bg-danger-bg text-danger',
  info: 'bg-info-bg text-info',
  solid: 'bg-danger-solid text-on-danger',
}

/** A short state in words. Only the statement that decides is "solid". */
export function Badge({ tone, icon, children }: { tone?: Tone | 'solid'; icon?: IconName; children: ReactNode }) {
  return (
    <span
      className={cx(
        'inline-flex min-h-5 items-center gap-1 rounded-[0.625rem] px-2 text-[0.75rem]/5 font-semibold min-[16rem]:whitespace-nowrap',
        'forced-colors:border',
        tone ? TONES[tone] : PLAIN,
      )}
    >
      {icon && <Icon name={icon} size="tiny" className="-ms-0.5" />}
      {children}
    </span>
  )
}

/** An icon and a word, without a background. The tone colours the icon only. */
export function Mark({
  icon,
  tone,
  className,
  children,
}: {
  icon: IconName
  tone?: Tone | 'muted'
  className?: string
  children: ReactNode
}) {
  return (
    <span className={cx('inline-flex items-start gap-1.5 align-middle', className)}>
      <Icon name={icon} size="small" className={cx('mt-0.5', tone && (tone === 'muted' ? 'text-muted' : INKS[tone]))} />
      <span>{children}</span>
    </span>
  )
}
