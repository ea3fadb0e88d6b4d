import { AccessDenied } from '@/components/iam/access-denied'
import type { FormTarget } from '@/components/ui/form-action'
import { Panel, type PanelProps } from '@/components/ui/panel'
import { deniedView } from '@/lib/console/denied'
import type { ErrorRefusal, ErrorView } from '@/lib/console/error-view'
import { remedyHere } from './denial'
import { Failure, remedyOf } from './denial-view'

/** Shown in place of a result that was refused or failed. `panel` names it for screen readers. */
export async function Denied({ panel, error, retryHref }: { panel: string; error: ErrorView; retryHref?: string }) {
  if (error.refusal) return <Refused panel={panel} refusal={error.refusal} />
  return <Failure panel={panel} {...error} retryHref={retryHref} />
}

/** A refusal with what helps against it: to sign in with the device there is, or to assign the first one. */
export async function Refused({ panel, refusal }: { panel: string; refusal: ErrorRefusal }) {
  return <AccessDenied panel={panel} refusal={deniedView(refusal)} {...(await remedies())} />
}

/** The two ways out of a session without MFA; which of them there is depends on the devices. */
export async function remedies(): Promise<{ signIn?: FormTarget; assignHref?: string }> {
  return remedyOf(await remedyHere())
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
