import type { SignedIn } from '@/lib/auth/session'
import { firstDeviceRefusal } from '@/lib/console/first-device'
import { passwordPolicy } from '../answers'
import { type Effect, SessionNotice } from './session-notice'

/** Says that the session is without MFA, with the trace of a call on this page that was refused because of that. */
export async function NoticeWithTrace({ session }: { session: SignedIn }) {
  const [answer, assignRefused] = await Promise.all([passwordPolicy(), firstDeviceRefusal()])
  const refusal = answer.ok ? undefined : answer.error.refusal
  if (!refusal?.forWantOfMfa) {
    return <SessionNotice {...factsOf(session, 'mayBeDenied')} assignRefused={assignRefused} />
  }
  return (
    <SessionNotice
      {...factsOf(session, 'denied')}
      assignRefused={assignRefused}
      whyHref={`/decisions/${refusal.decisionId}`}
    />
  )
}

/** The same without a trace, while the calls are running. */
export function NoticeAlone({ session }: { session: SignedIn }) {
  return <SessionNotice {...factsOf(session, 'denied')} />
}

function factsOf({ devices, caller }: SignedIn, effect: Effect) {
  return {
    deviceName: devices.map(({ name }) => name).join(', ') || undefined,
    effect: caller.principal.kind === 'root' ? 'ofRoot' : effect,
  } as const
}
