import { AccessDenied } from '@/components/iam/access-denied'
import type { FormTarget } from '@/components/ui/form-action'
import { Link } from '@/components/ui/link'
import { PanelError, type PanelProps } from '@/components/ui/panel'
import { Prose } from '@/components/ui/prose'
import { Trouble } from '@/components/ui/trouble'
import type { ErrorView } from '@/lib/console/error-view'
import { deniedAgainTexts as texts } from '@/lib/texts/access-denied'
import { commonTexts } from '@/lib/texts/common'
import { failureTexts } from '@/lib/texts/failure'
import type { DenialView, Remedy } from './denial'
import { signInAgain } from './frame-actions'

/** Shown in place of a result that was refused or failed. `panel` names it for screen readers. */
export function Denial({ panel, denial }: { panel: string; denial: DenialView }) {
  if (denial.is === 'failure') return <Failure panel={panel} {...denial} />
  if (denial.is === 'again') return <DeniedAgain panel={panel} {...denial} />
  return <AccessDenied panel={panel} refusal={denial.refusal} {...remedyOf(denial.remedy)} />
}

/** The state of the panel that shows it; without a denial, the one that is given. */
export function stateOf(denial: DenialView | undefined, state: PanelProps['state'] = 'ready') {
  if (!denial) return { state }
  if (denial.is === 'failure') return { state: 'error' } as const
  return { state: 'denied', decisionId: denial.is === 'again' ? denial.decisionId : denial.refusal.decisionId } as const
}

const REMEDIES = {
  'sign-in': { signIn: { action: signInAgain } },
  assign: { assignHref: '/security-credentials/mfa/assign' },
} as const satisfies Record<Remedy, { signIn?: FormTarget; assignHref?: string }>

/** A remedy as the components take it. */
export const remedyOf = (remedy: Remedy | undefined): { signIn?: FormTarget; assignHref?: string } =>
  remedy === undefined ? {} : REMEDIES[remedy]

type Failed = Pick<ErrorView, 'code' | 'message' | 'language' | 'requestId'>

/** A failure that no policy caused. */
export function Failure({
  panel,
  code,
  message,
  language,
  requestId,
  retryHref,
}: Failed & { panel: string; retryHref?: string }) {
  return (
    <PanelError
      panel={panel}
      title={failureTexts.notLoaded(panel)}
      code={code}
      requestId={requestId}
      retryHref={retryHref}
    >
      <span lang={language}>{message}</span>
    </PanelError>
  )
}

type Again = Extract<DenialView, { is: 'again' }>

function DeniedAgain({ panel, action, kind, isExplicit, sid, decisionId }: Again & { panel: string }) {
  return (
    <Trouble
      role="group"
      aria-label={texts.spoken(panel)}
      icon={isExplicit ? 'deny' : 'implicit'}
      tone={isExplicit ? 'danger' : 'warning'}
      title={texts.title}
      data-kind={kind}
      data-decision-id={decisionId}
    >
      <p>
        <Prose text={isExplicit ? texts.explicit(action, sid) : texts.implicit(action)} />{' '}
        <Link href={`/decisions/${decisionId}`}>{commonTexts.why}</Link>
      </p>
    </Trouble>
  )
}
