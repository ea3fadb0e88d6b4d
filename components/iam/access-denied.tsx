import type { ReactNode } from 'react'
import { ButtonLink } from '@/components/ui/button'
import { CopyButton } from '@/components/ui/copy'
import type { FormTarget } from '@/components/ui/form-action'
import { Link } from '@/components/ui/link'
import { TargetButton } from '@/components/ui/target-button'
import { Trouble } from '@/components/ui/trouble'
import { DeniedRequest } from './denied-request'
import type { RefusalKind, RefusalView } from './refusal-view'

/** The content of a refused panel: the request, the reason for the refusal, and a remedy. */
export function AccessDenied({
  panel,
  refusal,
  signIn,
  assignHref,
}: {
  /** The panel's name, for screen readers. */
  panel: string
  refusal: RefusalView
  /** Signs in again with MFA; only for users who have a device. */
  signIn?: FormTarget
  /** The page where a user without a device assigns one. */
  assignHref?: string
}) {
  const { icon, tone, title, spoken } = LOOKS[refusal.kind]
  return (
    <Trouble
      role="group"
      aria-label={`${panel}: ${spoken}`}
      icon={icon}
      tone={tone}
      title={title}
      data-kind={refusal.kind}
      data-decision-id={refusal.decisionId}
    >
      <DeniedRequest refusal={refusal} />
      <p className="measure">
        <Reason refusal={refusal} />
      </p>
      <div className="mt-3 flex flex-wrap items-center gap-3">
        <Remedy refusal={refusal} signIn={signIn} assignHref={assignHref} />
        {refusal.decisionId && (
          <ButtonLink variant="quiet" size="small" className="first:-ms-3" href={`/decisions/${refusal.decisionId}`}>
            Why?<span className="sr-only"> {refusal.action}</span>
          </ButtonLink>
        )}
      </div>
    </Trouble>
  )
}

const DENIED = { icon: 'deny', tone: 'danger', title: 'Access denied', spoken: 'access denied' } as const
const NOT_ALLOWED = { ...DENIED, icon: 'implicit', tone: 'warning' } as const
const LOOKS = {
  'explicit-mfa': DENIED,
  explicit: DENIED,
  implicit: NOT_ALLOWED,
  boundary: NOT_ALLOWED,
  session: NOT_ALLOWED,
  'service-rule': {
    icon: 'info',
    tone: 'info',
    title: 'Refused by a service rule',
    spoken: 'refused by a service rule',
  },
} as const satisfies Record<RefusalKind, object>

function Reason({ refusal }: { refusal: RefusalView }) {
  const who = refusal.userName ?? 'this identity'
  const reasons: Record<RefusalKind, ReactNode> = {
    'explicit-mfa': (
      <>
        Explicitly denied because this session is not MFA-authenticated.
        <By refusal={refusal} deed="refuses it" />
      </>
    ),
    explicit: (
      <>
        Explicitly denied. A statement forbids it, whoever else allows it.
        <By refusal={refusal} deed="refuses it" />
      </>
    ),
    implicit: `Implicitly denied: no policy of ${who} allows it. Ask an administrator to allow this action on this resource.`,
    boundary: (
      <>
        Implicitly denied: the permissions boundary of {who} does not include it. A boundary is the most that any policy
        can give.
        <By refusal={refusal} deed="is that boundary" policyOnly />
      </>
    ),
    session:
      'Implicitly denied: the policy of this session does not include it. A session has no more than its own policy names.',
    'service-rule': `Not a policy. ${refusal.rule ?? 'The service itself refuses this request.'}`,
  }
  return reasons[refusal.kind]
}

function By({ refusal, deed, policyOnly }: { refusal: RefusalView; deed: string; policyOnly?: boolean }) {
  const statement = refusal.statement
  if (!statement) return null
  const policy = statement.policyHref ? (
    <Link href={statement.policyHref}>{statement.policyName}</Link>
  ) : (
    statement.policyName
  )
  if (policyOnly || !statement.sid) {
    return (
      <>
        {' '}
        Policy {policy} {deed}.
      </>
    )
  }
  return (
    <>
      {' '}
      Statement <code>{statement.sid}</code> of policy {policy} {deed}.
    </>
  )
}

function Remedy({ refusal, signIn, assignHref }: { refusal: RefusalView; signIn?: FormTarget; assignHref?: string }) {
  if (refusal.kind === 'explicit-mfa' || refusal.kind === 'service-rule') {
    if (signIn) {
      return (
        <TargetButton to={signIn} size="small" pending="Signing out">
          Sign in with MFA
        </TargetButton>
      )
    }
    if (!assignHref) return null
    return (
      <TargetButton to={{ href: assignHref }} size="small">
        Assign MFA device
      </TargetButton>
    )
  }
  if (refusal.kind === 'explicit') return null
  return (
    <CopyButton text={requestText(refusal)} label={`Copy request for ${refusal.action}`}>
      Copy request
    </CopyButton>
  )
}

/** A message to an administrator that asks for the permission. */
function requestText({ principal, action, resource, decisionId, at }: RefusalView): string {
  return [
    'Please allow this request.',
    `Principal: ${principal}`,
    `Action: ${action}`,
    `Resource: ${resource}`,
    decisionId && `Decision: ${decisionId}`,
    at !== undefined && `Time: ${new Date(at).toISOString()}`,
  ]
    .filter(Boolean)
    .join('\n')
}
