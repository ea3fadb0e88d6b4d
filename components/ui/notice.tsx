'use client'

import { type ReactNode, useId } from 'react'
// A client component only because of its id: ids made on the server start over with every page.
import { ButtonRow } from './button-row'
import { cx } from './cx'
import { Icon } from './icon'
import type { IconName } from './icon-drawings'
import { GROUNDS, INKS, type Tone } from './tones'

const ICONS: Record<Tone, IconName> = { info: 'info', warning: 'warning', danger: 'deny', success: 'check' }

/** Something that is true as long as the page is open. It is not announced and cannot be dismissed. */
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
    <section
      className={cx(
        'grid grid-cols-[1.25rem_minmax(0,1fr)_auto] items-center gap-x-3 gap-y-1 rounded-panel border py-3 ps-4 pe-3',
        'max-sm:grid-cols-[1.25rem_minmax(0,1fr)]',
        GROUNDS[tone],
      )}
      aria-labelledby={id}
    >
      <Icon name={icon ?? ICONS[tone]} className={cx('self-start', INKS[tone])} />
      <div className="max-w-[76ch] text-pretty">
        <p className={cx('font-semibold', INKS[tone])} id={id}>
          {title}
        </p>
        {children}
      </div>
      {actions && <ButtonRow className="max-sm:col-start-2 max-sm:mt-2 max-sm:justify-end">{actions}</ButtonRow>}
    </section>
  )
}
