import type { ReactNode } from 'react'
import { Icon } from '@/components/ui/icon'
import type { IconName } from '@/components/ui/icon-drawings'
import { INKS, type Tone } from '@/components/ui/tones'

/** Something to act on, with one way on. It is an item of a list. */
export function AdviceRow({
  check,
  icon,
  tone,
  title,
  text,
  action,
}: {
  /** The name of what was checked, for tests. */
  check: string
  icon: IconName
  tone: Tone
  title: string
  text: ReactNode
  action: ReactNode
}) {
  return (
    <li
      data-check={check}
      className="grid grid-cols-[1.25rem_minmax(0,1fr)] items-center gap-x-3 gap-y-2 border-b border-hairline px-(--inset) py-3 last:border-b-0 sm:grid-cols-[1.25rem_minmax(0,1fr)_auto]"
    >
      <Icon name={icon} className={`${INKS[tone]} self-start`} />
      <div>
        <h3>{title}</h3>
        <p className="text-muted wrap-anywhere">{text}</p>
      </div>
      <div className="max-sm:col-start-2">{action}</div>
    </li>
  )
}
