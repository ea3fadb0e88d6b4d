import { MfaNotice } from '@/components/console/mfa-notice'
import { NoticeList } from '@/components/ui/notice-list'
import type { SignedIn } from '@/lib/auth/session'
import { mfaSessionTexts } from '@/lib/texts/mfa-session'
import { signInAgain } from '../../frame-actions'
import { passwordPolicy } from '../own-answers'

/** Says that the session is without MFA, with the trace of a call on this page that was refused because of that. */
export async function NoticeWithTrace({ session }: { session: SignedIn }) {
  const answer = await passwordPolicy()
  const refusal = answer.ok ? undefined : answer.error.refusal
  if (!refusal?.forWantOfMfa) {
    return <SessionNotice session={session} effect={mfaSessionTexts.mayBeDenied} />
  }
  return <SessionNotice session={session} whyHref={`/decisions/${refusal.decisionId}`} />
}

/** The same without a trace, while the calls are running. */
export function SessionNotice({
  session: { devices, caller },
  ...rest
}: {
  session: SignedIn
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
