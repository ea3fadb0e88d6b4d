import { ButtonLink } from '@/components/ui/button'
import { CopyButton } from '@/components/ui/copy'
import type { FormTarget } from '@/components/ui/form-action'
import { Prose } from '@/components/ui/prose'
import { TargetButton } from '@/components/ui/target-button'
import { Trouble } from '@/components/ui/trouble'
import { accessDeniedTexts as TEXTS } from '@/lib/texts/access-denied'
import { commonTexts } from '@/lib/texts/common'
import type { Sentence } from '@/lib/texts/sentence'
import { DeniedRequest } from './denied-request'
import { NearMiss } from './near-miss'
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
  const { icon, tone, title, spoken } = looks()[refusal.kind]
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
        <Prose text={reasonOf(refusal)} />
      </p>
      {refusal.nearMiss && <NearMiss of={refusal.nearMiss} />}
      <div className="mt-3 flex flex-wrap items-center gap-3">
        <Remedy refusal={refusal} signIn={signIn} assignHref={assignHref} />
        {refusal.decisionId && (
          <ButtonLink variant="quiet" size="small" className="first:-ms-3" href={`/decisions/${refusal.decisionId}`}>
            {commonTexts.why}
            <span className="sr-only"> {refusal.action}</span>
          </ButtonLink>
        )}
      </div>
    </Trouble>
  )
}

const denied = () => ({ icon: 'deny', tone: 'danger', ...TEXTS.denied }) as const
const notAllowed = () => ({ ...denied(), icon: 'implicit', tone: 'warning' }) as const
const looks = () =>
  ({
    'explicit-mfa': denied(),
    explicit: denied(),
    implicit: notAllowed(),
    boundary: notAllowed(),
    session: notAllowed(),
    'service-rule': { icon: 'info', tone: 'info', ...TEXTS.byRule },
  }) as const satisfies Record<RefusalKind, object>

/** The kind of the refusal in a sentence, and the statement behind it. */
function reasonOf({ kind, userName = TEXTS.you, statement, rule }: RefusalView): Sentence {
  const by = statement ? TEXTS.deniedBy(statement) : []
  switch (kind) {
    case 'explicit-mfa':
      return [TEXTS.withoutMfa, ...by]
    case 'explicit':
      return [TEXTS.explicit, ...by]
    case 'implicit':
      return TEXTS.implicit(userName)
    case 'boundary':
      return [TEXTS.boundary(userName), statement ? TEXTS.theBoundary(statement) : '']
    case 'session':
      return TEXTS.session
    case 'service-rule':
      return [TEXTS.notAPolicy, rule ?? '']
  }
}

function Remedy({ refusal, signIn, assignHref }: { refusal: RefusalView; signIn?: FormTarget; assignHref?: string }) {
  const { kind, action, at } = refusal
  if (kind === 'explicit') return null
  if (kind !== 'explicit-mfa' && kind !== 'service-rule') {
    const time = at === undefined ? undefined : new Date(at).toISOString()
    return (
      <CopyButton text={TEXTS.request({ ...refusal, time })} label={TEXTS.copyRequestFor(action)}>
        {TEXTS.copyRequest}
      </CopyButton>
    )
  }
  if (signIn) {
    return (
      <TargetButton to={signIn} size="small" pending={commonTexts.signingOut}>
        {TEXTS.signIn}
      </TargetButton>
    )
  }
  if (!assignHref) return null
  return (
    <TargetButton to={{ href: assignHref }} size="small">
      {TEXTS.assign}
    </TargetButton>
  )
}
