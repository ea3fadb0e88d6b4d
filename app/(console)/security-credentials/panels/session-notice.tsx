'use client'

import { MfaNotice } from '@/components/console/mfa-notice'
import type { ButtonRefusal } from '@/components/ui/button'
import { NoticeList } from '@/components/ui/notice-list'
import { mfaSessionTexts as texts } from '@/lib/texts/mfa-session'
import { signInAgain } from '../../frame-actions'

/** What a session without MFA means: that policies deny most calls, that they may, or what no policy decides. */
export type Effect = 'denied' | 'mayBeDenied' | 'ofRoot'

/** Says that the session is without MFA. */
export function SessionNotice({
  deviceName,
  effect,
  ...rest
}: {
  /** The user's enabled devices, if there are any. */
  deviceName?: string
  effect: Effect
  assignRefused?: ButtonRefusal
  /** The trace of a call on this page that was refused because of that. */
  whyHref?: string
}) {
  return (
    <NoticeList>
      <MfaNotice
        deviceName={deviceName}
        signInAgain={{ action: signInAgain }}
        assignHref="/security-credentials/mfa/assign"
        effect={texts[effect]}
        {...rest}
      />
    </NoticeList>
  )
}
