'use client'

// A client component for the sake of its id alone: those that the server gives out begin anew with every page.
import { type ReactNode, useId } from 'react'
import { Icon } from './icon'
import type { IconName } from './icon-drawings'

export type Tone = 'info' | 'warning' | 'danger' | 'success'

const ICONS: Record<Tone, IconName> = { info: 'info', warning: 'warning', danger: 'deny', success: 'check' }

/** Something that holds as long as the page does: it does not announce itself and cannot be dismissed. */
export function Notice({
  tone = 'info',
  icon,
  title,
  actions,
  children,
}: {
  tone?: Tone
  icon?: IconName
  title: ReactNode
  actions?: ReactNode
  children?: ReactNode
}) {
  const id = useId()
  return (
    <section className="notice" data-tone={tone} aria-labelledby={id}>
      <Icon name={icon ?? ICONS[tone]} />
      <div className="notice-text">
        <p className="notice-title" id={id}>
          {title}
        </p>
        {children}
      </div>
      {actions && <div className="btn-row">{actions}</div>}
    </section>
  )
}
