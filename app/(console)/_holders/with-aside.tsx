import type { ReactNode } from 'react'
import { cx } from '@/components/ui/cx'

/**
 * Panels, and beside them what they come to; below them on a narrow screen. `isRoomy`: the panels have tables that need the
 * width of an ordinary screen.
 */
export function WithAside({ aside, isRoomy, children }: { aside: ReactNode; isRoomy?: boolean; children: ReactNode }) {
  return (
    <div
      className={cx(
        'grid grid-cols-1 items-start gap-5',
        isRoomy ? 'min-[90rem]:grid-cols-[minmax(0,1fr)_21rem]' : 'wide:grid-cols-[minmax(0,1fr)_21rem]',
      )}
    >
      <div className="grid min-w-0 grid-cols-1 gap-5">{children}</div>
      <div
        className={cx(
          'grid min-w-0 gap-5',
          isRoomy ? 'min-[90rem]:sticky min-[90rem]:top-16' : 'wide:sticky wide:top-16',
        )}
      >
        {aside}
      </div>
    </div>
  )
}
