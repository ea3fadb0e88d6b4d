import { AccessDenied } from '@/components/iam/access-denied'
import { Link } from '@/components/ui/link'
import { Prose } from '@/components/ui/prose'
import { Trouble } from '@/components/ui/trouble'
import type { Answer } from '@/lib/console/ask'
import { deniedView } from '@/lib/console/denied'
import type { ErrorRefusal, ErrorView } from '@/lib/console/error-view'
import { signedIn } from '@/lib/console/session'
import { commonTexts } from '@/lib/texts/common'
import { ownPageTexts } from '@/lib/texts/own-page'
import { Denied } from '../denied'

const PAGE = '/security-credentials'
const texts = ownPageTexts.denied

/**
 * Shown in place of a result that was refused or failed. `above` are the answers of the panels above: a statement
 * that already denied one of them is explained there, and here in one line. The way to MFA is in the page's notice.
 */
export async function OwnDenied({
  panel,
  error,
  above = [],
}: {
  panel: string
  error: ErrorView
  above?: readonly Answer<unknown>[]
}) {
  const { refusal } = error
  if (!refusal) return <Denied panel={panel} error={error} retryHref={PAGE} />
  if (above.some((answer) => !answer.ok && isSameDenial(answer.error.refusal, refusal))) {
    return <DeniedAgain panel={panel} refusal={refusal} />
  }
  const hasNotice = (await signedIn())?.mfa === null
  if (!hasNotice) return <Denied panel={panel} error={error} />
  return <AccessDenied panel={panel} refusal={deniedView(refusal)} />
}

const isSameDenial = (one: ErrorRefusal | undefined, other: ErrorRefusal) =>
  one?.kind === 'explicitDeny' &&
  other.kind === 'explicitDeny' &&
  one.policyName === other.policyName &&
  one.statementId === other.statementId &&
  one.forWantOfMfa === other.forWantOfMfa

function DeniedAgain({ panel, refusal }: { panel: string; refusal: ErrorRefusal }) {
  const { statement } = deniedView(refusal)
  const text = statement?.sid ? texts.byStatement(statement.sid, refusal.action) : texts.bySame(refusal.action)
  return (
    <Trouble
      role="group"
      aria-label={texts.spoken(panel)}
      icon="deny"
      title={texts.title}
      data-decision-id={refusal.decisionId}
    >
      <p>
        <Prose text={text} /> <Link href={`/decisions/${refusal.decisionId}`}>{commonTexts.why}</Link>
      </p>
    </Trouble>
  )
}
