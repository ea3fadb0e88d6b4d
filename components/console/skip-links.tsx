'use client'

import { usePathname, useSearchParams } from 'next/navigation'
import { frameTexts } from '@/lib/texts/frame'
import { labBarTexts } from '@/lib/texts/lab-bar'

// Above the window until it has the focus.
const LINK = 'absolute start-2 -top-16 z-20 rounded-control bg-surface px-4 py-2 focus:top-1'

/** Skip the frame and, on the credentials page, go to the panel that most people come for. A role has none there. */
export function SkipLinks({ isRole = false, hasLabBar = false }: { isRole?: boolean; hasLabBar?: boolean }) {
  const isOtherTab = useSearchParams().get('tab') === 'service'
  const hasDevices = usePathname() === '/security-credentials' && !isOtherTab && !isRole
  const isLab = usePathname().startsWith('/labs')
  return (
    <>
      <a className={LINK} href="#main">
        {frameTexts.skip}
      </a>
      {hasDevices && (
        <a className={LINK} href="#mfa-devices-title">
          {frameTexts.skipToDevices}
        </a>
      )}
      {hasLabBar && !isLab && (
        <a className={LINK} href="#lab-bar">
          {labBarTexts.skip}
        </a>
      )}
    </>
  )
}
