import { MfaNotice } from '@/components/console/mfa-notice'
import type { ButtonRefusal } from '@/components/ui/button'
import { NoticeList } from '@/components/ui/notice-list'
import type { SignedIn } from '@/lib/auth/session'
import { firstDeviceRefusal } from '@/lib/console/first-device'
import { mfaSessionTexts } from '@/lib/texts/mfa-session'
import { signInAgain } from '../../frame-actions'
import { passwordPolicy } from '../answers'

/** Says that the session is without MFA, with the trace of a call on this page that was refused because of that. */
export async function NoticeWithTrace({ session }: { session: SignedIn }) {
  const answer = await passwordPolicy()
  const refusal = answer.ok ? undefined : answer.error.refusal
  const assignRefused = await firstDeviceRefusal()
  if (!refusal?.forWantOfMfa) {
    return <SessionNotice session={session} assignRefused={assignRefused} effect={mfaSessionTexts.mayBeDenied} />
  }
  const whyHref = `/decisions/${refusal.decisionId}`
  return <SessionNotice session={session} assignRefused={assignRefused} whyHref={whyHref} />
}

/** The same without a trace, while the calls are running. */
export function SessionNotice({
  session: { devices, caller },
  ...rest
}: {
  session: SignedIn
  assignRefused?: ButtonRefusal
  whyHref?: string
  effect?: string
}) {
  const isRoot = caller.principal.kind === 'root'
  return (
    <NoticeList>
      <MfaNotice
        deviceName={devices.map(({ name }) => name).join(', ') || undefined}
        signInAgain={{ action: signInAgain }}
        assignHref="/security-credentials/mfa/assign"
        {...rest}
        {...(isRoot && { effect: mfaSessionTexts.ofRoot })}
      />
    </NoticeList>
  )
}
