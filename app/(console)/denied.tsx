import { AccessDenied } from '@/components/iam/access-denied'
import type { FormTarget } from '@/components/ui/form-action'
import { Panel, PanelError, type PanelProps } from '@/components/ui/panel'
import { deniedView } from '@/lib/console/denied'
import type { ErrorRefusal, ErrorView } from '@/lib/console/error-view'
import { signedIn } from '@/lib/console/session'
import { failureTexts } from '@/lib/texts/failure'
import { signInAgain } from './frame-actions'

const ASSIGN = '/security-credentials/mfa/assign'

/** Shown in place of a result that was refused or failed. `panel` names it for screen readers. */
export async function Denied({ panel, error, retryHref }: { panel: string; error: ErrorView; retryHref?: string }) {
  if (error.refusal) return <Refused panel={panel} refusal={error.refusal} />
  return (
    <PanelError
      panel={panel}
      title={failureTexts.notLoaded(panel)}
      code={error.code}
      requestId={error.requestId}
      retryHref={retryHref}
    >
      <span lang={error.language}>{error.message}</span>
    </PanelError>
  )
}

/** A refusal with what helps against it: to sign in with the device there is, or to assign the first one. */
export async function Refused({ panel, refusal }: { panel: string; refusal: ErrorRefusal }) {
  return <AccessDenied panel={panel} refusal={deniedView(refusal)} {...(await remedies())} />
}

/** The two ways out of a session without MFA; which of them there is depends on the devices. */
export async function remedies(): Promise<{ signIn?: FormTarget; assignHref?: string }> {
  const session = await signedIn()
  // A role session has no MFA, whatever its user does.
  if (session?.caller.principal.kind === 'role') return {}
  return session && session.devices.length > 0 ? { signIn: { action: signInAgain } } : { assignHref: ASSIGN }
}

/** A whole panel in this state: its heading and its place stay as they are. */
export function DeniedPanel({
  error,
  retryHref,
  ...panel
}: Omit<PanelProps, 'state' | 'decisionId' | 'children' | 'title'> & {
  title: string
  error: ErrorView
  retryHref?: string
}) {
  const { refusal } = error
  return (
    <Panel {...panel} flush={false} state={refusal ? 'denied' : 'error'} decisionId={refusal?.decisionId}>
      <Denied panel={panel.title} error={error} retryHref={retryHref} />
    </Panel>
  )
}
