import type { ReactNode } from 'react'
import { Icon } from './icon'
import type { IconName } from './icon-drawings'

/** A short state in words. "solid" is kept for the one statement that decides. */
export function Badge({
  tone,
  icon,
  children,
}: {
  tone?: 'success' | 'warning' | 'danger' | 'info' | 'solid'
  icon?: IconName
  children: ReactNode
}) {
  return (
    <span className="badge" data-tone={tone}>
      {icon && <Icon name={icon} />}
      {children}
    </span>
  )
}

/** An icon and a word, without a ground. */
export function Mark({
  icon,
  tone,
  children,
}: {
  icon: IconName
  tone?: 'success' | 'warning' | 'danger' | 'info' | 'muted'
  children: ReactNode
}) {
  return (
    <span className="mark">
      <Icon name={icon} className={tone && (tone === 'muted' ? 'muted' : `tone-${tone}`)} />
      <span>{children}</span>
    </span>
  )
}
